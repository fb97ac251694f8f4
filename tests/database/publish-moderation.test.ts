import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditLog } from '#cli/audit.ts';
import type { Client } from '#database/client.ts';
import { publishedRecord } from '#database/keep-record.ts';
import { parseRecord } from '#publication/record.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { providerDocuments } from '#search/documents.ts';
import { addProviders, AGENCY, call, exampleReview, post } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

/* What moderators do, on its way from the database to what is published. */

let database: TestDatabase;
let first: Client;
let second: Client;
const today = new Date().toISOString().slice(0, 10);
const snapshot = async () => takeSnapshot(parseRecord(await publishedRecord(database.service)), today);
const agency = async () => (await snapshot()).agencies[0]!;
const decide = (id: string, more: object) =>
  call(first, 'decide_submission', { id, revision: 1, decision: 'publish', ...more });
const few = { low: 1, high: 4, about: null };

beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  first = await database.signIn('first@example.org', 'moderator');
  second = await database.signIn('second@example.org', 'moderator');
});
afterAll(() => database.close());

it('a redacted and translated review shows the mark and the translation, and nowhere what was taken out', async () => {
  const { id } = await post(database, { ...exampleReview, text: 'Ana Example took my papers.' });
  await decide(id, { redactions: [[0, 11]] });
  await call(first, 'translate_review', { id, language: 'ne', text: 'कागज लियो।' });
  const { reviews } = await agency();
  expect(reviews[0]).toMatchObject({
    text: '███ took my papers.',
    translation: { language: 'ne', text: 'कागज लियो।' },
  });
  expect(JSON.stringify(await snapshot())).not.toContain('Ana Example');
});

it('six reviews give a rank, a fraud alert takes it, and its end gives it back', async () => {
  for (let n = 0; n < 5; n++) {
    const { id } = await post(database, { ...exampleReview, text: `Review number ${n}.` });
    await decide(id, {});
  }
  const { opinion, reviews } = await agency();
  expect([opinion.n, opinion.isRanked]).toEqual([6, true]);

  await call(first, 'set_alert', { providerId: AGENCY, open: true });
  const alerted = await snapshot();
  expect(alerted.agencies[0]!.opinion).toEqual({ ...opinion, isRanked: false, isUnderAlert: true });
  expect(alerted.agencies[0]!.reviews).toEqual(reviews);
  expect(providerDocuments(alerted)[0]).toMatchObject({ score: null, n: 6 });

  await call(second, 'set_alert', { providerId: AGENCY, open: false });
  expect((await agency()).opinion).toEqual(opinion);
});

it('what was decided is counted, what was undone is not, and a removal by two is', async () => {
  const declined = await post(database);
  await decide(declined.id, { decision: 'decline', reason: 'advertising' });
  const undone = await post(database);
  await decide(undone.id, { decision: 'decline', reason: 'unreadable' });
  await call(first, 'undo_decision', { id: undone.id });
  const [removed] = (await agency()).reviews;
  await call(first, 'request_removal', { id: removed!.id, reason: 'legal_demand' });
  await call(second, 'confirm_removal', { id: removed!.id });
  await call(first, 'record_legal_demand', { providerId: AGENCY, note: 'A letter.' });

  const { transparency, agencies } = await snapshot();
  expect(agencies[0]!.reviews.map(({ id }) => id)).not.toContain(removed!.id);
  const { quarters, legalDemands } = transparency;
  // By hand: eight came in, six were published, one of which is gone again; one is waiting.
  expect(quarters).toHaveLength(1);
  expect(quarters[0]).toMatchObject({
    received: { review: { about: 10 }, fee_report: { about: 0 }, transfer_report: { about: 0 } },
    published: { about: 5 },
    declined: few,
    declinedFor: [{ reason: 'advertising', n: few }],
    removed: few,
    removedFor: [{ reason: 'legal_demand', n: few }],
    withdrawn: { about: 0 },
    // Seven decisions are too few for a median.
    medianWaitDays: null,
  });
  expect(legalDemands).toEqual([
    { kind: 'agency', slug: 'example-agency-ph', name: 'Example Agency', n: few },
  ]);
});

it('the published head is in the log, also when it has grown', async () => {
  const { log } = (await snapshot()).transparency;
  expect(log.rows).toBeGreaterThan(10);
  const { id } = await post(database);
  await decide(id, {});
  expect(await auditLog(database.service, log)).toMatchObject({ isWhole: true });
});
