import { yearlySaving, type SavingInput } from './saving.ts';

/** Percent points that two costs must differ by to be told apart: pages show two decimals. */
const LEAST_APART = 0.005;

/**
 * What a sender keeps by switching from an average service to the cheapest, each time and in a year, in the currency of
 * `amount`, unrounded. Null where there is nothing to keep, or it would be a loss: that is no saving to speak of. [ours]
 */
export function switching(input: SavingInput): { each: number; year: number } | null {
  if (input.averagePct - input.cheapestPct < LEAST_APART) return null;
  return { each: yearlySaving({ ...input, timesPerYear: 1 }), year: yearlySaving(input) };
}
