import type { Work } from '#domain/review/work.ts';

/** Where workers go, what they do there, and what the first month pays and the way there costs. */
export interface Route {
  destination: string;
  work: Work;
  /** First month's pay, in whole units of the destination's currency. */
  pay: { amount: number; currency: string };
  /** What a worker usually paid, in whole units of the currency it is asked in. */
  cost: { amount: number; currency: string };
}

/**
 * By country of origin, the most common first. Invented, but of the size that studies and laws give: the
 * minimum wage of domestic workers in Hong Kong, Nepal to the Gulf some 1,000 to 1,500 US dollars, Bangladesh to
 * Malaysia some 3,000 to 4,500, the Philippines to Hong Kong some 300 to 1,500.
 */
export const ROUTES: Record<string, readonly Route[]> = {
  PH: [
    {
      destination: 'HK',
      work: 'domestic_work',
      pay: { amount: 4_870, currency: 'HKD' },
      cost: { amount: 45_000, currency: 'PHP' },
    },
    {
      destination: 'SA',
      work: 'domestic_work',
      pay: { amount: 1_500, currency: 'SAR' },
      cost: { amount: 18_000, currency: 'PHP' },
    },
    {
      destination: 'AE',
      work: 'hospitality',
      pay: { amount: 1_800, currency: 'AED' },
      cost: { amount: 25_000, currency: 'PHP' },
    },
  ],
  ID: [
    {
      destination: 'HK',
      work: 'domestic_work',
      pay: { amount: 4_870, currency: 'HKD' },
      cost: { amount: 15_000_000, currency: 'IDR' },
    },
    {
      destination: 'MY',
      work: 'factory',
      pay: { amount: 1_700, currency: 'MYR' },
      cost: { amount: 9_000_000, currency: 'IDR' },
    },
  ],
  NP: [
    {
      destination: 'QA',
      work: 'construction',
      pay: { amount: 1_200, currency: 'QAR' },
      cost: { amount: 155_000, currency: 'NPR' },
    },
    {
      destination: 'MY',
      work: 'factory',
      pay: { amount: 1_700, currency: 'MYR' },
      cost: { amount: 160_000, currency: 'NPR' },
    },
    {
      destination: 'SA',
      work: 'driver',
      pay: { amount: 1_400, currency: 'SAR' },
      cost: { amount: 140_000, currency: 'NPR' },
    },
  ],
  BD: [
    {
      destination: 'MY',
      work: 'construction',
      pay: { amount: 1_700, currency: 'MYR' },
      cost: { amount: 390_000, currency: 'BDT' },
    },
    {
      destination: 'SA',
      work: 'cleaning',
      pay: { amount: 1_000, currency: 'SAR' },
      cost: { amount: 380_000, currency: 'BDT' },
    },
  ],
  LK: [
    {
      destination: 'KW',
      work: 'domestic_work',
      pay: { amount: 90, currency: 'KWD' },
      cost: { amount: 120_000, currency: 'LKR' },
    },
    {
      destination: 'AE',
      work: 'hospitality',
      pay: { amount: 1_800, currency: 'AED' },
      cost: { amount: 180_000, currency: 'LKR' },
    },
  ],
  KH: [
    {
      destination: 'TH',
      work: 'construction',
      pay: { amount: 10_500, currency: 'THB' },
      cost: { amount: 600, currency: 'USD' },
    },
    {
      destination: 'MY',
      work: 'domestic_work',
      pay: { amount: 1_500, currency: 'MYR' },
      cost: { amount: 750, currency: 'USD' },
    },
  ],
};
