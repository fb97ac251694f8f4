import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import postgres from 'postgres';

const ROOT = '/usr/lib/postgresql';
const MIGRATIONS = join(import.meta.dirname, '../../../supabase/migrations');

/** Where the programs of PostgreSQL are, or null where it is not installed. */
export function postgresPrograms(): string | null {
  const named = process.env['POSTGRES_BIN'];
  if (named) return named;
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = versions
    .map((version) => join(ROOT, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  return folder ?? null;
}

/** A PostgreSQL of its own, with Supabase's roles and the real migrations; on a socket, reached by nobody else. */
export async function startPostgres(programs: string) {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-postgres-'));
  const data = join(folder, 'data');
  const run = asOwner(folder);
  run(join(programs, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const options = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off`;
  run(join(programs, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);

  const connect = (most: number) =>
    postgres({
      host: folder,
      port: 5432,
      username: 'postgres',
      database: 'postgres',
      max: most,
      onnotice: () => {},
    });
  const sql = connect(1);
  for (const role of ['anon nologin', 'authenticated nologin', 'service_role nologin bypassrls']) {
    await sql.unsafe(`create role ${role}`);
  }
  await sql.unsafe('grant usage on schema public to anon, authenticated, service_role');
  // The tables of its sign-in, as the embedded Supabase makes them.
  process.env['LITE_TELEMETRY'] = '0';
  const connection = openConnection(folder);
  await new App({ connection, options: { server: { admin: false } } }).ensureSystemSchema();
  await connection.close();
  for (const file of readdirSync(MIGRATIONS).sort()) {
    await sql.begin((transaction) => transaction.unsafe(readFileSync(join(MIGRATIONS, file), 'utf8')));
  }

  return {
    /** As the owner of the database, past every policy. */
    sql,
    /** Through the driver of the embedded Supabase, for its API to stand on. */
    connection: () => openConnection(folder),
    /** A connection of its own for a caller, as the API has it: a role, and who it says it is. */
    async caller(role: 'anon' | 'authenticated' | 'service_role', sub = '') {
      const own = connect(1);
      return {
        /** One call in a transaction of its own; `before` commits, `meanwhile` may happen. */
        async call(name: string, request: object, meanwhile?: () => Promise<unknown>): Promise<Answer> {
          return own.begin(async (transaction) => {
            await transaction`select set_config('request.jwt.claim.sub', ${sub}, true),
              set_config('request.jwt.claims', ${JSON.stringify({ role, ...(sub && { sub }) })}, true)`;
            await transaction.unsafe(`set local role ${role}`);
            const [row] = await transaction.unsafe(`select public.${name}($1::json) as answer`, [
              request as never,
            ]);
            await meanwhile?.();
            return row!['answer'] as Answer;
          }) as Promise<Answer>;
        },
        own,
      };
    },
    async stop() {
      await sql.end();
      run(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openConnection(host: string) {
  return createPostgresConnection({
    url: 'postgres://postgres@localhost/postgres',
    postgresOptions: { host, port: 5432, username: 'postgres', database: 'postgres', onnotice: () => {} },
  });
}

export type Postgres = Awaited<ReturnType<typeof startPostgres>>;
export interface Answer {
  ok: boolean;
  code: string;
}

/** PostgreSQL does not run as root: there it runs as the user that its package made. */
function asOwner(folder: string): (program: string, args: string[]) => void {
  if (userInfo().uid !== 0) return (program, args) => void execFileSync(program, args, { stdio: 'pipe' });
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  chownSync(folder, idOf('-u'), idOf('-g'));
  return (program, args) =>
    void execFileSync('runuser', ['-u', 'postgres', '--', program, ...args], { stdio: 'pipe', cwd: folder });
}
