import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licenceKey } from '#domain/provider/licence-number.ts';

describe('licenceKey', () => {
  it.each([
    ['0030', '30'],
    ['RL-0030', 'RL30'],
    ['rl 30', 'RL30'],
    ['RL.030', 'RL30'],
    ['024C', '24C'],
    ['497958-X', '497958X'],
    ['POEA-015-LB-050418-R', 'POEA15LB050418R'],
    ['००३०', '30'],
    ['000', '0'],
    ['AB', 'AB'],
    [' - ', ''],
  ])('%s gives %s', (raw, key) => expect(licenceKey(raw)).toBe(key));

  it('does not care for padding, case or separators, and changes nothing the second time', () => {
    const separators = fc.constantFrom('', ' ', '-', '/', '. ', '–');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{0,3}$/),
        separators,
        fc.nat({ max: 4 }),
        fc.integer({ min: 1, max: 1e6 }),
        (letters, separator, zeros, number) => {
          const key = licenceKey(`${letters}${separator}${'0'.repeat(zeros)}${number}`);
          expect(key).toBe(`${letters.toUpperCase()}${number}`);
          expect(licenceKey(key)).toBe(key);
        },
      ),
    );
  });
});
