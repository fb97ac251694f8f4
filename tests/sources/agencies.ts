import { readTable } from '#sources/read-table.ts';
import type { Reading } from '#sources/report.ts';

const AGENCIES = { what: 'the register', columns: ['Name', 'Licence No', 'Phone'] };

/** The simplest reader of a register, to see what any table becomes: a row is its cells, 'Alpha | 0010 | 1280'. */
export async function readAgencies(path: string, kind: { sheet?: string } = {}): Promise<Reading<string>> {
  const table = await readTable(path, { ...AGENCIES, ...kind });
  return table.reading(table.rows.map((row) => AGENCIES.columns.map(row.cell).join(' | ').trimEnd()));
}
