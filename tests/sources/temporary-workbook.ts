import { join } from 'node:path';
import { temporaryFolder } from './temporary-file.ts';
import { writeWorkbook, type SheetContent } from './workbook/write-workbook.ts';

export function temporaryWorkbook(name: string, sheets: readonly SheetContent[]): string {
  const path = join(temporaryFolder, name);
  writeWorkbook(path, sheets);
  return path;
}
