import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareQuarters,
  parseWorldBankQuarter,
  quarterEnd,
  quarterOf,
  quarterSchema,
} from '#domain/time/quarter.ts';

const quarters = fc
  .tuple(fc.integer({ min: 1999, max: 2050 }), fc.integer({ min: 1, max: 4 }))
  .map(([y, q]) => `${y}Q${q}`);

describe('quarter', () => {
  it('is written 2025Q3', () => {
    expect(quarterSchema.safeParse('2025Q3').success).toBe(true);
    for (const wrong of ['2025Q5', '2025_3Q', '25Q3', '2025q3'])
      expect(quarterSchema.safeParse(wrong).success).toBe(false);
  });

  it.each([
    ['2025-01-01', '2025Q1'],
    ['2025-03-31', '2025Q1'],
    ['2025-04-01', '2025Q2'],
    ['2025-09-30', '2025Q3'],
    ['2025-12-31', '2025Q4'],
  ])('%s is in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

  it('ends on its last day', () => {
    expect(['2025Q1', '2025Q2', '2025Q3', '2025Q4'].map(quarterEnd)).toEqual([
      '2025-03-31',
      '2025-06-30',
      '2025-09-30',
      '2025-12-31',
    ]);
    fc.assert(
      fc.property(quarters, (quarter) => {
        expect(quarterOf(quarterEnd(quarter))).toBe(quarter);
      }),
    );
  });

  it('refuses other things', () => {
    expect(() => quarterOf('2025-13-01')).toThrow(RangeError);
    expect(() => quarterOf('2025-9-1')).toThrow(RangeError);
    expect(() => quarterEnd('2025Q5')).toThrow(RangeError);
  });

  it('sorts oldest first', () => {
    expect(['2025Q3', '2011Q1', '2025Q1', '2024Q4'].sort(compareQuarters)).toEqual([
      '2011Q1',
      '2024Q4',
      '2025Q1',
      '2025Q3',
    ]);
    expect(compareQuarters('2025Q3', '2025Q3')).toBe(0);
  });

  it('reads the two wordings of the World Bank', () => {
    expect(parseWorldBankQuarter('2025_3Q')).toBe('2025Q3');
    expect(parseWorldBankQuarter('2011Q1 [YR2011Q1]')).toBe('2011Q1');
    expect(parseWorldBankQuarter('2011Q1  [YR2011Q1]')).toBe('2011Q1');
    for (const wrong of ['2025_5Q', '2025Q3', '2011Q1 [YR2011Q2]', ''])
      expect(parseWorldBankQuarter(wrong)).toBeNull();
  });
});
