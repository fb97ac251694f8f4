import { describe, expect, it } from 'vitest';
import { limitsFor, limitsInForce } from '#domain/recruitment/legal-limit.ts';

const limit = (
  destination: string | null,
  effectiveOn: string | null,
  more: { origin?: string | null; occupation?: string } = {},
) => ({ origin: 'NP', occupation: null, ...more, destination, effectiveOn });

describe('limitsInForce', () => {
  const old = limit('MY', '2015-07-06');
  const agreed = limit('MY', '2018-10-29');
  const undated = limit('MY', null);
  const domestic = limit('MY', '2015-07-06', { occupation: 'domestic_work' });

  it('takes the newest that has come into force', () => {
    expect(limitsInForce([old, agreed, undated], '2026-11-24')).toEqual([agreed]);
    expect(limitsInForce([agreed, undated, old], '2018-10-28')).toEqual([old]);
    expect(limitsInForce([agreed, undated], '2010-01-01')).toEqual([undated]);
    expect(limitsInForce([agreed], '2018-10-29')).toEqual([agreed]);
  });

  it('keeps occupations and origins apart', () => {
    const all = [old, domestic, limit('MY', null, { origin: 'BD' }), limit('MY', null, { origin: null })];
    expect(limitsInForce(all, '2026-11-24')).toEqual(all);
  });
});

describe('limitsFor', () => {
  const [any, qatar] = [limit(null, null), limit('QA', null)];
  const lawOfQatar = limit('QA', null, { origin: null });

  it('are those at home for the destination, else for any, and those of the destination', () => {
    const all = [any, qatar, lawOfQatar, limit(null, null, { origin: 'BD' })];
    expect(limitsFor(all, 'NP', 'QA')).toEqual([qatar, lawOfQatar]);
    expect(limitsFor(all, 'NP', 'MY')).toEqual([any]);
    expect(limitsFor([qatar], 'NP', 'MY')).toEqual([]);
  });
});
