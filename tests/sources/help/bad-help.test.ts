import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHelpDirectories } from '#sources/help/read-help-directories.ts';
import { readHelpWorkbook } from '#sources/help/read-help-workbook.ts';
import { WrongFileError } from '#sources/report.ts';
import { temporaryFile as file, temporaryFolder } from '../temporary-file.ts';
import { writeWorkbook, type Cell } from '../workbook/write-workbook.ts';

const COUNTRY: Cell[][] = [
  ['code', 'name', 'name_km'],
  ['th', 'Thailand', 'ថៃ'],
  ['all', 'All Countries', 'ប្រទេសទាំងអស់'],
  ['zz', 'Nowhere', ''],
];
const HEAD = [
  ...['country_name', 'code', 'name', 'name_km', 'kind', 'phone', 'facebook', 'website', 'audio', 'address'],
];

function workbook(name: string, ...rows: Cell[][]): string {
  const path = join(temporaryFolder, name);
  writeWorkbook(path, [
    { name: 'country', rows: COUNTRY },
    { name: 'institution', rows: [HEAD, ...rows] },
  ]);
  return path;
}

const refusal = async (reading: Promise<unknown>) => {
  const error = await reading.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WrongFileError);
  return (error as Error).message;
};

describe('a made-up workbook of help', () => {
  it('keeps an organisation without what cannot be right in it', async () => {
    const path = workbook(
      'help.xlsx',
      [
        'All Countries',
        'everywhere',
        'Line',
        '',
        'NGO',
        '+66 2 957 5851',
        '',
        'www.example.org',
        '',
        '1 Road',
      ],
      ['Thailand', 'a', '', 'បណ្តាញ\u200bកុមារ', 'club', '1300/12/+66 2 1', 'javascript:alert(1)', 'none'],
      ['Thailand', 'b', 'B', '', 'gov', 1694, 'https://example.org/b', 'https://example.com'],
    );
    const { rows, rejections } = await readHelpWorkbook(path);
    const none = { website: null, facebook: null, address: null, kind: null, services: [] };
    expect(rows).toEqual([
      {
        ...none,
        ...{ key: 'everywhere', country: null, origin: 'KH', names: [{ name: 'Line', language: 'en' }] },
        ...{ phones: ['+6629575851'], website: 'https://www.example.org/', address: '1 Road', kind: 'ngo' },
      },
      {
        ...none,
        ...{ key: 'a', country: 'TH', origin: 'KH', names: [{ name: 'បណ្តាញកុមារ', language: 'km' }] },
        phones: ['1300'],
      },
      {
        ...none,
        ...{ key: 'b', country: 'TH', origin: 'KH', names: [{ name: 'B', language: 'en' }] },
        ...{ phones: ['1694'], website: 'https://example.com/', kind: 'gov' },
      },
    ]);
    expect(rejections.map(({ row, field, expected }) => `${row} ${field}: ${expected}`)).toEqual([
      '3 phone: phone numbers that exist, not 12, +66 2 1',
      '3 facebook: a web address such as https://iom.int',
      '3 website: a web address such as https://iom.int',
      '3 kind: one of ngo, gov, other, or nothing',
      '4 facebook: a page of facebook.com',
    ]);
  });

  it('names the rows that are no organisation', async () => {
    const path = workbook(
      'rows.xlsx',
      ['Thailand', 'a', 'A'],
      ['Atlantis', 'b', 'B'],
      ['Nowhere', 'c', 'C'],
      ['Thailand', '', 'D'],
      ['Thailand', 'e', '\u200b'],
      ['Thailand', 'a', 'A again'],
    );
    const { read, rows, rejections } = await readHelpWorkbook(path);
    expect([read, rows.map(({ names }) => names[0]!.name)]).toEqual([6, ['A']]);
    expect(rejections).toMatchObject([
      { row: 3, field: 'country_name', found: 'Atlantis', expected: 'a country of the sheet "country"' },
      { row: 4, field: 'country_name', found: 'Nowhere', expected: 'a country of the sheet "country"' },
      { row: 5, field: 'code', found: '', expected: 'a code' },
      { row: 6, field: 'name', found: '', expected: 'a name, in English or Khmer' },
      { row: 7, field: 'code', found: 'a', expected: 'each code once' },
    ]);
  });

  it('is refused without its sheets', async () => {
    const path = join(temporaryFolder, 'one-sheet.xlsx');
    writeWorkbook(path, [{ name: 'institution', rows: [HEAD, ['Thailand', 'a', 'A']] }]);
    expect(await refusal(readHelpWorkbook(path))).toBe(
      'one-sheet.xlsx is not the workbook of help organisations for Cambodians: ' +
        'expected a sheet "country", found "institution".',
    );
  });
});

describe('made-up directories of help', () => {
  const directories = (list: string, code = 'thailand') => `[{"countryCode": "${code}", "list": [${list}]}]`;
  const read = (text: string) => readHelpDirectories(file('help.json', text));

  it('name what cannot be read by the place and code of the organisation', async () => {
    const good = '{"code": "a", "name": " A\u200b ", "phones": ["1300"], "descriptions": ["", "Helps"]}';
    const {
      read: count,
      rows,
      rejections,
    } = await read(
      directories(
        [
          good,
          '"text"',
          '{"code": "b", "phones": [], "descriptions": []}',
          '{"code": "c", "name": "C", "phones": "1300", "descriptions": []}',
          '{"code": "d", "name": "D", "phones": [], "descriptions": [["Helps"]]}',
          good,
          '{"code": "e", "name": "E", "phones": ["+66 2 1", "1300"], "descriptions": []},',
        ].join(),
      ),
    );
    expect([count, rows.map(({ key, phones }) => [key, ...phones])]).toEqual([
      7,
      [
        ['a', '1300'],
        ['e', '1300'],
      ],
    ]);
    expect(rows[0]).toMatchObject({
      names: [{ name: 'A', language: 'km' }],
      services: [{ language: 'km', text: 'Helps' }],
    });
    expect(rejections.map(({ row, field, found, expected }) => [row, field, found, expected])).toEqual([
      [2, 'code', '', 'a code'],
      [3, 'b name', '', 'a name'],
      [4, 'c phones', '', 'a list of phone numbers'],
      [5, 'd descriptions', '', 'a list of what it does'],
      [6, 'code', 'a', 'each code once'],
      [7, 'e phones', '+66 2 1', 'a phone number that exists'],
    ]);
  });

  it('lose half a character', async () => {
    const half = JSON.stringify(String.fromCharCode(0xd83d));
    const { rows } = await read(
      directories(`{"code": "a", "name": ${half}, "phones": [], "descriptions": [${half}]}`),
    );
    expect(rows).toMatchObject([{ names: [{ name: '\ufffd' }], services: [{ text: '\ufffd' }] }]);
  });

  it('name a country that there is not', async () => {
    const { rows, rejections } = await read(
      directories('{"code": "a", "name": "A", "phones": [], "descriptions": []}', 'atlantis'),
    );
    expect(rows).toEqual([]);
    expect(rejections).toMatchObject([
      { row: 1, field: 'countryCode', found: 'atlantis', expected: 'a country, in English' },
    ]);
  });

  it.each([
    ['{"list": []}', 'expected a list of countries, found none'],
    ['[]', 'it has no organisations in it'],
    ['[{"countryCode": "thailand", "list": []}]', 'it has no organisations in it'],
    ['["thailand"]', 'expected a "list" of organisations in country 1, found none'],
    ['[{"countryCode": "thailand"', 'it is not whole JSON'],
    [`${'['.repeat(100_000)}`, 'levels in one another'],
  ])('are refused when they are %.40s', async (text, found) => {
    expect(await refusal(read(text))).toContain(found);
  });
});
