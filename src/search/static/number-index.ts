import { licenceKey } from '#domain/provider/licence-number.ts';
import { latinDigits } from '#domain/text/latin-digits.ts';
import type { ProviderDocument } from '#search/documents.ts';

/** Above 1, so that a number comes before any name. */
const SAME_LICENCE = 4;
const SAME_LICENCE_DIGITS = 3;
const SAME_PHONE = 2;
const LICENCE_AMONG_WORDS = 0.95;
const PART_OF_PHONE = 0.9;
/** Fewer digits are no phone, and stand in too many. */
const FEWEST_OF_PHONE = 7;
const FEWEST_OF_PART = 5;

/** Finds providers by licence number, however it is padded or parted, and by phone. */
export function createNumberIndex() {
  const byLicence = new Map<string, number[]>();
  const byLicenceDigits = new Map<string, number[]>();
  const phones: { id: number; digits: string }[] = [];

  function add(id: number, { licenceNumber, phones: numbers }: ProviderDocument): void {
    const key = licenceKey(licenceNumber ?? '');
    if (key) note(byLicence, key, id);
    if (key && digitsIn(key) !== key) note(byLicenceDigits, digitsIn(key), id);
    for (const phone of numbers) phones.push({ id, digits: phone.replace(/\D/g, '') });
  }

  /** Scores by document. */
  function search(query: string): Map<number, number> {
    const scores = new Map<number, number>();
    const give = (ids: Iterable<number> | undefined, score: number) => {
      for (const id of ids ?? []) scores.set(id, Math.max(score, scores.get(id) ?? 0));
    };

    const words = latinDigits(query)
      .split(/\s+/)
      .filter((word) => /\d/.test(word));
    for (const word of words) {
      give(byLicence.get(licenceKey(word)), LICENCE_AMONG_WORDS);
      give(byLicenceDigits.get(licenceKey(word)), LICENCE_AMONG_WORDS);
    }
    give(
      byPhone(query, (digits, typed) => digits.includes(typed), FEWEST_OF_PART),
      PART_OF_PHONE,
    );
    give(
      byPhone(query, (digits, typed) => digits.endsWith(typed), FEWEST_OF_PHONE),
      SAME_PHONE,
    );
    give(byLicenceDigits.get(licenceKey(query)), SAME_LICENCE_DIGITS);
    give(byLicence.get(licenceKey(query)), SAME_LICENCE);
    return scores;
  }

  /** A number without its country code ends the one with it; zeros before either only say how to dial. */
  function byPhone(
    query: string,
    isSame: (digits: string, typed: string) => boolean,
    fewest: number,
  ): number[] {
    const text = latinDigits(query.normalize('NFKC')).replace(/\(0\)/, '');
    const typed = text.replace(/\D/g, '').replace(/^0+/, '');
    if (/\p{L}/u.test(text) || typed.length < fewest) return [];
    return phones.filter(({ digits }) => isSame(digits, typed)).map(({ id }) => id);
  }

  return { add, search };
}

/** `RL30` gives `30`: people leave the letters out. */
const digitsIn = (key: string) => licenceKey(key.replace(/\D/g, ''));

function note(ids: Map<string, number[]>, key: string, id: number): void {
  if (key) ids.set(key, [...(ids.get(key) ?? []), id]);
}
