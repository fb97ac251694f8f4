import { describe, expect, it } from 'vitest';
import { licenceStanding } from '#domain/provider/licence-standing.ts';

const licence = { status: 'valid', validUntil: null, observedOn: '2026-09-02' } as const;

describe('licenceStanding', () => {
  it('believes a list for 365 days', () => {
    // 2 September 2026 and 365 days is 2 September 2027.
    expect(licenceStanding(licence, '2027-09-02')).toEqual({
      status: 'valid',
      isFromOldList: false,
      tone: 'good',
    });
    expect(licenceStanding(licence, '2027-09-03')).toEqual({
      status: 'valid',
      isFromOldList: true,
      tone: 'care',
    });
  });

  it.each([
    ['2026-10-31', '2026-10-31', 'valid'],
    ['2026-10-31', '2026-11-01', 'expired'],
    ['2026-10', '2026-10-31', 'valid'],
    ['2026-10', '2026-11-01', 'expired'],
    ['2026', '2026-12-31', 'valid'],
    ['2026', '2027-01-01', 'expired'],
  ])('a licence until %s is, on %s, %s', (validUntil, today, status) => {
    expect(licenceStanding({ ...licence, validUntil }, today)).toMatchObject({ status });
  });

  it('keeps what is worse than expired', () => {
    const banned = { ...licence, status: 'banned', validUntil: '2020' } as const;
    expect(licenceStanding(banned, '2026-10-01')).toEqual({
      status: 'banned',
      isFromOldList: false,
      tone: 'bad',
    });
  });
});
