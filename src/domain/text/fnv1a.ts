/**
 * FNV-1a, 32 bits: a quick hash that is the same on every machine for ever. For sorting into boxes; it keeps no secret.
 *
 *     hash = 2166136261; for each unit: hash = (hash xor unit) · 16777619 mod 2³²
 *
 * Taken over UTF-16 code units, which for ASCII are the bytes that the published values are of.
 *
 * @returns A signed 32-bit number, as the arithmetic leaves it: `>>> 0` for what is published.
 * @see G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake: The FNV Non-Cryptographic Hash Algorithm (RFC 9923)
 */
export function fnv1a(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
