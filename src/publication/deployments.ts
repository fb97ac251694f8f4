import type { PublishedRecord } from './record.ts';
import type { Deployments } from './snapshot.ts';

type Rows = PublishedRecord['deployments'];

/**
 * How many workers an agency sent where, as its government published it. Lists by country and lists without them
 * are kept apart: Nepal's differ twofold for the same months, so they count different things.
 */
export function deploymentsOf(rows: Rows): Deployments | null {
  const { byCountry = [], totals = [] } = Object.groupBy(rows, ({ destination }) =>
    destination === null ? 'totals' : 'byCountry',
  );
  if (rows.length === 0) return null;
  const destinations = [...Map.groupBy(byCountry, ({ destination }) => destination!)]
    .map(([country, of]) => ({ country, workers: workersIn(of) }))
    .sort((a, b) => b.workers - a.workers || (a.country < b.country ? -1 : 1));
  return {
    byCountry: byCountry.length === 0 ? null : { ...reportsOf(byCountry), destinations },
    totals: totals.length === 0 ? null : reportsOf(totals),
  };
}

const reportsOf = (rows: Rows) => ({
  from: rows.map(({ from }) => from).sort()[0]!,
  to: rows
    .map(({ to }) => to)
    .sort()
    .at(-1)!,
  reports: new Set(rows.map(({ from }) => from)).size,
  workers: workersIn(rows),
});

const workersIn = (rows: Rows) => rows.reduce((total, { workers }) => total + workers, 0);
