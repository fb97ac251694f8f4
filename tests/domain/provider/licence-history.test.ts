import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentLicence, type Observation } from '#domain/provider/licence-history.ts';

const seen = (observedOn: string, more: Partial<Observation> = {}): Observation => ({
  observedOn,
  status: 'valid',
  validFrom: null,
  validUntil: null,
  isListed: true,
  ...more,
});
const gone = (observedOn: string) => seen(observedOn, { status: 'delisted', isListed: false });
const licence = (number: string, ...history: Observation[]) => ({
  register: 'nepal',
  number,
  ...history.at(-1)!,
  history,
});

describe('presentLicence', () => {
  it('is none where there was none', () => expect(presentLicence([])).toBeNull());

  it('says since when an entry is missing: the first list without it after the last one with it', () => {
    const found = presentLicence([
      licence(
        '10',
        seen('2024-01-01'),
        gone('2025-01-01'),
        seen('2025-06-01'),
        gone('2026-01-01'),
        gone('2026-06-01'),
      ),
    ]);
    expect(found?.missingSince).toBe('2026-01-01');
    expect(presentLicence([licence('10', seen('2026-01-01'))])?.missingSince).toBeNull();
  });

  it('takes the number that is listed, with the history of the one before', () => {
    const found = presentLicence([
      licence('10', seen('2025-01-01'), gone('2026-01-01')),
      licence('77', seen('2026-01-01')),
    ]);
    expect(found).toMatchObject({ number: '77', missingSince: null });
    expect(found?.history).toEqual([seen('2025-01-01'), seen('2026-01-01')]);
  });

  it('of two entries of one list shows the ban, but a new licence before an old one that was taken back', () => {
    const on = (status: Observation['status']) => seen('2026-01-01', { status });
    expect(presentLicence([licence('10', on('valid')), licence('20', on('banned'))])).toMatchObject({
      status: 'banned',
      history: [{ status: 'banned' }],
    });
    expect(presentLicence([licence('10', on('cancelled')), licence('20', on('valid'))])?.status).toBe(
      'valid',
    );
  });

  it('keeps the history of another register out', () => {
    const other = { ...licence('A', seen('2020-01-01')), register: 'province' };
    const found = presentLicence([other, licence('10', seen('2026-01-01'))]);
    expect(found?.number).toBe('10');
    expect(found?.history).toHaveLength(1);
  });

  it('does not care for the order of licences or observations', () => {
    const all = [
      licence('10', seen('2024-01-01'), gone('2025-01-01'), gone('2026-01-01')),
      licence('20', seen('2025-01-01', { status: 'suspended' }), seen('2026-01-01', { status: 'expired' })),
      licence('30', seen('2026-01-01')),
    ];
    const expected = presentLicence(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        expect(presentLicence(shuffled)).toEqual(expected);
      }),
    );
  });
});
