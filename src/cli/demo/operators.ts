/** An invented operator and what its services cost in percent: fee, then exchange-rate margin. */
export interface DemoOperator {
  name: string;
  reviews: number;
  temper: 'good' | 'mixed' | 'bad';
  payIn: string;
  accessPoint: string;
  speed: string;
  feePct: number;
  /** Null: the price is not disclosed. */
  marginPct: number | null;
}

export const OPERATORS: DemoOperator[] = [
  {
    name: 'Paper Plane Demo Pay',
    reviews: 18,
    temper: 'good',
    payIn: 'Debit card',
    accessPoint: 'Internet',
    speed: 'Less than one hour',
    feePct: 0.4,
    marginPct: 0.5,
  },
  {
    name: 'Kingfisher Demo Remit',
    reviews: 11,
    temper: 'good',
    payIn: 'Bank account transfer',
    accessPoint: 'Internet',
    speed: 'Same day',
    feePct: 0.9,
    marginPct: 0.3,
  },
  {
    name: 'First Wave Demo',
    reviews: 6,
    temper: 'mixed',
    payIn: 'Mobile money',
    accessPoint: 'Mobile phone',
    speed: 'Less than one hour',
    feePct: 0,
    marginPct: -0.2,
  },
  {
    name: 'Corner Shop Demo Transfer',
    reviews: 9,
    temper: 'mixed',
    payIn: 'Cash',
    accessPoint: 'Agent',
    speed: 'Less than one hour',
    feePct: 1.8,
    marginPct: 1.1,
  },
  {
    name: 'Two Rivers Demo Exchange',
    reviews: 7,
    temper: 'mixed',
    payIn: 'Cash',
    accessPoint: 'Agent',
    speed: 'Same day',
    feePct: 2.2,
    marginPct: 0.9,
  },
  {
    name: 'Harbour Demo Bank',
    reviews: 5,
    temper: 'bad',
    payIn: 'Bank account transfer',
    accessPoint: 'Bank branch',
    speed: '3-5 days',
    feePct: 4.5,
    marginPct: 2.8,
  },
  {
    name: 'Old Mill Demo Bank',
    reviews: 3,
    temper: 'bad',
    payIn: 'Bank account transfer',
    accessPoint: 'Bank branch',
    speed: '6 days or more',
    feePct: 5.2,
    marginPct: 1.9,
  },
  {
    name: 'Swift Sparrow Demo',
    reviews: 4,
    temper: 'good',
    payIn: 'Debit card',
    accessPoint: 'Internet',
    speed: 'Same day',
    feePct: 1.1,
    marginPct: 0.8,
  },
  {
    name: 'Night Market Demo Money',
    reviews: 2,
    temper: 'mixed',
    payIn: 'Cash',
    accessPoint: 'Agent',
    speed: 'Next day',
    feePct: 1.5,
    marginPct: null,
  },
  {
    name: 'Red Kite Demo Wallet',
    reviews: 8,
    temper: 'good',
    payIn: 'Mobile money',
    accessPoint: 'Mobile phone',
    speed: 'Less than one hour',
    feePct: 0.7,
    marginPct: 0.6,
  },
  {
    name: 'Long Road Demo Cash',
    reviews: 0,
    temper: 'mixed',
    payIn: 'Credit card',
    accessPoint: 'Internet',
    speed: '2 days',
    feePct: 3.1,
    marginPct: 0.7,
  },
  {
    name: 'Sea Glass Demo Remittance',
    reviews: 5,
    temper: 'mixed',
    payIn: 'Bank account transfer',
    accessPoint: 'Internet',
    speed: '2 days',
    feePct: 1.4,
    marginPct: 1.6,
  },
];

/** The six corridors of the real quotes that come with Fairway's tests. */
export const CORRIDORS = [
  ['AE', 'PH'],
  ['SA', 'NP'],
  ['MY', 'NP'],
  ['QA', 'NP'],
  ['SG', 'PH'],
  ['MY', 'BD'],
] as const;
