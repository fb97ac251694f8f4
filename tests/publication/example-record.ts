import type { PublishedRecord } from '#publication/record.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const AGENCY = id(1);
export const OPERATOR = id(2);
export const OTHER_OPERATOR = id(3);

/** An empty record with one agency and two operators, to which a test adds what it is about. */
export function exampleRecord(added: Partial<PublishedRecord> = {}): PublishedRecord {
  const provider = { placements: [], isDemo: false, formerSlugs: [] };
  return {
    providers: [
      { ...provider, id: AGENCY, kind: 'agency', country: 'NP', slug: 'agency', name: 'Agency' },
      { ...provider, id: OPERATOR, kind: 'operator', country: null, slug: 'operator', name: 'Operator' },
      { ...provider, id: OTHER_OPERATOR, kind: 'operator', country: null, slug: 'other', name: 'Other' },
    ],
    names: [],
    contacts: [],
    licences: [],
    registers: [],
    deployments: [],
    sanctions: [],
    help: [],
    limits: [],
    reviews: [],
    feeReports: [],
    transferReports: [],
    subAgents: [],
    quotes: [],
    costHistory: [],
    operatorHistory: [],
    averages: [],
    monthRates: [],
    countries: { AE: 'AED', NP: 'NPR', PH: 'PHP', QA: 'QAR', SA: 'SAR' },
    imports: [],
    translations: [],
    alerts: [],
    transparency: { received: [], decided: [], waits: [], legalDemands: [], log: { rows: 0, head: null } },
    ...added,
  };
}

export function review(n: number, stars: number, more: Partial<PublishedRecord['reviews'][number]> = {}) {
  return {
    id: id(1000 + n),
    providerId: AGENCY,
    language: 'en',
    publishedMonth: '2026-09',
    ratings: { truth_job: stars },
    facts: {},
    destination: 'QA',
    work: null,
    startedYear: '2025',
    text: '',
    reply: null,
    ...more,
  };
}

/** A worker who paid `paid` Nepalese rupees and earned `pay` riyal in the first month. */
export function feeReport(
  n: number,
  paid: number,
  pay: number,
  more: Partial<PublishedRecord['feeReports'][number]> = {},
) {
  return {
    id: id(2000 + n),
    providerId: AGENCY,
    order: n,
    publishedMonth: '2026-09',
    origin: 'NP',
    destination: 'QA',
    work: null,
    startedMonth: '2025-03',
    payReceivedMinor: pay * 100,
    payCurrency: 'QAR',
    items:
      paid === 0
        ? []
        : [
            {
              category: 'recruitment_service',
              amountMinor: paid * 100,
              currency: 'NPR',
              paidMonth: '2025-02',
              paidTo: 'agency',
            },
          ],
    ...more,
  };
}

/** 80 Indian rupees to the dollar makes 128 Nepalese by the peg; the Qatari peg is 3.64. */
export const RATES_2025: PublishedRecord['monthRates'] = ['2025-02-28', '2025-03-31'].flatMap((day) => [
  ['ecb', 'EUR', 'USD', day, 1.1] as PublishedRecord['monthRates'][number],
  ['ecb', 'EUR', 'INR', day, 88] as PublishedRecord['monthRates'][number],
]);

export function quote(
  operatorId: string,
  totalCostPct: number | null,
  more: Partial<PublishedRecord['quotes'][number]> = {},
) {
  return {
    operatorId,
    sending: 'AE',
    receiving: 'PH',
    payIn: 'Cash',
    accessPoint: 'Internet',
    payOut: null,
    coverage: null,
    variant: 1,
    speed: 'Same day',
    amountUsd: 200 as const,
    quarter: '2026Q3',
    source: 'survey',
    feePct: totalCostPct,
    fxMarginPct: 0,
    totalCostPct,
    transparent: totalCostPct !== null,
    ...more,
  };
}
