import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corridorSlug, countrySchema, countrySlug, parseCorridorSlug } from '#domain/place/country.ts';

describe('country', () => {
  it('is two capital letters, lower case in addresses', () => {
    expect(countrySchema.safeParse('PH').success).toBe(true);
    for (const wrong of ['ph', 'PHL', 'P1', '']) {
      expect(countrySchema.safeParse(wrong).error?.issues[0]?.message).toBe('bad_country');
    }
    expect(countrySlug('PH')).toBe('ph');
  });

  it('makes and reads the address of a corridor', () => {
    expect(corridorSlug('AE', 'PH')).toBe('ae-ph');
    expect(parseCorridorSlug('ae-ph')).toEqual({ sending: 'AE', receiving: 'PH' });
    for (const wrong of ['AE-PH', 'aeph', 'ae-phl', 'ae-ph-np', ''])
      expect(parseCorridorSlug(wrong)).toBeNull();
  });

  it('reads back every address it makes', () => {
    const country = fc.stringMatching(/^[A-Z]{2}$/);
    fc.assert(
      fc.property(country, country, (sending, receiving) => {
        expect(parseCorridorSlug(corridorSlug(sending, receiving))).toEqual({ sending, receiving });
      }),
    );
  });
});
