import type { QuoteRow } from './demo-rows.ts';
import { CORRIDORS, OPERATORS } from './operators.ts';
import { idOf, randomFrom } from './random.ts';

const QUARTER = '2026Q3';
const AMOUNTS_USD = [200, 500] as const;
/** Three of four operators serve a corridor. */
const SERVED = 0.75;

/** What each service costs in each corridor, a little dearer or cheaper there than elsewhere, in percent. */
export function quotes(): QuoteRow[] {
  return CORRIDORS.flatMap(([sending, receiving]) => {
    const random = randomFrom(`${sending} to ${receiving}`);
    return OPERATORS.filter(() => random.chance(SERVED)).flatMap(({ name, services }) => {
      const dearer = random.near(1.05, 0.33);
      return services.flatMap(({ payIn, accessPoint, speed, feePct, marginPct }) =>
        AMOUNTS_USD.map((amountUsd): QuoteRow => {
          // Most of a fee is fixed, so it weighs less on a larger amount.
          const fee = round(feePct * dearer * (amountUsd === 500 ? 0.5 : 1));
          const margin = marginPct === null ? null : round(marginPct * dearer);
          return {
            operatorId: idOf(name),
            sending,
            receiving,
            payIn,
            accessPoint,
            speed,
            quarter: QUARTER,
            amountUsd,
            feePct: fee,
            fxMarginPct: margin,
            totalCostPct: margin === null ? null : round(fee + margin),
            transparent: margin !== null,
          };
        }),
      );
    });
  });
}

const round = (percent: number) => Math.round(percent * 100) / 100;
