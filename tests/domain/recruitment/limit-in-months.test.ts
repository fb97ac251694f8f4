import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LegalLimit } from '#domain/recruitment/legal-limit.ts';
import { limitInMonths, type ConvertedLimit } from '#domain/recruitment/limit-in-months.ts';
import { strictestLimit } from '#domain/recruitment/strictest-limit.ts';
import { timesLimit } from '#domain/recruitment/times-limit.ts';

type Limit = LegalLimit & ConvertedLimit;

const law: Limit = {
  origin: 'PH',
  destination: null,
  occupation: null,
  kind: 'share_of_wage',
  amountMinor: null,
  amountUsd: null,
  currency: null,
  monthsOfWage: 1,
  statute: 'A law',
  effectiveOn: null,
  sourceAddress: 'https://example.org/',
  checkedOn: '2026-11-24',
  isVerified: false,
  note: null,
};
const share = (monthsOfWage: number, of: Partial<Limit> = {}): Limit => ({ ...law, monthsOfWage, ...of });
const zero = (of: Partial<Limit> = {}): Limit => ({ ...law, kind: 'zero', monthsOfWage: null, ...of });
const sum = (amountUsd: number | null, of: Partial<Limit> = {}): Limit => ({
  ...law,
  kind: 'amount',
  monthsOfWage: null,
  amountUsd,
  ...of,
});

describe('limitInMonths', () => {
  it('is the share of the wage, nothing, or the sum over the pay', () => {
    expect(limitInMonths(share(0.1), 600)).toBe(0.1);
    expect(limitInMonths(zero(), 600)).toBe(0);
    // By hand: Nepal's NPR 10,000 at 150.12 to the dollar are 66.61; over a pay of 320 that is 0.208 months.
    expect(limitInMonths(sum(10_000 / 150.12), 320)).toBeCloseTo(0.208, 3);
  });

  it('is not known of a sum without a rate', () => expect(limitInMonths(sum(null), 320)).toBeNull());

  it('divides by no pay of zero', () => {
    expect(() => limitInMonths(sum(100), 0)).toThrow(RangeError);
    expect(() => limitInMonths(zero(), NaN)).toThrow(RangeError);
  });
});

describe('timesLimit', () => {
  const paid = { medianMonths: 1.5, medianUsd: 900 };

  it('is what was paid over what the law allows, each in its own unit', () => {
    // By hand: 1.5 months / 0.1 = 15; 900 / 300 = 3, whatever the pay was.
    expect(timesLimit(share(0.1), paid)).toBeCloseTo(15, 10);
    expect(timesLimit(sum(300), paid)).toBe(3);
    expect(timesLimit(sum(300), { medianMonths: 0, medianUsd: 0 })).toBe(0);
  });

  it('has no multiple of nothing, nor of what is not known', () => {
    for (const limit of [zero(), share(0), sum(0), sum(null)]) expect(timesLimit(limit, paid)).toBeNull();
  });
});

describe('strictestLimit', () => {
  const group = { origin: 'PH', destination: 'HK', payUsd: 600 };
  const hongKong = share(0.1, { origin: null, destination: 'HK', isVerified: true });

  it('is the one that allows least, of the law at home and of the country of work', () => {
    // By hand: a month at home, 0.1 in Hong Kong; a sum of 30 would be 30 / 600 = 0.05.
    expect(strictestLimit([law, hongKong], group)).toEqual({ limit: hongKong, months: 0.1 });
    const small = sum(30);
    expect(strictestLimit([small, hongKong], group)).toEqual({ limit: small, months: 0.05 });
  });

  it('leaves out what holds for one kind of work or another country only', () => {
    const others = [
      zero({ occupation: 'domestic_work' }),
      zero({ origin: null, destination: 'QA' }),
      zero({ origin: 'NP' }),
    ];
    expect(strictestLimit([...others, hongKong], group)?.limit).toBe(hongKong);
    expect(strictestLimit(others, group)).toBeNull();
  });

  it('of a group that went to several countries is a law about all of them', () => {
    const everywhere = { ...group, destination: null };
    expect(strictestLimit([hongKong, law], everywhere)?.limit).toBe(law);
    expect(strictestLimit([zero({ destination: 'HK' })], everywhere)).toBeNull();
  });

  it('is one without months only when there is no other', () => {
    const unknown = sum(null);
    expect(strictestLimit([unknown, hongKong], group)?.limit).toBe(hongKong);
    expect(strictestLimit([unknown], group)).toEqual({ limit: unknown, months: null });
  });

  it('does not depend on the order, and nothing known allows less', () => {
    const limit = fc.oneof(
      fc.double({ min: 0.01, max: 5, noNaN: true }).map((months) => share(months)),
      fc.option(fc.double({ min: 1, max: 5000, noNaN: true })).map((usd) => sum(usd)),
      fc.constant(zero()),
    );
    fc.assert(
      fc.property(fc.array(limit, { minLength: 1, maxLength: 8 }), (limits) => {
        const months = limits.map((one) => limitInMonths(one, 600)).filter((known) => known !== null);
        const found = strictestLimit(limits, group)!.months;
        expect(found).toBe(months.length > 0 ? Math.min(...months) : null);
        expect(strictestLimit(limits.toReversed(), group)!.months).toBe(found);
      }),
    );
  });
});
