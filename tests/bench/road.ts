import { invite } from '#database/members.ts';
import { publish } from '#worker/publish.ts';
import { publishOnce, screenOnce } from '#worker/run-worker.ts';
import { call, post } from '../database/example-record.ts';
import type { BenchDatabase } from './imports.ts';

const MODERATOR = 'bench@fairway.example';
const PASSWORD = 'a password for the bench';

/** Reads through the API, and the time from a moderator's decision to the page and the search that show it. */
export async function measureRoad(database: BenchDatabase): Promise<string[]> {
  const reads: number[] = [];
  for (let i = 0; i < 100; i++) {
    const started = performance.now();
    await database
      .anonymous()
      .from('providers')
      .select('id, name, slug, licences(status, observed_on)')
      .eq('country', 'HK')
      .range(i * 10, i * 10 + 19);
    reads.push(performance.now() - started);
  }
  reads.sort((a, b) => a - b);

  const invitation = await invite(database.service, { email: MODERATOR, role: 'moderator' });
  await database.createUser(MODERATOR, PASSWORD, invitation);
  const moderator = database.anonymous();
  await moderator.auth.signInWithPassword({ email: MODERATOR, password: PASSWORD });

  const publishing = {
    client: database.service,
    dataFolder: database.folder,
    browserApi: { url: '', publishableKey: database.secrets.publishableKey },
    signal: new AbortController().signal,
    onPublished: () => {},
  };
  await publish({ ...publishing, force: true });
  await publishOnce(publishing);

  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { data } = await database.service
      .from('providers')
      .select('id')
      .eq('country', 'HK')
      .range(i, i)
      .single();
    const { id } = await post(
      { anon: database.anonymous() },
      { providerId: data!.id, ratings: { respect: 3 }, text: `Review ${i}`, language: 'en' },
    );
    await screenOnce(publishing);
    const started = performance.now();
    await call(moderator, 'decide_submission', { id, revision: 1, decision: 'publish' });
    await publishOnce(publishing);
    times.push((performance.now() - started) / 1000);
  }
  times.sort((a, b) => a - b);
  return [
    `API read: median ${reads[50]!.toFixed(1)} ms (limit 50 ms)`,
    `decision to page and search: median ${times[1]!.toFixed(1)} s, slowest ${times[2]!.toFixed(1)} s (limit 10 s)`,
  ];
}
