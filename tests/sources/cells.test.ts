import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCell } from '#sources/clean-cell.ts';
import { alpha2Of } from '#sources/country-codes.ts';
import { observedOnFromFileName } from '#sources/observed-on.ts';
import { readDay } from '#sources/read-day.ts';
import { readNumber } from '#sources/read-number.ts';

it.each([
  ['register-2021-12-28.csv', '2021-12-28'],
  ['/some/2020-01-01/list-2026-04-13.csv', '2026-04-13'],
  ['list-2023-11.csv', '2023-11-01'],
  ['list-2023-13.csv', null],
  ['permits-2022-2023.csv', null],
  ['list-2023-99-99.csv', null],
  ['list-2026-02-30.csv', null],
  ['list-12021-12-281.csv', null],
  ['list.csv', null],
])('the day in the name %s is %s', (name, day) => expect(observedOnFromFileName(name)).toBe(day));

it.each([
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2026-4-13', null],
  ['2026-04-13T00:00', null],
  ['13/04/2026', null],
  ['', null],
])('the day %s is %s', (text, day) => expect(readDay(text)).toBe(day));

it.each([
  ['1,234.5', 1234.5],
  ['-0.81', -0.81],
  ['1e-3', 0.001],
  ['2E-05', 0.00002],
  ['', null],
  ['1,2', null],
  [',123', null],
  ['1234,567', null],
  ['12 %', null],
  ['0x10', null],
  ['1e999', null],
  ['NaN', null],
  ['١٢', null],
])('the number %s is %s', (text, value) => expect(readNumber(text)).toBe(value));

it.each([
  ['PHL', 'PH'],
  ['XKX', 'XK'],
  ['KSV', 'XK'],
  ['ANT', 'CW'],
  ['ROU', 'RO'],
  ['ZZZ', null],
  ['phl', null],
  ['PH', null],
  ['', null],
  ['constructor', null],
  ['__proto__', null],
])('the country %s is %s', (alpha3, alpha2) => expect(alpha2Of(alpha3)).toBe(alpha2));

describe('cleanCell', () => {
  it.each([
    ['\uFEFF Alpha\u00A0\t\u3000Agency\r\n', 'Alpha Agency'],
    ['Al\u200Bpha\u00AD', 'Alpha'],
    ['\u0000\u001b[31mred\u009b', '[31mred'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['\u200D12\u200C ', '12'],
    // A joiner inside a word is spelling: the Nepali name of an agency, Sinhala "Sri".
    ['गर्\u200Dयो', 'गर्\u200Dयो'],
    ['ශ්\u200Dරී', 'ශ්\u200Dරී'],
    [' ', ''],
  ])('%j is %j', (cell, text) => expect(cleanCell(cell)).toBe(text));

  it('leaves no blanks or control characters to a second look', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const text = cleanCell(cell);
        expect(cleanCell(text)).toBe(text);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\p{Cc}|\s\s/u);
      }),
    );
  });
});
