import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App } from '@supabase/lite';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import type { Client } from './client.ts';
import { eraseDaily } from './erase-deleted.ts';
import { lockFolder, type FolderLock } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { serialiseTransactions } from './serialise-transactions.ts';
import { readOrMakeSecrets, type Secrets } from './secrets.ts';

/** Supabase inside this process: Postgres in WebAssembly, its API, its sign-in. */
export interface Embedded {
  /** The API as a web handler, for a server to mount. */
  fetch: (request: Request) => Promise<Response>;
  /** Speaks as the service: row-level security does not bind it. */
  service: Client;
  /** Speaks as anybody on the internet. */
  anonymous: () => Client;
  /**
   * Makes the account of someone who was invited, who can sign in with it.
   * @returns False when there was one already, which stays as it is.
   * @throws When the invitation is not an open one for this e-mail.
   */
  createUser(email: string, password: string, invitation: string): Promise<boolean>;
  secrets: Secrets;
  connection: PgliteConnection;
  migrationsApplied: number;
  announce: FolderLock['announce'];
  close(): Promise<void>;
}

/**
 * Opens, or makes, the embedded database in `folder`.
 *
 * @throws FolderInUseError when another process has it open; an Error with one clear sentence when the folder
 *   cannot be written or the database in it is damaged.
 */
export async function openEmbedded(folder: string): Promise<Embedded> {
  const root = resolve(folder);
  try {
    mkdirSync(root, { recursive: true });
    accessSync(root, constants.W_OK);
  } catch (error) {
    throw new Error(`The folder ${root} cannot be written (${(error as Error).message}).`, { cause: error });
  }
  const lock = lockFolder(root);
  try {
    const path = join(root, 'database');
    const isNew = !existsSync(path);
    const secrets = readOrMakeSecrets(root);
    const opened = await open(path, secrets).catch((error: unknown) => {
      throw isNew
        ? error
        : new Error(
            `The database in ${path} cannot be opened; it may be damaged. ` +
              `Move it away to start anew, or put a backup in its place. (${(error as Error).message})`,
            { cause: error },
          );
    });
    const stopErasing = eraseDaily(opened.connection);
    return {
      ...opened,
      announce: lock.announce,
      async close() {
        stopErasing();
        await opened.connection.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The same without a folder: in memory, for tests.
 *
 * @param prepared What `dumpDataDir` of another gave: opened in a third of the time, migrated already.
 */
export async function openInMemory(prepared?: Blob): Promise<Embedded> {
  const secrets: Secrets = {
    publishableKey: 'sb_publishable_test',
    secretKey: 'sb_secret_test',
    jwtSecret: 'test '.repeat(10),
    demoPassword: 'demonstration',
  };
  const opened = await open('memory://', secrets, prepared);
  return { ...opened, announce: () => {}, close: () => opened.connection.close() };
}

async function open(url: string, secrets: Secrets, prepared?: Blob) {
  process.env['LITE_TELEMETRY'] = '0';
  const connection = await createPgliteConnection({
    url,
    ...(prepared && { pgliteOptions: { loadDataDir: prepared } }),
  });
  await connection.driver.waitReady;
  serialiseTransactions(connection, withoutRows);
  const app = new App({
    connection,
    api: { schemas: ['public'], max_rows: 1000 },
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      // Open, and yet for nobody but the invited: the database refuses everyone else's account.
      enable_signup: true,
      minimum_password_length: 10,
    },
    options: { server: { admin: false } },
  });

  await app.ensureSystemSchema();
  await createRoles(connection);
  const migrationsApplied = await migrate(connection);
  await connection.clearSchemaCache();
  await app.init();

  return {
    connection,
    secrets,
    migrationsApplied,
    fetch: (request: Request) => app.fetch(request),
    service: app.getClient({ apikey: secrets.secretKey, auth: noSession }) as unknown as Client,
    anonymous: () => app.getClient({ auth: noSession }) as unknown as Client,
    async createUser(email: string, password: string, invitation: string) {
      const { error } = await app
        .getClient({ auth: noSession })
        .auth.signUp({ email, password, options: { data: { invitation } } });
      if (error && error.code !== 'user_already_exists') throw new Error(`${email}: ${error.message}`);
      return !error;
    },
  };
}

/**
 * The API and the sign-in log a database error with the values it was sent: a review's text and the hash of a
 * password have no place in a log.
 */
function withoutRows(error: unknown): unknown {
  if (error && typeof error === 'object') {
    for (const field of ['params', 'query', 'detail', 'internalQuery', 'where', 'stack']) {
      if (field in error) Reflect.set(error, field, undefined);
    }
  }
  return error;
}

const noSession = { persistSession: false, autoRefreshToken: false };

/** Supabase's three roles, which the migrations name; hosted Supabase has them already. */
async function createRoles(connection: PgliteConnection): Promise<void> {
  for (const [role, rights] of [
    ['anon', 'nologin'],
    ['authenticated', 'nologin'],
    ['service_role', 'nologin bypassrls'],
  ]) {
    await connection.driver.exec(
      `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${rights}; end if; end $$;`,
    );
  }
  await connection.driver.exec('grant usage on schema public to anon, authenticated, service_role;');
}
