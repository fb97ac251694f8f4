import { describe, expect, it } from 'vitest';
import { monthFault, monthOfYear, partialMonth, wholeMonth, yearOf } from '#islands/posting/partial-month.ts';

describe('a month as far as it is chosen', () => {
  it('keeps year and month apart until there are both', () => {
    expect([partialMonth('', ''), partialMonth('2025', ''), partialMonth('', '03')]).toEqual([
      '',
      '2025-',
      '-03',
    ]);
    for (const month of ['', '2025-', '-03', '2025-03']) {
      expect(partialMonth(yearOf(month), monthOfYear(month))).toBe(month);
    }
    expect(['', '2025-', '-03', '2025-03'].map(wholeMonth)).toEqual([null, null, null, '2025-03']);
  });

  it.each([
    ['', null],
    ['2025-', 'month_unfinished'],
    ['-03', 'month_unfinished'],
    ['2025-03', null],
    ['2026-11', null],
    ['2026-12', 'month_future'],
    ['2027-01', 'month_future'],
  ])('%j in November 2026: %s', (month, fault) => expect(monthFault(month, '2026-11')).toBe(fault));
});
