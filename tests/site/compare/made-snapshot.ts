import type { Corridor, Journey, Operator, ServicePrice, Snapshot } from '#publication/snapshot.ts';

/** '2011Q4' to '2026Q3'. */
const QUARTERS = Array.from({ length: 60 }, (_, place) => {
  const quarter = 2011 * 4 + 3 + place;
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
});
const NEWEST = QUARTERS.at(-1)!;

/** A walk between 0.5 and 12 %, the same in every run. */
function history(start: number): { quarter: string; pct: number }[] {
  let state = start * 7919 + 17;
  let pct = 6;
  return QUARTERS.map((quarter) => {
    state = (state * 16_807) % 2_147_483_647;
    pct = Math.min(12, Math.max(0.5, pct + (state / 2_147_483_647 - 0.5) * 1.4));
    return { quarter, pct };
  });
}

const service = (operator: string, totalCostPct: number | null): ServicePrice => ({
  key: operator,
  operator,
  operatorSlug: 'made-everywhere',
  payIn: 'cash',
  accessPoint: 'Agent',
  payOut: null,
  speed: null,
  feePct: null,
  fxMarginPct: null,
  totalCostPct,
  received: null,
  crowd: null,
});

function corridor(sending: string, receiving: string, of: Partial<Corridor> = {}): Corridor {
  return {
    slug: `${sending}-${receiving}`.toLowerCase(),
    sending,
    receiving,
    // No currency and no rate is known of any.
    sendingCurrency: '',
    receivingCurrency: '',
    isDemo: false,
    quarter: NEWEST,
    source: 'world-bank-rpw',
    isFresh: true,
    amounts: [
      {
        amountUsd: 200,
        sendAmount: null,
        midPerUsd: null,
        rateOn: null,
        rateSource: null,
        average: { pct: 4.25, n: 2 },
        smart: null,
        services: [service('Made Everywhere', 1.5), service('Other', 7), service('Hidden', null)],
      },
    ],
    trend: [{ quarter: NEWEST, pct: 4.25, source: 'surveyed' }],
    crowd: null,
    ...of,
  };
}

/**
 * The record of the site, with an operator of 250 corridors over 15 years and many reviews, one of whom nothing is
 * known, all corridors priced and 138 of them from one country, and gaps wherever something may be missing.
 */
export function madeSnapshot(real: Snapshot): Snapshot {
  const agencies = real.agencies.filter(({ isDemo }) => isDemo);
  const [template] = real.operators;
  const codes = [...new Set(real.corridors.flatMap(({ sending, receiving }) => [sending, receiving]))]
    .concat(Array.from({ length: 150 }, (_, place) => countryCode(place)))
    .filter((code, place, all) => code !== 'AE' && all.indexOf(code) === place);
  const corridors = new Map<string, Corridor>();
  const put = (of: Corridor) => corridors.set(of.slug, of);
  for (const code of codes.slice(0, 138)) put(corridor('AE', code));
  for (const sending of ['SA', 'KW', 'OM'])
    for (const code of codes.filter((code) => code !== sending).slice(0, 100)) put(corridor(sending, code));

  const [amount] = corridor('AE', 'PH').amounts;
  put(corridor('QA', 'NP'));
  put(corridor('HK', 'PH', { amounts: [{ ...amount!, services: [service('Made Everywhere', -0.5)] }] }));
  put(corridor('MY', 'BD'));
  put(
    corridor('QA', 'LK', {
      trend: [],
      amounts: [{ ...amount!, average: null, services: [service('Hidden', null)] }],
    }),
  );

  const journeys: Journey[] = ['NP QA', 'PH HK', 'KH TH'].map((way) => {
    const [origin = '', destination = ''] = way.split(' ');
    return { origin, destination, isDemo: false, costs: costs(origin, destination) };
  });
  const operator = (slug: string, name: string, of: Partial<Operator>): Operator => ({
    ...template!,
    id: slug,
    ...{ slug, name, formerSlugs: [], otherNames: [], isDemo: false, reviews: [], corridors: [] },
    opinion: {
      ...template!.opinion,
      n: 0,
      stars: null,
      dimensions: [],
      facts: [],
      isRanked: false,
      newestMonth: null,
    },
    ...of,
  });
  const served = ({ slug, sending, receiving }: Corridor, of: Partial<Operator['corridors'][number]>) => ({
    ...{ slug, sending, receiving, quarter: NEWEST, isFresh: true, totalCostPct: 3.2, rank: 1, operators: 5 },
    history: [],
    ...of,
  });
  const known = real.operators.find(({ reviews }) => reviews.length > 0)!.reviews[0]!;
  const everywhere = operator('made-everywhere', 'Made Everywhere', {
    corridors: [...corridors.values()]
      .slice(0, 250)
      .map((of, place) => served(of, { history: history(place) })),
    reviews: Array.from({ length: 45 }, (_, place) => ({
      ...known,
      id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
      text: words(place),
    })),
  });
  const few = operator('made-four-quarters', 'Made Four Quarters', {
    corridors: [
      served(corridors.get('qa-np')!, {
        history: [
          { quarter: '2025Q2', pct: 4.9 },
          { quarter: '2025Q3', pct: 5.1 },
          { quarter: '2026Q1', pct: 4 },
          { quarter: '2026Q3', pct: 3.2 },
        ],
      }),
      served(corridors.get('sa-in')!, { rank: 3 }),
      served(corridors.get('kw-in')!, { totalCostPct: null, rank: null }),
      served(corridors.get('om-in')!, { isFresh: false, quarter: '2025Q3' }),
    ],
  });
  const unknown = operator('made-unknown', 'ငွေလွှဲ '.repeat(25).trim(), {});
  return {
    ...real,
    agencies,
    corridors: [...corridors.values()],
    journeys,
    operators: [everywhere, few, unknown],
  };
}

/** Of countries there are: the first 150 that have a name. */
function countryCode(place: number): string {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => names.of(code))[place]!;
}

/** Words that no packing makes small, the same in every run. */
function words(start: number): string {
  let state = start + 1;
  const next = (most: number) => (state = (state * 16_807) % 2_147_483_647) % most;
  const word = () => Array.from({ length: 3 + next(6) }, () => String.fromCharCode(97 + next(26))).join('');
  return Array.from({ length: 80 }, word).join(' ');
}

function costs(origin: string, destination: string): Journey['costs'] {
  return {
    group: 'origin_destination',
    ...{ origin, destination, n: 20, medianMonths: 3.4, ratioOfTotals: 3, medianUsd: 1100, payUsd: 320 },
    paidNothing: { share: 0.1, low: 0.03, high: 0.3 },
    ...{ categories: [], hasRareCategories: false, firstYear: '2025', lastYear: '2026' },
  };
}
