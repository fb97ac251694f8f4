import { createHash } from 'node:crypto';
import { METHOD_VERSION } from '#domain/method-version.ts';
import { fromMinor } from '#domain/money/currency.ts';
import { presentLicence } from '#domain/provider/licence-history.ts';
import type { Office } from '#domain/provider/register-entry.ts';
import type { Sanction } from '#domain/provider/sanction.ts';
import type { LegalLimit } from '#domain/recruitment/legal-limit.ts';
import { priorMean } from '#domain/review/prior-mean.ts';
import { reviewStars } from '#domain/review/review-stars.ts';
import { monthOf } from '#domain/time/month.ts';
import { corridorsOf } from './corridors.ts';
import { byFrequency } from './by-frequency.ts';
import { deploymentsOf } from './deployments.ts';
import { helpOf } from './help.ts';
import { jsonPieces } from './json-pieces.ts';
import { ratesOf, type Rates } from './month-rates.ts';
import { opinionOf, publishedReview } from './opinion.ts';
import { servedCorridors } from './operators.ts';
import type { PublishedRecord } from './record.ts';
import { costReports, isNoFeeReported, publishedCosts, type PublishedCosts } from './recruitment-costs.ts';
import type { Agency, Licence, Operator, Snapshot } from './snapshot.ts';
import { licensedNames, subAgentsOf } from './sub-agents.ts';
import { transparencyOf } from './transparency.ts';

type Provider = PublishedRecord['providers'][number];

/**
 * Derives everything that is published from the published record. The same record on the same day gives
 * the same snapshot, to the letter.
 *
 * @param today 'YYYY-MM-DD'
 */
export function takeSnapshot(record: PublishedRecord, today: string): Snapshot {
  const month = monthOf(today);
  const providers = new Map(record.providers.map((provider) => [provider.id, provider]));
  const names = Map.groupBy(record.names, (name) => name.providerId);
  const contacts = Map.groupBy(record.contacts, (contact) => contact.providerId);
  const licences = Map.groupBy(record.licences, (licence) => licence.providerId);
  const sanctions = Map.groupBy(record.sanctions, (sanction) => sanction.providerId);
  const deployments = Map.groupBy(record.deployments, (deployment) => deployment.providerId);
  const reviews = Map.groupBy(record.reviews, (review) => review.providerId);
  const alerts = new Set(record.alerts);
  const translations = new Map(
    record.translations.map(({ reviewId, language, text }) => [reviewId, { language, text }]),
  );
  const subAgents = Map.groupBy(record.subAgents, (subAgent) => subAgent.providerId);
  const licensed = licensedNames(record);
  const served = servedCorridors(record, today);
  const rates = { real: ratesOf(record.monthRates, false), withInvented: ratesOf(record.monthRates, true) };
  const feeReports = Map.groupBy(record.feeReports, (report) => report.providerId);
  const costs = costsByKind(record.feeReports, providers, rates);

  // What invented workers say of invented providers moves no real provider's score.
  const peersOf = (provider: Provider | undefined) => `${provider?.kind} ${provider?.isDemo}`;
  const starsOfPeers = Map.groupBy(record.reviews, (review) => peersOf(providers.get(review.providerId)));
  const priors = new Map(
    [...starsOfPeers].map(([peers, of]) => [
      peers,
      priorMean(of.map((review) => reviewStars(review.ratings))),
    ]),
  );
  const opinions = (provider: Provider) => {
    const own = reviews.get(provider.id) ?? [];
    return {
      opinion: opinionOf(
        provider.kind,
        own,
        alerts.has(provider.id),
        priors.get(peersOf(provider)) ?? priorMean([]),
        month,
      ),
      reviews: own.map((review) => publishedReview(review, translations.get(review.id) ?? null)),
    };
  };

  const otherNames = (provider: Provider) =>
    (names.get(provider.id) ?? []).map(({ name, language, isFormer }) => ({ name, language, isFormer }));

  const agencies = record.providers.flatMap((provider): Agency[] => {
    if (provider.kind !== 'agency' || provider.country === null) return [];
    const present = presentLicence(licences.get(provider.id) ?? []);
    // Of several entries that were merged, the one that is licensed says how it is called and where it is.
    const name = present?.name ?? provider.name;
    const ownCosts = (provider.isDemo ? costs.invented : costs.real).ofAgency(provider);
    // Of reviews alone: a fee report's own destination would show that report.
    const own = reviews.get(provider.id) ?? [];
    return [
      {
        id: provider.id,
        slug: provider.slug,
        name,
        formerSlugs: provider.formerSlugs,
        otherNames: namesBeside(name, provider, otherNames(provider)),
        country: provider.country,
        isDemo: provider.isDemo,
        placements: provider.placements,
        offices: officesOf(contacts.get(provider.id) ?? [], present?.of),
        licence: present && licenceOf(present),
        sanctions: (sanctions.get(provider.id) ?? []).map(publishedSanction),
        deployments: deploymentsOf(deployments.get(provider.id) ?? []),
        ...opinions(provider),
        costs: ownCosts,
        noFeeReported: isNoFeeReported(feeReports.get(provider.id) ?? [], ownCosts),
        destinations: byFrequency(own.flatMap(({ destination }) => destination ?? [])),
        works: byFrequency(own.flatMap(({ work }) => work ?? [])),
        subAgents: subAgentsOf(subAgents.get(provider.id) ?? [], provider, licensed),
      },
    ];
  });

  const operators = record.providers.flatMap((provider): Operator[] =>
    provider.kind === 'operator'
      ? [
          {
            id: provider.id,
            slug: provider.slug,
            name: provider.name,
            formerSlugs: provider.formerSlugs,
            otherNames: otherNames(provider),
            isDemo: provider.isDemo,
            ...opinions(provider),
            corridors: served.get(provider.id) ?? [],
          },
        ]
      : [],
  );

  const published = {
    methodVersion: METHOD_VERSION,
    isDemo: record.providers.some((provider) => provider.isDemo),
    agencies,
    operators,
    corridors: corridorsOf(record, {
      providers,
      currencyOf: record.countries,
      rates: rates.real,
      demoRates: rates.withInvented,
      today,
    }),
    registers: record.registers,
    journeys: [
      ...costs.real.journeys().map((journey) => ({ ...journey, isDemo: false })),
      ...costs.invented.journeys().map((journey) => ({ ...journey, isDemo: true })),
    ],
    help: helpOf(record.help),
    limits: record.limits.map((limit) => ({ ...limit, amountUsd: amountUsd(limit, rates.real, month) })),
    sources: record.imports,
    transparency: transparencyOf(record.transparency, providers),
  };
  const hash = createHash('sha256');
  for (const piece of jsonPieces(published)) hash.update(piece);
  return { version: hash.digest('hex').slice(0, 12), takenOn: today, ...published };
}

/** Invented workers' costs and real ones, each with the rates they may use: the two never make one figure. */
function costsByKind(
  feeReports: PublishedRecord['feeReports'],
  providers: Map<string, Provider>,
  rates: { real: Rates; withInvented: Rates },
): { real: PublishedCosts; invented: PublishedCosts } {
  const { real = [], invented = [] } = Object.groupBy(feeReports, (report) =>
    providers.get(report.providerId)?.isDemo ? 'invented' : 'real',
  );
  return {
    real: publishedCosts(costReports(real, rates.real)),
    invented: publishedCosts(costReports(invented, rates.withInvented)),
  };
}

/** A law's sum in dollars; laws change seldom, so a rate of the last year will do. */
function amountUsd({ amountMinor, currency }: LegalLimit, rates: Rates, month: string): number | null {
  if (amountMinor === null || currency === null) return null;
  const rate = rates.newestPerUsd(currency, month);
  return rate && fromMinor(amountMinor, currency) / rate.perUsd;
}

function namesBeside(name: string, provider: Provider, others: Agency['otherNames']): Agency['otherNames'] {
  const all = [{ name: provider.name, language: null, isFormer: false }, ...others];
  return all.filter(
    (of, place) => of.name !== name && all.findIndex((first) => first.name === of.name) === place,
  );
}

function licenceOf(present: Licence): Licence {
  const { register, number, status, validFrom, validUntil, observedOn, missingSince, history } = present;
  return { register, number, status, validFrom, validUntil, observedOn, missingSince, history };
}

function publishedSanction(sanction: PublishedRecord['sanctions'][number]): Sanction {
  const { kind, from, until, reason, authority, sourceAddress } = sanction;
  return { kind, from, until, reason, authority, sourceAddress };
}

function officesOf(all: PublishedRecord['contacts'], licensed: string | undefined): Office[] {
  const ofLicensed = all.filter(({ of }) => of === licensed);
  const contacts = ofLicensed.length > 0 ? ofLicensed : all;
  // In the order of the record: the agency's own offices, then those of entries merged into it.
  const offices = [...Map.groupBy(contacts, ({ of, office }) => `${of} ${office}`)].map(([, of]) => {
    const values = (kind: string) =>
      of.filter((contact) => contact.kind === kind).map((contact) => contact.value);
    return {
      district: values('district')[0] ?? null,
      address: values('address')[0] ?? null,
      phones: values('phone'),
      faxes: values('fax'),
      emails: values('email'),
    };
  });
  return [...new Map(offices.map((office) => [JSON.stringify(office), office])).values()];
}
