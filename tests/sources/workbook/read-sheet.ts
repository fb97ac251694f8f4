import { openWorkbook, type WorkbookRow } from '#sources/workbook/open-workbook.ts';
import { temporaryFile } from '../temporary-file.ts';

/** All rows of the first sheet of a workbook. */
export async function readSheet(bytes: Uint8Array, name = 'agencies.xlsx'): Promise<WorkbookRow[]> {
  const workbook = await openWorkbook(temporaryFile(name, Buffer.from(bytes)), 'a register');
  try {
    return await Array.fromAsync(workbook.rows(workbook.sheets[0] ?? ''));
  } finally {
    await workbook.close();
  }
}

/** The cells of a sheet with one row. */
export async function readCells(bytes: Uint8Array): Promise<string[]> {
  const [row] = await readSheet(bytes);
  return row?.cells ?? [];
}
