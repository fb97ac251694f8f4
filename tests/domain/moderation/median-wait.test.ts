import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '#domain/disclosure/median.ts';
import { medianWait } from '#domain/moderation/median-wait.ts';

describe('medianWait', () => {
  it('is the middle wait', () => {
    // By hand: 0 0 0 0 1 1 2 2 2 7 9, the sixth of eleven is 1.
    const waits = [
      { days: 9, n: 1 },
      { days: 0, n: 4 },
      { days: 2, n: 3 },
      { days: 1, n: 2 },
      { days: 7, n: 1 },
    ];
    expect(medianWait(waits)).toBe(1);
  });

  it('is between the two middle ones of an even number', () => {
    // By hand: five of 1 day, five of 2 days: 1.5.
    expect(
      medianWait([
        { days: 1, n: 5 },
        { days: 2, n: 5 },
      ]),
    ).toBe(1.5);
  });

  it('needs ten decisions', () => {
    expect(medianWait([{ days: 3, n: 9 }])).toBeNull();
    expect(medianWait([{ days: 3, n: 10 }])).toBe(3);
    expect(medianWait([])).toBeNull();
  });

  it('is the median of the waits one by one', () => {
    const histogram = fc.array(fc.record({ days: fc.nat(60), n: fc.nat(12) }), { maxLength: 8 });
    fc.assert(
      fc.property(histogram, (waits) => {
        const each = waits.flatMap(({ days, n }) => Array<number>(n).fill(days));
        expect(medianWait(waits)).toBe(each.length < 10 ? null : median(each));
      }),
    );
  });
});
