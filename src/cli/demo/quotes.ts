import type { QuoteRow } from './demo-rows.ts';
import { CORRIDORS, OPERATORS } from './operators.ts';
import { idOf, randomFrom } from './random.ts';

/** Quarters surveyed, oldest first; of those before the last only what 200 US dollars cost. */
const QUARTERS = ['2024Q3', '2025Q1', '2025Q3', '2026Q1', '2026Q2', '2026Q3'] as const;
export const NEWEST_QUARTER = QUARTERS.at(-1)!;
const AMOUNTS_USD = [200, 500] as const;
/** Three of four operators serve a corridor. */
const SERVED = 0.75;
/** How much dearer everything was with each survey further back: prices fall, slowly. */
const DEARER_BEFORE = 0.07;

/** What each service costs in each corridor, a little dearer or cheaper there than elsewhere, in percent. */
export function quotes(): QuoteRow[] {
  return CORRIDORS.flatMap(([sending, receiving]) => {
    const random = randomFrom(`${sending} to ${receiving}`);
    return OPERATORS.filter(() => random.chance(SERVED)).flatMap(({ name, services }) => {
      const dearerHere = random.near(1.05, 0.33);
      const before = randomFrom(`${name} from ${sending} to ${receiving} before`);
      return QUARTERS.flatMap((quarter, place) => {
        const back = QUARTERS.length - 1 - place;
        const dearer = dearerHere * (back === 0 ? 1 : before.near(1 + DEARER_BEFORE * back, 0.08));
        return services.flatMap(({ payIn, accessPoint, speed, payOut, feePct, marginPct }) =>
          (back === 0 ? AMOUNTS_USD : [200 as const]).map((amountUsd): QuoteRow => {
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
              payOut,
              quarter,
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
  });
}

const round = (percent: number) => Math.round(percent * 100) / 100;
