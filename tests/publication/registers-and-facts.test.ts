import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { AGENCY, exampleRecord } from './example-record.ts';

const TODAY = '2026-11-24';
type Example = ReturnType<typeof exampleRecord>;
const agencyOf = (added: Partial<Example>) => takeSnapshot(exampleRecord(added), TODAY).agencies[0]!;

describe('the offices of an agency', () => {
  it('are its own first, then those of entries merged into it, each once', () => {
    const office = (of: string, address: string) => [
      { providerId: AGENCY, of, office: 1, kind: 'address', value: address },
      { providerId: AGENCY, of, office: 1, kind: 'phone', value: '+97714444444' },
    ];
    const merged = '00000000-0000-4000-8000-000000000009';
    const { offices } = agencyOf({
      contacts: [
        ...office(AGENCY, '1 Road'),
        ...office(merged, '2 Street'),
        ...office(`${merged}`.replace(/9$/, '8'), '1 Road'),
      ],
    });
    expect(offices.map(({ address, phones }) => [address, phones])).toEqual([
      ['1 Road', ['+97714444444']],
      ['2 Street', ['+97714444444']],
    ]);
  });
});

describe('deployments', () => {
  const row = (destination: string | null, from: string, to: string, workers: number) => ({
    providerId: AGENCY,
    source: 'nepal-permits',
    destination,
    from,
    to,
    workers,
  });

  it('are added up by country, apart from totals without countries', () => {
    // Malaysia 40 + 10, Qatar 60; both in two months. The totals say 30 for one of them.
    expect(
      agencyOf({
        deployments: [
          row('MY', '2022-04-14', '2022-05-14', 40),
          row('QA', '2022-04-14', '2022-05-14', 60),
          row('MY', '2022-06-15', '2022-07-16', 10),
          row(null, '2022-04-14', '2022-05-14', 30),
        ],
      }).deployments,
    ).toEqual({
      byCountry: {
        from: '2022-04-14',
        to: '2022-07-16',
        reports: 2,
        workers: 110,
        destinations: [
          { country: 'QA', workers: 60 },
          { country: 'MY', workers: 50 },
        ],
      },
      totals: { from: '2022-04-14', to: '2022-05-14', reports: 1, workers: 30 },
    });
  });

  it('are none where no list names the agency', () => expect(agencyOf({}).deployments).toBeNull());
});

describe('the licence', () => {
  it('is the one in force, with what was said under the number before', () => {
    const seen = (observedOn: string, isListed = true) => ({
      observedOn,
      status: isListed ? ('valid' as const) : ('delisted' as const),
      validFrom: null,
      validUntil: null,
      isListed,
    });
    const licence = (number: string, ...history: ReturnType<typeof seen>[]) => ({
      providerId: AGENCY,
      of: AGENCY,
      name: 'Agency',
      register: 'nepal',
      number,
      ...history.at(-1)!,
      history,
    });
    expect(
      agencyOf({
        licences: [
          licence('10', seen('2025-01-01'), seen('2026-01-01', false)),
          licence('77', seen('2026-01-01')),
        ],
      }).licence,
    ).toMatchObject({
      number: '77',
      missingSince: null,
      history: [{ observedOn: '2025-01-01' }, { observedOn: '2026-01-01' }],
    });
    expect(
      agencyOf({ licences: [licence('10', seen('2025-01-01'), seen('2026-01-01', false))] }).licence,
    ).toMatchObject({
      status: 'delisted',
      missingSince: '2026-01-01',
    });
  });
});

describe('of several entries that were merged', () => {
  const merged = '00000000-0000-4000-8000-000000000009';
  const licence = (of: string, name: string, number: string, isListed: boolean) => {
    const seen = {
      observedOn: '2026-01-01',
      status: isListed ? ('valid' as const) : ('delisted' as const),
      validFrom: null,
      validUntil: null,
      isListed,
    };
    return { providerId: AGENCY, of, name, register: 'nepal', number, ...seen, history: [seen] };
  };
  const phone = (of: string, value: string) => ({ providerId: AGENCY, of, office: 1, kind: 'phone', value });

  it('the one that is licensed says its name and where it is', () => {
    const agency = agencyOf({
      licences: [licence(AGENCY, 'Agency', '10', false), licence(merged, 'AGENCY LTD', '77', true)],
      contacts: [phone(AGENCY, '+97711'), phone(merged, '+97722')],
    });
    expect(agency).toMatchObject({
      slug: 'agency',
      name: 'AGENCY LTD',
      otherNames: [{ name: 'Agency' }],
      licence: { number: '77' },
    });
    expect(agency.offices.flatMap(({ phones }) => phones)).toEqual(['+97722']);
  });
});

describe('help organisations', () => {
  const help = (key: string, more: Partial<Example['help'][number]>): Example['help'][number] => ({
    key,
    origin: 'KH',
    country: 'TH',
    names: [{ name: key, language: 'en' }],
    services: [],
    kind: null,
    phones: [],
    website: null,
    facebook: null,
    address: null,
    ...more,
  });
  const shown = (...listed: Example['help']) => takeSnapshot(exampleRecord({ help: listed }), TODAY).help;

  it('that two lists name are one, with what either says', () => {
    expect(
      shown(
        help('embassy', { phones: ['+6629575851'] }),
        help('th01', {
          names: [{ name: 'ស្ថានទូត', language: 'km' }],
          services: [{ language: 'km', text: 'ជួយ' }],
          phones: ['+6629575851', '+66946269426'],
        }),
      ),
    ).toMatchObject([
      {
        key: 'embassy',
        names: [{ language: 'en' }, { language: 'km' }],
        services: [{ language: 'km' }],
        phones: ['+6629575851', '+66946269426'],
      },
    ]);
  });

  it('lose a number that is given for three countries, and those without any contact go', () => {
    const hotline = { phones: ['+18883737888'] };
    expect(
      shown(
        help('a', { ...hotline, country: 'TH' }),
        help('b', { ...hotline, country: 'MY' }),
        help('c', { ...hotline, country: 'KW', website: 'https://example.org/' }),
      ),
    ).toMatchObject([{ key: 'c', phones: [] }]);
  });
});
