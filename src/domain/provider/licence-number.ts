import { latinDigits } from '#domain/text/latin-digits.ts';

/**
 * The key by which two spellings count as the same licence number: `RL-0030`, `rl 30` and
 * `RL.030` all give `RL30`; `0030` gives `30`.
 *
 * Capital letters and digits only, without the zeros that lead the number, since registers pad
 * and people do not. Empty when there are neither letters nor digits.
 */
export function licenceKey(raw: string): string {
  const compact = latinDigits(raw.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return compact.replace(/^(\p{L}*)0+(?=\d)/u, '$1');
}
