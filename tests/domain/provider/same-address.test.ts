import { describe, expect, it } from 'vitest';
import { addressNumbers, sameAddress } from '#domain/provider/same-address.ts';

describe('addressNumbers', () => {
  it.each([
    ['Room 907, 9th floor, 30 Canton Road', '9 30 907'],
    ['९ तल्ला, ३० नयाँ बजार', '9 30'], // Devanagari digits
    ['Floor 2, Dhaka', null], // one number is half of a city
    ['Makati', null],
  ])('%s has %s', (address, numbers) => expect(addressNumbers(address)).toBe(numbers));
});

describe('sameAddress', () => {
  // As Hong Kong's register and its agencies write them; of the shorter one, half of the words must be in the other.
  const written = 'Room 907, 9th floor, Tower 2, Silvercord, 30 Canton Road';
  it.each([
    ['the same in short', written, 'Rm 907 9/F Tower 2 Silvercord 30 Canton Rd, TST', true],
    ['another room', written, 'Room 908, 9th floor, Tower 2, Silvercord, 30 Canton Road', false],
    ['the same numbers in another street', written, 'Shop 907, Level 9, Block 2, 30 Nathan Avenue', false],
    ['too few numbers to tell', '1 Main Street, Manila', '1 Main Street, Manila', false],
  ])('%s: %s', (_, a, b, same) => {
    expect(sameAddress(a, b)).toBe(same);
    expect(sameAddress(b, a)).toBe(same);
  });
});
