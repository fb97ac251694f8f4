import { closeSync, openSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';

export type Cell = string | number | null | { day: string } | { formula: string; result: number | string };

export interface SheetContent {
  name: string;
  rows: Iterable<readonly Cell[]>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FIRST_OF_1900 = Date.UTC(1899, 11, 30);
const DAY_MS = 24 * 60 * 60 * 1000;
/** The style whose format is 'yyyy\-mm\-dd'. */
const DAY_STYLE = 1;
const PIECE_CHARACTERS = 1024 * 1024;

/** Writes a workbook as Excel does, row by row, so that it may be larger than memory. */
export function writeWorkbook(path: string, sheets: readonly SheetContent[]): void {
  const file = openSync(path, 'w');
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(file, bytes);
  });
  const add = (part: string, pieces: Iterable<string>) => {
    const entry = new ZipDeflate(part, { level: 3 });
    zip.add(entry);
    entry.push(strToU8(HEAD));
    for (const piece of pieces) entry.push(strToU8(piece));
    entry.push(new Uint8Array(), true);
  };

  const strings = new Map<string, number>();
  add('_rels/.rels', [relationships(['officeDocument', 'xl/workbook.xml'])]);
  add('xl/workbook.xml', [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets>`,
    ...sheets.map(
      ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    ),
    '</sheets></workbook>',
  ]);
  add('xl/_rels/workbook.xml.rels', [
    relationships(
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
  ]);
  sheets.forEach(({ rows }, at) => add(`xl/worksheets/sheet${at + 1}.xml`, sheetPieces(rows, strings)));
  add('xl/styles.xml', [
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>',
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
  ]);
  add('xl/sharedStrings.xml', inPieces(sharedStrings(strings)));
  zip.end();
  closeSync(file);
}

function relationships(...targets: (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}

function sheetPieces(rows: SheetContent['rows'], strings: Map<string, number>): Iterable<string> {
  return inPieces(
    (function* () {
      yield `<worksheet xmlns="${MAIN}"><sheetData>`;
      let number = 0;
      for (const row of rows) {
        number++;
        yield `<row r="${number}">${row.map((cell, at) => cellXml(cell, `${letters(at)}${number}`, strings)).join('')}</row>`;
      }
      yield '</sheetData></worksheet>';
    })(),
  );
}

function cellXml(cell: Cell, at: string, strings: Map<string, number>): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    let place = strings.get(cell);
    if (place === undefined) strings.set(cell, (place = strings.size));
    return `<c r="${at}" t="s"><v>${place}</v></c>`;
  }
  if ('day' in cell) {
    const serial = (Date.parse(cell.day) - FIRST_OF_1900) / DAY_MS;
    return `<c r="${at}" s="${DAY_STYLE}"><v>${serial}</v></c>`;
  }
  const type = typeof cell.result === 'string' ? ' t="str"' : '';
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.result))}</v></c>`;
}

function* sharedStrings(strings: Map<string, number>): Generator<string> {
  yield `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
  yield '</sst>';
}

function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length > PIECE_CHARACTERS) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const LETTERS = Array.from({ length: 26 * 27 }, (_, at) =>
  at < 26
    ? String.fromCharCode(65 + at)
    : String.fromCharCode(64 + Math.floor(at / 26)) + String.fromCharCode(65 + (at % 26)),
);
const letters = (column: number) => LETTERS[column] ?? '';
