import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeWorldBankWorkbook } from '../fixtures/world-bank-workbook.ts';
import { watchChildren } from './child-memory.ts';

/** As many as the World Bank's workbook of 2025 has. */
const ROWS = 254_000;

/**
 * A workbook of the size and shape of the World Bank's, read and imported as a person does it: by a command in a
 * process of its own, into a data folder that is there already.
 */
export async function measureWorkbook(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-workbook-'));
  const workbook = join(folder, 'rpw.xlsx');
  makeWorldBankWorkbook(workbook, { rows: ROWS });
  const fairway = (...args: string[]) =>
    measureProcess([resolve('src/cli/main.ts'), ...args], { FAIRWAY_DATA: join(folder, 'data') });
  try {
    await fairway('status');
    const plain = await measureProcess([join(import.meta.dirname, 'parse-workbook.ts'), workbook]);
    const reading = await fairway('import', 'prices', workbook, '--dry-run');
    const importing = await fairway('import', 'prices', workbook);
    return [
      `workbook of ${ROWS} rows, its rows alone: ${toldOf(plain)}`,
      `workbook read, twice to see first that it is whole: ${toldOf(reading)}, ` +
        `ratio: ${(plain.seconds / reading.seconds).toFixed(2)} of the speed of its rows alone`,
      `workbook imported: ${toldOf(importing)} (limits 180 s, 1,024 MB)`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  seconds: number;
  megabytes: number;
}

const toldOf = ({ seconds, megabytes }: Measured) =>
  `${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} rows/s, ${megabytes} MB`;

async function measureProcess(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const memory = watchChildren();
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (piece: Buffer) => (told += piece.toString()));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const measured = { seconds: (performance.now() - started) / 1000, megabytes: memory() };
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.\n${told}`);
  return measured;
}
