import { describe, expect, it } from 'vitest';
import type { Arrival } from '#domain/moderation/arrival.ts';
import { findRings } from '#domain/moderation/ring.ts';
import { arrived, historyOf, usual } from './arrivals.ts';

/** After three hundred usual ones, `each` for each of `providers` new ones in turn, with a usual one in between. */
function ring(providers: number, each: number, more: Partial<Arrival>): Arrival[] {
  const site = usual(330);
  for (let i = 0; i < providers * each; i++) {
    site.push(arrived(site.length + 1));
    site.push(arrived(site.length + 1, { id: `x${i}`, providerId: `x${i % providers}`, ...more }));
  }
  return site;
}
const found = (site: Arrival[]) =>
  findRings(historyOf(site), site.length).map(({ signal, members }) => [
    signal.level,
    signal.reason,
    members.length,
  ]);

describe('findRings', () => {
  it('sees a few providers praised together, each too little to show alone', () => {
    expect(found(ring(4, 4, { lowest: 5, highest: 5 }))).toEqual([['warn', 'praise_ring', 16]]);
    expect(found(ring(4, 4, { lowest: 1, highest: 1 }))).toEqual([['warn', 'bombing_ring', 16]]);
  });

  it('is not one provider alone, nor two ratings each, nor middling ones', () => {
    expect(found(ring(1, 4, { lowest: 5, highest: 5 }))).toEqual([]);
    expect(found(ring(4, 2, { lowest: 5, highest: 5 }))).toEqual([]);
    expect(found(ring(4, 4, {}))).toEqual([]);
  });

  it('is not what has always been praised', () => {
    const site = Array.from({ length: 600 }, (_, i) =>
      arrived(i + 1, i % 10 < 2 ? { providerId: `x${i % 10}`, lowest: 5, highest: 5 } : {}),
    );
    expect(found(site)).toEqual([]);
  });
});
