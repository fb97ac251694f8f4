import type { Arrival, History } from '#domain/moderation/arrival.ts';

/** An arrival as a test needs it: of middling stars and some length, and waiting. */
export const arrived = (arrival: number, more: Partial<Arrival> = {}): Arrival => ({
  id: `s${arrival}`,
  arrival,
  providerId: `p${arrival % 50}`,
  month: '2026-10',
  isPending: true,
  isFromToday: false,
  lowest: 2,
  highest: 4,
  textLength: 120,
  textKey: `t${arrival}`,
  ...more,
});

/** So many middling ones for fifty providers in turn; a tenth of them all 5, a tenth all 1. */
export const usual = (count: number): Arrival[] =>
  Array.from({ length: count }, (_, i) =>
    arrived(i + 1, {
      // Other tenths than the fifty providers come round in.
      ...(i % 11 === 3 && { lowest: 5, highest: 5 }),
      ...(i % 11 === 7 && { lowest: 1, highest: 1 }),
    }),
  );

/** The history of these arrivals, as the database tells it. */
export const historyOf = (site: Arrival[]): History => ({
  site: site.slice(-1200),
  providers: new Map(
    [...new Set(site.map(({ providerId }) => providerId!))].map((id) => [
      id,
      site.filter(({ providerId }) => providerId === id).slice(-60),
    ]),
  ),
});
