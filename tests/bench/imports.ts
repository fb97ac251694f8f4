import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, type Embedded } from '#database/embedded.ts';
import {
  importCorridorAverages,
  importPriceQuotes,
  importReferenceRates,
} from '#database/import-prices-and-rates.ts';
import { loadDemoRecord } from '#database/keep-record.ts';
import { demoRecord } from '#cli/demo/demo-record.ts';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { bringRegister } from '../database/bring-register.ts';
import { FILES } from '../sources/shared-data.ts';

export interface BenchDatabase extends Embedded {
  folder: string;
}

/** Reads and imports every real file into a new database on disk, with the demonstration in it. */
export async function measureImports(): Promise<{ database: BenchDatabase; report: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-bench-'));
  const embedded = await openEmbedded(folder);
  const { service } = embedded;
  await loadDemoRecord(service, demoRecord());

  const quiet = () => {};
  const imports: [string, () => Promise<number>][] = [
    [
      'register',
      async () => {
        const { reading } = await bringRegister(service, 'hong-kong', FILES.hongKong, '2021-12-28');
        return reading.read;
      },
    ],
    [
      'quotes',
      async () => {
        const { rows } = await readWorldBankQuotes(FILES.quotes);
        await importPriceQuotes(service, 'world-bank-rpw', rows, quiet);
        return rows.length;
      },
    ],
    [
      'averages',
      async () => {
        const { rows } = await readCorridorAverages(FILES.averages);
        await importCorridorAverages(service, 'world-bank-rpw', rows, quiet);
        return rows.length;
      },
    ],
    [
      'rates',
      async () => {
        const { rows } = await readEcb(FILES.ecb);
        await importReferenceRates(service, 'ecb', rows, quiet);
        return rows.length;
      },
    ],
  ];
  const report: string[] = [];
  let total = 0;
  for (const [name, run] of imports) {
    const started = performance.now();
    const rows = await run();
    const seconds = (performance.now() - started) / 1000;
    total += seconds;
    report.push(
      `import ${name}: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s`,
    );
  }
  report.push(`import of all files: ${total.toFixed(1)} s (limit 60 s)`);
  return { database: { ...embedded, folder }, report };
}
