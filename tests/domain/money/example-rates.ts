import type { RateObservation } from '#domain/money/rate-book.ts';

/** 'ecb EUR USD 2026-04-13 1.1684': source, base, currency, day, units for one of the base. */
export const observed = (...lines: string[]): RateObservation[] =>
  lines.map((line) => {
    const [source = '', base = '', currency = '', observedOn = '', perBase] = line.split(' ');
    return { source, base, currency, observedOn, perBase: Number(perBase) };
  });

/** Lines of the real files in ../shared/data/rates. */
export const REAL = observed(
  'ecb EUR USD 2026-04-13 1.1684',
  'ecb EUR SGD 2026-04-13 1.4912',
  'imf EUR USD 2026-03-31 1.1498',
  'imf USD PHP 2026-03-31 60.74',
  'imf GBP USD 2026-03-31 1.31985',
  'imf USD INR 2026-03-27 94.5988',
  'imf USD AED 2026-03-31 3.6725',
  'nepal-rastra-bank USD NPR 2026-04-01 151.74',
  'nepal-rastra-bank MYR NPR 2026-04-01 37.475',
);
