import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { importFile } from '#cli/import.ts';
import { status } from '#cli/status.ts';
import { makeWorldBankWorkbook } from '../fixtures/world-bank-workbook.ts';
import { temporaryFolder } from '../sources/temporary-file.ts';
import { commandLine } from './command-line.ts';

/** The line to the database, which breaks when so many batches of prices went over it. */
const line = vi.hoisted(() => ({ batches: 0, breaksAfter: Infinity }));

vi.mock('#database/open-database.ts', async (importOriginal) => {
  const { openDatabase } = await importOriginal<typeof import('#database/open-database.ts')>();
  return {
    async openDatabase(...where: Parameters<typeof openDatabase>) {
      const database = await openDatabase(...where);
      const rpc = database.client.rpc.bind(database.client) as (...call: unknown[]) => unknown;
      const breaking = (name: string, ...rest: unknown[]) => {
        if (name !== 'import_price_quotes') return rpc(name, ...rest);
        if (line.batches >= line.breaksAfter) {
          return Promise.resolve({ data: null, error: { message: 'error: the line is down' } });
        }
        line.batches++;
        return rpc(name, ...rest);
      };
      return { ...database, client: Object.assign(database.client, { rpc: breaking }) };
    },
  };
});

/** Every price with the operator and the service it is of, whatever their numbers are; in one hash. */
const PRICES = `select count(*)::int as n, md5(string_agg(t.line, e'\\n' order by t.line)) as hash from (
  select concat_ws('|', p.slug, s.sending, s.receiving, s.pay_in, s.access_point,
    to_jsonb(q) - 'id' - 'service_id') as line
  from public.price_quotes q join public.services s on s.id = q.service_id
  join public.providers p on p.id = s.operator_id) t`;

it('a workbook cut off on its way goes on where it was, and comes to what it would have come to', async () => {
  const workbook = join(temporaryFolder, 'rpw.xlsx');
  makeWorldBankWorkbook(workbook, { rows: 6000 });

  const whole = commandLine('whole');
  const uncut = await whole.run(importFile, 'prices', workbook, '--json');
  const batches = line.batches;
  // 21 quarters of the older sheet and 37 of the later one, each less than a batch of 2,000 prices.
  expect(batches).toBe(58);

  const cut = commandLine('cut');
  Object.assign(line, { batches: 0, breaksAfter: 40 });
  const broken = await cut.run(importFile, 'prices', workbook);
  expect(broken).toMatchObject({ code: 1, out: [] });
  expect(broken.told.at(-1)).toBe('Importing prices: the line is down');
  const [progress] = await cut.sql<{ source: string; done: number; counts: { added: number } }>(
    'select * from private.import_progress',
  );
  expect(progress).toMatchObject({ source: 'prices world-bank', counts: { changed: 0, same: 0 } });
  expect(progress!.counts.added).toBe(progress!.done);
  expect(await cut.sql('select count(*)::int as n from public.price_quotes')).toEqual([
    { n: progress!.done },
  ]);
  expect((await cut.run(status)).out.join('\n')).toContain(
    'Unfinished   prices world-bank: import the same file again, it goes on where it was',
  );

  Object.assign(line, { batches: 0, breaksAfter: Infinity });
  const resumed = await cut.run(importFile, 'prices', workbook, '--json');
  expect(line.batches).toBe(batches - 40);
  expect(resumed.code).toBe(uncut.code);
  expect(JSON.parse(resumed.out[0]!)).toEqual(JSON.parse(uncut.out[0]!));
  expect(await cut.rows()).toEqual(await whole.rows());
  expect(await cut.sql(PRICES)).toEqual(await whole.sql(PRICES));
  expect((await cut.run(status)).out.join('\n')).not.toContain('Unfinished');
});

it('a part of a workbook cut off says nothing about the whole of it', async () => {
  const workbook = join(temporaryFolder, 'rpw-small.xlsx');
  makeWorldBankWorkbook(workbook, { rows: 600, seed: 5 });
  const { run, sql } = commandLine('part');
  Object.assign(line, { batches: 0, breaksAfter: 5 });
  expect(await run(importFile, 'prices', workbook, '--since', '2020_1Q')).toMatchObject({ code: 1 });
  Object.assign(line, { batches: 0, breaksAfter: Infinity });
  await run(importFile, 'prices', workbook);
  // 600 rows, each with a price for 200 and one for 500 US dollars.
  expect(await sql('select count(*)::int as n from public.price_quotes')).toEqual([{ n: 1200 }]);
});
