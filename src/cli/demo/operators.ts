import type { Temper } from './phrases.ts';

/** One way to send, in the World Bank's words, and what it costs in percent of 200 US dollars. */
export interface DemoService {
  payIn: string;
  accessPoint: string;
  speed: string;
  /** Null where the survey does not say. */
  payOut: string | null;
  feePct: number;
  /** Exchange-rate margin; null where the price is not disclosed. */
  marginPct: number | null;
}

export interface DemoOperator {
  name: string;
  temper: Temper;
  reviews: number;
  services: readonly DemoService[];
}

const service = (
  payIn: string,
  accessPoint: string,
  speed: string,
  payOut: string | null,
  feePct: number,
  marginPct: number | null,
): DemoService => ({ payIn, accessPoint, speed, payOut, feePct, marginPct });

/** Every one is invented; a test compares the names with those of the real price survey. */
export const OPERATORS: readonly DemoOperator[] = [
  {
    name: 'Paper Plane Demo Pay',
    temper: 'good',
    reviews: 18,
    services: [
      service('Debit card', 'Internet', 'Less than one hour', 'Bank account', 0.4, 0.5),
      service('Bank account transfer', 'Internet', 'Next day', 'Bank account', 0.2, 0.5),
    ],
  },
  {
    name: 'Kingfisher Demo Remit',
    temper: 'good',
    reviews: 11,
    services: [
      service('Bank account transfer', 'Internet', 'Same day', 'Bank account, Cash', 0.9, 0.3),
      service('Cash', 'Agent', 'Same day', 'Cash', 1.3, 0.5),
    ],
  },
  {
    name: 'First Wave Demo',
    temper: 'mixed',
    reviews: 6,
    // A rate better than mid-market to win customers.
    services: [service('Mobile money', 'Mobile phone', 'Less than one hour', 'Mobile wallet', 0.6, -0.2)],
  },
  {
    name: 'Corner Shop Demo Transfer',
    temper: 'mixed',
    reviews: 9,
    services: [service('Cash', 'Agent', 'Less than one hour', 'Cash', 1.8, 1.1)],
  },
  {
    name: 'Two Rivers Demo Exchange',
    temper: 'mixed',
    reviews: 7,
    services: [
      service('Cash', 'Agent', 'Same day', 'Cash', 2.2, 0.9),
      service('Bank account transfer', 'Call Center', '2 days', 'Bank account', 2.6, 1.3),
    ],
  },
  {
    name: 'Harbour Demo Bank',
    temper: 'bad',
    reviews: 5,
    services: [service('Bank account transfer', 'Bank branch', '3-5 days', 'Bank account', 4.5, 2.8)],
  },
  {
    name: 'Old Mill Demo Bank',
    temper: 'bad',
    reviews: 3,
    services: [service('Bank account transfer', 'Bank branch', '6 days or more', 'Bank account', 5.2, 1.9)],
  },
  {
    name: 'Swift Sparrow Demo',
    temper: 'good',
    reviews: 4,
    services: [service('Debit card', 'Internet', 'Same day', 'Bank account', 1.1, 0.8)],
  },
  {
    name: 'Night Market Demo Money',
    temper: 'mixed',
    reviews: 2,
    services: [service('Cash', 'Agent', 'Next day', 'Home delivery', 1.5, null)],
  },
  {
    name: 'Red Kite Demo Wallet',
    temper: 'good',
    reviews: 8,
    services: [service('Mobile money', 'Mobile phone', 'Less than one hour', 'Mobile wallet', 0.7, 0.6)],
  },
  {
    name: 'Long Road Demo Cash',
    temper: 'mixed',
    reviews: 0,
    services: [service('Credit card', 'Internet', '2 days', 'Cash', 3.1, 0.7)],
  },
  {
    name: 'Sea Glass Demo Remittance',
    temper: 'mixed',
    reviews: 5,
    services: [service('Bank account transfer', 'Internet', '2 days', null, 1.4, 1.6)],
  },
];

/**
 * Sending and receiving country: the six corridors of the real quotes that come with Fairway's tests, and three of which
 * those know nothing, so that there are prices of today beside real ones of long ago. Riel has no rate: what arrives in
 * Cambodia cannot be said.
 */
export const CORRIDORS = [
  ['AE', 'PH'],
  ['SA', 'NP'],
  ['MY', 'NP'],
  ['QA', 'NP'],
  ['SG', 'PH'],
  ['MY', 'BD'],
  ['HK', 'PH'],
  ['KW', 'LK'],
  ['TH', 'KH'],
] as const;
