import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceIn, queryOf } from '#islands/browse/choice-address.ts';
import { ANY_AGENCY, LEAST_STARS, type AgencyChoice } from '#domain/provider/agency-choice.ts';

const options = {
  to: ['HK', 'QA'],
  work: ['domestic_work', 'care'],
  licence: ['valid', 'none'],
  stars: true,
  noFee: true,
} as const;

describe('a choice in an address', () => {
  it('is short', () => {
    expect(queryOf(ANY_AGENCY)).toBe('');
    expect(queryOf({ ...ANY_AGENCY, to: 'HK', licence: 'valid' })).toBe('to=hk&status=valid');
    expect(queryOf({ ...ANY_AGENCY, work: 'domestic_work', noFee: true })).toBe(
      'work=domestic-work&fee=none',
    );
  });

  it('is read as it was written', () => {
    const choice: fc.Arbitrary<AgencyChoice> = fc.record({
      to: fc.constantFrom('' as const, ...options.to),
      work: fc.constantFrom('' as const, ...options.work),
      licence: fc.constantFrom('' as const, ...options.licence),
      stars: fc.constantFrom('' as const, ...LEAST_STARS),
      noFee: fc.boolean(),
      name: fc.string({ unit: 'grapheme', maxLength: 20 }).map((name) => name.trim()),
    });
    fc.assert(
      fc.property(choice, (one) => {
        expect(choiceIn(queryOf(one), options)).toEqual(one);
      }),
    );
  });

  it.each([
    '',
    '?',
    '?to=zz&work=&status=constructor&stars=5&fee=some&name=%20',
    '?to[]=HK&TO=HK&__proto__=x',
  ])('%j chooses nothing there is not', (query) => {
    expect(choiceIn(query, options)).toEqual(ANY_AGENCY);
  });

  it('does not choose by what no agency of the country has', () => {
    const few = { ...options, stars: false, noFee: false };
    expect(choiceIn('?stars=3&fee=none', few)).toEqual(ANY_AGENCY);
  });
});
