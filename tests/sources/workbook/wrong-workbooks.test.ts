import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WrongFileError } from '#sources/report.ts';
import { openWorkbook } from '#sources/workbook/open-workbook.ts';
import { temporaryFile } from '../temporary-file.ts';
import { readSheet } from './read-sheet.ts';
import { workbookOf } from './workbook-parts.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const BLANK = Buffer.alloc(1024 * 1024 - 12);
const ROWS = Array.from(
  { length: 9 },
  (_, at) => `<row><c t="s"><v>${at % 2}</v></c><c><v>${at}</v></c></row>`,
);
const STRINGS = '<sst><si><t>Sun</t></si><si><t>Moon</t></si></sst>';
const WHOLE = Buffer.from(workbookOf({ rows: ROWS.join(''), strings: STRINGS }));
const SHEET = 'xl/worksheets/sheet1.xml';
const AGAIN = 'download or save it again';

/** A workbook whose table of contents says something else of one part: two bytes of it, or four. */
function saying(part: string, place: number, value: number, bytes: 2 | 4): Buffer {
  const copy = Buffer.from(WHOLE);
  const entry = copy.lastIndexOf(part) - 46;
  copy.writeUIntLE(value, entry + place, bytes);
  return copy;
}
const FLAGS = 8;
const METHOD = 10;
const UNPACKED_SIZE = 24;

const WRONG: [string, Uint8Array, string][] = [
  ['empty', Buffer.from(''), 'it is empty'],
  ['a table in text', Buffer.from('a,b\n1,2'), 'expected a workbook (.xlsx), found another kind of file'],
  ['a web page', Buffer.from('\uFEFF <HTML><table>'), 'expected a workbook (.xlsx), found a web page'],
  ['an old one', Buffer.concat([OLE, BLANK]), 'it is an old Excel file (.xls); save it as .xlsx'],
  [
    'protected by a password',
    // The word lies across two blocks of 1 MB.
    Buffer.concat([OLE, BLANK, Buffer.from('EncryptedPackage', 'utf16le'), BLANK]),
    'it is protected by a password; save it without one',
  ],
  [
    'a zip of something else',
    zipSync({ 'a.txt': strToU8('a') }),
    'expected a workbook (.xlsx), found another kind of zip file',
  ],
  [
    'a text document',
    workbookOf({ other: { 'xl/workbook.xml': '<document/>' } }),
    'expected a workbook (.xlsx), found no sheets in it',
  ],
  ['a zip cut short', WHOLE.subarray(0, 400), `it is damaged or was cut short; ${AGAIN}`],
  ['without its sheet', workbookOf({ other: { [SHEET]: null } }), `there is no ${SHEET} in it`],
  [
    'a sheet that ends early',
    workbookOf({ strings: STRINGS, other: { [SHEET]: `<worksheet><sheetData>${ROWS.join('')}<row><c>` } }),
    `it is damaged or was cut short (sheet "Sheet" after row 9); ${AGAIN}`,
  ],
  [
    'a sheet with a document type',
    workbookOf({
      other: {
        [SHEET]: '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>',
      },
    }),
    `it is damaged or was cut short (sheet "Sheet" after row 0); ${AGAIN}`,
  ],
  [
    'a cell of a text that is not there',
    workbookOf({ rows: '<row><c t="s"><v>5</v></c></row>' }),
    `it is damaged or was cut short (sheet "Sheet" after row 0); ${AGAIN}`,
  ],
  [
    'not in UTF-8',
    workbookOf({
      rows: '<row/>',
      other: { 'xl/sharedStrings.xml': Buffer.from('<sst><si><t>\xe9</t></si></sst>', 'latin1') },
    }),
    `it is damaged or was cut short; ${AGAIN}`,
  ],
  [
    'tags without end',
    workbookOf({ other: { [SHEET]: '<a>'.repeat(200) } }),
    `it is damaged or was cut short (sheet "Sheet" after row 0); ${AGAIN}`,
  ],
  [
    'of a million columns',
    workbookOf({ rows: `<row>${'<c><v>1</v></c>'.repeat(2001)}</row>` }),
    'it has more than 2,000 columns',
  ],
  [
    'of a cell far to the right',
    workbookOf({ rows: '<row><c r="BDWGN1"><v>1</v></c></row>' }),
    'it has more than 2,000 columns',
  ],
  [
    'of a row without end',
    workbookOf({
      rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`,
      strings: `<sst><si><t>${'long '.repeat(20_000)}</t></si></sst>`,
    }),
    'row 1 of a sheet is longer than 4 MB',
  ],
  [
    'a bomb',
    workbookOf({ rows: '<row/>'.repeat(3 * 1024 * 1024) }),
    'it unpacks to more than 200 times its size, as no table does',
  ],
  [
    'with a password on a sheet',
    saying(SHEET, FLAGS, 1, 2),
    'it is protected by a password; save it without one',
  ],
  [
    'packed by another method',
    saying(SHEET, METHOD, 9, 2),
    'it is packed in a rare way; save it again as .xlsx',
  ],
  ['a bomb that says so', saying(SHEET, UNPACKED_SIZE, 0xfffffff0, 4), 'it unpacks to more than 2 GB'],
  [
    'a bomb that does not say so',
    saying(SHEET, UNPACKED_SIZE, 10, 4),
    `it is damaged or was cut short (sheet "Sheet" after row 0); ${AGAIN}`,
  ],
];

describe('a file that is no workbook', () => {
  it.each(WRONG)('says what it is instead: %s', async (_, bytes, found) => {
    const error = await readSheet(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WrongFileError);
    expect((error as Error).message).toBe(`agencies.xlsx is not a register: ${found}.`);
  });

  it('or is none at all', async () => {
    await expect(openWorkbook('/nowhere/agencies.xlsx', 'a register')).rejects.toThrow(
      new WrongFileError('/nowhere/agencies.xlsx cannot be read: there is no such file.'),
    );
    await expect(openWorkbook('/dev/zero', 'a register')).rejects.toThrow('it is not a file');
    await expect(openWorkbook('/tmp', 'a register')).rejects.toThrow('it is not a file');
  });

  it('has no sheet of that name', async () => {
    const workbook = await openWorkbook(temporaryFile('agencies.xlsx', WHOLE), 'a register');
    await expect(workbook.rows('Prices').next()).rejects.toThrow(
      new WrongFileError('agencies.xlsx is not a register: it has no sheet "Prices".'),
    );
    await workbook.close();
  });
});

describe('however a workbook is damaged', () => {
  const outcome = async (bytes: Buffer) => {
    try {
      return await readSheet(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(WrongFileError);
      return null;
    }
  };

  it('cut short anywhere it is refused', async () => {
    for (let end = 0; end < WHOLE.length; end += 7) {
      expect(await outcome(WHOLE.subarray(0, end))).toBeNull();
    }
  });

  it('it is refused, or every row is as it was', async () => {
    const sound = await outcome(WHOLE);
    expect(sound).toHaveLength(9);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: WHOLE.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const bytes = Buffer.from(WHOLE);
          for (const [at, byte] of changes) bytes[at] = byte;
          const rows = await outcome(bytes);
          // What is packed has a checksum; the names of parts do not, so that texts or formats may go missing.
          if (rows && rows.length > 0)
            expect(rows.map(({ cells }) => cells[1])).toEqual(sound!.map(({ cells }) => cells[1]));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('in its XML it is refused or read, and never hangs', async () => {
    const sheet = `<worksheet><sheetData>${ROWS.join('')}</sheetData></worksheet>`;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sheet.length }),
        fc.oneof(
          fc.constantFrom('<', '>', '&', '"', '</row>', '<row', '<c ', 'r="ZZZ9"', '\0', '<!--'),
          fc.string(),
        ),
        fc.nat({ max: 9 }),
        async (at, put, removed) => {
          const damaged = sheet.slice(0, at) + put + sheet.slice(at + removed);
          const rows = await outcome(
            Buffer.from(workbookOf({ strings: STRINGS, other: { [SHEET]: damaged } })),
          );
          for (const { number, cells } of rows ?? []) {
            expect(number).toBeGreaterThan(0);
            expect(Object.keys(cells)).toHaveLength(cells.length);
            for (const cell of cells) expect(typeof cell).toBe('string');
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
