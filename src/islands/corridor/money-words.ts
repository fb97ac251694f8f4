import { formatsOf } from '#messages/format.ts';
import type { Asked, Corridor } from './corridor.ts';

/** Amounts of a corridor in words. */
export function moneyWords({ currency, receivingCurrency, midPerUsd }: Corridor, locale: string) {
  const { money } = formatsOf(locale);
  const handed = (amount: number) => money(amount < 100 ? amount : Math.round(amount), currency);
  return {
    /** An amount of what is handed over. */
    handed,
    /** A share of it, which needs cents: a fee. */
    ofHanded: ({ amount }: Asked, pct: number) => money((amount * pct) / 100, currency),
    /** What so many dollars are to the family; where its currency has no rate, in what is handed over. */
    gained: ({ amount, usd }: Asked, gain: number) =>
      midPerUsd === null
        ? money((gain * amount) / usd, currency)
        : money(Math.round(gain * midPerUsd), receivingCurrency),
  };
}
