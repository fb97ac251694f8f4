import { submissionsToScreen } from '#database/screening.ts';
import { screenOnce } from '#worker/run-worker.ts';
import { agencies, honestReviews } from '../domain/moderation/attacks/generate-site.ts';
import { sendAll } from '../worker/send-all.ts';
import type { BenchDatabase } from './imports.ts';

const REVIEWS = 2000;
const OTHERS = 20_000;
const BATCH = 200;

/**
 * Screening of waiting reviews by the worker, the whole road from event to kept signals, beside reading the same reviews and
 * doing nothing with them. With as many others to compare each with. Leaves the record as it was.
 */
export async function measureScreening(
  database: Pick<BenchDatabase, 'service' | 'connection'>,
): Promise<string[]> {
  const sql = async <Row>(text: string, values: unknown[] = []) =>
    (await database.connection.driver.query<Row>(text, values)).rows;
  const all = agencies(300);
  const reviews = honestReviews(all, REVIEWS);
  // Those of other benches wait their turn.
  await sql(
    `update private.outbox set leased_until = now() + interval '1 hour' where topic = 'submission_received'`,
  );
  await sendAll({ sql }, all, reviews);
  await sql(ADD_OTHERS, [all.map(({ id }) => id), OTHERS]);

  const reading = await timed(async () => {
    for (let i = 0; i < REVIEWS; i += BATCH) {
      await submissionsToScreen(
        database.service,
        reviews.slice(i, i + BATCH).map(({ id }) => id),
      );
    }
  });
  const screening = await timed(async () => {
    while (await screenOnce({ client: database.service }));
  });
  const [signals] = await sql<{ n: number }>('select count(*)::int as n from private.signals');
  if (!signals || signals.n === 0) throw new Error('The screening noticed nothing.');
  await sql('delete from public.submissions s using unnest($1::uuid[]) p (id) where s.provider_id = p.id', [
    all.map(({ id }) => id),
  ]);
  await sql('delete from public.providers p using unnest($1::uuid[]) a (id) where p.id = a.id', [
    all.map(({ id }) => id),
  ]);
  await sql(`update private.outbox set leased_until = null where topic = 'submission_received'`);

  const speed = (seconds: number) => `${Math.round(REVIEWS / seconds)} reviews/s`;
  return [
    `screening: ${speed(screening)} (limit 200/s) beside ${OTHERS} others; ` +
      `reading them alone ${speed(reading)}, ratio: ${(reading / screening).toFixed(2)} of its speed`,
  ];
}

/** Published long ago, of texts that are like no other: signatures at random. */
const ADD_OTHERS = `
  with submitted as (
    insert into public.submissions (id, kind, provider_id, status, submitted_month, published_month)
    select gen_random_uuid(), 'review', ($1::uuid[])[1 + n % cardinality($1::uuid[])], 'published', '2026-01', '2026-01'
    from generate_series(1, $2::int) n returning id, provider_id)
  insert into private.fingerprints (submission_id, minhash, bands, text_key, template, template_bands, text_length, lowest,
    highest, combination, provider_id, month, arrival)
  select s.id, r.hashes, r.hashes[1:16], left(s.id::text, 16), r.hashes, r.hashes[17:37], 100, r.stars, r.stars,
    'PH HK domestic_work', s.provider_id, '2026-01', -row_number() over ()
  from submitted s
  cross join lateral (select array_agg((random() * 2000000000)::int) as hashes, 1 + (random() * 4)::int as stars
    from generate_series(1, 64) where s.id is not null) r`;

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
