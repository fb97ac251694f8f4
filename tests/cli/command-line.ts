import { join } from 'node:path';
import { vi } from 'vitest';
import { readConfiguration } from '#cli/configuration.ts';
import { UsageError, type Command } from '#cli/command.ts';
import { openEmbedded } from '#database/embedded.ts';
import { temporaryFolder } from '../sources/temporary-file.ts';

interface Said {
  /** The exit code. */
  code: number;
  /** What it printed, a line each. */
  out: string[];
  /** What it told on the side: problems, remarks, progress. */
  told: string[];
}

/** Commands as a person runs them, on a database on disk that each of them opens and closes. */
export function commandLine(dataFolder: string) {
  const configuration = readConfiguration({ FAIRWAY_DATA: join(temporaryFolder, dataFolder) });
  return {
    dataFolder: configuration.dataFolder,

    /** An error becomes a line and an exit code, as in main.ts. */
    async run(command: Command, ...args: string[]): Promise<Said> {
      const lines = { out: [] as string[], told: [] as string[] };
      const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.out.push(line));
      const error = vi
        .spyOn(console, 'error')
        .mockImplementation((line: string) => void lines.told.push(line));
      try {
        return { code: await command.run(args, configuration), ...lines };
      } catch (thrown) {
        lines.told.push((thrown as Error).message);
        return { code: thrown instanceof UsageError ? 2 : 1, ...lines };
      } finally {
        log.mockRestore();
        error.mockRestore();
      }
    },

    /** Plain SQL as the owner of the database, while no command has it open. */
    async sql<Row>(text: string): Promise<Row[]> {
      const { connection, close } = await openEmbedded(configuration.dataFolder);
      try {
        return (await connection.driver.query<Row>(text)).rows;
      } finally {
        await close();
      }
    },

    /** How many rows each table of the record has. */
    async rows(): Promise<Record<string, number>> {
      const { connection, close } = await openEmbedded(configuration.dataFolder);
      try {
        const { rows: tables } = await connection.driver.query<{ name: string }>(
          `select format('%I.%I', schemaname, tablename) as name from pg_tables
           where schemaname in ('public', 'private') and tablename <> 'day_keys' order by 1`,
        );
        const counts: Record<string, number> = {};
        for (const { name } of tables) {
          const { rows } = await connection.driver.query<{ n: number }>(
            `select count(*)::int as n from ${name}`,
          );
          counts[name] = rows[0]!.n;
        }
        return counts;
      } finally {
        await close();
      }
    },
  };
}
