import { describe, expect, it } from 'vitest';
import { firstPublishable } from '#domain/disclosure/fallback-group.ts';
import { mayPublishMedian } from '#domain/disclosure/thresholds.ts';

const amounts = (n: number): number[] => Array(n).fill(100);

describe('firstPublishable', () => {
  it('takes the narrowest group that is large enough, and says which', () => {
    const groups = {
      origin: amounts(50),
      origin_destination: amounts(20),
      agency: amounts(10),
      agency_destination: amounts(9),
    };
    expect(firstPublishable(groups, mayPublishMedian)).toEqual({ group: 'agency', value: amounts(10) });
    expect(firstPublishable({ ...groups, agency: null }, mayPublishMedian)?.group).toBe('origin_destination');
    expect(firstPublishable({ origin: amounts(10) }, mayPublishMedian)?.group).toBe('origin');
  });

  it('is null when none is', () => {
    expect(firstPublishable({ agency: amounts(9), origin: amounts(9) }, mayPublishMedian)).toBeNull();
    expect(firstPublishable({}, () => true)).toBeNull();
  });
});
