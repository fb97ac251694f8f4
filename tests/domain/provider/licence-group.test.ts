import { describe, expect, it } from 'vitest';
import { licenceGroup } from '#domain/provider/licence-group.ts';
import { statusToday } from '#domain/provider/status-today.ts';

const TODAY = '2026-11-24';
const licence = { status: 'valid' as const, validUntil: null, observedOn: '2026-11-01' };
const ban = { kind: 'blacklisted' as const, from: '2026-01-01', until: '2026-11-24' };

describe('statusToday', () => {
  it('is what the register says, but for a last day that has passed', () => {
    expect(statusToday({ licence, sanctions: [] }, TODAY)).toBe('valid');
    expect(statusToday({ licence: { ...licence, validUntil: '2026-11-23' }, sanctions: [] }, TODAY)).toBe(
      'expired',
    );
    expect(statusToday({ licence: null, sanctions: [] }, TODAY)).toBeNull();
  });

  it('is a ban while one is in force, also of an agency in no register', () => {
    expect(statusToday({ licence, sanctions: [ban] }, TODAY)).toBe('banned');
    expect(statusToday({ licence: null, sanctions: [ban] }, TODAY)).toBe('banned');
    expect(statusToday({ licence, sanctions: [ban] }, '2026-11-25')).toBe('valid');
    expect(statusToday({ licence, sanctions: [{ ...ban, kind: 'warning' }] }, TODAY)).toBe('valid');
  });
});

describe('licenceGroup', () => {
  it.each([
    ['valid', '2026-11-01', 'valid'],
    // 365 days may pass, not 366.
    ['valid', '2025-11-24', 'valid'],
    ['valid', '2025-11-23', 'old'],
    ['suspended', '2026-11-01', 'stopped'],
    ['banned', '2021-12-28', 'stopped'],
    ['banned', null, 'stopped'],
    ['delisted', '2026-11-01', 'ended'],
    ['unknown', '2026-11-01', 'unclear'],
    [null, null, 'none'],
  ] as const)('of %s on %s is %s', (status, observedOn, group) => {
    expect(licenceGroup(status, observedOn, TODAY)).toBe(group);
  });
});
