import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { phrases } from './phrases.ts';

export interface Size {
  agencies: number;
  operators: number;
  corridors: number;
  reviews: number;
  fee_reports: number;
  transfer_reports: number;
}

/** Fills an empty database with a record of that size, the same in every run, in some seconds. */
export async function makeLargeRecord(sql: Sql, size: Size): Promise<void> {
  for (const [name, value] of Object.entries(size))
    await sql`select set_config(${`scale.${name}`}, ${String(value)}, false)`;
  await sql`create temp table phrases as
    select * from jsonb_to_recordset(${sql.json(phrases())}) as p (language text, place int, text text)`;
  for (const part of ['providers', 'prices', 'submissions'])
    await sql.unsafe(readFileSync(join(import.meta.dirname, `${part}.sql`), 'utf8'));
  await sql`delete from private.outbox`;
  await sql`analyze`;
}
