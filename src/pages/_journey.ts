import { countrySlug } from '#domain/place/country.ts';
import { destinationsOf } from '#domain/provider/destinations.ts';
import { readSnapshot } from '#publication/read-snapshot.ts';
import type { Corridor, Journey, Snapshot } from '#publication/snapshot.ts';
import { complainWays } from './_complain.ts';

/** All that is known of going from one country to work in another and sending money home. */
export interface JourneyView {
  origin: string;
  destination: string;
  /** What it cost workers, and what they were paid; null below ten reports. */
  costs: (Journey['costs'] & { isDemo: boolean }) | null;
  sending: SendingView | null;
  /** Where more of it stands; null where there is no such page. */
  links: { corridor: string | null; agencies: string | null; complain: string | null };
}

/** The cost of sending 200 US dollars home: by today's prices, or by the newest average there was. */
interface SendingView {
  averagePct: number;
  quarter: string;
  isFresh: boolean;
  isDemo: boolean;
  /** Of the services with a fresh price. */
  cheapest: { pct: number; operator: string } | null;
}

let views: ReturnType<typeof journeyViews> | undefined;

/** The card of a way; null when neither the costs nor the prices of sending are known. */
export function journeyFor(origin: string, destination: string): JourneyView | null {
  views ??= journeyViews(readSnapshot(), complainWays());
  return views(origin, destination);
}

/** @param complains Ways that have a page on how to complain. */
export function journeyViews(
  { journeys, corridors, agencies }: Pick<Snapshot, 'journeys' | 'corridors' | 'agencies'>,
  complains: { origin: string; destination: string }[],
): (origin: string, destination: string) => JourneyView | null {
  const keyOf = (origin: string, destination: string) => `${countrySlug(origin)}-${countrySlug(destination)}`;
  // Invented figures step back where there are real ones.
  const costs = new Map(
    journeys
      .toSorted((a, b) => Number(b.isDemo) - Number(a.isDemo))
      .map((journey) => [keyOf(journey.origin, journey.destination), journey]),
  );
  const home = new Map(corridors.map((corridor) => [keyOf(corridor.receiving, corridor.sending), corridor]));
  const complaints = new Set(complains.map((way) => keyOf(way.origin, way.destination)));
  const agencyWays = new Set(
    agencies.flatMap((agency) => destinationsOf(agency).map((to) => keyOf(agency.country, to))),
  );

  return (origin, destination) => {
    const key = keyOf(origin, destination);
    const journey = costs.get(key);
    const corridor = home.get(key);
    const sending = corridor ? sendingView(corridor) : null;
    if (!journey && !sending) return null;
    return {
      origin,
      destination,
      costs: journey ? { ...journey.costs, isDemo: journey.isDemo } : null,
      sending,
      links: {
        corridor: corridor ? `send/${corridor.slug}/` : null,
        agencies: agencyWays.has(key)
          ? `agencies/${countrySlug(origin)}/to/${countrySlug(destination)}/`
          : null,
        complain: complaints.has(key) ? `complain/${key}/` : null,
      },
    };
  };
}

function sendingView({ trend, quarter, isFresh, isDemo, amounts }: Corridor): SendingView | null {
  const newest = trend.at(-1);
  if (!newest) return null;
  const isOfToday = isFresh && newest.quarter === quarter;
  const best = amounts
    .find(({ amountUsd }) => amountUsd === 200)
    ?.services.find(({ totalCostPct }) => totalCostPct !== null);
  return {
    averagePct: newest.pct,
    quarter: newest.quarter,
    isFresh: isOfToday,
    // Published averages are never invented.
    isDemo: isDemo && newest.source === 'surveyed',
    cheapest: isOfToday && best ? { pct: best.totalCostPct!, operator: best.operator } : null,
  };
}
