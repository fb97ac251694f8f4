import { createHash, randomUUID } from 'node:crypto';
import type { TestDatabase } from './open-test-database.ts';
import { solvedChallenge } from './solved-challenge.ts';

export const AGENCY = '11111111-1111-4111-8111-111111111111';
export const OPERATOR = '22222222-2222-4222-8222-222222222222';

/** One agency and one operator, for tests that need somebody to speak of. */
export async function addProviders(database: TestDatabase): Promise<void> {
  await database.sql(
    `insert into public.providers (id, kind, country, slug, name, name_key) values
      ($1, 'agency', 'PH', 'example-agency-ph', 'Example Agency', 'example agency'),
      ($2, 'operator', null, 'example-operator', 'Example Operator', 'example operator')`,
    [AGENCY, OPERATOR],
  );
}

export const exampleReview = {
  providerId: AGENCY,
  ratings: { truth_job: 4, truth_costs: 2 },
  facts: { passport_kept: false },
  origin: 'PH',
  destination: 'HK',
  work: 'domestic_work',
  startedMonth: '2025-03',
  text: 'They were kind.',
  language: 'en',
};

export const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');

/** Posts a review as the public does. */
export async function post(
  database: Pick<TestDatabase, 'anon'>,
  review: object = exampleReview,
  code: string = randomUUID(),
) {
  const id = randomUUID();
  const args = {
    submission_id: id,
    receipt_hash: hashOf(code),
    proof: await solvedChallenge(database.anon),
    review: review as never,
  };
  const { data } = await database.anon.rpc('submit_review', args);
  return { id, code, args, answer: data as { ok: boolean; code: string; field?: string } };
}
