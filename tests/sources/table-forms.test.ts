import { describe, expect, it } from 'vitest';
import { readTable } from '#sources/read-table.ts';
import { readAgencies } from './agencies.ts';
import { temporaryFile as file } from './temporary-file.ts';
import { temporaryWorkbook as workbook } from './temporary-workbook.ts';

const ROWS = ['Café Été | 0010 | 1280; 1281', 'ពលករ Ltd, “B” | 020 |'];
const CSV = 'Name,Licence No,Phone\nCafé Été,0010,1280; 1281\n"ពលករ Ltd, “B”",020,\n';
const SEMICOLONS = 'Name;Licence No;Phone\nCafé Été;0010;"1280; 1281"\nពលករ Ltd, “B”;020;\n';
const TABS = 'Name\tLicence No\tPhone\r\nCafé Été\t0010\t1280; 1281\r\nពលករ Ltd, “B”\t020\t\r\n';
const JSON_ROWS = [
  { Name: 'Café Été', 'Licence No': '0010', Phone: [1280, 1281] },
  { Name: 'ពលករ Ltd, “B”', 'Licence No': '020', Phone: null },
];
const SHEET = [
  ['Name', 'Licence No', 'Phone'],
  ['Café Été', '0010', '1280; 1281'],
  ['ពលករ Ltd, “B”', '020'],
];

const utf16 = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

describe('one table is the same rows, whatever it comes as', () => {
  it.each<[string, () => string]>([
    ['commas', () => file('a.csv', CSV)],
    ['semicolons', () => file('a.csv', SEMICOLONS)],
    ['tabs, though called .xls', () => file('a.xls', TABS)],
    ['lines that end as those of old Macs', () => file('a.csv', CSV.replaceAll('\n', '\r'))],
    ['lines that end in two ways', () => file('a.csv', CSV.replace('\n', '\r\n'))],
    ['no line end at the end', () => file('a.csv', CSV.trimEnd())],
    ['a mark of byte order', () => file('a.csv', `\uFEFF${CSV}`)],
    ['UTF-16, low byte first', () => file('a.csv', utf16(CSV))],
    ['UTF-16, high byte first, tabs', () => file('a.txt', utf16(TABS, true))],
    ['JSON', () => file('a.json', JSON.stringify(JSON_ROWS))],
    ['JSON with lines and a mark', () => file('a.json', `\uFEFF${JSON.stringify(JSON_ROWS, null, 2)}`)],
    ['JSON called .csv', () => file('a.csv', JSON.stringify(JSON_ROWS))],
    ['JSON in UTF-16', () => file('a.json', utf16(JSON.stringify(JSON_ROWS)))],
    [
      'a list inside JSON',
      () => file('a.json', JSON.stringify({ ok: true, data: { page: [1, JSON_ROWS] } })),
    ],
    ['JSON with one comma too many', () => file('a.json', JSON.stringify(JSON_ROWS).replace(']}', '],}'))],
    ['a workbook', () => workbook('a.xlsx', [{ name: 'Sheet', rows: SHEET }])],
    ['a workbook called .csv', () => workbook('a.csv', [{ name: 'Sheet', rows: SHEET }])],
    [
      'the second sheet of a workbook',
      () =>
        workbook('a.xlsx', [
          { name: 'About', rows: [['Register of agencies']] },
          { name: 'List', rows: SHEET },
        ]),
    ],
    ['headings in another case, with blanks', () => file('a.csv', CSV.replace('Licence No', ' LICENCE  no'))],
    [
      'columns in another order, and more',
      () => file('a.csv', `Phone,X,Licence No,Name\n1280; 1281,,0010,Café Été\n,,020,"ពលករ Ltd, “B”"\n`),
    ],
    ['a title above', () => file('a.csv', `Register of agencies\n\n"As of 1 May, revised",,\n${CSV}`)],
    [
      'a title above, in a workbook',
      () =>
        workbook('a.xlsx', [
          { name: 'Sheet', rows: [['Register'], [], ['', 'Name', 'of agencies'], ...SHEET] },
        ]),
    ],
  ])('%s', async (_form, path) => {
    expect(await readAgencies(path())).toEqual({ rows: ROWS, read: 2, rejections: [], notes: [] });
  });
});

it('Windows-1252 is a guess, and noted', async () => {
  // 0x80 is €, 0x92 ’: in Latin-1 they are nothing.
  const path = file(
    'a.csv',
    Buffer.from('Name,Licence No,Phone\nCaf\xe9 L\x92\xc9t\xe9,\x80 1,\n', 'latin1'),
  );
  expect(await readAgencies(path)).toEqual({
    rows: ['Café L’Été | € 1 |'],
    read: 1,
    rejections: [],
    notes: ['It was read as Windows-1252; check the accents.'],
  });
});

describe('a workbook of several lists', () => {
  const [head, first, second] = SHEET;
  const sheets = [
    { name: 'Private', rows: [head!, first!] },
    { name: 'Public', rows: [head!, second!] },
  ];

  it('gives the first, and says so', async () => {
    expect(await readAgencies(workbook('a.xlsx', sheets))).toMatchObject({
      rows: [ROWS[0]],
      notes: ['The sheet "Public" is like "Private" and was not read.'],
    });
  });

  it('or the one that is asked for', async () => {
    expect(await readAgencies(workbook('a.xlsx', sheets), { sheet: 'public ' })).toMatchObject({
      rows: [ROWS[1]],
      notes: [],
    });
  });
});

it('numbers, days and words of a workbook are text', async () => {
  const path = workbook('a.xlsx', [
    { name: 'Sheet', rows: [SHEET[0]!, ['Alpha', 10, { day: '2026-04-13' }], [-0.5, 639171234567, '']] },
  ]);
  expect((await readAgencies(path)).rows).toEqual(['Alpha | 10 | 2026-04-13', '-0.5 | 639171234567 |']);
});

it('numbers of JSON are text as they are written, and what lies inside a row has both names', async () => {
  const path = file('a.json', '{"list": [{"id": 12345678901234567890, "fee": {"usd": 1.50, "paid": true}}]}');
  const { headings, rows } = await readTable(path, { what: 'a list', columns: [] });
  expect(headings).toEqual(['id', 'fee.usd', 'fee.paid']);
  expect(headings.map(rows[0]!.cell)).toEqual(['12345678901234567890', '1.50', 'true']);
});

it('without required columns the first row names them', async () => {
  const { headings, rows } = await readTable(file('a.csv', SEMICOLONS), { what: 'a list', columns: [] });
  expect([headings, rows.length]).toEqual([['Name', 'Licence No', 'Phone'], 2]);
});
