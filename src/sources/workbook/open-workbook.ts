import { basename } from 'node:path';
import { WrongFileError } from '#sources/report.ts';
import { Damage, damaged } from './damage.ts';
import { openZip, type Zip } from './open-zip.ts';
import { readDateStyles } from './read-date-styles.ts';
import { readRelationships } from './read-relationships.ts';
import { readRows, type WorkbookRow } from './read-rows.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { xmlReader } from './read-xml.ts';

export type { WorkbookRow };

/** A spreadsheet file (.xlsx) that is read row by row, however large. */
export interface Workbook {
  /** Names of its sheets, in their order. */
  sheets: string[];
  /**
   * The rows of a sheet that hold anything. Numbers are plain decimals, days 'YYYY-MM-DD', booleans 'TRUE' or
   * 'FALSE', errors such as '#N/A' empty; texts are as they stand.
   *
   * @throws WrongFileError when the sheet is damaged, ends early, or is larger than any table.
   */
  rows(sheet: string): AsyncGenerator<WorkbookRow>;
  close(): Promise<void>;
}

/**
 * Opens a workbook. The texts its cells share are held in memory, the sheets are not.
 *
 * @param what What the file should be, for the error: "the Hong Kong register".
 * @throws WrongFileError when it is no such workbook, protected by a password, damaged or too large.
 */
export async function openWorkbook(path: string, what: string): Promise<Workbook> {
  const wrong = (found: string) => new WrongFileError(`${basename(path)} is not ${what}: ${found}.`);
  const zip = await openZip(path, wrong);
  try {
    return await describeWorkbook(zip, wrong);
  } catch (error) {
    zip.close();
    throw error instanceof Damage ? wrong(damaged()) : error;
  }
}

async function describeWorkbook(zip: Zip, wrong: (found: string) => WrongFileError): Promise<Workbook> {
  const [main] = (await readRelationships(zip, '')).filter(({ kind }) => kind === 'officeDocument');
  const part = main?.part ?? 'xl/workbook.xml';
  if (!zip.has(part) || !/\.xml$/i.test(part)) {
    throw wrong('expected a workbook (.xlsx), found another kind of zip file');
  }
  const relationships = await readRelationships(zip, part);
  const { sheets, from1904 } = await readSheetList(zip.text(part));
  const parts = new Map(
    sheets.flatMap(({ name, id }) => {
      const found = relationships.find((relationship) => relationship.id === id);
      return found?.kind === 'worksheet' ? [[name, found.part] as const] : [];
    }),
  );
  // A text document is a zip of the same kind.
  if (parts.size === 0) throw wrong('expected a workbook (.xlsx), found no sheets in it');
  const partOf = (kind: string) =>
    relationships.find((found) => found.kind === kind && zip.has(found.part))?.part;
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const context = {
    strings: strings ? await readSharedStrings(zip.text(strings)) : [],
    isDay: styles ? await readDateStyles(zip.text(styles)) : [],
    from1904,
    wrong,
  };
  return {
    sheets: [...parts.keys()],
    async *rows(sheet) {
      const sheetPart = parts.get(sheet);
      if (sheetPart === undefined) throw wrong(`it has no sheet "${sheet}"`);
      let last = 0;
      try {
        for await (const row of readRows(zip.text(sheetPart), context)) {
          last = row.number;
          yield row;
        }
      } catch (error) {
        throw error instanceof Damage ? wrong(damaged(`sheet "${sheet}" after row ${last}`)) : error;
      }
    },
    async close() {
      zip.close();
    },
  };
}

interface SheetList {
  sheets: { name: string; id: string }[];
  from1904: boolean;
}

async function readSheetList(workbook: AsyncIterable<string>): Promise<SheetList> {
  const list: SheetList = { sheets: [], from1904: false };
  const xml = xmlReader({
    open(name, attributes) {
      if (name === 'workbookPr') list.from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet') list.sheets.push({ name: attributes.name ?? '', id: relationshipId(attributes) });
    },
  });
  for await (const piece of workbook) xml.write(piece);
  xml.end();
  return list;
}

/** 'r:id', though the prefix is up to whoever wrote the file. */
const relationshipId = (attributes: Record<string, string>) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
