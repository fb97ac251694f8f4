import { latinDigits } from '#domain/text/latin-digits.ts';

/** Fewer are no address: half of a city lives in "Floor 2, Dhaka-1000". */
const FEWEST_NUMBERS = 2;
const SHARED_WORDS = 0.5;

/**
 * What two spellings of an address have in common for sure: its numbers in order of size, `9th floor, 30 Canton Road`
 * gives `9 30`. Null when there are too few to tell one address from another.
 */
export function addressNumbers(address: string): string | null {
  const numbers = new Set(latinDigits(address.normalize('NFKC')).match(/\d+/g)?.map(Number));
  return numbers.size < FEWEST_NUMBERS ? null : [...numbers].sort((a, b) => a - b).join(' ');
}

/**
 * Whether two addresses are one: the same numbers, and half of the words of the shorter one. Spellings of
 * streets differ more than they agree, numbers do not [ours].
 */
export function sameAddress(a: string, b: string): boolean {
  const numbers = addressNumbers(a);
  if (numbers === null || numbers !== addressNumbers(b)) return false;
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.size - other.size);
  const shared = [...short!].filter((word) => long!.has(word)).length;
  return shared >= short!.size * SHARED_WORDS;
}

const wordsOf = (address: string) =>
  new Set(
    address
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]{3,}/gu),
  );
