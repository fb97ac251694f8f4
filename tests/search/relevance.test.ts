import { describe, expect, it } from 'vitest';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { hasHongKongRegister, hongKongDocuments } from './hong-kong-documents.ts';
import { misspell, seeded } from './misspell.ts';
import { writtenEngine } from './static-files.ts';

describe.skipIf(!hasHongKongRegister)('misspelt names of the Hong Kong register', () => {
  const documents = hasHongKongRegister ? hongKongDocuments() : [];
  const keys = documents.map(({ name }) => normaliseName(name));
  const { engine } = writtenEngine(documents);

  /** Is the misspelt name nearer to this one than to any other? Else nobody could know which is meant. */
  function isClear(typed: string, right: number): boolean {
    const key = normaliseName(typed);
    const errors = editDistance(key, keys[right]!, 9);
    return keys.every((other, i) => i === right || editDistance(key, other, errors) > errors);
  }

  it.each([1, 2])('finds them with %i typing errors', async (errors) => {
    const random = seeded(20211228 + errors);
    let asked = 0;
    let first = 0;
    let amongTen = 0;
    for (let i = 0; i < documents.length; i += 19) {
      const { name, slug } = documents[i]!;
      if (!/^[\x20-\x7e]+$/.test(name) || !/[a-z]{4}/i.test(name)) continue;
      const typed = misspell(name, errors, random);
      if (!isClear(typed, i)) continue;
      const place = (await engine.search(typed, { limit: 10 })).findIndex((hit) => hit.slug === slug);
      asked++;
      if (place === 0) first++;
      if (place >= 0) amongTen++;
    }
    expect(asked).toBeGreaterThanOrEqual(100);
    expect(amongTen / asked, 'recall@10').toBeGreaterThanOrEqual(0.9);
    expect(first / asked, 'first answer right').toBeGreaterThanOrEqual(0.8);
  });

  it('finds them by Chinese name, whole or its beginning', async () => {
    const count = new Map<string, number>();
    for (const { otherNames } of documents)
      for (const name of otherNames) count.set(name.slice(0, 3), (count.get(name.slice(0, 3)) ?? 0) + 1);
    const unique = documents.filter(
      ({ otherNames: [name = ''] }) =>
        /^\p{Script=Han}{6,}$/u.test(name) && count.get(name.slice(0, 3)) === 1,
    );
    let asked = 0;
    let amongTen = 0;
    for (let i = 0; i < unique.length; i += 5) {
      const { otherNames, slug } = unique[i]!;
      for (const typed of [otherNames[0]!, otherNames[0]!.slice(0, 4)]) {
        asked++;
        if ((await engine.search(typed, { limit: 10 })).some((hit) => hit.slug === slug)) amongTen++;
      }
    }
    expect(asked).toBeGreaterThanOrEqual(100);
    expect(amongTen / asked).toBeGreaterThanOrEqual(0.95);
  });

  it('finds every agency by its own phone', async () => {
    const withPhone = documents.filter(({ phones }) => phones[0]?.startsWith('+852'));
    for (let i = 0; i < withPhone.length; i += 40) {
      const { phones, slug } = withPhone[i]!;
      const hits = await engine.search(phones[0]!.slice(4), { limit: 10 });
      expect(
        hits.map((hit) => hit.slug),
        phones[0],
      ).toContain(slug);
    }
  });

  it('says nothing found rather than any agency', async () => {
    expect(await engine.search('Zyxwvut Centre', { limit: 10 })).toEqual([]);
    expect(await engine.search('qwertzuiop', { limit: 10 })).toEqual([]);
  });
});

/** Letters to insert, delete or change; anything above `most` counts as more. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...row) > most) return most + 1;
    last = row;
  }
  return last[b.length]!;
}
