import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedRecord } from '#publication/record.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { AGENCY, exampleRecord, OPERATOR, review } from './example-record.ts';

type Counts = PublishedRecord['transparency'];

const HEAD = 'a'.repeat(64);
const none: Counts = {
  received: [],
  decided: [],
  waits: [],
  legalDemands: [],
  log: { rows: 0, head: null },
};
const transparency = (counts: Partial<Counts>) =>
  takeSnapshot(exampleRecord({ transparency: { ...none, ...counts } }), '2026-11-24').transparency;
const few = { low: 1, high: 4, about: null };
const about = (n: number, low: number, high: number) => ({ low, high, about: n });
const nothing = about(0, 0, 0);

describe('the figures of moderation', () => {
  it('are counted by quarter, the newest first', () => {
    const { quarters } = transparency({
      received: [
        { quarter: '2026Q3', kind: 'review', n: 21 },
        { quarter: '2026Q4', kind: 'review', n: 12 },
        { quarter: '2026Q4', kind: 'fee_report', n: 3 },
      ],
      decided: [
        { quarter: '2026Q4', action: 'publish', reason: null, n: 8 },
        { quarter: '2026Q4', action: 'decline', reason: 'personal_data', n: 6 },
        { quarter: '2026Q4', action: 'decline', reason: 'advertising', n: 2 },
        { quarter: '2026Q4', action: 'remove', reason: 'legal_demand', n: 1 },
        { quarter: '2026Q4', action: 'withdraw', reason: null, n: 0 },
      ],
      waits: [
        { quarter: '2026Q4', days: 0, n: 6 },
        { quarter: '2026Q4', days: 3, n: 6 },
      ],
    });
    // By hand: declined, 6 shows as 5 (5 to 7) and 2 as 1 to 4, together 6 to 11. Waits: half of 12 after 0, half after 3.
    expect(quarters).toEqual([
      {
        quarter: '2026Q4',
        received: { review: about(10, 8, 12), fee_report: few, transfer_report: nothing },
        published: about(10, 8, 12),
        declined: { low: 6, high: 11, about: null },
        removed: few,
        withdrawn: nothing,
        declinedFor: [
          { reason: 'advertising', n: few },
          { reason: 'personal_data', n: about(5, 5, 7) },
        ],
        removedFor: [{ reason: 'legal_demand', n: few }],
        medianWaitDays: 1.5,
      },
      {
        quarter: '2026Q3',
        received: { review: about(20, 18, 22), fee_report: nothing, transfer_report: nothing },
        published: nothing,
        declined: nothing,
        removed: nothing,
        withdrawn: nothing,
        declinedFor: [],
        removedFor: [],
        medianWaitDays: null,
      },
    ]);
  });

  it('name who made legal demands about what is said of them', () => {
    const { legalDemands } = transparency({
      legalDemands: [
        { providerId: OPERATOR, n: 2 },
        { providerId: AGENCY, n: 9 },
        // Of a provider that is gone.
        { providerId: '00000000-0000-4000-8000-00000000ffff', n: 1 },
      ],
    });
    expect(legalDemands).toEqual([
      { kind: 'agency', slug: 'agency', name: 'Agency', n: about(10, 8, 12) },
      { kind: 'operator', slug: 'operator', name: 'Operator', n: few },
    ]);
  });

  it('carry the head of the log', () => {
    expect(transparency({ log: { rows: 17, head: HEAD } }).log).toEqual({ rows: 17, head: HEAD });
  });

  it('do not tell one small count from another, in no place', () => {
    const quarters = fc.constantFrom('2026Q3', '2026Q4');
    const n = fc.oneof(fc.nat(7), fc.nat(60));
    const counts = fc.record({
      received: fc.uniqueArray(
        fc.record({
          quarter: quarters,
          kind: fc.constantFrom('review' as const, 'fee_report' as const, 'transfer_report' as const),
          n,
        }),
        { selector: ({ quarter, kind }) => quarter + kind },
      ),
      decided: fc.uniqueArray(
        fc.oneof(
          fc.record({
            quarter: quarters,
            action: fc.constantFrom('publish' as const, 'withdraw' as const),
            reason: fc.constant(null),
            n,
          }),
          fc.record({
            quarter: quarters,
            action: fc.constantFrom('decline' as const, 'remove' as const),
            reason: fc.constantFrom('personal_data', 'advertising', 'duplicate', 'unreadable'),
            n,
          }),
        ),
        { selector: ({ quarter, action, reason }) => `${quarter} ${action} ${reason}` },
      ),
    });
    const otherwise = (small: number) => (of: { n: number }) =>
      of.n >= 1 && of.n <= 4 ? { ...of, n: small } : of;
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 4 }), ({ received, decided }, small) => {
        const changed = {
          received: received.map(otherwise(small)) as Counts['received'],
          decided: decided.map(otherwise(small)) as Counts['decided'],
        };
        expect(transparency(changed)).toEqual(transparency({ received, decided }));
      }),
    );
  });
});

describe('a fraud alert', () => {
  const reviews = Array.from({ length: 6 }, (_, n) => review(n, 5));
  const agencyWith = (alerts: string[]) =>
    takeSnapshot(exampleRecord({ reviews, alerts }), '2026-11-24').agencies[0]!;

  it('takes the rank and leaves the reviews and the stars', () => {
    const [alerted, before] = [agencyWith([AGENCY]), agencyWith([OPERATOR])];
    expect([before.opinion.isRanked, alerted.opinion.isRanked]).toEqual([true, false]);
    expect(alerted.opinion).toEqual({ ...before.opinion, isRanked: false, isUnderAlert: true });
    expect(alerted.reviews).toEqual(before.reviews);
  });
});

it('a translation stands beside the original, which stays as it was', () => {
  const translation = { language: 'en', text: 'They were good.' };
  const said = review(1, 4, { language: 'ne', text: 'राम्रो थियो। ███' });
  const reviews = [said, review(2, 4)];
  const record = exampleRecord({ reviews, translations: [{ reviewId: said.id, ...translation }] });
  const [shown, other] = takeSnapshot(record, '2026-11-24').agencies[0]!.reviews;
  expect(shown).toMatchObject({ language: 'ne', text: 'राम्रो थियो। ███', translation });
  expect(other!.translation).toBeNull();
});
