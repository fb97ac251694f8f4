/** What the corridor pages show of one amount's services; the same fields as in the snapshot. */
export interface ShownAmount {
  amountUsd: 200 | 500;
  sendAmount: number | null;
  midPerUsd: number | null;
  rateOn: string | null;
  average: { pct: number; n: number } | null;
  smart: { pct: number; n: number; isProvisional: boolean } | null;
  services: ShownService[];
}

interface ShownService {
  operator: string;
  operatorSlug: string;
  payIn: string;
  accessPoint: string;
  speed: string | null;
  feePct: number | null;
  fxMarginPct: number | null;
  totalCostPct: number | null;
  received: number | null;
}

/** The United Nations goals for the total cost, in percent [source: SDG 10.c]: every corridor, and the world's average. */
export const GOALS = { corridor: 5, world: 3 } as const;
