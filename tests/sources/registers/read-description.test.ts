import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_REGISTERS, builtInDescription } from '#sources/registers/built-in.ts';
import { nearestWord } from '#sources/registers/nearest-word.ts';
import { readDescription } from '#sources/registers/read-description.ts';
import { WrongFileError } from '#sources/report.ts';
import { temporaryFile as file } from '../temporary-file.ts';

/** A description of a register that is made up; the numbers are its lines. */
const LINES = [
  'register: my-country', // 1
  'country: LK', // 2
  'authority:', // 3
  '  en: Labour Office', // 4
  'source: https://labour.gov.example/', // 5
  'columns:', // 6
  '  name: Agency', // 7
  '  licence_number: No', // 8
  '  status: Status', // 9
  '  valid_until: Until', // 10
  '  phone: [Office, Mobile]', // 11
  '  placements: Work', // 12
  'status:', // 13
  '  Active: valid', // 14
  '  On hold: suspended', // 15
  'dates: [DD/MM/YYYY]', // 16
  "licence_number_pattern: '[A-Z]\\d+'", // 17
  'area_codes:', // 18
  "  Colombo: '011'", // 19
  'placements:', // 20
  '  Maids: domestic_helpers', // 21
  'branches: separate', // 22
  'optional: [phone]', // 23
];

/** The description with lines in place of others: `{ 14: '  Active: good' }`; null takes a line away. */
function described(changes: Record<number, string | null> = {}): string {
  const lines = LINES.map((line, index) => (index + 1 in changes ? changes[index + 1]! : line));
  return lines.filter((line) => line !== null).join('\n');
}

async function refusal(content: string | Uint8Array): Promise<string> {
  const error = await readDescription(file('my-country.yaml', content)).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WrongFileError);
  return (error as WrongFileError).message;
}

it('reads a description, all values as they are written', async () => {
  const description = await readDescription(
    file('right.yaml', described({ 4: '  en: no', 19: '  Colombo: 011' })),
  );
  expect(description).toEqual({
    register: 'my-country',
    country: 'LK',
    authority: { en: 'no' },
    source: 'https://labour.gov.example/',
    columns: {
      name: 'Agency',
      licence_number: 'No',
      status: 'Status',
      valid_until: 'Until',
      phone: ['Office', 'Mobile'],
      placements: 'Work',
    },
    status: { Active: 'valid', 'On hold': 'suspended' },
    dates: ['DD/MM/YYYY'],
    licence_number_pattern: '[A-Z]\\d+',
    area_codes: { Colombo: '011' },
    placements: { Maids: 'domestic_helpers' },
    branches: 'separate',
    optional: ['phone'],
  });
});

it('reads those that are built in, and the example of the README', async () => {
  for (const register of BUILT_IN_REGISTERS) {
    expect((await builtInDescription(register)).register).toBe(register);
  }
  const readme = readFileSync('src/sources/registers/README.md', 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
  expect(await readDescription(file('sri-lanka.yaml', example))).toMatchObject({
    register: 'sri-lanka',
    dates: ['DD/MM/YYYY', 'MMM D, YYYY'],
  });
});

describe('a mistake is named with its line and what is allowed', () => {
  const STATUSES = 'one of valid, expired, suspended, cancelled, delisted, banned, unknown';
  const DATES = "how dates are written, such as YYYY, DD/MM/YYYY, D MMMM YYYY or 'MMM D, YYYY' in quotes";

  it.each<[Record<number, string | null>, string]>([
    [
      { 1: 'register: My Country' },
      'line 1, register: found "My Country", expected a name in small letters and hyphens, such as sri-lanka.',
    ],
    [
      { 2: 'country: LKA' },
      'line 2, country: found "LKA", expected the two letters of a country, such as LK.',
    ],
    [{ 2: 'country: XX' }, 'line 2, country: found "XX", expected the two letters of a country, such as LK.'],
    [{ 2: null }, 'line 1, country: found nothing, expected the two letters of a country, such as LK.'],
    [
      { 4: '  si: Office' },
      'line 3, authority: found keys with values, expected the name of the office in English (en) too.',
    ],
    [
      { 4: '  en: Office\n  Sinhala: Office' },
      'line 5, authority: found "Sinhala", expected the code of a language, such as en, ne or zh.',
    ],
    [
      { 5: 'source: labour office' },
      'line 5, source: found "labour office", expected the address of a page, such as https://labour.gov.example/.',
    ],
    [
      { 5: 'source: javascript:alert(1)' },
      'line 5, source: found "javascript:alert(1)", expected the address of a page, such as https://labour.gov.example/.',
    ],
    [{ 7: null }, 'line 6, columns.name: found nothing, expected the heading of a column.'],
    [
      { 8: '  licence_number:' },
      'line 8, columns.licence_number: found nothing, expected the heading of a column.',
    ],
    [
      { 11: '  phone: { a: b }' },
      'line 11, columns.phone: found keys with values, expected the heading of a column, or a list of them.',
    ],
    [{ 14: '  Active: lapsed' }, `line 14, status: found "lapsed", expected ${STATUSES}.`],
    [
      { 15: '  ACTIVE: expired' },
      'line 13, status: found keys with values, expected each word once, as capital letters and blanks do not matter.',
    ],
    [{ 14: '  Active: [valid]' }, `line 14, status: found a list, expected ${STATUSES}.`],
    [{ 16: 'dates: [DD/MM/YY]' }, `line 16, dates: found "DD/MM/YY", expected ${DATES}.`],
    [{ 16: 'dates: DD/MM/YYYY' }, `line 16, dates: found "DD/MM/YYYY", expected a list of ${DATES}.`],
    [{ 16: null }, `line 1, dates: found nothing, expected a list of ${DATES}.`],
    [
      { 16: 'dates: [DD/MM/YYYY, M/D/YYYY]' },
      'line 16, dates: found a list, expected either day or month first, as 03/04/2026 would be two days.',
    ],
    [
      { 17: "licence_number_pattern: '(\\d'" },
      'line 17, licence_number_pattern: found "(\\d", expected a regular expression, such as RL-\\d{4}.',
    ],
    [{ 19: '  Colombo: eleven' }, 'line 19, area_codes: found "eleven", expected digits, such as \'02\'.'],
    [
      { 21: '  Maids: Domestic Helpers' },
      'line 21, placements: found "Domestic Helpers", expected a kind in small letters, such as domestic_helpers.',
    ],
    [
      { 22: 'branches: together' },
      'line 22, branches: found "together", expected one of separate, same_name, same_licence_number.',
    ],
    [
      { 22: 'branches: same_name' },
      'line 22, branches: found "same_name", expected separate or same_licence_number, as the register has licence numbers.',
    ],
    [{ 23: 'optional: [phone, fax]' }, 'line 23, optional: found "fax", expected columns.fax too.'],
    [
      { 23: 'optional: [name]' },
      'line 23, optional: found "name", expected one of other_names, former_names, short_name, licence_number, status, valid_from, valid_until, district, address, phone, fax, email, placements.',
    ],
    [{ 23: 'sheet: ' }, 'line 23, sheet: found nothing, expected the name of a sheet of the workbook.'],
    // What belongs together.
    [
      { 9: null },
      'line 12, status: found keys with values, expected columns.status too, where these words stand.',
    ],
    [
      { 23: 'listed_means: valid' },
      'line 23, listed_means: found "valid", expected no such key, as the column of the status says it.',
    ],
    [{ 10: null }, 'line 15, dates: found a list, expected columns.valid_from or columns.valid_until too.'],
    [
      { 12: null },
      'line 19, placements: found keys with values, expected columns.placements too, where these words stand.',
    ],
    // Keys that are not known.
    [{ 22: 'branch: separate' }, 'line 22, branch: found a key that is not known, expected "branches".'],
    [{ 6: 'colums:' }, 'line 6, colums: found a key that is not known, expected "columns".'],
    [{ 7: '  nmae: Agency' }, 'line 7, columns.nmae: found a key that is not known, expected "name".'],
    [
      { 7: '  name: Agency\n  telephone_number: Tel' },
      'line 8, columns.telephone_number: found a key that is not known, expected one of name, other_names, former_names, short_name, licence_number, status, valid_from, valid_until, district, address, phone, fax, email, placements.',
    ],
    // What is no YAML.
    [{ 22: 'country: LK' }, 'line 22, expected each key once, found this one again.'],
    [{ 15: '  active: valid\n  Active: expired' }, 'line 16, expected each key once, found this one again.'],
    [{ 14: '\tActive: valid' }, 'line 14, expected blanks at the start, found a tab.'],
    [{ 22: '---' }, 'line 22, expected one description, found another after ---.'],
    [{ 19: '  Colombo: *code' }, 'line 19, found *code, expected the words themselves.'],
  ])('%j', async (changes, said) =>
    expect(await refusal(described(changes))).toBe(`my-country.yaml, ${said}`),
  );

  it('for all of them at once, from the top', async () => {
    const changes = { 2: 'contry: LK', 14: '  Active: good', 22: 'branches: all', 1: 'register: A' };
    const lines = (await refusal(described(changes))).split('\n');
    expect(lines.map((line) => /^my-country\.yaml, line (\d+), .*\.$/.exec(line)?.[1])).toEqual([
      '1',
      '2',
      '14',
      '22',
    ]);
  });

  it('where neither a status nor what to be listed means is said', async () => {
    expect(await refusal(described({ 9: null, 13: null, 14: null, 15: null }))).toBe(
      `my-country.yaml, line 1, listed_means: found nothing, expected ${STATUSES}, as there is no column of the status.`,
    );
  });

  it('where an indent is wrong or a bracket is missing', async () => {
    expect(await refusal(described({ 15: ' On hold: suspended' }))).toMatch(
      /^my-country\.yaml, line 15, expected /,
    );
    expect(await refusal(described({ 16: 'dates: [YYYY' }))).toMatch(
      /^my-country\.yaml, line \d+, expected /,
    );
  });
});

describe('what is no description is refused whole', () => {
  it.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['a comment', '# nothing yet\n'],
    ['a list', '- register: a\n'],
    ['a word', 'Hong Kong'],
    ['a table', 'Agency,No\nAlpha,1\n'],
    ['not text', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['too long', `# ${'x'.repeat(200_000)}`],
    ['nested without end', 'columns: '.concat('['.repeat(90_000))],
    ['a number of mistakes', 'a: b\n'.replace('a', 'x'.repeat(90_000))],
    ['keys of JavaScript', '__proto__: { register: a }\nconstructor: b\n'],
  ])('%s', async (_, content) => {
    const message = await refusal(content);
    expect(message).toMatch(/^my-country\.yaml/);
    expect(message.length).toBeLessThan(20_000);
  });

  it('though its aliases would grow without end', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((key, place) => {
        const before = String.fromCharCode(97 + place);
        return `${key}: &${key} [${Array(9).fill(`*${before}`).join(', ')}]`;
      }),
    ].join('\n');
    const start = performance.now();
    expect(await refusal(bomb)).toMatch(
      /^my-country\.yaml, line 2, found \*a, expected the words themselves\./,
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

it('however a description is damaged, it is read or refused with a line for each mistake', async () => {
  const damage = fc.array(
    fc.record({
      at: fc.nat(),
      removed: fc.nat({ max: 6 }),
      put: fc.oneof(
        fc.constantFrom(
          ':',
          '\n',
          '\t',
          '  ',
          '- ',
          '[',
          '}',
          '&a ',
          '*a',
          '!!map ',
          '---\n',
          "'",
          '"',
          '|',
          '<<: ',
          '__proto__: 1\n',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(damage, async (cuts) => {
      let text = described();
      for (const { at, removed, put } of cuts) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + put + text.slice(start + removed);
      }
      const read = await readDescription(file('my-country.yaml', text)).catch((error: unknown) => error);
      if (!(read instanceof WrongFileError)) {
        expect(read).toHaveProperty('columns.name');
        return;
      }
      const last = text.split(/\r\n|\n|\r/).length;
      for (const sentence of read.message.split('\n')) {
        const [, line] = /^my-country\.yaml, line (\d+), .+\.$/.exec(sentence) ?? [];
        if (line === undefined)
          expect(sentence).toMatch(/^(my-country\.yaml is not .+|And \d+ more mistakes)\.$/);
        else expect(Number(line)).toSatisfy((number: number) => number >= 1 && number <= last);
      }
    }),
    { numRuns: 500 },
  );
});

it('finds the key that was meant', () => {
  const keys = ['columns', 'country', 'status', 'source'];
  expect(nearestWord('colums', keys)).toBe('columns');
  expect(nearestWord('Staus', keys)).toBe('status');
  expect(nearestWord('contry', keys)).toBe('country');
  expect(nearestWord('telephone', keys)).toBeNull();
  expect(nearestWord('x', keys)).toBeNull();
});
