import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '#open-data/csv.ts';

describe('writeCsv', () => {
  it('follows RFC 4180', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['plain', 'with, comma'],
          ['say "hi"', 'two\nlines'],
          [null, 1.5],
        ],
      ),
    ).toBe('a,b\r\nplain,"with, comma"\r\n"say ""hi""","two\nlines"\r\n,1.5\r\n');
  });

  it.each(['=1+1', '+123', '-2+3', '@SUM(A1)', '\tx', '\rx', '\nx', '=cmd|"/c calc"!A1', '＝1', "'=1"])(
    'keeps a spreadsheet from running %j',
    (text) => {
      const [, line = ''] = /^a\r\n([^]*)\r\n$/.exec(writeCsv(['a'], [[text]])) ?? [];
      expect(line.replace(/^"/, '')).toMatch(/^'/);
      expect(readCsv(writeCsv(['a'], [[text]]))).toEqual([['a'], [text]]);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(writeCsv(['a', 'b'], [[-1.25, '-1.25']])).toBe("a,b\r\n-1.25,'-1.25\r\n");
  });

  it('leaves signs inside a text alone', () => {
    expect(writeCsv(['a'], [['ae-ph'], ["o'neil"], ["'quoted'"]])).toBe(
      "a\r\nae-ph\r\no'neil\r\n'quoted'\r\n",
    );
  });

  it('refuses what is no number', () => {
    expect(() => writeCsv(['a'], [[NaN]])).toThrow(RangeError);
    expect(() => writeCsv(['a'], [[Infinity]])).toThrow(RangeError);
  });

  it('is read back as it was written', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", '=', '-', '"', ',', '\r', '\n', '\t', 'a', ' ', '＠') }),
    );
    const value = fc.oneof(
      text,
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 6 }), (rows) => {
        const back = readCsv(writeCsv(['x', 'y', 'z'], rows));
        expect(back).toEqual([
          ['x', 'y', 'z'],
          ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never writes a text that begins a formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', 'a') }),
        (text) => {
          expect(writeCsv(['a'], [[text]]).slice(3)).not.toMatch(/^"?[=+\-@\t]/);
        },
      ),
    );
  });
});
