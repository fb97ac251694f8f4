import { parseArgs } from 'node:util';
import type { Client } from '#database/client.ts';
import { openDatabase } from '#database/open-database.ts';
import { parseWorldBankQuarter } from '#domain/time/quarter.ts';
import { hasCome } from '#sources/has-come.ts';
import { observedOnFromFileName } from '#sources/observed-on.ts';
import { readDay } from '#sources/read-day.ts';
import { BUILT_IN_REGISTERS, builtInDescription, type BuiltInRegister } from '#sources/registers/built-in.ts';
import { readDescription } from '#sources/registers/read-description.ts';
import { UsageError, type Command } from './command.ts';
import { bringIn, tell } from './import/bring-in.ts';
import { importFolder } from './import/import-folder.ts';
import type { Incoming, Request } from './import/incoming.ts';
import { readRegisterList } from './import/read-register-list.ts';
import { SOURCES } from './import/recognise.ts';
import { withProgress } from './progress.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'observed-on': { type: 'string' },
  since: { type: 'string' },
  describe: { type: 'string' },
  folder: { type: 'string' },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

export const importFile: Command = {
  usage:
    `import register <${BUILT_IN_REGISTERS.join('|')}> <file> | register --describe <country.yaml> <file> | ` +
    `${Object.keys(SOURCES).join('|')} <file> | all --folder <folder> ` +
    '[--observed-on YYYY-MM-DD] [--since 2023_1Q] [--dry-run] [--json]',
  async run(args, configuration) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const [source = '', ...rest] = positionals;
    if (source === 'all') return importFolder(folderOf(values), configuration, values.json ?? false);
    const file = rest.at(-1);
    if (!file) throw new UsageError('Which source, and which file?');
    const request = requestOf(file, values);
    // The record first: opened after half a gigabyte was read, the two would not go into one.
    const { client, close } = await openDatabase(configuration);
    try {
      const incoming = await withProgress('Reading', null, (onRead) =>
        read(source, rest.slice(0, -1), { ...request, onRead }, values.describe),
      );
      if (values['dry-run']) await dryRun(client, incoming);
      else tell(incoming, await bringIn(client, incoming, file), values.json ?? false);
      return incoming.reading.rejections.length === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};

/** What it would do. Nothing is written. */
async function dryRun(client: Client, incoming: Incoming): Promise<void> {
  for (const line of (await incoming.plan?.(client)) ?? []) console.log(line);
  tell(incoming, null, false);
}

async function read(
  source: string,
  names: string[],
  request: Request,
  describe: string | undefined,
): Promise<Incoming> {
  if (source === 'register') {
    const [register = ''] = names;
    if (describe) return readRegisterList(request, await readDescription(describe));
    if (!(BUILT_IN_REGISTERS as readonly string[]).includes(register)) {
      throw new UsageError(
        `There is no register "${register}". There are ${BUILT_IN_REGISTERS.join(', ')}; ` +
          'describe another one with --describe.',
      );
    }
    return readRegisterList(request, await builtInDescription(register as BuiltInRegister));
  }
  const readSource = (SOURCES as Partial<typeof SOURCES>)[source as keyof typeof SOURCES];
  if (!readSource) throw new UsageError(`There is no source "${source}".`);
  return readSource(request);
}

function requestOf(file: string, values: Values): Request {
  const observedOn = values['observed-on'] ?? observedOnFromFileName(file);
  if (observedOn && !readDay(observedOn)) {
    throw new UsageError(`--observed-on is a day such as 2026-09-02, not "${observedOn}".`);
  }
  if (observedOn && !hasCome(observedOn)) {
    throw new UsageError(`The list is said to be of ${observedOn}, a day that has not come.`);
  }
  const since = values.since === undefined ? undefined : parseWorldBankQuarter(values.since);
  if (since === null) {
    throw new UsageError(`--since is a quarter such as 2023_1Q, not "${values.since}".`);
  }
  return { file, observedOn, since };
}

function folderOf({ folder }: Values): string {
  if (!folder) throw new UsageError('Which folder? Say so with --folder.');
  return folder;
}
