import { AGENCY, call, post } from '../database/example-record.ts';
import type { Connection } from './connect.ts';

/** Posts a review of the example agency and publishes it, as a moderator of that address. @returns Its id. */
export async function publishedReview({ database }: Connection, moderator = 'publisher@example.org') {
  const { id } = await post(database);
  const client = await database.signIn(moderator, 'moderator');
  const { data } = await client.rpc('moderation_queue', { request: { sort: 'age', most: 100 } });
  const { items } = data as unknown as { items: { id: string; revision: number }[] };
  const { revision } = items.find((item) => item.id === id)!;
  const { code } = await call(client, 'decide_submission', { id, revision, decision: 'publish' });
  if (code !== 'published') throw new Error(`The review of ${AGENCY} was not published: ${code}`);
  return { id, moderator: client };
}
