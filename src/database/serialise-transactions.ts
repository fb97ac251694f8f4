import type { PgliteConnection } from '@supabase/lite/pglite';

/** What of kysely, the part that speaks to the database in @supabase/lite, is needed to change how it is connected. */
interface Query {
  sql: string;
  parameters: readonly unknown[];
}
interface Connected {
  executeQuery(query: Query): Promise<{ rows: unknown[]; numAffectedRows?: bigint }>;
  streamQuery(): AsyncIterableIterator<never>;
}
type Kysely = PgliteConnection['kysely'];
type MakeKysely = new (config: { dialect: object }) => Kysely;

/**
 * Gives the one connection of the embedded database to one transaction at a time.
 *
 * As it comes, @supabase/lite gives it to everybody at once: requests that arrive together then share one
 * transaction, and with it the role and the headers of whichever set them last, so that a stranger reads as the
 * service does, and a failure of one undoes the work of another.
 *
 * @param onError May change what is thrown, before anything can log it.
 */
export function serialiseTransactions(
  connection: PgliteConnection,
  onError: (error: unknown) => unknown,
): void {
  const { driver, kysely } = connection;
  let last: Promise<void> = Promise.resolve();
  const releases = new WeakMap<Connected, () => void>();

  async function acquireConnection(): Promise<Connected> {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    last = promise;
    await before;
    const connected: Connected = {
      async executeQuery({ sql, parameters }) {
        try {
          const { rows, affectedRows } = await driver.query(sql, [...parameters]);
          return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) };
        } catch (error) {
          throw onError(error);
        }
      },
      // eslint-disable-next-line require-yield
      async *streamQuery() {
        throw new Error('The embedded database does not stream.');
      },
    };
    releases.set(connected, () => resolve(undefined));
    return connected;
  }
  const say = (sql: string) => async (connected: Connected) => {
    await connected.executeQuery({ sql, parameters: [] });
  };

  const executor = kysely.getExecutor();
  connection.kysely = new (kysely.constructor as MakeKysely)({
    dialect: {
      createAdapter: () => executor.adapter,
      createIntrospector: () => kysely.introspection,
      createQueryCompiler: () => ({ compileQuery: executor.compileQuery.bind(executor) }),
      createDriver: () => ({
        acquireConnection,
        beginTransaction: say('begin'),
        commitTransaction: say('commit'),
        rollbackTransaction: say('rollback'),
        releaseConnection: async (connected: Connected) => releases.get(connected)?.(),
        init: async () => {},
        destroy: async () => {},
      }),
    },
  });
}
