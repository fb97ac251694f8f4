import type { Way } from '#domain/help/complaint-pairs.ts';
import { countrySlug } from '#domain/place/country.ts';
import { pickableReview } from '#domain/review/pick-reviews.ts';
import { hasChoices, reviewChoices } from '#domain/review/review-choices.ts';
import { reviewIndex, type ReviewIndex } from '#domain/review/review-index.ts';
import { locales, type Locale } from '#messages/locales.ts';
import { readSnapshot } from '#publication/read-snapshot.ts';
import type { Agency, Corridor, CorridorAmount, Operator } from '#publication/snapshot.ts';
import { agenciesByCountry, agencyPages, type AgencyPage } from './_agency-pages.ts';
import { complainCountries, complainWays, rightsOf, type Rights } from './_complain.ts';
import { corridorPages, type CorridorPage } from './_cut-corridors.ts';
import { cutReviews } from './_cut-reviews.ts';

// The addresses of the site: which pages there are in each language, and what each is given.

interface Path<Props> {
  params: Record<string, string | undefined>;
  props: Props;
}

function inEachLocale<Props>(make: (locale: Locale) => Path<Props>[]): Path<Props & { locale: Locale }>[] {
  return locales.flatMap((locale) =>
    make(locale).map(({ params, props }) => ({
      params: { locale: locale.code, ...params },
      props: { locale, ...props },
    })),
  );
}

export function localePaths() {
  return inEachLocale(() => [{ params: {}, props: {} }]);
}

/** The lists of each country's agencies; the first page of each has no number. */
export function countryPaths() {
  const { agencies, takenOn } = readSnapshot();
  const countries = agenciesByCountry(agencies);
  return inEachLocale<{ list: AgencyPage }>((locale) =>
    [...countries]
      .flatMap(([country, of]) => agencyPages(country, of, { locale: locale.code, today: takenOn }))
      .map((list) => {
        const path = list.path + (list.page === 1 ? '' : list.page);
        return {
          params: { country: countrySlug(list.country), list: path.replace(/\/$/, '') || undefined },
          props: { list },
        };
      }),
  );
}

export function agencyPaths() {
  return inEachLocale<{ agency: Agency; hasMoved: boolean }>(() =>
    readSnapshot().agencies.flatMap((agency) =>
      addressesOf(agency).map(({ slug, hasMoved }) => ({ params: { slug }, props: { agency, hasMoved } })),
    ),
  );
}

/** Its own address, and those of entries that turned out to be the same. */
function addressesOf({ slug, formerSlugs }: Agency | Operator): { slug: string; hasMoved: boolean }[] {
  return [{ slug, hasMoved: false }, ...formerSlugs.map((former) => ({ slug: former, hasMoved: true }))];
}

export function complainPaths() {
  return inEachLocale<{ rights: Rights }>((locale) =>
    complainCountries().map((country) => ({
      params: { origin: countrySlug(country) },
      props: { rights: rightsOf(country, locale) },
    })),
  );
}

/** How to complain, from where to where. */
export function complainWayPaths() {
  return inEachLocale<{ way: Way }>(() =>
    complainWays().map((way) => ({
      params: { origin: countrySlug(way.origin), destination: countrySlug(way.destination) },
      props: { way },
    })),
  );
}

/** Second and later pages of reviews of agencies or operators; old addresses lead to the provider's page. */
export function reviewPaths<Provider extends Agency | Operator>(providers: Provider[]) {
  return inEachLocale(() =>
    providers.flatMap((provider) =>
      cutReviews(provider.reviews)
        .map((reviews, index, { length }) => ({
          provider,
          reviews,
          page: index + 1,
          pages: length,
          canPick: canPick(provider),
        }))
        .slice(1)
        .flatMap((props) =>
          addressesOf(provider).map(({ slug, hasMoved }) => ({
            params: { slug, page: String(props.page) },
            props: { ...props, hasMoved },
          })),
        ),
    ),
  );
}

/** What one picks reviews by, of providers with several pages of them: of one page, the page itself says it. */
export function reviewIndexPaths(providers: (Agency | Operator)[]) {
  return inEachLocale<{ index: ReviewIndex }>(() =>
    providers.filter(canPick).flatMap(({ slug, reviews }) => {
      const pages = cutReviews(reviews);
      return pages.length > 1 ? [{ params: { slug }, props: { index: reviewIndex(pages) } }] : [];
    }),
  );
}

/** Whether its reviews differ in anything one picks them by. */
export function canPick({ reviews }: Agency | Operator): boolean {
  return hasChoices(reviewChoices(reviews.map(pickableReview)));
}

export function operatorPaths() {
  return inEachLocale<{ operator: Operator; hasMoved: boolean }>(() =>
    readSnapshot().operators.flatMap((operator) =>
      addressesOf(operator).map(({ slug, hasMoved }) => ({
        params: { slug },
        props: { operator, hasMoved },
      })),
    ),
  );
}

/** Second and later pages of where an operator sends; old addresses lead to the operator's page. */
export function operatorCorridorPaths() {
  return inEachLocale<{ operator: Operator; list: CorridorPage; hasMoved: boolean }>((locale) =>
    readSnapshot().operators.flatMap((operator) =>
      corridorPages(operator, locale.code)
        .slice(1)
        .flatMap((list) =>
          addressesOf(operator).map(({ slug, hasMoved }) => ({
            params: { slug, page: String(list.page) },
            props: { operator, list, hasMoved },
          })),
        ),
    ),
  );
}

/** The countries money is sent from, or sent to, each with its corridors. */
export function sendCountryPaths(side: 'sending' | 'receiving') {
  const countries = Map.groupBy(readSnapshot().corridors, (corridor) => corridor[side]);
  return inEachLocale<{ country: string; corridors: Corridor[] }>(() =>
    [...countries].map(([country, corridors]) => ({
      params: { country: countrySlug(country) },
      props: { country, corridors },
    })),
  );
}

/** The first surveyed amount, if any, has no number in its address. */
export function corridorPaths() {
  return inEachLocale<{ corridor: Corridor; amount: CorridorAmount | undefined }>(() =>
    readSnapshot().corridors.flatMap((corridor) => {
      const [first, ...later] = corridor.amounts;
      return [first, ...later].map((amount) => ({
        params: { corridor: corridor.slug, amount: amount === first ? undefined : String(amount?.amountUsd) },
        props: { corridor, amount },
      }));
    }),
  );
}
