import { normaliseName } from '#domain/provider/normalise-name.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { providerSlug } from '#domain/provider/slug.ts';
import { AGENCIES } from './agencies.ts';
import { waitsOf } from './decided-on.ts';
import type { DemoRecord } from './demo-rows.ts';
import { desk } from './desk.ts';
import { monthEndRates } from './month-end-rates.ts';
import { OPERATORS } from './operators.ts';
import { quotes } from './quotes.ts';
import { idOf } from './random.ts';
import { feeReportsOfAgency, redactedReview, reviewsOfAgency, reviewsOfOperator } from './said.ts';
import { notPublished } from './not-published.ts';
import { subAgents } from './sub-agents.ts';
import { transferReports } from './transfers.ts';
import { wording } from './wording.ts';

/**
 * Invented agencies and operators and what invented workers say of them: the same to the letter every time.
 */
export function demoRecord(): DemoRecord {
  const words = wording();
  const said = [
    ...AGENCIES.flatMap((agency) => [...reviewsOfAgency(agency, words), ...feeReportsOfAgency(agency)]),
    ...OPERATORS.flatMap((operator) => reviewsOfOperator(operator, words)),
    redactedReview(),
    ...transferReports(),
    ...notPublished(),
  ];
  const submissions = said.map(({ submission }) => submission);
  const { replies, ...onTheDesk } = desk(said);
  const listings = licenceListings();
  return {
    providers: [
      ...AGENCIES.map(({ name, country }) => provider('agency', name, country)),
      ...OPERATORS.map(({ name }) => provider('operator', name, null)),
    ],
    names: AGENCIES.flatMap(({ name, localName }) =>
      localName ? [{ providerId: idOf(name), ...localName }] : [],
    ),
    contacts: AGENCIES.map(({ name, address }) => ({
      providerId: idOf(name),
      kind: 'address',
      value: address,
    })),
    licences: listings.map(({ latest, number }) => ({ ...latest, number })),
    licenceHistory: listings.flatMap(({ earlier }) => earlier),
    rates: monthEndRates(),
    quotes: quotes(),
    submissions,
    reviews: said.flatMap(({ review }) => review ?? []),
    feeReports: said.flatMap(({ feeReport }) => feeReport ?? []),
    feeItems: said.flatMap(({ feeItems }) => feeItems ?? []),
    transferReports: said.flatMap(({ transferReport }) => transferReport ?? []),
    namedProviders: said.flatMap(({ named }) => named ?? []),
    subAgents: subAgents(said),
    questions: said.flatMap(({ question }) => question ?? []),
    replies: [...said.flatMap(({ reply }) => reply ?? []), ...replies],
    ...onTheDesk,
    waits: waitsOf(submissions),
  };
}

function provider(kind: ProviderKind, name: string, country: string | null): DemoRecord['providers'][number] {
  return {
    id: idOf(name),
    kind,
    country,
    slug: providerSlug(name, country),
    name,
    nameKey: normaliseName(name),
    placements: [],
  };
}

/** Each licence as the latest list has it, and as earlier ones had it. */
function licenceListings() {
  return AGENCIES.flatMap(({ name, licence }) => {
    if (!licence) return [];
    const lists = licence.lists.map(([observedOn, status, validUntil]) => ({
      providerId: idOf(name),
      observedOn,
      status,
      validFrom: licence.validFrom,
      validUntil,
    }));
    return [{ number: licence.number, latest: lists.at(-1)!, earlier: lists.slice(0, -1) }];
  });
}
