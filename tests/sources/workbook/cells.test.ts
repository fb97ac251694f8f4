import { describe, expect, it } from 'vitest';
import { readCells, readSheet } from './read-sheet.ts';
import { workbookOf } from './workbook-parts.ts';

const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

describe('a cell is read', () => {
  it('as text it shares with others, of all its fonts, without how it is pronounced', async () => {
    const strings = `<sst><si><t xml:space="preserve"> A &amp; B </t></si>
      <si><r><rPr><b/></rPr><t>Sun </t></r><r><t>Agency</t></r><rPh sb="0" eb="1"><t>サン</t></rPh></si>
      <si><t>line_x000A_feed, _x005F_x</t></si><si/></sst>`;
    const cells = row(...[0, 1, 2, 3, 0].map((at) => `<c t="s"><v>${at}</v></c>`));
    expect(await readCells(workbookOf({ rows: cells, strings }))).toEqual([
      ' A & B ',
      'Sun Agency',
      'line\nfeed, _x',
      '',
      ' A & B ',
    ]);
  });

  it('as text of its own', async () => {
    const cells = row(
      '<c t="inlineStr"><is><r><t>Moon </t></r><r><t>Ltd</t></r><rPh><t>ム</t></rPh></is></c>',
      '<c t="str"><v><![CDATA[a < b]]></v></c>',
      '<c t="d"><v>2026-09-02T10:00:00</v></c>',
    );
    expect(await readCells(workbookOf({ rows: cells }))).toEqual(['Moon Ltd', 'a < b', '2026-09-02']);
  });

  it('as a yes, a no, or an error that is no value', async () => {
    const cells = row(
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      number('1'),
    );
    expect(await readCells(workbookOf({ rows: cells }))).toEqual(['TRUE', 'FALSE', '', '1']);
  });

  it('as a number in plain decimals', async () => {
    const stored = ['0.10000000000000001', '6.3917E11', '9.9999999999999995E-8', '1E21', '-5.0', '007'];
    const cells = row(...stored.map((value) => number(value)));
    expect(await readCells(workbookOf({ rows: cells }))).toEqual([
      '0.1',
      '639170000000',
      '0.0000001',
      '1000000000000000000000',
      '-5',
      '7',
    ]);
  });

  it('as the result that is stored with a formula, and says so', async () => {
    const rows = row(
      number('1'),
      '<c><f>A1*2</f><v>2</v></c>',
      '<c t="str"><f t="shared" si="0"/><v>two</v></c>',
      '<c><f>NOW()</f></c>',
    );
    expect(await readSheet(workbookOf({ rows }))).toEqual([
      { number: 1, cells: ['1', '2', 'two', ''], formulas: [1, 2, 3] },
    ]);
  });
});

describe('a number is a day when it is shown as one', () => {
  const styles = `<styleSheet><numFmts>
      <numFmt numFmtId="164" formatCode="[$-409]d\\ mmm\\ yyyy;@"/>
      <numFmt numFmtId="165" formatCode="0.00&quot; days&quot;"/>
      <numFmt numFmtId="166" formatCode="[Red]0\\d_m*y"/>
    </numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs>${[0, 14, 22, 164, 165, 166, 49, 2].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>
    <dxfs><dxf><numFmt numFmtId="167" formatCode="yyyy"/></dxf></dxfs></styleSheet>`;

  it('by the number of the format or what it says, with a time or without', async () => {
    const cells = row(...[0, 1, 2, 3, 4, 5, 6, 7].map((style) => number('45292.75', style)));
    // By hand: 2024-01-01 is 45,292 days after 30 December 1899.
    expect(await readCells(workbookOf({ rows: cells, styles }))).toEqual([
      '45292.75',
      '2024-01-01',
      '2024-01-01',
      '2024-01-01',
      '45292.75',
      '45292.75',
      '45292.75',
      '45292.75',
    ]);
  });

  it('but not when there is no such day', async () => {
    const cells = row(
      ...['0.75', '1', '59', '61', '-3', '2958465', '2958466', '1E300'].map((value) => number(value, 1)),
    );
    // Spreadsheets know a 29 February 1900, day 60. The last day they know is 31 December 9999.
    expect(await readCells(workbookOf({ rows: cells, styles }))).toEqual([
      '0.75',
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '-3',
      '9999-12-31',
      '2958466',
      `1${'0'.repeat(300)}`,
    ]);
  });

  it('from 1904 where the workbook counts so', async () => {
    const properties = '<workbookPr date1904="1"/>';
    const cells = row(number('0', 1), number('43830', 1));
    // By hand: 45,292 − 1,462 days between the two beginnings.
    expect(await readCells(workbookOf({ rows: cells, styles, properties }))).toEqual([
      '1904-01-01',
      '2024-01-01',
    ]);
  });
});

describe('a row is read', () => {
  it('where its cells say they are, in any order, or after one another', async () => {
    const rows = `<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c><c><v>2</v></c></row>
      <row><c r="?"><v>4</v></c><c r="AB3"><v>5</v></c></row>
      <row r="7"/><row r="8"><c r="A8" s="1"/></row>
      <row r="9"><c r="B9"><v>6</v></c></row>`;
    const read = await readSheet(workbookOf({ rows }));
    expect(read.map(({ number }) => number)).toEqual([2, 3, 9]);
    expect(read[0]!.cells).toEqual(['1', '2', '3']);
    expect(read[1]!.cells).toEqual(['4', ...Array.from({ length: 26 }, () => ''), '5']);
    expect(read[2]!.cells).toEqual(['', '6']);
  });

  it('whatever prefix its tags have, and in UTF-16', async () => {
    const part =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(await readCells(workbookOf({ other: { [sheet]: part } }))).toEqual(['1']);
    const utf16 = Buffer.from(
      `\uFEFF${part.replace('>1<', '>នេ<').replace('<x:c>', '<x:c t="str">')}`,
      'utf16le',
    );
    expect(await readCells(workbookOf({ other: { [sheet]: utf16 } }))).toEqual(['នេ']);
  });
});

describe('a sheet is found', () => {
  const rows = row(number('1'));

  it.each([
    ['by a path from the folder of the workbook', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['by a path from the top', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['by a path that goes up', '../data/first.xml', 'data/first.xml'],
    ['in other case', 'Worksheets\\Sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ])('%s', async (_, target, part) => {
    expect(await readCells(workbookOf({ rows, target, part }))).toEqual(['1']);
  });

  it('in a workbook of another name, without styles or shared texts', async () => {
    const bytes = workbookOf({ rows });
    expect(await readCells(bytes)).toEqual(['1']);
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const other = {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook2.xml"/></Relationships>`,
      'xl/workbook.xml': null,
      'xl/_rels/workbook.xml.rels': null,
      'xl/sharedStrings.xml': null,
      'xl/styles.xml': null,
      'xl/workbook2.xml': `<workbook xmlns:rel="${office}"><sheets><sheet name="A" rel:id="b"/></sheets></workbook>`,
      'xl/_rels/workbook2.xml.rels': `<Relationships><Relationship Id="b" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    };
    expect(await readCells(workbookOf({ rows, other }))).toEqual(['1']);
  });
});
