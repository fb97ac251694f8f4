import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areAmbiguous, dateExample, isDateFormat, readDate } from '#sources/registers/date-format.ts';

describe('readDate', () => {
  it.each([
    ['2021', 'YYYY', '2021'],
    ['10/2026', 'MM/YYYY', '2026-10'],
    ['2026-10-31', 'YYYY-MM-DD', '2026-10-31'],
    ['31/10/2026', 'DD/MM/YYYY', '2026-10-31'],
    ['1.2.2026', 'D.M.YYYY', '2026-02-01'],
    ['20261031', 'YYYYMMDD', '2026-10-31'],
    ['31 October 2026', 'D MMMM YYYY', '2026-10-31'],
    ['31 OCT 2026', 'D MMMM YYYY', '2026-10-31'],
    ['Oct 1, 2026', 'MMM D, YYYY', '2026-10-01'],
    ['Sept. 1,2026', 'MMM D, YYYY', '2026-09-01'],
    ['29 February 2024', 'D MMMM YYYY', '2024-02-29'],
  ])('%s as %s is %s', (text, format, date) => expect(readDate(text, format)).toBe(date));

  it.each([
    // Days and months there never were.
    ['30/02/2026', 'DD/MM/YYYY'],
    ['29 February 2026', 'D MMMM YYYY'],
    ['13/2026', 'MM/YYYY'],
    ['00/01/2026', 'DD/MM/YYYY'],
    ['1 Movember 2026', 'D MMMM YYYY'],
    ['1 Ma 2026', 'D MMMM YYYY'],
    // Other formats and other calendars.
    ['1/2/2026', 'DD/MM/YYYY'],
    ['31/10/26', 'DD/MM/YYYY'],
    ['31-10-2026', 'DD/MM/YYYY'],
    ['31/10/2026 00:00', 'DD/MM/YYYY'],
    ['2568', 'YYYY'],
    ['20x21', 'YYYY'],
    ['', 'YYYY'],
  ])('%s as %s is none', (text, format) => expect(readDate(text, format)).toBeNull());

  it('reads every day in every format it can be written in', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const monthOf = (day: Date, month: 'long' | 'short') =>
      day.toLocaleDateString('en-US', { month, timeZone: 'UTC' });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-') as [string, string, string];
        expect(readDate(`${date}/${month}/${year}`, 'DD/MM/YYYY')).toBe(iso);
        expect(readDate(`${Number(month)}/${Number(date)}/${year}`, 'M/D/YYYY')).toBe(iso);
        expect(readDate(`${Number(date)} ${monthOf(day, 'long')} ${year}`, 'D MMMM YYYY')).toBe(iso);
        expect(readDate(`${monthOf(day, 'short')} ${Number(date)}, ${year}`, 'MMM D, YYYY')).toBe(iso);
      }),
    );
  });
});

it('knows what says how a date is written', () => {
  for (const format of ['YYYY', 'MM/YYYY', 'DD/MM/YYYY', 'D MMMM YYYY', 'MMM D, YYYY']) {
    expect([format, isDateFormat(format)]).toEqual([format, true]);
    expect(readDate(dateExample(format), format)).toMatch(/^2019(-12(-31)?)?$/);
  }
  for (const wrong of ['', 'YY', 'DD/YYYY', 'DD/MM', 'YYYY-YYYY', 'DD/MM/YYYY hh:mm', 'date', 'YYYY年']) {
    expect([wrong, isDateFormat(wrong)]).toEqual([wrong, false]);
  }
});

it('knows which two formats read one date as two days', () => {
  expect(areAmbiguous('DD/MM/YYYY', 'M/D/YYYY')).toBe(true);
  expect(areAmbiguous('DD/MM/YYYY', 'D/M/YYYY')).toBe(false);
  expect(areAmbiguous('DD/MM/YYYY', 'MM-DD-YYYY')).toBe(false);
  expect(areAmbiguous('D MMMM YYYY', 'MMMM D, YYYY')).toBe(false);
});
