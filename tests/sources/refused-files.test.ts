import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '#sources/read-text.ts';
import { WrongFileError } from '#sources/report.ts';
import { readAgencies } from './agencies.ts';
import { temporaryFile as file, temporaryFolder } from './temporary-file.ts';
import { temporaryWorkbook as workbook } from './temporary-workbook.ts';
import { workbookOf } from './workbook/workbook-parts.ts';

const CSV = 'Name,Licence No,Phone\nAlpha,010,1280\n';
const HEAD = ['Name', 'Licence No', 'Phone'];
const TABLE = 'open it in a spreadsheet and save it as .xlsx or CSV';
const AGAIN = 'save it as "CSV UTF-8" and try again';
const ASK = 'ask for the table as .xlsx or CSV';
const ALL = 'expected columns "Name", "Licence No", "Phone", found';
const WHOLE = Buffer.from(workbookOf({ rows: '<row><c t="str"><v>Name</v></c></row>' }));

const latin = (text: string) => Buffer.from(text, 'latin1');
const ole = (rest: Uint8Array) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), rest]);
const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** What each is, its content, and what is said of it. */
const REFUSED: [string, string | Uint8Array, string][] = [
  ['empty', '', 'it is empty'],
  ['blank', ' \n\n', `${ALL} none`],
  [
    'a table cut in its last row',
    `${CSV}Beta,02`,
    'it ends in the middle of row 3; it may have been cut off',
  ],

  [
    'a web page',
    '<!DOCTYPE html>\n<html><table><tr><td>Name</td></tr></table></html>',
    `it is a web page; ${TABLE}`,
  ],
  [
    'a piece of a web page',
    '\uFEFF \r\n<TABLE border=1><tr><td>Name</td></tr></TABLE>',
    `it is a web page; ${TABLE}`,
  ],
  ['a web page in UTF-16', wide('<html><table>'), `it is a web page; ${TABLE}`],
  ['a web page in Big5', latin('<html><title>\xa5\xd2\xa4A</title>'), `it is a web page; ${TABLE}`],
  ['an XML spreadsheet', '<?xml version="1.0"?><Workbook/>', `it is an XML file; ${TABLE}`],
  ['an old workbook', ole(Buffer.alloc(2000)), 'it is an old Excel file (.xls); save it as .xlsx'],
  [
    'a workbook with a password',
    ole(Buffer.from('  EncryptedPackage', 'utf16le')),
    'it is protected by a password; save it without one',
  ],
  [
    'a workbook cut short',
    WHOLE.subarray(0, 500),
    'it is damaged or was cut short; download or save it again',
  ],
  [
    'a zip of other files',
    zipSync({ 'agencies.csv': strToU8(CSV) }),
    'expected a workbook (.xlsx), found another kind of zip file',
  ],
  [
    'a zip bomb',
    workbookOf({ rows: '<row/>'.repeat(3 * 1024 * 1024) }),
    'it unpacks to more than 200 times its size, as no table does',
  ],
  [
    'a workbook of a million columns',
    workbookOf({ rows: '<row r="1"><c r="BDWGN1"><v>1</v></c></row>' }),
    'it has more than 2,000 columns',
  ],
  ['a PDF', '%PDF-1.7\n%âãÏÓ', `it is a PDF; ${ASK}`],
  ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), `it is a picture; ${ASK}`],
  ['a photo', Buffer.from('ffd8ffe000104a46', 'hex'), `it is a picture; ${ASK}`],
  ['a letter', '{\\rtf1\\ansi Name, Licence No}', `it is an RTF document; ${ASK}`],
  ['packed', Buffer.from('1f8b0800', 'hex'), 'it is a packed file; unpack it first'],

  ['a NUL byte in it', CSV.replace('010', '0\x0010'), `expected text, found a NUL byte in line 2; ${AGAIN}`],
  ['a NUL in UTF-16', wide(`${CSV}\0`), `expected text, found a NUL byte in line 3; ${AGAIN}`],
  ['a NUL in JSON', '[{"Name":\n"\0"}]', `expected text, found a NUL byte in line 2; ${AGAIN}`],
  [
    'UTF-16 that does not say so',
    Buffer.from(CSV, 'utf16le'),
    `expected text, found a NUL byte in line 1; ${AGAIN}`,
  ],
  [
    'UTF-16 cut within a character',
    wide(CSV).subarray(0, -1),
    `expected text in UTF-16, found something else in line 2; ${AGAIN}`,
  ],
  [
    'damaged UTF-8, which is not taken for Windows-1252',
    Buffer.concat([Buffer.from(`${CSV}Bé,甲乙丙,\n`), latin('B\xe9,1,2\n')]),
    `expected text in UTF-8, found something else in line 4; ${AGAIN}`,
  ],
  [
    'a byte that Windows-1252 has not',
    latin('Name,Licence No,Phone\nCaf\xe9,\x81,1\n'),
    `expected text in UTF-8, found something else in line 2; ${AGAIN}`,
  ],
  [
    'a control character beside Windows-1252',
    latin('Name,Licence No,Phone\nCaf\xe9,\x07,1\n'),
    `expected text in UTF-8, found something else in line 2; ${AGAIN}`,
  ],
  // 甲乙丙丁 in Big5, Привет in Windows-1251.
  [
    'Big5',
    latin(`${CSV}\xa5\xd2\xa4A\xa4\xfe\xa4B,1,2\n`),
    `expected text in UTF-8, found something else in line 3; ${AGAIN}`,
  ],
  [
    'Cyrillic',
    latin(`${CSV}\xcf\xf0\xe8\xe2\xe5\xf2,1,2\n`),
    `expected text in UTF-8, found something else in line 3; ${AGAIN}`,
  ],

  ['another table', 'a;b\n1;2\n', `${ALL} "a", "b"`],
  [
    'a table without one column',
    'Register\nName,Phone\nAlpha,1\n',
    'expected a column "Licence No", found "Name", "Phone"',
  ],
  ['headings below row 20', '\n'.repeat(20) + CSV, `${ALL} none`],
  ['a required column twice', `Name,${CSV}`, 'expected each column once, found "Name" in columns 1 and 2'],
  ['headings only', 'Name,Licence No,Phone\n\n,,\n', 'it has headings and no rows under them'],
  [
    'a quote that never ends',
    `${CSV}\n"Beta,2,3\n`,
    'expected a table of separated values, found a quote that never ends in row 4',
  ],
  ['a row of 2 MB', CSV + 'x'.repeat(2_000_000), 'line 3 is longer than 1 MB, as no row of a table is'],
  ['a row of 3,000 columns', CSV + ','.repeat(3000), 'row 3 has more than 2,000 columns'],
  [
    'headings of 3,000 columns',
    `Name,Licence No,Phone${',x'.repeat(3000)}\n`,
    'row 1 has more than 2,000 columns',
  ],
  [
    'a cell of 2 MB in many lines',
    `${CSV}"${'x\n'.repeat(1_000_000)}",2,3`,
    'expected a table of separated values, found a row longer than 1 MB in row 3',
  ],
  [
    'a row of two million columns',
    CSV + ';'.repeat(2_000_000),
    'line 3 is longer than 1 MB, as no row of a table is',
  ],
  [
    'a row of a million columns',
    CSV + 'x;'.repeat(1_000_000),
    'line 3 is longer than 1 MB, as no row of a table is',
  ],
  ['six million cells', CSV + ',,\n'.repeat(2_000_000), 'it has more than 5,000,000 cells'],
  ['larger than 100 MB', Buffer.alloc(100 * 1024 * 1024 + 1, 'a,b,c\n'), 'it is larger than 100 MB'],

  [
    'JSON without rows',
    '{"error": "not found", "list": []}',
    'expected a list of rows in the JSON, found none',
  ],
  ['JSON of other rows', '[{"a": 1}, {"b": 2}]', `${ALL} "a", "b"`],
  [
    'JSON of no objects',
    '["Name", "Licence No", "Phone"]',
    'expected a list of rows in the JSON, found none',
  ],
  ['JSON of 200,000 lists', `[${'[{"a":1}],'.repeat(200_000)}]`, `${ALL} "a"`],
  [
    'JSON with two such lists',
    `{"a":[{"Name":"","Licence No":"","Phone":""}],"b":[{"Name":"","Licence No":"","Phone":""}]}`,
    'expected one list with these columns, found 2',
  ],
  [
    'JSON cut short',
    '[{"Name": "Alpha",\n"Licence No": "010"',
    'it is not whole JSON: expected a comma or } in line 2, found the end of the file',
  ],
  [
    'JSON cut within a text',
    '[{"Name":\n "Alpha, \\"',
    'it is not whole JSON: expected a quote at the end of a text in line 2',
  ],
  [
    'JSON with a name twice',
    '[{"Name": "A",\n"Name": "B"}]',
    'it is not whole JSON: expected the name "Name" once in line 2',
  ],
  ['JSON that goes on', '[{"Name": "A"}]\n]', 'it is not whole JSON: expected the end of the file in line 2'],
  ['JSON without quotes', '[{"Name": Alpha}]', 'it is not whole JSON: expected a value in line 1'],
  [
    'JSON with a number of another kind',
    '[{"Name": 010}]',
    'it is not whole JSON: expected a value in line 1',
  ],
  [
    'JSON a million levels deep',
    '['.repeat(1_000_000),
    'expected a list of rows, found more than 50 levels in one another',
  ],
];

async function refusal(path: string, kind?: { sheet: string }): Promise<string> {
  const error = await readAgencies(path, kind).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WrongFileError);
  return (error as WrongFileError).message;
}

describe('a file is refused with one sentence that names the place', () => {
  it.each(REFUSED)('%s', async (_what, content, found) => {
    expect(await refusal(file('agencies.xls', content))).toBe(`agencies.xls is not the register: ${found}.`);
  });

  it('none at all', async () => {
    const path = join(temporaryFolder, 'none.csv');
    expect(await refusal(path)).toBe(`${path} cannot be read: there is no such file.`);
    expect(await refusal('/dev/zero')).toBe('zero is not the register: it is not a file.');
    mkdirSync(join(temporaryFolder, 'folder.csv'));
    expect(await refusal(join(temporaryFolder, 'folder.csv'))).toBe(
      'folder.csv is not the register: it is not a file.',
    );
  });

  it('a workbook without such a sheet, or without such columns on any', async () => {
    const path = workbook('agencies.xlsx', [
      { name: 'Notes', rows: [['Register of agencies'], ['Name', 'Phone']] },
      { name: 'Empty', rows: [] },
      { name: 'List', rows: [['Name']] },
    ]);
    expect(await refusal(path, { sheet: 'Agencies' })).toBe(
      'agencies.xlsx is not the register: expected a sheet "Agencies", found "Notes", "Empty", "List".',
    );
    expect(await refusal(path)).toBe(
      'agencies.xlsx is not the register: expected a column "Licence No", found "Name", "Phone".',
    );
    expect(await refusal(path, { sheet: 'Empty' })).toBe(`agencies.xlsx is not the register: ${ALL} none.`);
  });

  it('a workbook whose rows end in damage', async () => {
    const sheet = `<worksheet><sheetData><row>${HEAD.map((name) => `<c t="str"><v>${name}</v></c>`).join('')}</row><row>`;
    const bytes = workbookOf({ other: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(await refusal(file('agencies.xlsx', bytes))).toBe(
      'agencies.xlsx is not the register: it is damaged or was cut short (sheet "Sheet" after row 1); download or save it again.',
    );
  });
});

describe('where a text is expected that is no table', () => {
  it('UTF-16 is read, and a guess is not made', async () => {
    expect(await readText(file('a.json', wide('{}')), 'a list')).toBe('{}');
    await expect(readText(file('a.json', latin('{"a":"Caf\xe9"}')), 'a list')).rejects.toThrow(
      'a.json is not a list: expected text in UTF-8, found Windows-1252; save it as UTF-8.',
    );
    await expect(readText(file('a.json', WHOLE), 'a list')).rejects.toThrow(
      'a.json is not a list: expected text, found a workbook or another zip file.',
    );
  });
});
