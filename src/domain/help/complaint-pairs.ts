/** From where to where, both ISO 3166 alpha-2. */
export interface Way {
  origin: string;
  destination: string;
}

interface Known {
  /** The limits of law: null stands for any. */
  limits: { origin: string | null; destination: string | null }[];
  help: { origin: string; country: string | null }[];
  /** Countries whose office for agencies is known. */
  offices: string[];
  /** Ways that workers of agencies went, by reviews, permits or costs. */
  ways: Way[];
}

/**
 * The ways that have a page on how to complain: each way something is known of; and from each country workers come
 * from to each country of work whose law or office for agencies is known [ours]. A page for every two countries would
 * be 60,000, of which nearly all would know nothing.
 *
 * @returns Each once, by origin and then destination. Nobody complains abroad at home: no way leads back to its start.
 */
export function complaintPairs({ limits, help, offices, ways }: Known): Way[] {
  const known = [
    ...ways,
    ...limits.flatMap(({ origin, destination }) => (origin && destination ? [{ origin, destination }] : [])),
    ...help.flatMap(({ origin, country }) => (country ? [{ origin, destination: country }] : [])),
  ];
  const origins = new Set([
    ...known.filter(isAbroad).map(({ origin }) => origin),
    ...limits.flatMap(({ origin }) => origin ?? []),
    ...help.map(({ origin }) => origin),
  ]);
  const destinations = [
    ...limits.flatMap(({ origin, destination }) => (origin === null && destination ? [destination] : [])),
    // The office of a country workers come from is for its own agencies.
    ...offices.filter((country) => !origins.has(country)),
  ];
  const all = [
    ...known,
    ...[...origins].flatMap((origin) => destinations.map((destination) => ({ origin, destination }))),
  ].filter(isAbroad);
  return [...new Map(all.map((way) => [keyOf(way), way])).values()].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
}

const isAbroad = ({ origin, destination }: Way) => origin !== destination;
const keyOf = ({ origin, destination }: Way) => `${origin}-${destination}`;
