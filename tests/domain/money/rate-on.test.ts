import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateBook, type RateObservation } from '#domain/money/rate-book.ts';
import { rateOn } from '#domain/money/rate-on.ts';
import { daysBetween } from '#domain/time/days-between.ts';
import { observed, REAL } from './example-rates.ts';

const on = (currency: string, day: string, observations = REAL) =>
  rateOn(rateBook(observations), currency, day);

describe('rateOn', () => {
  it('takes a quote against the dollar as it is', () => {
    expect(on('PHP', '2026-03-31')).toEqual({
      perUsd: 60.74,
      observedOn: '2026-03-31',
      source: 'imf',
      via: 'direct',
    });
    // By hand: (151.44 + 152.04) / 2 = 151.74.
    expect(on('NPR', '2026-04-01')).toEqual({
      perUsd: 151.74,
      observedOn: '2026-04-01',
      source: 'nepal-rastra-bank',
      via: 'direct',
    });
  });

  it('turns round one that says how many dollars', () => {
    const pound = on('GBP', '2026-03-31');
    expect(pound).toMatchObject({ source: 'imf', via: 'direct' });
    expect(pound!.perUsd).toBeCloseTo(0.757_662, 6); // By hand: 1 / 1.31985.
    expect(on('EUR', '2026-04-13')!.perUsd).toBeCloseTo(0.855_871, 6); // By hand: 1 / 1.1684.
  });

  it('goes through the euro, or the Nepalese rupee, of one source and day', () => {
    const singapore = on('SGD', '2026-04-13');
    expect(singapore).toMatchObject({ observedOn: '2026-04-13', source: 'ecb', via: 'cross' });
    expect(singapore!.perUsd).toBeCloseTo(1.276_275, 6); // By hand: 1.4912 / 1.1684.

    const malaysia = on('MYR', '2026-04-01');
    expect(malaysia).toMatchObject({ source: 'nepal-rastra-bank', via: 'cross' });
    expect(malaysia!.perUsd).toBeCloseTo(4.049_099_4, 6); // By hand: 151.74 / 37.475.
  });

  it('never crosses two sources or two days', () => {
    const apart = observed(
      'ecb EUR SGD 2026-04-13 1.4912',
      'imf EUR USD 2026-04-13 1.1684',
      'ecb EUR USD 2026-04-10 1.1711',
    );
    expect(on('SGD', '2026-04-13', apart)).toBeNull();
  });

  it('uses a peg where nobody quoted', () => {
    expect(on('SAR', '2026-04-13')).toEqual({
      perUsd: 3.75,
      observedOn: '2026-04-13',
      source: 'peg',
      via: 'peg',
    });
    expect(on('AED', '2026-04-10')).toMatchObject({ source: 'imf', via: 'direct', observedOn: '2026-03-31' });
    expect(on('AED', '2026-04-11')).toMatchObject({ source: 'peg', perUsd: 3.6725 });
  });

  it('uses the Nepalese peg with the day and source of the Indian rupee', () => {
    const rupee = on('NPR', '2026-03-29');
    expect(rupee).toMatchObject({ observedOn: '2026-03-27', source: 'imf', via: 'peg' });
    expect(rupee!.perUsd).toBeCloseTo(151.358_08, 6); // By hand: 94.5988 · 1.6.
  });

  it('is the nearest earlier day, at most 10 days back', () => {
    expect(on('PHP', '2026-04-10')).toMatchObject({ observedOn: '2026-03-31', perUsd: 60.74 });
    expect(on('PHP', '2026-04-11')).toBeNull();
    expect(on('PHP', '2026-03-30')).toBeNull();
    expect(on('NPR', '2026-03-26')).toBeNull();
  });

  it('prefers the fresher day to the better source', () => {
    const both = observed('nepal-rastra-bank USD NPR 2026-04-01 151', 'imf USD NPR 2026-04-02 152');
    expect(on('NPR', '2026-04-02', both)).toMatchObject({ source: 'imf', perUsd: 152 });
  });

  it('on one day prefers a currency’s own bank, then the ECB, then the IMF', () => {
    const day = '2026-03-31';
    const sources = ['imf', 'ecb', 'nepal-rastra-bank'];
    const quotes = sources.flatMap((source) =>
      observed(`${source} USD NPR ${day} 150`, `${source} USD THB ${day} 33`),
    );
    expect(on('NPR', day, quotes)!.source).toBe('nepal-rastra-bank');
    expect(on('THB', day, quotes)!.source).toBe('ecb');
    expect(
      on(
        'THB',
        day,
        quotes.filter(({ source }) => source !== 'ecb'),
      )!.source,
    ).toBe('imf');
  });

  it('on one day prefers a quote against the dollar to any cross', () => {
    const quotes = observed(
      'ecb EUR USD 2026-03-31 1.1',
      'ecb EUR PHP 2026-03-31 66',
      'imf USD PHP 2026-03-31 60.74',
    );
    expect(on('PHP', '2026-03-31', quotes)).toMatchObject({ source: 'imf', via: 'direct' });
  });

  it('knows that a dollar is a dollar', () => {
    expect(on('USD', '2026-04-13', [])).toEqual({
      perUsd: 1,
      observedOn: '2026-04-13',
      source: 'us-dollar',
      via: 'direct',
    });
  });

  it('refuses a day that is none', () => {
    expect(() => on('PHP', 'yesterday')).toThrow(RangeError);
  });
});

describe('whatever was observed', () => {
  const CURRENCIES = ['EUR', 'USD', 'NPR', 'INR', 'PHP', 'AED', 'SGD'];
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
  const observation: fc.Arbitrary<RateObservation> = fc
    .record({
      source: fc.constantFrom('ecb', 'imf', 'nepal-rastra-bank', 'demonstration'),
      pair: fc.shuffledSubarray(CURRENCIES, { minLength: 2, maxLength: 2 }),
      observedOn: day,
      perBase: fc.double({ min: 0.001, max: 1e5, noNaN: true }),
    })
    .map(({ source, pair: [base = '', currency = ''], observedOn, perBase }) => ({
      source,
      base,
      currency,
      observedOn,
      perBase,
    }));
  const observations = fc.array(observation, { maxLength: 40 });
  const currency = fc.constantFrom(...CURRENCIES);

  it('the order of it never matters', () => {
    fc.assert(
      fc.property(observations, currency, day, fc.func(fc.integer()), (all, of, date, weight) => {
        const shuffled = all.toSorted((a, b) => weight(a) - weight(b));
        expect(on(of, date, shuffled)).toEqual(on(of, date, all));
      }),
    );
  });

  it('a rate is never of a later day, nor of one more than 10 days before', () => {
    fc.assert(
      fc.property(observations, currency, day, (all, of, date) => {
        const rate = on(of, date, all);
        if (!rate) return;
        const age = daysBetween(rate.observedOn, date);
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThanOrEqual(10);
        expect(rate.perUsd).toBeGreaterThan(0);
      }),
    );
  });

  it('what comes later changes nothing', () => {
    fc.assert(
      fc.property(observations, currency, day, (all, of, date) => {
        const past = all.filter(({ observedOn }) => observedOn <= date);
        expect(on(of, date, past)).toEqual(on(of, date, all));
      }),
    );
  });

  it('a pair quoted the other way round gives the same rate', () => {
    fc.assert(
      fc.property(observation, (quote) => {
        const inverted = {
          ...quote,
          base: quote.currency,
          currency: quote.base,
          perBase: 1 / quote.perBase,
        };
        for (const of of [quote.base, quote.currency]) {
          const [one, other] = [on(of, quote.observedOn, [quote]), on(of, quote.observedOn, [inverted])];
          expect(other && { ...other, perUsd: 0 }).toEqual(one && { ...one, perUsd: 0 });
          if (one && other) expect(other.perUsd / one.perUsd).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
