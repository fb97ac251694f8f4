import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '#database/embedded.ts';
import { invite } from '#database/members.ts';
import { call, exampleReview, hashOf } from '../database/example-record.ts';
import { solvedChallenge } from '../database/solved-challenge.ts';

const REVIEWS = 100_000;
const PENDING = 10_000;
const POSTED = 300;
const AGENCIES = 2000;
const EMAIL = 'bench@fairway.example';
const PASSWORD = 'a password for the bench';

/** Posting beside 100,000 reviews, and a queue of 10,000, on the embedded database on disk; beside the smallest call there is. */
export async function measureModeration(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-bench-'));
  const database = await openEmbedded(folder);
  const sql = (text: string) => database.connection.driver.query(text);
  try {
    await sql(`insert into public.providers (kind, country, slug, name, name_key)
      select 'agency', 'PH', 'bench-' || n, 'Bench ' || n, 'bench ' || n from generate_series(1, ${AGENCIES}) n`);
    await sql(`with numbered as (select id, row_number() over (order by slug) as n from public.providers)
      insert into public.submissions (id, kind, provider_id, status, submitted_month, published_month)
      select gen_random_uuid(), 'review', p.id, case when g <= ${PENDING} then 'pending' else 'published' end, '2026-09',
        case when g > ${PENDING} then '2026-10' end
      from generate_series(1, ${REVIEWS}) g join numbered p on p.n = g % ${AGENCIES} + 1`);
    await sql(`insert into public.reviews (id, ratings, facts, destination, work, started_year, text)
      select id, '{"truth_job": 3, "respect": 4}', '{"passport_kept": false}', 'HK', 'domestic_work', '2025',
        'They told me about the job and ' || id from public.submissions`);
    await sql(`insert into private.review_backgrounds select id, 'PH', '2025-03' from public.reviews`);
    await sql(`insert into private.receipts (submission_id, code_hash)
      select id, encode(sha256(convert_to(id::text, 'UTF8')), 'hex') from public.submissions`);
    await sql(`insert into private.queue (submission_id, risk) select id, abs(hashtext(id::text)) % 40
      from public.submissions where status = 'pending'`);
    await sql(`insert into private.signals (submission_id, name, level, reason)
      select submission_id, 'personal_data', 'warn', 'found_phone' from private.queue where risk > 30`);
    const { rows } = await database.connection.driver.query<{ id: string }>(
      'select id from public.providers limit 50',
    );
    const anonymous = database.anonymous();

    const baseline: number[] = [];
    const posting: number[] = [];
    for (let i = 0; i < POSTED; i++) {
      await sql('delete from private.rate_counts');
      const proof = await solvedChallenge(anonymous);
      const id = randomUUID();
      const content = {
        ...exampleReview,
        providerId: rows[i % rows.length]!.id,
        text: `They were kind, ${i}.`,
      };
      baseline.push(await timed(() => anonymous.rpc('request_challenge')));
      posting.push(
        await timed(() => call(anonymous, 'submit_review', { id, receiptHash: hashOf(id), proof, content })),
      );
    }

    await database.createUser(
      EMAIL,
      PASSWORD,
      await invite(database.service, { email: EMAIL, role: 'moderator' }),
    );
    const moderator = database.anonymous();
    await moderator.auth.signInWithPassword({ email: EMAIL, password: PASSWORD });
    const opening: number[] = [];
    for (let i = 0; i < 20; i++) {
      opening.push(await timed(() => call(moderator, 'moderation_queue', { sort: 'risk', most: 50 })));
    }
    const ratio = percentile(posting, 0.5) / percentile(baseline, 0.5);
    return [
      `posting a review beside ${REVIEWS.toLocaleString('en')}: p95 ${percentile(posting, 0.95).toFixed(0)} ms (limit 150 ms), ` +
        `median ${ratio.toFixed(1)} × that of asking for a challenge`,
      `opening a queue of ${PENDING.toLocaleString('en')}: median ${percentile(opening, 0.5).toFixed(0)} ms, ` +
        `slowest ${percentile(opening, 1).toFixed(0)} ms (limit 300 ms)`,
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.ceil(share * sorted.length), sorted.length) - 1]!;
}
