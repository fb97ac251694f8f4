import { beforeAll, describe, expect, it } from 'vitest';
import { agencies, honestReviews, type Sent } from './generate-site.ts';
import { MemorySite } from './memory-site.ts';
import { ATTACKS, interleave, strikesOn } from './scripts.ts';

/*
 * A site of 200 agencies and 3,000 honest reviews in five languages, among them those of an agency ten times as popular as
 * others and of one that has a good week, and each attack on agencies of its own. All that waits is screened as it
 * comes in, fifty at a time; what is older than 400 arrivals has been decided.
 *
 * Measured is what a moderator sees: a warning. The numbers are of invented texts: real ones vary more, in both directions.
 */
const HONEST = 3000;
const AGENCIES_EACH = 7;

let stream: Sent[];
let site: MemorySite;
const isWarned = ({ id }: Sent) => site.signals.get(id)!.some(({ level }) => level === 'warn');
const shareWarned = (reviews: Sent[]) => reviews.filter(isWarned).length / reviews.length;

beforeAll(() => {
  const all = agencies(200);
  const targets = all.slice(60, 60 + AGENCIES_EACH * Object.keys(ATTACKS).length);
  stream = interleave(honestReviews(all, HONEST), strikesOn(targets, AGENCIES_EACH, HONEST));
  site = new MemorySite(all, 40);
  for (let i = 0; i < stream.length; i += 50) site.receive(stream.slice(i, i + 50), 400);
}, 120_000);

describe('screening', () => {
  it('warns of at most 2 % of honest reviews', () => {
    const honest = stream.filter(({ script }) => script === null);
    expect(honest).toHaveLength(HONEST);
    expect(shareWarned(honest)).toBeLessThanOrEqual(0.02);
  });

  it('lets an agency be popular, and have a good week', () => {
    const counts = Map.groupBy(
      stream.filter(({ script }) => script === null),
      ({ providerId }) => providerId,
    );
    const [mostPopular] = [...counts.values()].sort((a, b) => b.length - a.length);
    expect(mostPopular!.length).toBeGreaterThan(HONEST / 20);
    expect(shareWarned(mostPopular!)).toBeLessThanOrEqual(0.05);
  });

  it('knows at least twelve attacks', () => {
    expect(Object.keys(ATTACKS).length).toBeGreaterThanOrEqual(12);
  });

  it.each(Object.keys(ATTACKS))('warns of at least 9 in 10 of: %s', (script) => {
    const sent = stream.filter((review) => review.script === script);
    expect(sent.length).toBeGreaterThanOrEqual(10);
    expect(shareWarned(sent)).toBeGreaterThanOrEqual(0.9);
  });

  it('decides nothing: there are signals and no more', () => {
    expect(site.signals.size).toBe(stream.length);
    for (const signals of site.signals.values()) {
      for (const signal of signals) expect(['note', 'warn']).toContain(signal.level);
    }
  });
});
