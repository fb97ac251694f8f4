import { describe, expect, it } from 'vitest';
import type { Arrival } from '#domain/moderation/arrival.ts';
import { findBursts } from '#domain/moderation/burst.ts';
import { arrived, historyOf, usual } from './arrivals.ts';

/** `count` for one provider after so many usual ones, each with some others in between. */
function after(before: number, count: number, more: (i: number) => Partial<Arrival>, between = 1): Arrival[] {
  const site = usual(before);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < between; j++) site.push(arrived(site.length + 1));
    const arrival = site.length + 1;
    site.push(arrived(arrival, { id: `x${i}`, providerId: 'x', ...more(i) }));
  }
  return site;
}
const found = (site: Arrival[], providerId = 'x') =>
  findBursts(historyOf(site), providerId, site.length).map(({ signal, members }) => ({
    ...signal,
    members: members.toSorted(),
  }));
const ids = (count: number) => Array.from({ length: count }, (_, i) => `x${i}`).sort();

describe('findBursts', () => {
  it('notes many for one provider in a row, of all opinions', () => {
    // 8 of the newest 20, where the provider had none of 300: 20 · C-fold (20/350)^8, far below 10⁻⁵
    expect(found(after(300, 8, (i) => ({ lowest: 1 + (i % 4), highest: 3 + (i % 3) })))).toEqual([
      { name: 'burst', level: 'note', reason: 'many_at_once', members: ids(8) },
    ]);
  });

  it('warns when they all say the same', () => {
    expect(found(after(300, 8, () => ({ lowest: 1, highest: 1 })))).toEqual([
      { name: 'burst', level: 'note', reason: 'many_at_once', members: ids(8) },
      { name: 'burst', level: 'warn', reason: 'many_at_once_one_sided', members: ids(8) },
    ]);
  });

  it('does not warn of the one in the middle, nor of what is decided already', () => {
    const site = after(300, 10, (i) => (i === 4 ? {} : { lowest: 5, highest: 5, isPending: i > 0 }));
    const warned = found(site).find(({ level }) => level === 'warn')!;
    expect(warned.members).toEqual(ids(10).filter((id) => id !== 'x4' && id !== 'x0'));
  });

  it('lets a provider be popular', () => {
    // A third of everything has always been for it.
    const site = Array.from({ length: 400 }, (_, i) =>
      arrived(i + 1, i % 3 === 0 ? { providerId: 'x' } : {}),
    );
    expect(found(site)).toEqual([]);
  });

  it('lets five come in a row, and a young site be', () => {
    expect(found(after(300, 5, () => ({ lowest: 1, highest: 1 })))).toEqual([]);
    expect(found(after(40, 9, () => ({ lowest: 1, highest: 1 })))).toEqual([]);
  });

  it('sees a flood spread over months of a site by the wider windows', () => {
    // 30 of the newest 600, one in twenty, where it had none of 500.
    const spread = found(after(500, 30, (i) => ({ lowest: 2 + (i % 2), highest: 4 }), 19));
    expect(spread.map(({ reason }) => reason)).toEqual(['many_at_once']);
  });

  it('counts those of today', () => {
    // A quiet site: 12 came in today, 7 of them for one.
    const site = after(300, 7, () => ({ isFromToday: true, lowest: 3, highest: 4 }), 0);
    for (let i = 0; i < 5; i++) site.push(arrived(site.length + 1, { isFromToday: true }));
    expect(found(site).map(({ reason }) => reason)).toContain('many_today');
  });

  it('counts a month against the months before', () => {
    const site = usual(100);
    // Two a month for six months, then twenty in one: mean 2, P(X ≥ 20) < 10⁻⁶.
    for (let i = 0; i < 12; i++) {
      site.push(arrived(site.length + 1, { providerId: 'x', month: `2026-0${1 + Math.floor(i / 2)}` }));
    }
    for (let i = 0; i < 20; i++) {
      site.push(
        arrived(site.length + 1, { id: `x${i}`, providerId: 'x', month: '2026-10', lowest: 3, highest: 3 }),
      );
    }
    const month = found(site).find(({ reason }) => reason === 'many_this_month')!;
    expect(month).toEqual({ name: 'burst', level: 'note', reason: 'many_this_month', members: ids(20) });
  });

  it('counts reviews and reports of fees each for themselves', () => {
    const report = { lowest: null, highest: null };
    // Ten in a row, but of five people who told both.
    expect(found(after(300, 10, (i) => (i % 2 ? report : { lowest: 5, highest: 5 })))).toEqual([]);
    const site = after(300, 0, () => ({}));
    for (let i = 0; i < 100; i++) site.push(arrived(site.length + 1, report));
    for (let i = 0; i < 8; i++)
      site.push(arrived(site.length + 1, { id: `x${i}`, providerId: 'x', ...report }));
    expect(found(site)).toEqual([{ name: 'burst', level: 'note', reason: 'many_at_once', members: ids(8) }]);
  });

  it('looks no further than the place it is asked about', () => {
    const site = after(300, 8, () => ({ lowest: 1, highest: 1 }));
    // After four of them.
    expect(findBursts(historyOf(site), 'x', 308)).toEqual([]);
  });
});
