import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importFile } from '#cli/import.ts';
import { makeWorldBankWorkbook } from '../fixtures/world-bank-workbook.ts';
import { temporaryFile as file, temporaryFolder } from '../sources/temporary-file.ts';
import { commandLine } from './command-line.ts';

const { run, rows, sql } = commandLine('data');
const importing = (...args: string[]) => run(importFile, ...args);

const BANGLADESH = [
  'id,name,rl_no,address,office_tel',
  '1,Padma Overseas,0010,"12 Made-Up Road, Dhaka-1000",9830881',
  '2,Meghna Manpower,0030,"34 Made-Up Road, Dhaka-1212",',
];
const lines = (...of: string[]) => `${of.join('\n')}\n`;

const DESCRIPTION = lines(
  'register: sri-lanka', // 1
  'country: LK',
  'authority:',
  '  en: Bureau of Foreign Employment',
  'source: https://example.org/', // 5
  'columns:',
  '  name: Agency',
  '  licence_number: Licence No',
  '  status: Status',
  '  valid_until: Expiry Date', // 10
  '  phone: Office',
  'status:',
  '  Active: valid',
  '  On hold: suspended',
  'dates: [DD/MM/YYYY]', // 15
  'optional: [phone]',
);
const SRI_LANKA = [
  'Agency,Licence No,Status,Expiry Date,Notes',
  'Lanka Jobs,1001,Active,31/12/2023,first',
  'Ceylon Work,1002,Resting,,',
  'Island Staff,1003,On hold,30/02/2023,',
  'Lanka Jobs Again,1001,Active,,',
  ',1005,Active,,',
];

it('a register: added, then nothing changed, and the file is remembered', async () => {
  const list = file('bangladesh-2023-11-01.csv', lines(...BANGLADESH));
  expect(await importing('register', 'bangladesh', list)).toEqual({
    code: 0,
    out: ['2 read, 2 agencies, 0 branches merged, 0 rejected. 2 added, 0 changed, 0 as before.'],
    told: [],
  });
  const before = await rows();
  expect(await importing('register', 'bangladesh', list)).toEqual({
    code: 0,
    out: ['2 read, 2 agencies, 0 branches merged, 0 rejected. Nothing changed.'],
    told: [],
  });
  // Only that it was imported is new.
  expect(await rows()).toEqual({ ...before, 'public.imports': 2 });

  const later = await importing('register', 'bangladesh', list, '--observed-on', '2024-05-01', '--json');
  expect(later.out).toHaveLength(1);
  expect(JSON.parse(later.out[0]!)).toMatchObject({
    observedOn: '2024-05-01',
    read: 2,
    same: 2,
    remarks: [],
  });
});

it('a row that cannot be used: the others are, its place is named, and the exit code is 1', async () => {
  const list = file(
    'bangladesh-2024-06-01.csv',
    lines(...BANGLADESH, '3,,0040,,', '4,Jamuna Overseas,0010,,', '5,Surma Travels,0050,,'),
  );
  const { code, out, told } = await importing('register', 'bangladesh', list);
  expect(code).toBe(1);
  expect(told).toEqual([
    'bangladesh-2024-06-01.csv, row 4, name: found "", expected a name',
    'bangladesh-2024-06-01.csv, row 5, rl_no: found "0010", expected each licence number once: ' +
      'row 2, "Padma Overseas", has it already',
  ]);
  expect(out).toEqual([
    '5 read, 3 agencies, 0 branches merged, 2 rejected. 1 added, 0 changed, 2 as before.',
  ]);
});

it('a register by a description of one’s own: a dry run tells all and writes nothing, then it comes in', async () => {
  const description = file('my-country.yaml', DESCRIPTION);
  const list = file('agencies.csv', lines(...SRI_LANKA));
  const args = ['register', '--describe', description, list, '--observed-on', '2023-06-01'];
  const before = await rows();
  const problems = [
    'agencies.csv, row 4, Expiry Date: found "30/02/2023", expected a date such as 31/12/2019',
    'agencies.csv, row 5, Licence No: found "1001", expected each licence number once: ' +
      'row 2, "Lanka Jobs", has it already',
    'agencies.csv, row 6, Agency: found "", expected a name',
    'Words of the status not known here, so the status is unknown: "Resting" (1).',
    'Columns the file may lack, and does: "Office".',
  ];
  expect(await importing(...args, '--dry-run')).toEqual({
    code: 1,
    out: [
      'Rows         5',
      'Rejected     3, of which 1 because the agency is listed twice',
      'Fields       name from "Agency", licence_number from "Licence No", status from "Status", ' +
        'valid_until from "Expiry Date"',
      'Not in file  phone from "Office"',
      'Not used     "Notes"',
      'Status       "Active" in 1 rows: valid',
      'Status       "Resting" in 1 rows: not described, so unknown',
      'Status       "On hold" in 1 rows: suspended',
      'Would add 3 agencies, recognise 0 known otherwise, change 0 of 0 known by this register, ' +
        'and mark 0 as listed no more.',
      '5 read, 3 agencies, 0 branches merged, 3 rejected. Nothing was written.',
    ],
    told: problems,
  });
  expect(await rows()).toEqual(before);

  expect(await importing(...args)).toEqual({
    code: 1,
    out: ['5 read, 3 agencies, 0 branches merged, 3 rejected. 3 added, 0 changed, 0 as before.'],
    told: problems,
  });
  const newer = file(
    'agencies-2023-09-01.csv',
    lines(...SRI_LANKA.slice(0, 2), 'Kandy Careers,1009,Active,,'),
  );
  const { out } = await importing('register', '--describe', description, newer, '--dry-run');
  expect(out).toContain(
    'Would add 1 agencies, recognise 0 known otherwise, change 0 of 1 known by this register, ' +
      'and mark 2 as listed no more.',
  );
  expect(
    await sql(`select p.name, l.number, l.status, l.valid_until::text from public.licences l
      join public.providers p on p.id = l.provider_id where l.register = 'sri-lanka' order by l.number`),
  ).toEqual([
    { name: 'Lanka Jobs', number: '1001', status: 'valid', valid_until: '2023-12-31' },
    { name: 'Ceylon Work', number: '1002', status: 'unknown', valid_until: null },
    { name: 'Island Staff', number: '1003', status: 'suspended', valid_until: null },
  ]);
});

it('a list that lost a fifth of its agencies is taken for a part of it, unless one says that it is whole', async () => {
  const agency = (_: unknown, at: number) => `Lotus Agency ${at},${at + 1}B,"${at} Made-Up Road, Johor"`;
  const all = Array.from({ length: 100 }, agency);
  const list = (day: string, agencies: number) =>
    file(`malaysia-${day}.csv`, lines('name,jtk_licence_no,address', ...all.slice(0, agencies)));
  await importing('register', 'malaysia', list('2022-01-01', 100));
  // A fifth, no more.
  expect((await importing('register', 'malaysia', list('2022-02-01', 80), '--dry-run')).code).toBe(0);
  const before = await rows();
  const short = ['register', 'malaysia', list('2022-03-01', 79)];
  const refusal = {
    code: 1,
    out: [],
    told: [
      '21 of 100 agencies that were listed are not in malaysia-2022-03-01.csv: is it the whole list? ' +
        'Nothing was written. If they are gone indeed, say so with --may-miss.',
    ],
  };
  expect(await importing(...short)).toEqual(refusal);
  expect(await importing(...short, '--dry-run')).toEqual(refusal);
  expect(await rows()).toEqual(before);
  expect(await importing(...short, '--may-miss')).toEqual({
    code: 0,
    out: ['79 read, 79 agencies, 0 branches merged, 0 rejected. 0 added, 21 changed, 79 as before.'],
    told: ['21 are listed no more.'],
  });
});

it('what cannot be imported is said in one sentence, and nothing is written', async () => {
  const list = file('list.csv', lines(...BANGLADESH, '9,Karnaphuli Jobs,0090,,'));
  const page = file('list.xls', '<html><body><table><tr><td>Agency</td></tr></table></body></html>');
  const workbook = join(temporaryFolder, 'cut-2023-01-01.xlsx');
  makeWorldBankWorkbook(workbook, { rows: 60 });
  truncateSync(workbook, 4000);
  const mistaken = file('mistaken.yaml', DESCRIPTION.replace('Active: valid', 'Active: good'));
  const before = await rows();

  const refused: [code: number, why: string | RegExp, ...args: string[]][] = [
    [2, 'Which source, and which file?'],
    [2, 'Which source, and which file?', 'register'],
    [2, /^Which register or description of one, and which file\?$/, 'register', list],
    [2, /^There is no source "weather"\. There are register, prices, .* and all\.$/, 'weather', list],
    [
      2,
      /^There is no register "atlantis"\. There are bangladesh, .*--describe\.$/,
      'register',
      'atlantis',
      list,
    ],
    [2, 'One file at a time, or a folder of them with all.', 'rates', list, list],
    [2, /^Of which day is the list in list\.csv\? Say so with --observed-on/, 'register', 'bangladesh', list],
    [
      2,
      'The list is said to be of 2031-01-01, a day that has not come.',
      ...['register', 'bangladesh', list, '--observed-on', '2031-01-01'],
    ],
    [
      2,
      '--observed-on is a day such as 2026-09-02, not "2023-02-30".',
      ...['register', 'bangladesh', list, '--observed-on', '2023-02-30'],
    ],
    [2, '--since is a quarter such as 2023_1Q, not "spring".', 'prices', list, '--since', 'spring'],
    [2, 'Which folder? Say so with --folder.', 'all'],
    [2, /^The folder .*nowhere cannot be read/, 'all', '--folder', join(temporaryFolder, 'nowhere')],
    [
      1,
      /^mistaken\.yaml, line 13, status: found "good", expected one of valid, expired, .*\.$/,
      'register',
      '--describe',
      mistaken,
      list,
    ],
    [
      1,
      /^list\.xls is not .*: it is a web page; .*\.$/,
      'register',
      'bangladesh',
      page,
      '--observed-on',
      '2023-01-01',
    ],
    [1, /^cut-2023-01-01\.xlsx is not .*: it is damaged or was cut short; .*\.$/, 'prices', workbook],
    [1, /^list\.csv is not .*: expected columns .*\.$/, 'sanctions', list],
    [
      1,
      /nothing\.csv cannot be read: there is no such file\.$/,
      'limits',
      join(temporaryFolder, 'nothing.csv'),
    ],
  ];
  for (const [code, why, ...args] of refused) {
    const said = await importing(...args);
    expect(said, args.join(' ')).toEqual({
      code,
      out: [],
      told: [why instanceof RegExp ? expect.stringMatching(why) : why],
    });
  }
  expect(await rows()).toEqual(before);
});

it('a folder: what is known comes in, registers first; what is not is told', async () => {
  const folder = join(temporaryFolder, 'folder');
  mkdirSync(join(folder, 'nepal'), { recursive: true });
  const put = (name: string, ...of: string[]) => writeFileSync(join(folder, name), lines(...of));
  put('a-notes.csv', 'what,when', 'tea,noon');
  put('b-broken.yaml', 'register: nowhere', 'country: Nowhere');
  put(
    'c-sanctions.csv',
    'country,agency,licence_number,kind,from,until,reason,authority,source_address',
    'NP,Everest Overseas Pvt. Ltd.,,suspended,2023-02-01,,Fees,DoFE,https://example.org/1',
  );
  put('d-limits.csv', ...readFileSync('supabase/limits/first-limits.csv', 'utf8').split('\n').slice(0, 3));
  put('nepal/nepal-2023-01-01.csv', 'Agency,No', 'Everest Overseas,101', 'Annapurna Manpower,102');
  put(
    'nepal/nepal.yaml',
    ...['register: nepal', 'country: NP', 'authority:', '  en: DoFE', 'source: https://example.org/'],
    ...['columns:', '  name: Agency', '  licence_number: No', 'listed_means: valid'],
  );
  put('bangladesh-2031-01-01.csv', ...BANGLADESH);
  put('bangladesh.csv', ...BANGLADESH);
  put(
    'philippines-2023-11-01.csv',
    'name,license_status,address,classification,license_expiration_date',
    'Made-Up Manpower,Valid License,,,',
  );
  // Of a register that had 79 agencies.
  put('malaysia-2023-11-01.csv', 'name,jtk_licence_no,address', 'Agensi Satu,001C,');
  const workbook = join(folder, 'workbook.xlsx');
  makeWorldBankWorkbook(workbook, { rows: 60 });
  truncateSync(workbook, 4000);
  put('readme.md', 'not a table, not told');

  const before = await rows();
  const dry = await importing('all', '--folder', folder, '--dry-run');
  expect(dry.code).toBe(1);
  expect(dry.out.filter((line) => line.endsWith('Nothing was written.'))).toHaveLength(4);
  expect(await rows()).toEqual(before);

  const { code, out, told } = await importing('all', '--folder', folder);
  expect(code).toBe(1);
  // An agency before what is said of it, though the file of the sanctions comes first.
  expect(out).toEqual([
    '\nmalaysia-2023-11-01.csv: register malaysia',
    '\nnepal/nepal-2023-01-01.csv: register nepal',
    '2 read, 2 agencies, 0 branches merged, 0 rejected. 2 added, 0 changed, 0 as before.',
    '\nphilippines-2023-11-01.csv: register philippines',
    '1 read, 1 agencies, 0 branches merged, 0 rejected. 1 added, 0 changed, 0 as before.',
    '\nc-sanctions.csv: sanctions',
    '1 read, 1 sanctions and warnings, 0 rejected. 1 added, 0 changed, 0 as before.',
    '\nd-limits.csv: limits',
    '2 read, 2 legal limits, 2 to be verified, 0 rejected. 2 added, 0 changed, 0 as before.',
  ]);
  expect(told).toEqual([
    expect.stringMatching(/^b-broken\.yaml was left out\. b-broken\.yaml, line 1, /),
    'a-notes.csv was left out. It is no table that we know, and there is no description of such a register.',
    'bangladesh-2031-01-01.csv was left out. Its day, 2031-01-01, has not come.',
    expect.stringMatching(/^bangladesh\.csv was left out\. Of which day is the list in bangladesh\.csv\?/),
    'workbook.xlsx was left out. It cannot be read: it is damaged or was cut short; download or save it again.',
    expect.stringMatching(
      /^malaysia-2023-11-01\.csv was left out\. 79 of 79 agencies that were listed are not in/,
    ),
    '100.0 % of rows matched: 1 agencies known before, 0 that no list had named.',
  ]);
  expect(
    await sql(
      `select p.name, s.kind from public.sanctions s join public.providers p on p.id = s.provider_id`,
    ),
  ).toEqual([{ name: 'Everest Overseas', kind: 'suspended' }]);
  const after = await rows();
  expect(after['public.imports']! - before['public.imports']!).toBe(4);
  expect(after['public.legal_limits']! - before['public.legal_limits']!).toBe(2);

  const again = await importing('all', '--folder', folder, '--json');
  expect(again.out.map((line) => JSON.parse(line) as object)).toMatchObject(
    ['register nepal', 'register philippines', 'sanctions', 'limits'].map((source) => ({
      source,
      added: 0,
      changed: 0,
    })),
  );
});

it('a folder without tables, and words that do not go with it, are refused', async () => {
  const empty = join(temporaryFolder, 'empty');
  mkdirSync(empty);
  expect(await importing('all', '--folder', empty)).toMatchObject({
    code: 2,
    told: [`There is no table in the folder ${empty}.`],
  });
  const { code, told } = await importing('all', '--folder', empty, '--observed-on', '2023-01-01');
  expect([code, told[0]]).toEqual([
    2,
    expect.stringMatching(/^With all, the day of a list stands in the name/),
  ]);
});
