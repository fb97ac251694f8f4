import { monthsLater } from '#domain/time/month.ts';
import { monthEnd } from '#domain/time/month-end.ts';
import type { DemoRecord } from './demo-rows.ts';
import { FIRST_MONTH, LAST_MONTH } from './months.ts';

/**
 * Rounded rates the invented amounts are converted at, units for one euro; used for invented providers alone,
 * and only where no central bank's rate is in the record. AED, SAR, QAR and NPR follow from their pegs.
 */
const PER_EURO: Record<string, number> = {
  USD: 1.15,
  HKD: 8.95,
  PHP: 66,
  IDR: 18_900,
  INR: 101,
  MYR: 4.85,
  BDT: 140,
  LKR: 346,
  KWD: 0.352,
  THB: 37.5,
  SGD: 1.49,
};
/** Who wrote in the first month may have paid up to two years before. */
const MONTHS_BEFORE = 24;

export function monthEndRates(): DemoRecord['rates'] {
  const rates: DemoRecord['rates'] = [];
  for (
    let month = monthsLater(FIRST_MONTH, -MONTHS_BEFORE);
    month <= LAST_MONTH;
    month = monthsLater(month, 1)
  ) {
    for (const [currency, perEuro] of Object.entries(PER_EURO)) {
      rates.push({ currency, observedOn: monthEnd(month), perEuro });
    }
  }
  return rates;
}
