import type { Client } from '#database/client.ts';
import { openInMemory } from '#database/embedded.ts';

/** The real migrations and the real API on a database in memory, with one voice for each kind of caller. */
export async function openTestDatabase() {
  const database = await openInMemory();
  const password = 'correct horse battery';
  return {
    url: 'http://localhost',
    key: database.secrets.publishableKey,
    secretKey: database.secrets.secretKey,
    fetch: (input: RequestInfo | URL, init?: RequestInit) => database.fetch(new Request(input, init)),
    service: database.service,
    anon: database.anonymous(),
    /** Plain SQL as the owner of the database, past every policy. */
    sql: async <Row>(text: string, values: unknown[] = []) =>
      (await database.connection.driver.query<Row>(text, values)).rows,
    /** A signed-in client; a stranger unless a role is given. */
    async signIn(email: string, role?: 'moderator' | 'admin'): Promise<Client> {
      await database.createUser(email, password);
      if (role) await database.service.rpc('add_member', { email, role });
      const client = database.anonymous();
      const { error } = await client.auth.signInWithPassword({ email, password });
      if (error) throw error;
      return client;
    },
    password,
    close: () => database.close(),
  };
}

export type TestDatabase = Awaited<ReturnType<typeof openTestDatabase>>;
