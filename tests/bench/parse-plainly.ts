import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openWorkbook } from '#sources/workbook/open-workbook.ts';

/** Takes a file apart and no more, as a script of ten lines would: the baseline of reading it. @returns With what. */
export async function parsePlainly(file: string): Promise<string> {
  switch (extname(file)) {
    case '.json':
      // A real file has commas after the last of a list, which JSON does not know.
      JSON.parse(readFileSync(file, 'utf8').replaceAll(/,(?=\s*[\]}])/g, ''));
      return 'JSON.parse';
    case '.xlsx': {
      const workbook = await openWorkbook(file, 'a workbook');
      for (const sheet of workbook.sheets) for await (const _ of workbook.rows(sheet));
      await workbook.close();
      return 'the rows of the workbook';
    }
    default:
      parse(readFileSync(file, 'utf8'), {
        bom: true,
        delimiter: extname(file) === '.tsv' ? '\t' : ',',
        relax_column_count: true,
        relax_quotes: true,
      });
      return 'csv-parse';
  }
}
