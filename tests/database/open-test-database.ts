import type { Client } from '#database/client.ts';
import { openInMemory } from '#database/embedded.ts';
import { addMember, invite, type Role } from '#database/members.ts';
import { preparedDatabase } from './prepared-database.ts';

/** The real migrations and the real API on a database in memory, with one voice for each kind of caller. */
export async function openTestDatabase() {
  const database = await openInMemory(await preparedDatabase());
  const password = 'correct horse battery';
  const query = <Row>(text: string, values: unknown[] = []) =>
    database.connection.driver.query<Row>(text, values);
  const dismiss = (email: string) =>
    query('delete from private.members m using auth.users u where u.id = m.user_id and u.email = $1', [
      email,
    ]);
  return {
    url: 'http://localhost',
    key: database.secrets.publishableKey,
    secretKey: database.secrets.secretKey,
    fetch: (input: RequestInfo | URL, init?: RequestInit) => database.fetch(new Request(input, init)),
    service: database.service,
    anon: database.anonymous(),
    /** Another voice of nobody yet, who may sign up. */
    newcomer: () => database.anonymous(),
    /** Plain SQL as the owner of the database, past every policy. */
    sql: async <Row>(text: string, values: unknown[] = []) => (await query<Row>(text, values)).rows,
    /** A signed-in client; a stranger, with an account and no role, unless a role is given. */
    async signIn(email: string, role?: Role, providerId?: string): Promise<Client> {
      const invited = { email, role: role ?? 'moderator', ...(providerId && { providerId }) };
      const isNew = await database.createUser(email, password, await invite(database.service, invited));
      if (!isNew && (role === 'moderator' || role === 'admin'))
        await addMember(database.service, email, role);
      if (isNew && !role) await dismiss(email);
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
