import { describe, expect, it } from 'vitest';
import { readTable } from '#sources/read-table.ts';
import { readAgencies } from './agencies.ts';
import { temporaryFile as file } from './temporary-file.ts';
import { temporaryWorkbook as workbook } from './temporary-workbook.ts';

const HEAD = ['Name', 'Licence No', 'Phone'];
const FORMULA = { formula: 'A1', result: '0010' };
const NO_FORMULA = 'a value, not a formula';

describe('a formula in a column that is needed', () => {
  it('rejects the row of a workbook', async () => {
    const rows = [HEAD, ['Alpha', FORMULA, ''], ['Beta', '020', ''], ['Gamma', '030', '', FORMULA]];
    const reading = await readAgencies(workbook('a.xlsx', [{ name: 'Sheet', rows }]));
    expect([reading.rows, reading.read]).toEqual([['Beta | 020 |', 'Gamma | 030 |'], 3]);
    expect(reading.rejections).toEqual([
      { file: 'a.xlsx', row: 2, field: 'Licence No', found: '0010', expected: NO_FORMULA },
    ]);
  });

  it.each([
    ['commas', 'Name,Licence No,Phone,x\nAlpha,"=HYPERLINK(""http://x"")",,\nBeta,020,,=1\n'],
    ['tabs', 'Name\tLicence No\tPhone\tx\nAlpha\t =HYPERLINK("http://x")\t\t\nBeta\t020\t\t=1\n'],
  ])('rejects the row of a text with %s', async (_form, text) => {
    const reading = await readAgencies(file('a.csv', text));
    expect([reading.rows, reading.read]).toEqual([['Beta | 020 |'], 2]);
    expect(reading.rejections).toEqual([
      { file: 'a.csv', row: 2, field: 'Licence No', found: '=HYPERLINK("http://x")', expected: NO_FORMULA },
    ]);
  });

  it('is never read from a column that a reader may do without', async () => {
    const path = file('a.csv', 'Name,Note\nAlpha,=1+1\nBeta,fine\n');
    const table = await readTable(path, { what: 'the register', columns: ['Name'] });
    expect(table.rows.map((row) => row.cell('note') + row.cell('NOTE'))).toEqual(['', 'finefine']);
    expect(table.reading([]).rejections).toEqual([
      { file: 'a.csv', row: 2, field: 'note', found: '=1+1', expected: NO_FORMULA },
    ]);
  });
});

describe('a heading that is there twice', () => {
  const path = () => file('a.csv', 'Name,Licence No,Phone,Note,note\nAlpha,010,1280,a,b\n');

  it('does no harm to a reader that does not ask for it', async () => {
    expect(await readAgencies(path())).toMatchObject({ rows: ['Alpha | 010 | 1280'], rejections: [] });
  });

  it('is an error for one that does', async () => {
    const table = await readTable(path(), { what: 'the register', columns: ['Name'] });
    expect(() => table.rows[0]!.cell('Note')).toThrow(
      'a.csv is not the register: expected each column once, found "Note" in columns 4 and 5.',
    );
  });
});

describe('rows are numbered as the file is', () => {
  const cut = { field: 'row', found: '1 cells', expected: '3 cells' };

  it('in a text, with a title, blank rows and cells of several lines', async () => {
    const path = file('a.csv', 'Register\n\nName,Licence No,Phone\n"Al\npha",010,\n,,\n\nBeta\nGamma,=1,\n');
    const { rows, read, rejections } = await readAgencies(path);
    expect([rows, read]).toEqual([['Al pha | 010 |'], 3]);
    expect(rejections).toMatchObject([
      { row: 7, ...cut },
      { row: 8, field: 'Licence No' },
    ]);
  });

  it('in a workbook, where a row may end early', async () => {
    const rows = [['Register'], [], HEAD, ['Alpha'], [], ['Beta', { formula: '1', result: 1 }]];
    const reading = await readAgencies(workbook('a.xlsx', [{ name: 'Sheet', rows }]));
    expect([reading.rows, reading.read]).toEqual([['Alpha |  |'], 2]);
    expect(reading.rejections).toMatchObject([{ row: 6 }]);
  });

  it('in JSON from 1, where there is no row of headings', async () => {
    const path = file(
      'a.json',
      '[{"Name":"A","Licence No":"1","Phone":""},{},{"Name":"B","Licence No":"=1"}]',
    );
    const { rows, read, rejections } = await readAgencies(path);
    expect([rows, read]).toEqual([['A | 1 |'], 2]);
    expect(rejections).toMatchObject([{ row: 3, field: 'Licence No', found: '=1' }]);
  });
});

it('shows what it rejects without cutting a character in two', async () => {
  // The 80th and 81st place are the two halves of 𝒜.
  const path = file('a.csv', `Name,Licence No,Phone\nAlpha,=${'x'.repeat(78)}𝒜𝒜,\n`);
  const [rejection] = (await readAgencies(path)).rejections;
  expect(rejection!.found).toBe(`=${'x'.repeat(78)}…`);
});

it('half a character of JSON is not read', async () => {
  const path = file('a.json', '[{"Name":"Al\\ud83dpha","Licence No":"1\\u0000","Phone":"2"}]');
  expect((await readAgencies(path)).rows).toEqual(['Al\uFFFDpha | 1 | 2']);
});
