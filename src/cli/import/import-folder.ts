import { readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { openDatabase } from '#database/open-database.ts';
import { hasCome } from '#sources/has-come.ts';
import { observedOnFromFileName } from '#sources/observed-on.ts';
import { BUILT_IN_REGISTERS, builtInDescription } from '#sources/registers/built-in.ts';
import { readDescription } from '#sources/registers/read-description.ts';
import { WrongFileError } from '#sources/report.ts';
import { UsageError } from '#cli/command.ts';
import type { Configuration } from '#cli/configuration.ts';
import { bringIn, dryRun, tell } from './bring-in.ts';
import type { Incoming } from './incoming.ts';
import { readAnything } from './recognise.ts';

const TABLES = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.json'];
const DESCRIPTIONS = ['.yaml', '.yml'];
/** Registers before what is matched to their agencies. */
const ORDER = ['register', 'deployments', 'sanctions'];

export interface FolderRequest {
  /** Prices only from this quarter on, '2023Q1'. */
  since: string | undefined;
  mayMiss: boolean | undefined;
  isDryRun: boolean;
  asJson: boolean;
}

/** Imports every file of a folder that it recognises, and says which it does not. */
export async function importFolder(
  folder: string,
  configuration: Configuration,
  { since, mayMiss, isDryRun, asJson }: FolderRequest,
): Promise<number> {
  const files = filesIn(folder);
  const ofKind = (kinds: string[]) => files.filter((file) => kinds.includes(extname(file).toLowerCase()));
  const tables = ofKind(TABLES);
  if (tables.length === 0) throw new UsageError(`There is no table in the folder ${folder}.`);

  let failures = 0;
  const orTell = async <Result>(file: string, work: (file: string) => Promise<Result>) => {
    try {
      return await work(file);
    } catch (error) {
      if (!(error instanceof WrongFileError || error instanceof UsageError)) throw error;
      failures++;
      console.error(`${relative(folder, file)} was left out. ${error.message}`);
      return null;
    }
  };
  const descriptions = await Promise.all(BUILT_IN_REGISTERS.map(builtInDescription));
  for (const file of ofKind(DESCRIPTIONS)) {
    const own = await orTell(file, readDescription);
    if (own) descriptions.unshift(own);
  }
  const recognised: { file: string; incoming: Incoming }[] = [];
  for (const table of tables) {
    const incoming = await orTell(table, (file) =>
      readAnything({ file, observedOn: dayOf(file), since, mayMiss }, descriptions),
    );
    if (incoming) recognised.push({ file: table, incoming });
  }

  const { client, close } = await openDatabase(configuration);
  try {
    for (const { file, incoming } of recognised.sort((a, b) => rank(a.incoming) - rank(b.incoming))) {
      if (!asJson) console.log(`\n${relative(folder, file)}: ${incoming.source}`);
      await orTell(file, async () => {
        if (isDryRun) await dryRun(client, incoming);
        else tell(incoming, await bringIn(client, incoming, file), asJson);
      });
      if (incoming.reading.rejections.length > 0) failures++;
    }
  } finally {
    await close();
  }
  return failures === 0 ? 0 : 1;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw new UsageError(`The folder ${folder} cannot be read (${(error as Error).message}).`);
  }
}

function dayOf(file: string): string | null {
  const day = observedOnFromFileName(file);
  if (day && !hasCome(day)) throw new WrongFileError(`Its day, ${day}, has not come.`);
  return day;
}

function rank({ source }: Incoming): number {
  const place = ORDER.indexOf(source.split(' ')[0]!);
  return place < 0 ? ORDER.length : place;
}
