import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintSteps, transferComplaintSteps, type ComplaintRoute } from '#domain/help/complaint-steps.ts';
import { helper, office } from './examples.ts';

const police = helper('Police', { phones: ['191'] });
const embassy = helper('Cambodian Embassy in Thailand');
const consulate = helper('Cambodian Consulate in Sa Kaeo');
const employment = helper('Department of Employment');
const union = helper('A union');
const hotline = helper('A hotline anywhere', { country: null });
const atHome = helper('A union at home', { country: 'KH' });
const ministryAtHome = helper('Ministry of Labour', { country: 'KH' });
const embassyElsewhere = helper('Cambodian Embassy in Japan', { country: 'JP' });
const ofOthers = helper('Embassy of Nepal', { origin: 'NP' });
const help = [
  atHome,
  hotline,
  union,
  employment,
  embassy,
  consulate,
  police,
  ministryAtHome,
  embassyElsewhere,
  ofOthers,
];
const offices = [office('TH'), office('KH'), office('NP')];

const byName = ({ steps }: ComplaintRoute) =>
  Object.fromEntries(steps.map((step) => [step.name, [...step.offices, ...step.organisations]]));

describe('complaintSteps', () => {
  it('goes from the agency over its office, the embassy and the labour office to those who help', () => {
    const route = complaintSteps({ offices, help }, 'KH', 'TH');
    expect(route.steps.map(({ name }) => name)).toEqual([
      'agency',
      'licence',
      'embassy',
      'labour_office',
      'helpers',
    ]);
    expect(route.danger).toEqual([police]);
    expect(byName(route)).toEqual({
      agency: [],
      licence: [office('KH'), office('TH'), ministryAtHome],
      embassy: [embassy, consulate],
      labour_office: [employment],
      helpers: [union, hotline, atHome],
    });
  });

  it('keeps each step of which nothing is known', () => {
    const route = complaintSteps({ offices: [], help: [] }, 'GH', 'LB');
    expect(route.danger).toEqual([]);
    expect(byName(route)).toEqual({ agency: [], licence: [], embassy: [], labour_office: [], helpers: [] });
  });

  it('names no embassy at home', () => {
    const { steps } = complaintSteps(
      { offices: [], help: [helper('An Embassy', { country: 'KH' })] },
      'KH',
      'KH',
    );
    expect(steps.find(({ name }) => name === 'embassy')?.organisations).toEqual([]);
  });
});

describe('transferComplaintSteps', () => {
  it('sends nobody to an office for agencies', () => {
    expect(byName(transferComplaintSteps({ offices, help }, 'TH', 'KH'))).toEqual({
      operator: [],
      supervisor: [],
      embassy: [embassy, consulate],
      helpers: [union, hotline, atHome],
    });
  });
});

it('shows an organisation once at most, and only those for workers from there', () => {
  const country = fc.constantFrom('KH', 'TH', 'NP');
  const organisation = fc
    .record({
      name: fc.constantFrom('Police', 'Embassy', 'Ministry of Labour', 'A union'),
      country: fc.option(country),
      origin: country,
    })
    .map(({ name, ...more }) => helper(name, more));
  fc.assert(
    fc.property(fc.array(organisation), country, country, (known, origin, destination) => {
      const { danger, steps } = complaintSteps({ offices, help: known }, origin, destination);
      const shown = [...danger, ...steps.flatMap(({ organisations }) => organisations)];
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.every((one) => one.origin === origin)).toBe(true);
      const near = known.filter(
        (one) =>
          one.origin === origin &&
          (one.country === null || one.country === origin || one.country === destination),
      );
      expect(near.filter((one) => one.country === destination).every((one) => shown.includes(one))).toBe(
        true,
      );
    }),
  );
});
