import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountFault, minorOf, typedOf } from '#islands/posting/typed-amount.ts';

describe('amountFault', () => {
  it('wants an amount above zero, unless there may be none', () => {
    expect(amountFault('', 'PHP')).toBe('amount_empty');
    expect(amountFault('', 'PHP', { beEmpty: true })).toBeNull();
    expect(amountFault('0', 'PHP')).toBe('amount_zero');
    expect(amountFault('0', 'PHP', { beZero: true })).toBeNull();
    expect(amountFault('x', 'PHP', { beEmpty: true, beZero: true })).toBe('amount_not_a_number');
    expect(amountFault('150', 'PHP')).toBeNull();
  });
});

describe('typedOf', () => {
  it('writes an amount as someone would have typed it', () => {
    expect([typedOf(150_000, 'PHP'), typedOf(150_050, 'PHP'), typedOf(1500, 'KWD')]).toEqual([
      '1500',
      '1500.50',
      '1.500',
    ]);
    expect([typedOf(null, 'PHP'), typedOf(undefined, 'PHP'), typedOf(0, 'PHP')]).toEqual(['', '', '0']);
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999_999 }),
        fc.constantFrom('PHP', 'KWD', 'VND'),
        (minor, currency) => {
          expect(minorOf(typedOf(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });
});
