import { openApi } from '#client/api.ts';
import { timelyFetch } from '#client/timely-fetch.ts';
import { addProviders } from '../database/example-record.ts';
import { openTestDatabase } from '../database/open-test-database.ts';

export { AGENCY, OPERATOR } from '../database/example-record.ts';

/** The browser's door, on the real migrations and API in memory, and what a test does to the line between them. */
export async function connect() {
  const database = await openTestDatabase();
  await addProviders(database);
  const place = { url: database.url, key: database.key };
  const calls: string[] = [];
  const counted: typeof fetch = (input, init) => {
    calls.push(new URL(input instanceof Request ? input.url : input).pathname);
    return database.fetch(input, init);
  };
  return {
    database,
    place,
    /** The path of every request so far. */
    calls,
    fetch: counted,
    api: openApi(place, counted),
    /** A door whose requests to `path` meet `fate`; all others arrive. */
    apiWhere: (path: string, fate: typeof fetch) =>
      openApi(place, (input, init) => (String(input).includes(path) ? fate : counted)(input, init)),
    close: () => database.close(),
  };
}
export type Connection = Awaited<ReturnType<typeof connect>>;

/** What becomes of a request. */
export const fates = {
  noConnection: () => Promise.reject(new TypeError('Failed to fetch')),
  /** Never answered: given up in 5 ms instead of 20 s. */
  silence: timelyFetch(
    (_, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    5,
  ),
  notJson: () => Promise.resolve(new Response('<h1>It works</h1>', { status: 200 })),
  broken: () => Promise.resolve(new Response('<h1>502</h1>', { status: 502 })),
} satisfies Record<string, typeof fetch>;
