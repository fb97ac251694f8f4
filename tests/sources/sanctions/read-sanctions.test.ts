import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WrongFileError } from '#sources/report.ts';
import { readSanctions } from '#sources/sanctions/read-sanctions.ts';
import { temporaryFile as file, temporaryFolder } from '../temporary-file.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';

// No authority's list is among the real files: all agencies here are made up.
const HEAD = [
  ...[
    'country',
    'agency',
    'licence_number',
    'kind',
    'from',
    'until',
    'reason',
    'authority',
    'source_address',
  ],
];
const BANNED = [
  'PH',
  'Made-Up Manpower',
  '',
  'banned',
  '2026-01-15',
  '',
  'Fees',
  'DMW',
  'https://dmw.gov.ph/a',
];
const SUSPENDED = [
  ...['Nepal', 'Made-Up Overseas Pvt. Ltd.', '012', 'Suspended', '2026-07-14', '2026-10-13'],
  ...['No refund', 'DoFE', 'dofe.gov.np'],
];
const csv = (...rows: string[][]) => [HEAD, ...rows].map((row) => row.join()).join('\n');
const changed = (row: string[], column: string, cell: string) => row.with(HEAD.indexOf(column), cell);

const ROWS = [
  {
    country: 'PH',
    agencyName: 'Made-Up Manpower',
    licenceNumber: null,
    kind: 'banned',
    from: '2026-01-15',
    until: null,
    reason: 'Fees',
    authority: 'DMW',
    sourceAddress: 'https://dmw.gov.ph/a',
  },
  {
    country: 'NP',
    agencyName: 'Made-Up Overseas Pvt. Ltd.',
    licenceNumber: '012',
    kind: 'suspended',
    from: '2026-07-14',
    until: '2026-10-13',
    reason: 'No refund',
    authority: 'DoFE',
    sourceAddress: 'https://dofe.gov.np/',
  },
];

describe('readSanctions', () => {
  it('reads a table of comma-separated values', async () => {
    const reading = await readSanctions(file('sanctions.csv', csv(BANNED, SUSPENDED)));
    expect(reading).toEqual({ rows: ROWS, read: 2, rejections: [], notes: [] });
  });

  it('reads a workbook and JSON just so', async () => {
    const workbook = join(temporaryFolder, 'sanctions.xlsx');
    const day = (row: string[]) => row.map((cell, place) => (HEAD[place] === 'from' ? { day: cell } : cell));
    writeWorkbook(workbook, [{ name: 'List', rows: [HEAD, day(BANNED), day(SUSPENDED)] }]);
    const objects = [BANNED, SUSPENDED].map((row) =>
      Object.fromEntries(row.map((cell, at) => [HEAD[at], cell])),
    );
    for (const path of [workbook, file('sanctions.json', JSON.stringify(objects))]) {
      expect((await readSanctions(path)).rows).toEqual(ROWS);
    }
  });

  it('names what is wrong, a row at a time', async () => {
    const wrong: [column: string, cell: string, expected: string][] = [
      ['country', 'Atlantis', 'a country such as NP, or its name in English'],
      ['agency', '', 'a name'],
      ['kind', 'scolded', 'one of banned, blacklisted, suspended, warning, fined'],
      ['from', '14/07/2026', 'a day such as 2026-07-14'],
      ['from', '2031-01-01', 'a day that has come'],
      ['until', 'soon', 'a day such as 2026-07-14, or nothing'],
      ['until', '2026-07-13', 'a day not before 2026-07-14'],
      ['reason', '', 'what the authority says it is for'],
      ['authority', '', 'the name of an authority'],
      ['source_address', 'the newspaper', 'a web address such as https://www.dmw.gov.ph'],
    ];
    const rows = wrong.map(([column, cell]) => changed(SUSPENDED, column, cell));
    const reading = await readSanctions(file('bad.csv', csv(...rows, SUSPENDED)));
    expect([reading.read, reading.rows]).toEqual([11, [ROWS[1]]]);
    expect(reading.rejections).toEqual(
      wrong.map(([field, found, expected], at) => ({ file: 'bad.csv', row: at + 2, field, found, expected })),
    );
  });

  it('takes one that ends on its first day, and one that ends in years', async () => {
    const rows = ['2026-07-14', '2031-01-01'].map((until) => changed(SUSPENDED, 'until', until));
    for (const row of rows) {
      expect((await readSanctions(file('until.csv', csv(row)))).rejections).toEqual([]);
    }
  });

  it('takes each once, however it is spelt', async () => {
    const again = changed(changed(SUSPENDED, 'agency', 'MADE-UP OVERSEAS'), 'licence_number', '12');
    const others = [
      changed(SUSPENDED, 'licence_number', '13'),
      changed(SUSPENDED, 'kind', 'fined'),
      changed(SUSPENDED, 'from', '2026-07-15'),
      changed(SUSPENDED, 'authority', 'Court'),
    ];
    const { rows, rejections } = await readSanctions(file('twice.csv', csv(SUSPENDED, again, ...others)));
    expect(rows.length).toBe(5);
    expect(rejections).toMatchObject([{ row: 3, field: 'agency', found: 'MADE-UP OVERSEAS' }]);
  });

  it('refuses a file without its columns', async () => {
    const error = await readSanctions(file('other.csv', 'agency,kind\nA,banned\n')).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(WrongFileError);
    expect((error as Error).message).toContain('is not a table of sanctions and warnings: expected columns');
  });
});
