import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Client } from '#database/client.ts';
import { finishImport, type ImportCounts, type OnProgress } from '#database/import-batches.ts';
import {
  importCorridorAverages,
  importPriceQuotes,
  importReferenceRates,
} from '#database/import-prices-and-rates.ts';
import { importRegister } from '#database/import-register.ts';
import { openDatabase } from '#database/open-database.ts';
import { observedOnFromFileName } from '#sources/observed-on.ts';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { readHongKong } from '#sources/registers/read-hong-kong.ts';
import type { Reading } from '#sources/report.ts';
import { count, UsageError, type Command } from './command.ts';
import { withProgress } from './progress.ts';

/** A file read and ready to go into the record. */
interface Incoming {
  source: string;
  observedOn: string | null;
  reading: Reading<object>;
  /** What was read, in words: "3,046 agencies, 247 branches merged". */
  found: string;
  send(client: Client, onProgress: OnProgress): Promise<ImportCounts>;
}

const REJECTIONS_SHOWN = 20;

export const importFile: Command = {
  usage:
    'import register hong-kong <file> | prices <file> | corridor-averages <file> | rates <file> [--observed-on YYYY-MM-DD] [--json]',
  async run(args, configuration) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, 'observed-on': { type: 'string' } },
    });
    const file = positionals.at(-1);
    if (!file || positionals.length < 2) throw new UsageError('Which source, and which file?');
    const observedOn = values['observed-on'] ?? observedOnFromFileName(file);
    if (observedOn && !/^\d{4}-\d{2}-\d{2}$/.test(observedOn)) {
      throw new UsageError(`--observed-on is a day such as 2026-09-02, not "${observedOn}".`);
    }

    const incoming = await readSource(positionals.slice(0, -1).join(' '), file, observedOn);
    const { reading } = incoming;
    const { client, close } = await openDatabase(configuration);
    try {
      const counts = await withProgress(incoming.source, reading.rows.length, (onProgress) =>
        incoming.send(client, onProgress),
      );
      const note = {
        ...counts,
        source: incoming.source,
        fileName: basename(file),
        sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
        observedOn: incoming.observedOn,
        read: reading.read,
        rejected: reading.rejections.length,
      };
      await finishImport(client, note);
      for (const rejection of reading.rejections.slice(0, REJECTIONS_SHOWN)) {
        const { row, field, found, expected } = rejection;
        console.error(`${basename(file)}, row ${row}, ${field}: found "${found}", expected ${expected}`);
      }
      const unshown = reading.rejections.length - REJECTIONS_SHOWN;
      if (unshown > 0) console.error(`… and ${count(unshown)} more rows rejected.`);
      for (const line of reading.notes) console.error(line);
      console.log(values.json ? JSON.stringify(note) : summary(incoming, counts));
      return reading.rejections.length === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};

function summary({ reading, found }: Incoming, { added, changed, same }: ImportCounts): string {
  const read = `${count(reading.read)} read, ${found}, ${count(reading.rejections.length)} rejected`;
  if (added + changed === 0) return `${read}. Nothing changed.`;
  return `${read}. ${count(added)} added, ${count(changed)} changed, ${count(same)} as before.`;
}

async function readSource(source: string, file: string, observedOn: string | null): Promise<Incoming> {
  switch (source) {
    case 'register hong-kong': {
      if (!observedOn)
        throw new UsageError(`Of which day is the list in ${file}? Say so with --observed-on.`);
      const reading = await readHongKong(file);
      return {
        source: 'register hong-kong',
        observedOn,
        reading,
        found: `${count(reading.rows.length)} agencies, ${count(reading.branchesMerged)} branches merged`,
        send: (client, onProgress) =>
          importRegister(client, 'hong-kong', observedOn, reading.rows, onProgress),
      };
    }
    case 'prices': {
      const reading = await readWorldBankQuotes(file);
      return {
        source: 'World Bank RPW quotes',
        observedOn,
        reading,
        found: `${count(reading.rows.length)} prices`,
        send: (client, onProgress) => importPriceQuotes(client, 'world-bank-rpw', reading.rows, onProgress),
      };
    }
    case 'corridor-averages': {
      const reading = await readCorridorAverages(file);
      return {
        source: 'World Bank RPW corridor averages',
        observedOn,
        reading,
        found: `${count(reading.rows.length)} averages`,
        send: (client, onProgress) =>
          importCorridorAverages(client, 'world-bank-rpw', reading.rows, onProgress),
      };
    }
    case 'rates': {
      const reading = await readEcb(file);
      return {
        source: 'ECB reference rates',
        observedOn,
        reading,
        found: `${count(reading.rows.length)} rates`,
        send: (client, onProgress) => importReferenceRates(client, 'ecb', reading.rows, onProgress),
      };
    }
    default:
      throw new UsageError(`There is no source "${source}".`);
  }
}
