import { describe, expect, it } from 'vitest';
import { isBarring, isInForce } from '#domain/provider/sanction.ts';

const from = '2026-03-01';
describe('a sanction', () => {
  it('is in force from its first day to its last', () => {
    const sanction = { kind: 'suspended' as const, from, until: '2026-06-30' };
    const days = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => isInForce(sanction, day))).toEqual([false, true, true, false]);
  });

  it('without an end stays in force', () => {
    expect(isInForce({ kind: 'banned', from, until: null }, '2099-01-01')).toBe(true);
  });

  it('bars when it stops an agency from working, not when it fines or warns', () => {
    const barring = (['banned', 'blacklisted', 'suspended', 'fined', 'warning'] as const).map((kind) =>
      isBarring({ kind, from, until: null }, '2026-11-24'),
    );
    expect(barring).toEqual([true, true, true, false, false]);
    expect(isBarring({ kind: 'banned', from, until: '2026-04-01' }, '2026-11-24')).toBe(false);
  });
});
