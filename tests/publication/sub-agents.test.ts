import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import type { PublishedRecord } from '#publication/record.ts';
import { AGENCY, exampleRecord } from './example-record.ts';

const TODAY = '2026-10-15';
const HOLDER = '00000000-0000-4000-8000-000000000011';
const FORMER = '00000000-0000-4000-8000-000000000012';
const ABROAD = '00000000-0000-4000-8000-000000000013';
const INVENTED = '00000000-0000-4000-8000-000000000014';

const named = (name: string, more: Partial<PublishedRecord['subAgents'][number]> = {}) => ({
  providerId: AGENCY,
  name,
  place: '',
  met: 'office',
  ...more,
});
const provider = (id: string, name: string, more: Partial<PublishedRecord['providers'][number]> = {}) => ({
  ...exampleRecord().providers[0]!,
  id,
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  ...more,
});
const licence = (providerId: string, name: string, isListed = true) => ({
  providerId,
  of: providerId,
  name,
  register: 'nepal',
  number: '1',
  status: 'valid' as const,
  validFrom: null,
  validUntil: null,
  observedOn: '2026-09-02',
  isListed,
  history: [],
});
/** The agency, another licence holder, one that is listed no more, one abroad and an invented one. */
const record = (subAgents: PublishedRecord['subAgents']) =>
  exampleRecord({
    providers: [
      ...exampleRecord().providers,
      provider(HOLDER, 'Sunrise Overseas'),
      provider(FORMER, 'Gone Overseas'),
      provider(ABROAD, 'Far Away Jobs', { country: 'PH' }),
      provider(INVENTED, 'Invented Jobs', { isDemo: true }),
    ],
    names: [{ providerId: HOLDER, name: 'सनराइज ओभरसिज', language: 'ne', isFormer: false }],
    licences: [
      licence(AGENCY, 'Agency'),
      licence(HOLDER, 'Sunrise Overseas Pvt. Ltd.'),
      licence(FORMER, 'Gone Overseas', false),
      licence(ABROAD, 'Far Away Jobs'),
      licence(INVENTED, 'Invented Jobs'),
    ],
    subAgents,
  });
const shown = (subAgents: PublishedRecord['subAgents']) =>
  takeSnapshot(record(subAgents), TODAY).agencies.find(({ id }) => id === AGENCY)!.subAgents;

describe('who said that they act for an agency', () => {
  it('is one, however the name is written, with what most say, the most named first', () => {
    const few = { low: 1, high: 4, about: null };
    const lucky = { place: 'Birgunj' };
    expect(
      shown([
        named('Blue Door', { place: 'Pokhara' }),
        named('LUCKY DOOR LTD', lucky),
        named('Lucky Door', { ...lucky, met: 'social_media' }),
        named('Lucky Door', { ...lucky, met: 'social_media' }),
        named('Lucky Door', { place: 'Butwal' }),
      ]),
    ).toEqual([
      { name: 'Lucky Door', ...lucky, met: 'social_media', n: few, registered: { is: 'nobody' } },
      { name: 'Blue Door', place: 'Pokhara', met: 'office', n: few, registered: { is: 'nobody' } },
      { name: 'Lucky Door', place: 'Butwal', met: 'office', n: few, registered: { is: 'nobody' } },
    ]);
  });

  it('is counted as people are: from five on, to the nearest five', () => {
    const countOf = (n: number) => shown(Array.from({ length: n }, () => named('Lucky Door')))[0]!.n;
    expect([1, 4].map((n) => countOf(n).about)).toEqual([null, null]);
    expect([5, 7, 8, 12].map((n) => countOf(n).about)).toEqual([5, 5, 10, 10]);
  });

  it('comes out the same in whatever order they were named', () => {
    const one = fc.record({
      providerId: fc.constant(AGENCY),
      name: fc.constantFrom('Lucky Door', 'LUCKY DOOR', 'Blue Door', 'باب الحظ', '幸运门'),
      place: fc.constantFrom('', 'Birgunj', 'BIRGUNJ'),
      met: fc.constantFrom('office', 'sub_agent', 'other'),
    });
    fc.assert(
      fc.property(
        fc
          .array(one, { maxLength: 12 })
          .chain((all) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
            ),
          ),
        ([all, shuffled]) => {
          expect(shown(shuffled)).toEqual(shown(all));
        },
      ),
    );
  });
});

describe('the register’s answer', () => {
  const answer = (name: string) => shown([named(name)])[0]!.registered;

  it('is whose name it is, in any of its spellings and scripts', () => {
    expect(answer('AGENCY PVT. LTD.')).toEqual({ is: 'same' });
    const sunrise = { is: 'other', name: 'Sunrise Overseas', slug: 'sunrise-overseas' };
    expect(answer('sunrise  overseas')).toEqual(sunrise);
    expect(answer('सनराइज ओभरसिज')).toEqual(sunrise);
    expect(answer('Lucky Door')).toEqual({ is: 'nobody' });
  });

  it('is of what is listed now, in the same country, and never of who is invented', () => {
    for (const name of ['Gone Overseas', 'Far Away Jobs', 'Invented Jobs', '???'])
      expect([name, answer(name)]).toEqual([name, { is: 'nobody' }]);
  });

  it('is the agency’s own where another has the same name', () => {
    const twins = record([named('Agency')]);
    const twin = '00000000-0000-4000-8000-000000000015';
    twins.providers.unshift(provider(twin, 'Agency', { slug: 'a-twin' }));
    twins.licences.unshift(licence(twin, 'Agency'));
    const { agencies } = takeSnapshot(twins, TODAY);
    expect(agencies.find(({ id }) => id === AGENCY)!.subAgents[0]!.registered).toEqual({ is: 'same' });
  });
});
