import { fnv1a } from '#domain/text/fnv1a.ts';

/** Hashes in a signature: the estimate errs by √(J(1−J)/64), 0.05 at J = 0.8. */
export const HASHES = 64;

/** Scrambles a 32-bit number: the finaliser of MurmurHash3. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Whole numbers, the same on every machine for ever: signatures are stored. */
const SEEDS = Array.from({ length: HASHES }, (_, index) => mix(Math.imul(index + 1, 0x9e3779b1)));

/** Of UTF-16 code units: 32 bits. */
export function hashOf(text: string, start = 0, end = text.length): number {
  return mix(fnv1a(text, start, end));
}

/**
 * MinHash of a set: of 64 orders of all that could be in it, the first that is. Two sets agree in each with
 * probability J = |A ∩ B| / |A ∪ B|.
 *
 * @param items Hashes of the members; none gives null.
 * @returns 64 signed 32-bit numbers, as Postgres keeps them.
 * @see A. Broder, On the resemblance and containment of documents, 1997
 */
export function minHash(items: ReadonlySet<number>): number[] | null {
  if (items.size === 0) return null;
  const least = new Int32Array(HASHES).fill(0x7fffffff);
  for (const item of items) {
    for (let i = 0; i < HASHES; i++) {
      const hash = mix(item ^ SEEDS[i]!);
      if (hash < least[i]!) least[i] = hash;
    }
  }
  return [...least];
}

/** Estimate of J = |A ∩ B| / |A ∪ B|: the share of hashes in which two signatures agree. */
export function jaccardEstimate(a: readonly number[], b: readonly number[]): number {
  let same = 0;
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) same++;
  return same / HASHES;
}

/**
 * Hashes of neighbouring rows of a signature, to look likely pairs up by: two sets share at least one of `64 / rows`
 * bands with probability 1 − (1 − J^rows)^bands. For 16 × 4 that is 0.9998 at J = 0.8 and 0.002 at 0.1.
 *
 * @see Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4
 */
export function bandsOf(signature: readonly number[], rows: number): number[] {
  const bands: number[] = [];
  for (let start = 0; start + rows <= HASHES; start += rows) {
    let hash = mix(start + 1);
    for (let i = start; i < start + rows; i++) hash = mix(Math.imul(hash, 31) ^ signature[i]!);
    bands.push(hash);
  }
  return bands;
}
