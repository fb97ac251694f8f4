import { describe, expect, it } from 'vitest';
import type { Observation } from '#domain/provider/licence-history.ts';
import { registerConflict, type OfficialRecord } from '#domain/moderation/register-conflict.ts';

const seen = (observedOn: string, more: Partial<Observation> = {}): Observation => ({
  observedOn,
  status: 'valid',
  validFrom: null,
  validUntil: '2025-06-30',
  isListed: true,
  ...more,
});
const licence = (newest: Observation, ...earlier: Observation[]) => ({
  register: 'dmw',
  number: '1',
  ...newest,
  history: [...earlier, newest],
});
const record = (more: Partial<OfficialRecord> = {}): OfficialRecord => ({
  licences: [licence(seen('2025-01-15'))],
  sanctions: [],
  hasRegister: true,
  destinations: [],
  workersSent: 0,
  ...more,
});
const told = (official: OfficialRecord, began: string | null, destination = 'HK') =>
  registerConflict(official, began, destination).map(({ level, reason }) => `${level} ${reason}`);

describe('registerConflict', () => {
  it('has nothing to say of work that began while the licence was good', () => {
    expect(told(record(), '2025-06')).toEqual([]);
    expect(told(record(), null)).toEqual([]);
  });

  it('notes work that began after the licence had ended, by the latest day any list gave', () => {
    expect(told(record(), '2025-07')).toEqual(['note began_after_licence']);
    const renewed = licence(
      seen('2025-01-15', { validUntil: null }),
      seen('2023-01-15', { validUntil: '2026' }),
    );
    expect(told(record({ licences: [renewed] }), '2026-12')).toEqual([]);
    expect(told(record({ licences: [renewed] }), '2027-01')).toEqual(['note began_after_licence']);
  });

  it('notes an agency without a licence, where there is a list to say so', () => {
    expect(told(record({ licences: [] }), null)).toEqual(['note not_in_register']);
    expect(told(record({ licences: [], hasRegister: false }), null)).toEqual([]);
  });

  it('notes what is missing from the newest list, for work that began since', () => {
    const gone = licence(
      seen('2025-06-01', { isListed: false, validUntil: null }),
      seen('2025-01-15', { validUntil: null }),
    );
    expect(told(record({ licences: [gone] }), '2025-08')).toEqual(['note missing_from_list']);
    expect(told(record({ licences: [gone] }), null)).toEqual(['note missing_from_list']);
    expect(told(record({ licences: [gone] }), '2025-03')).toEqual([]);
  });

  it('notes work that began while the agency was barred, by the register or a list of sanctions', () => {
    const banned = licence(
      seen('2025-06-01', { status: 'banned', validUntil: null }),
      seen('2024-01-15', { validUntil: null }),
    );
    expect(told(record({ licences: [banned] }), '2025-07')).toEqual(['note began_while_barred']);
    expect(told(record({ licences: [banned] }), '2025-05')).toEqual([]);
    const suspended = record({ sanctions: [{ kind: 'suspended', from: '2024-03-10', until: '2024-09-10' }] });
    expect(told(suspended, '2024-05')).toEqual(['note began_while_barred']);
    expect(told(suspended, '2024-10')).toEqual([]);
    expect(
      told(record({ sanctions: [{ kind: 'warning', from: '2024-03-10', until: null }] }), '2024-05'),
    ).toEqual([]);
  });

  it('notes a country nobody was sent to, when enough were sent to know', () => {
    const permits = { destinations: ['QA', 'MY'], workersSent: 300 };
    expect(told(record(permits), '2025-01', 'HK')).toEqual(['note other_destination']);
    expect(told(record(permits), '2025-01', 'QA')).toEqual([]);
    expect(told(record({ ...permits, workersSent: 12 }), '2025-01', 'HK')).toEqual([]);
  });
});
