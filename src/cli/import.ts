import { parseArgs } from 'node:util';
import { openDatabase } from '#database/open-database.ts';
import { parseWorldBankQuarter } from '#domain/time/quarter.ts';
import { hasCome } from '#sources/has-come.ts';
import { observedOnFromFileName } from '#sources/observed-on.ts';
import { readDay } from '#sources/read-day.ts';
import { BUILT_IN_REGISTERS, builtInDescription } from '#sources/registers/built-in.ts';
import type { RegisterDescription } from '#sources/registers/description.ts';
import { readDescription } from '#sources/registers/read-description.ts';
import { UsageError, type Command } from './command.ts';
import { bringIn, dryRun, tell } from './import/bring-in.ts';
import { importFolder, type FolderRequest } from './import/import-folder.ts';
import type { ReadSource, Request } from './import/incoming.ts';
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
  'may-miss': { type: 'boolean' },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

export const importFile: Command = {
  usage:
    `import register <${BUILT_IN_REGISTERS.join('|')}> <file> | register --describe <country.yaml> <file> | ` +
    `${Object.keys(SOURCES).join('|')} <file> | all --folder <folder> ` +
    '[--observed-on YYYY-MM-DD] [--since 2023_1Q] [--may-miss] [--dry-run] [--json]',
  async run(args, configuration) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const [source = '', ...rest] = positionals;
    if (source === 'all') return importFolder(folderOf(values), configuration, folderRequestOf(values));
    const file = rest.at(-1);
    if (!file) throw new UsageError('Which source, and which file?');
    const request = requestOf(file, values);
    const read = await readerOf(source, rest.slice(0, -1), values.describe);
    // The record first: opened after half a gigabyte was read, the two would not go into one.
    const { client, close } = await openDatabase(configuration);
    try {
      const incoming = await withProgress('Reading', null, (onRead) => read({ ...request, onRead }));
      if (values['dry-run']) await dryRun(client, incoming);
      else tell(incoming, await bringIn(client, incoming, file), values.json ?? false);
      return incoming.reading.rejections.length === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};

/** Found before the record is opened: a mistake in the command or in a description is told at once. */
async function readerOf(source: string, names: string[], describe: string | undefined): Promise<ReadSource> {
  if (source === 'register') {
    const description = await descriptionOf(names, describe);
    return (request) => readRegisterList(request, description);
  }
  if (!Object.hasOwn(SOURCES, source)) {
    const sources = Object.keys(SOURCES).join(', ');
    throw new UsageError(`There is no source "${source}". There are register, ${sources}, and all.`);
  }
  if (describe !== undefined) throw new UsageError('--describe is for registers.');
  if (names.length > 0) throw new UsageError('One file at a time, or a folder of them with all.');
  return SOURCES[source as keyof typeof SOURCES];
}

async function descriptionOf(names: string[], describe: string | undefined): Promise<RegisterDescription> {
  if (names.length !== (describe === undefined ? 1 : 0)) {
    throw new UsageError('Which register or description of one, and which file?');
  }
  if (describe !== undefined) return readDescription(describe);
  const register = BUILT_IN_REGISTERS.find((known) => known === names[0]);
  if (!register) {
    throw new UsageError(
      `There is no register "${names[0]}". There are ${BUILT_IN_REGISTERS.join(', ')}; ` +
        'describe another one with --describe.',
    );
  }
  return builtInDescription(register);
}

function requestOf(file: string, values: Values): Request {
  const observedOn = values['observed-on'] ?? observedOnFromFileName(file);
  if (observedOn && !readDay(observedOn)) {
    throw new UsageError(`--observed-on is a day such as 2026-09-02, not "${observedOn}".`);
  }
  if (observedOn && !hasCome(observedOn)) {
    throw new UsageError(`The list is said to be of ${observedOn}, a day that has not come.`);
  }
  return { file, observedOn, since: sinceOf(values), mayMiss: values['may-miss'] };
}

function sinceOf(values: Values): string | undefined {
  const since = values.since === undefined ? undefined : parseWorldBankQuarter(values.since);
  if (since === null) {
    throw new UsageError(`--since is a quarter such as 2023_1Q, not "${values.since}".`);
  }
  return since;
}

function folderRequestOf(values: Values): FolderRequest {
  if (values['observed-on'] !== undefined || values.describe !== undefined) {
    throw new UsageError(
      'With all, the day of a list stands in the name of its file, and descriptions lie in the folder.',
    );
  }
  return {
    since: sinceOf(values),
    mayMiss: values['may-miss'],
    isDryRun: values['dry-run'] ?? false,
    asJson: values.json ?? false,
  };
}

function folderOf({ folder }: Values): string {
  if (!folder) throw new UsageError('Which folder? Say so with --folder.');
  return folder;
}
