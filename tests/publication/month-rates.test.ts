import { describe, expect, it } from 'vitest';
import { ratesOf } from '#publication/month-rates.ts';
import type { PublishedRecord } from '#publication/record.ts';

const DAY = '2026-05-31';
const MONTH_RATES: PublishedRecord['monthRates'] = [
  ['ecb', 'EUR', 'USD', '2026-05-29', 1.25],
  ['ecb', 'EUR', 'THB', '2026-05-29', 40],
  ['imf', 'USD', 'PHP', '2026-05-29', 60],
  ['demonstration', 'EUR', 'USD', DAY, 1],
  ['demonstration', 'EUR', 'THB', DAY, 99],
  ['demonstration', 'EUR', 'PHP', DAY, 99],
  ['demonstration', 'EUR', 'BDT', DAY, 140],
  ['demonstration', 'EUR', 'INR', DAY, 100],
];
const [real, withInvented] = [ratesOf(MONTH_RATES, false), ratesOf(MONTH_RATES, true)];

describe('ratesOf', () => {
  it('says where a rate comes from', () => {
    // By hand: 40 / 1.25 = 32.
    const rate = { perUsd: 32, observedOn: '2026-05-29', source: 'ecb', via: 'cross' };
    expect(real.perUsd('THB', DAY)).toEqual(rate);
  });

  it('keeps what the demonstration invented out of real figures', () => {
    expect(real.perUsd('BDT', DAY)).toBeNull();
    expect(real.perUsd('NPR', DAY)).toBeNull();
    const banksAlone = ratesOf(
      MONTH_RATES.filter(([source]) => source !== 'demonstration'),
      false,
    );
    for (const currency of ['THB', 'PHP', 'USD', 'AED', 'INR']) {
      expect(real.perUsd(currency, DAY)).toEqual(banksAlone.perUsd(currency, DAY));
    }
  });

  it('lets the demonstration fill in where no bank has a rate, though its own be fresher', () => {
    expect(withInvented.perUsd('BDT', DAY)).toMatchObject({ perUsd: 140, source: 'demonstration' });
    // By hand: 100 / 1 · 1.6.
    expect(withInvented.perUsd('NPR', DAY)).toMatchObject({ perUsd: 160, via: 'peg' });
    for (const currency of ['THB', 'PHP', 'USD', 'AED']) {
      expect(withInvented.perUsd(currency, DAY)).toEqual(real.perUsd(currency, DAY));
    }
  });

  it('never crosses an invented rate with a bank’s', () => {
    const mixed: PublishedRecord['monthRates'] = [
      ['ecb', 'EUR', 'USD', DAY, 1.25],
      ['demonstration', 'EUR', 'BDT', DAY, 140],
    ];
    expect(ratesOf(mixed, true).perUsd('BDT', DAY)).toBeNull();
  });
});
