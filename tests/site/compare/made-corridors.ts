import type { Corridor, CorridorAmount, ServicePrice, Snapshot } from '#publication/snapshot.ts';

type Price = readonly [fee: number, margin: number] | null;

const QUARTER = '2026Q3';
/** Pesos to the dollar. */
const MID = 58.8;

interface Made {
  name: string;
  payIn?: string;
  payOut?: string | null;
  speed?: string | null;
  at200: Price;
  at500?: Price;
}

function service(
  { name, payIn = 'Cash', payOut = null, speed = null }: Made,
  price: Price,
  usd: number,
): ServicePrice {
  const total = price && price[0] + price[1];
  return {
    key: `${name}|${payIn}`,
    operator: name,
    operatorSlug: 'nobody',
    payIn,
    accessPoint: 'Internet',
    payOut,
    speed,
    feePct: price && price[0],
    fxMarginPct: price && price[1],
    totalCostPct: total,
    received: total === null ? null : usd * MID * (1 - total / 100),
    crowd: null,
  };
}

function amount(
  amountUsd: 200 | 500,
  services: ServicePrice[],
  more: Partial<CorridorAmount> = {},
): CorridorAmount {
  const costs = services.flatMap(({ totalCostPct }) => totalCostPct ?? []);
  return {
    amountUsd,
    sendAmount: amountUsd === 200 ? 735 : 1836,
    midPerUsd: MID,
    rateOn: '2026-09-30',
    rateSource: 'ecb',
    average:
      costs.length === 0 ? null : { pct: costs.reduce((a, b) => a + b) / costs.length, n: costs.length },
    smart: null,
    services: services.sort((a, b) => (a.totalCostPct ?? Infinity) - (b.totalCostPct ?? Infinity)),
    ...more,
  };
}

function corridor(slug: string, services: Made[], more: Partial<Corridor> = {}): Corridor {
  const [sending = '', receiving = ''] = slug.toUpperCase().split('-');
  const of500 = services.filter(({ at500 }) => at500 !== undefined);
  return {
    slug,
    sending,
    receiving,
    sendingCurrency: 'AED',
    receivingCurrency: 'PHP',
    isDemo: false,
    quarter: QUARTER,
    source: 'world-bank-rpw',
    isFresh: true,
    amounts: [
      amount(
        200,
        services.map((made) => service(made, made.at200, 200)),
      ),
      ...(of500.length === 0
        ? []
        : [
            amount(
              500,
              of500.map((made) => service(made, made.at500!, 500)),
            ),
          ]),
    ],
    trend: [],
    crowd: null,
    ...more,
  };
}

/** 6 dollars whatever the amount; 1 + 1 percent; a hidden price. */
const FEW: Made[] = [
  { name: 'Fixed Fee', payOut: 'Cash', speed: 'Less than one hour', at200: [3, 0], at500: [1.2, 0] },
  { name: 'In Percent', payIn: 'Bank account transfer', at200: [1, 1], at500: [1, 1] },
  { name: 'Hidden Price', payOut: 'Home delivery', speed: 'Next day', at200: null, at500: null },
];

const LONGEST = {
  burmese: 'မြန်မာငွေလွှဲလုပ်ငန်း'.repeat(10).slice(0, 200),
  arabic: 'شركة تحويل الأموال '.repeat(11).slice(0, 200),
};

/** As many services as no surveyed corridor has, no two with the same numbers, two with the longest names. */
const MANY: Made[] = Array.from({ length: 40 }, (_, n) => ({
  name: [LONGEST.burmese, LONGEST.arabic][n] ?? `Operator Number ${n * n * 7919} of the Market`,
  payIn: ['Cash', 'Bank account transfer', 'Debit card', 'Mobile money'][n % 4]!,
  payOut: ['Cash', 'Bank account', null, 'Mobile wallet', 'Home delivery'][n % 5]!,
  speed: ['Less than one hour', 'Same day', 'Next day', '2 days', '3-5 days', null][n % 6]!,
  at200: [((n * 37) % 97) / 13, ((n * 53) % 89) / 31 - 0.4],
  at500: [((n * 41) % 97) / 29, ((n * 59) % 83) / 37 - 0.3],
}));

const trend = (years: number) =>
  Array.from({ length: years * 4 }, (_, n) => ({
    quarter: `${2026 - years + Math.floor(n / 4)}Q${(n % 4) + 1}`,
    pct: 8 - n / 12 + ((n * 7) % 5) / 9,
    source: n < years * 3 ? ('published' as const) : ('surveyed' as const),
  }));

export const MADE = [
  corridor('ae-ph', FEW),
  corridor('qa-ph', MANY, {
    trend: trend(15),
    crowd: { n: 15, medianGapPct: -0.4, from: '2026-07', to: '2026-11' },
  }),
  corridor('sa-ph', [FEW[2]!]),
  corridor('om-ph', FEW, { isFresh: false, quarter: '2025Q3' }),
  corridor('ad-ph', [], { quarter: null, source: null, isFresh: false, amounts: [], trend: trend(2) }),
  corridor('ad-zw', [], { quarter: null, source: null, isFresh: false, amounts: [] }),
  corridor('by-zw', [], {
    sendingCurrency: 'BYN',
    receivingCurrency: 'ZWG',
    amounts: ([200, 500] as const).map((usd) =>
      amount(
        usd,
        FEW.map((made) => ({
          ...service(made, (usd === 200 ? made.at200 : made.at500) ?? null, usd),
          received: null,
        })),
        { sendAmount: null, midPerUsd: null, rateOn: null, rateSource: null },
      ),
    ),
  }),
];

/** The site's other pages stay as they are where they need nobody. */
export function madeSnapshot(snapshot: Snapshot): Snapshot {
  return { ...snapshot, agencies: [], operators: [], journeys: [], limits: [], help: [], corridors: MADE };
}
