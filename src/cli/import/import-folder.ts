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
import { bringIn, tell } from './bring-in.ts';
import type { Incoming } from './incoming.ts';
import { readAnything } from './recognise.ts';

const TABLES = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.json'];
const DESCRIPTIONS = ['.yaml', '.yml'];
/** Registers before what is matched to their agencies. */
const ORDER = ['register', 'deployments', 'sanctions'];

/** Imports every file of a folder that it recognises, and says which it does not. */
export async function importFolder(
  folder: string,
  configuration: Configuration,
  asJson: boolean,
): Promise<number> {
  const files = filesIn(folder);
  const own = files.filter((file) => DESCRIPTIONS.includes(extname(file).toLowerCase()));
  const descriptions = await Promise.all([
    ...own.map(readDescription),
    ...BUILT_IN_REGISTERS.map(builtInDescription),
  ]);

  let failures = 0;
  const recognised: { file: string; incoming: Incoming }[] = [];
  for (const file of files.filter((of) => TABLES.includes(extname(of).toLowerCase()))) {
    try {
      const observedOn = observedOnFromFileName(file);
      if (observedOn && !hasCome(observedOn))
        throw new WrongFileError(`Its day, ${observedOn}, has not come.`);
      recognised.push({ file, incoming: await readAnything({ file, observedOn }, descriptions) });
    } catch (error) {
      if (!(error instanceof WrongFileError || error instanceof UsageError)) throw error;
      failures++;
      console.error(`${relative(folder, file)} was not imported: it is nothing we know. ${error.message}`);
    }
  }
  const rank = ({ incoming }: { incoming: Incoming }) => {
    const place = ORDER.indexOf(incoming.source.split(' ')[0]!);
    return place < 0 ? ORDER.length : place;
  };
  const { client, close } = await openDatabase(configuration);
  try {
    for (const { file, incoming } of recognised.sort((a, b) => rank(a) - rank(b))) {
      console.log(`\n${relative(folder, file)}: ${incoming.source}`);
      tell(incoming, await bringIn(client, incoming, file), asJson);
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
