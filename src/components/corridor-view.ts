import { word } from '#messages/word.ts';

/** What the corridor pages show; the same fields as in the snapshot. */
export interface ShownCorridor {
  slug: string;
  sending: string;
  receiving: string;
  sendingCurrency: string;
  receivingCurrency: string;
  quarter: string | null;
  source: string | null;
  isFresh: boolean;
  amounts: ShownAmount[];
  trend: { quarter: string; pct: number; source: 'published' | 'surveyed' }[];
  crowd: ShownCrowd | null;
}

export interface ShownCrowd {
  n: number;
  medianGapPct: number;
  from: string;
  to: string;
}

export interface ShownAmount {
  amountUsd: 200 | 500;
  sendAmount: number | null;
  midPerUsd: number | null;
  rateOn: string | null;
  average: { pct: number; n: number } | null;
  smart: { pct: number; n: number; isProvisional: boolean } | null;
  services: ShownService[];
}

export interface ShownService {
  key: string;
  operator: string;
  operatorSlug: string;
  payIn: string;
  accessPoint: string;
  payOut: string | null;
  speed: string | null;
  feePct: number | null;
  fxMarginPct: number | null;
  totalCostPct: number | null;
  received: number | null;
  crowd: ShownCrowd | null;
}

/** The United Nations goals for the total cost, in percent [source: SDG 10.c]: every corridor, and the world's average. */
export const GOALS = { corridor: 5, world: 3 } as const;

/** What is handed over: in the money of the country it is sent from, where its rate is known, else in US dollars. */
export function handedOver(
  { amountUsd, sendAmount }: Pick<ShownAmount, 'amountUsd' | 'sendAmount'>,
  sendingCurrency: string,
): { amount: number; currency: string } {
  return sendAmount === null
    ? { amount: amountUsd, currency: 'USD' }
    : { amount: sendAmount, currency: sendingCurrency };
}

/** Every service of the corridor: those of this amount in their order, then those surveyed for the other one alone. */
export function allServices(
  amounts: readonly ShownAmount[],
  amount: ShownAmount,
): { service: ShownService; isAsked: boolean }[] {
  const asked = new Set(amount.services.map(({ key }) => key));
  const others = amounts.flatMap(({ services }) => services).filter(({ key }) => !asked.has(key));
  return [
    ...amount.services.map((service) => ({ service, isAsked: true })),
    ...others.map((service) => ({ service, isAsked: false })),
  ];
}

/** The survey's words for a way to pay or be paid, which may be a list: 'Bank account, Cash'. */
export function wayWords(list: 'pay_in' | 'access_point' | 'pay_out', ways: string, locale: string): string {
  return ways
    .split(/,\s*/)
    .filter((way) => way !== '')
    .map((way) => word(list, way, locale))
    .join(' / ');
}
