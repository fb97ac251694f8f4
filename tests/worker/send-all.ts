import type { Agency, Sent } from '../domain/moderation/attacks/generate-site.ts';

interface Sql {
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** Agencies, and reviews of them that wait in this order, as `submit_review` leaves them, without the proof of work each. */
export async function sendAll(
  { sql }: Sql,
  agencies: readonly Agency[],
  reviews: readonly Sent[],
): Promise<void> {
  await sql(
    `insert into public.providers (id, kind, country, slug, name, name_key)
     select p.id, 'agency', p.country, 'sent-' || p.id, p.name, lower(p.name)
     from jsonb_to_recordset($1) as p (id uuid, country text, name text) on conflict do nothing`,
    [JSON.stringify(agencies)],
  );
  const rows = JSON.stringify(reviews.map((review, place) => ({ ...review, place })));
  const columns = `(id uuid, "providerId" uuid, language text, origin text, destination text, work text,
    "startedMonth" text, ratings jsonb, text text, place int)`;
  for (const statement of [
    `insert into public.submissions (id, kind, provider_id, language, submitted_month)
     select r.id, 'review', r."providerId", r.language, to_char(now() at time zone 'utc', 'YYYY-MM')`,
    `insert into public.reviews (id, ratings, destination, work, started_year, text)
     select r.id, r.ratings, r.destination, r.work, left(r."startedMonth", 4), r.text`,
    `insert into private.review_backgrounds select r.id, r.origin, r."startedMonth"`,
    `insert into private.receipts (submission_id, code_hash) select r.id, encode(sha256(r.id::text::bytea), 'hex')`,
    `insert into private.queue (submission_id) select r.id`,
    `insert into private.outbox (topic, submission_id) select 'submission_received', r.id`,
  ]) {
    await sql(`${statement} from jsonb_to_recordset($1) as r ${columns} order by r.place`, [rows]);
  }
}
