import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIdentities } from '#domain/provider/compare-identities.ts';
import type { Identity } from '#domain/provider/identity.ts';
import { identity, licence } from './identity-examples.ts';

const kathmandu = { addresses: ['House 12, Naya Bazar 16, Kathmandu'] };
const lalitpur = { addresses: ['Building 4, Pulchowk 3, Lalitpur'] };
const phone = { phones: ['+97714444444'] };

describe('compareIdentities', () => {
  it.each<[string, Identity, Identity, string, string]>([
    [
      'K & S and K AND S at different addresses stay two',
      identity('1', 'K & S', kathmandu),
      identity('2', 'K AND S', lalitpur),
      'unsure',
      'name_elsewhere',
    ],
    [
      'the same name at the same address',
      identity('1', 'K & S Pvt. Ltd.', kathmandu),
      identity('2', 'K AND S', { addresses: ['H. No. 12, Nayabazar-16, Kathmandu'] }),
      'same',
      'name_and_address',
    ],
    [
      'the same name and phone, wherever they are',
      identity('1', 'Alpha', { ...kathmandu, ...phone }),
      identity('2', 'ALPHA LTD', { ...lalitpur, ...phone }),
      'same',
      'name_and_phone',
    ],
    [
      'a name from a list of names',
      identity('1', 'S.R.K. NEPAL PVT. LTD.', kathmandu),
      identity('2', 'SRK Nepal'),
      'same',
      'name',
    ],
    [
      'a former name',
      identity('1', ['Easy Overseas', 'Sky Bridge Overseas'], kathmandu),
      identity('2', 'SKY BRIDGE OVERSEAS PVT. LTD.'),
      'same',
      'name',
    ],
    [
      'two that claim one former name',
      identity('1', ['Easy Overseas', 'Sky Bridge']),
      identity('2', ['Hard Overseas', 'Sky Bridge']),
      'unsure',
      'former_name_of_two',
    ],
    [
      'the same name in two countries',
      identity('1', 'Alpha', phone),
      identity('2', 'Alpha', { ...phone, country: 'BD' }),
      'different',
      'other_country',
    ],
    [
      'an agency and an operator',
      identity('1', 'Alpha'),
      identity('2', 'Alpha', { kind: 'operator' }),
      'different',
      'other_country',
    ],
    [
      'one licence number, and names that are nearly alike',
      identity('1', 'Golden Star', licence('10')),
      identity('2', 'Golden Stars', licence('10')),
      'same',
      'licence_number',
    ],
    [
      'one licence number, which may be mistyped, and nothing else',
      identity('1', 'Alpha', licence('10')),
      identity('2', 'Beta', licence('10')),
      'unsure',
      'number_of_another',
    ],
    [
      'one name, and a number each of which only one is in force, and nothing else',
      identity('1', 'Alpha', licence('10', false)),
      identity('2', 'Alpha', { ...licence('20'), ...phone }),
      'unsure',
      'name_elsewhere',
    ],
    [
      'two licence numbers in force, whatever else agrees',
      identity('1', 'Alpha', { ...licence('10'), ...phone }),
      identity('2', 'Alpha', { ...licence('20'), ...phone }),
      'different',
      'two_licences',
    ],
    [
      'a number that the newest list has no more',
      identity('1', 'Alpha', { ...licence('10', false), ...phone }),
      identity('2', 'Alpha', { ...licence('20'), ...phone }),
      'same',
      'name_and_phone',
    ],
    [
      'one letter, nothing else known',
      identity('1', 'Golden Star Overseas'),
      identity('2', 'Golden Stars Overseas'),
      'unsure',
      'spelling',
    ],
    [
      'one letter, and both in two reports of permits',
      identity('1', 'Golden Star Overseas', { reports: ['2022-04-14', '2022-06-15'] }),
      identity('2', 'Golden Stars Overseas', { reports: ['2022-04-14', '2022-06-15', '2022-07-17'] }),
      'different',
      'nothing',
    ],
    [
      'one letter, and both in one report, where a clerk may have slipped',
      identity('1', 'Golden Star Overseas', { reports: ['2022-04-14'] }),
      identity('2', 'Golden Stars Overseas', { reports: ['2022-04-14'] }),
      'unsure',
      'spelling',
    ],
    [
      'words of the trade, nothing else known',
      identity('1', 'United H. R. Solution'),
      identity('2', 'UNITED MANPOWER AGENCY'),
      'unsure',
      'trade_words',
    ],
    [
      'two words with one letter each',
      identity('1', 'Arohan human risource pvt .ltd'),
      identity('2', 'Aarohan Human Resource Private Limited'),
      'unsure',
      'spelling',
    ],
    [
      'initials that differ',
      identity('1', 'B.J. Overseas'),
      identity('2', 'B.S. Overseas'),
      'different',
      'nothing',
    ],
    [
      'a former name that two reports name beside the present one',
      identity('1', ['Easy Overseas', 'Sky Bridge Overseas'], { reports: ['2022-04-14', '2022-06-15'] }),
      identity('2', 'Sky Bridge Overseas', { reports: ['2022-04-14', '2022-06-15'] }),
      'unsure',
      'former_name_of_two',
    ],
    [
      'one letter, but other offices',
      identity('1', 'Golden Star Overseas', kathmandu),
      identity('2', 'Golden Stars Overseas', lalitpur),
      'different',
      'nothing',
    ],
    [
      'other names, one office',
      identity('1', 'Alpha', { ...kathmandu, ...phone }),
      identity('2', 'Beta', { ...kathmandu, ...phone }),
      'unsure',
      'phone_and_address',
    ],
    [
      'other names, one office, and one list that has both',
      identity('1', 'Alpha', { ...kathmandu, ...phone, lists: ['nepal'] }),
      identity('2', 'Beta', { ...kathmandu, ...phone, lists: ['nepal'] }),
      'different',
      'nothing',
    ],
    [
      'other names, one phone',
      identity('1', 'Alpha', { ...kathmandu, ...phone }),
      identity('2', 'Beta', { ...lalitpur, ...phone }),
      'different',
      'nothing',
    ],
  ])('%s', (_, a, b, verdict, because) => {
    expect(compareIdentities(a, b)).toEqual({ verdict, because });
    expect(compareIdentities(b, a)).toEqual({ verdict, because });
  });

  it('says the same of a pair in either order', () => {
    const part = (values: string[]) => fc.subarray(values, { minLength: 0 });
    const any = fc
      .record({
        id: fc.constant('x'),
        kind: fc.constant('agency' as const),
        country: fc.constantFrom('NP', 'BD'),
        names: fc.shuffledSubarray(
          ['Sky Line', 'Skyline', 'Alpha', 'Alpha Pvt', 'Golden Star', 'Golden Stars'],
          {
            minLength: 1,
          },
        ),
        licences: fc.subarray([
          { register: 'r', key: '1', isCurrent: true },
          { register: 'r', key: '2', isCurrent: false },
          { register: 's', key: '1', isCurrent: true },
        ]),
        phones: part(['+97714444444', '+97715555555']),
        addresses: part([...kathmandu.addresses, ...lalitpur.addresses]),
        lists: part(['r']),
        reports: part(['2022-04-14', '2022-06-15']),
      })
      .map((of): Identity => of);
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compareIdentities(a, b)).toEqual(compareIdentities(b, a));
      }),
    );
  });
});
