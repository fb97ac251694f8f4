import type { Corridor, Snapshot } from '#publication/snapshot.ts';
import type { CsvValue } from './csv.ts';
import type { Field, Table } from './table.ts';

export const TRANSFER_COST_SOURCES = ['world_bank_average', 'world_bank_quotes', 'demonstration'] as const;
type Source = (typeof TRANSFER_COST_SOURCES)[number];

interface TransferCost extends Record<string, CsvValue> {
  corridor: string;
  sending: string;
  receiving: string;
  quarter: string;
  source: Source;
  amount_usd: number;
  n: number | null;
  mean_pct: number | null;
  smart_pct: number | null;
  smart_n: number | null;
  smart_provisional: boolean | null;
}

const country = { pattern: '[A-Z]{2}', required: true };

const FIELDS: Field[] = [
  {
    name: 'corridor',
    type: 'string',
    title: 'Corridor',
    constraints: { required: true, pattern: '[a-z]{2}-[a-z]{2}' },
    description:
      'Sending and receiving country, in lower case: ae-ph is from the United Arab Emirates to the Philippines.',
    unit: 'ISO 3166-1 alpha-2, joined',
  },
  {
    name: 'sending',
    type: 'string',
    title: 'Sending country',
    constraints: country,
    description: 'Country the money is sent from.',
    unit: 'ISO 3166-1 alpha-2',
  },
  {
    name: 'receiving',
    type: 'string',
    title: 'Receiving country',
    constraints: country,
    description: 'Country the money is sent to.',
    unit: 'ISO 3166-1 alpha-2',
  },
  {
    name: 'quarter',
    type: 'string',
    title: 'Quarter',
    constraints: { required: true, pattern: '\\d{4}Q[1-4]' },
    description: 'Quarter the prices were observed in.',
    unit: 'calendar quarter',
  },
  {
    name: 'source',
    type: 'string',
    title: 'Source',
    constraints: { required: true, enum: [...TRANSFER_COST_SOURCES] },
    description:
      'world_bank_average: the average as the World Bank published it. world_bank_quotes: computed by us from the ' +
      'single prices the World Bank surveyed. demonstration: computed from invented prices, for trying out Fairway only.',
    unit: 'code',
  },
  {
    name: 'amount_usd',
    type: 'integer',
    title: 'Amount sent',
    constraints: { required: true, enum: [200, 500] },
    description: 'Amount the costs are for: the local equivalent of so many US dollars.',
    unit: 'US dollars',
  },
  {
    name: 'n',
    type: 'integer',
    title: 'Services',
    constraints: { minimum: 1 },
    description: 'Services in the mean: those that state their price. Empty where only the average is known.',
    unit: 'services',
  },
  {
    name: 'mean_pct',
    type: 'number',
    title: 'Average total cost',
    description:
      'Simple mean of total cost (fee plus exchange-rate margin) over all services of the corridor that state their ' +
      'price. May be negative: some rates are better than the mid-market rate. Empty when no service states its price.',
    unit: 'percent of the amount sent',
  },
  {
    name: 'smart_pct',
    type: 'number',
    title: 'SmaRT average',
    description:
      'Simple mean of total cost of the three cheapest services that qualify after SDG indicator 10.c.1: price stated, ' +
      'money there in at most 5 days, network within reach. Empty when none is known to qualify.',
    unit: 'percent of the amount sent',
  },
  {
    name: 'smart_n',
    type: 'integer',
    title: 'Services in the SmaRT average',
    constraints: { minimum: 1 },
    description: 'How many services the SmaRT average is of, three at most.',
    unit: 'services',
  },
  {
    name: 'smart_provisional',
    type: 'boolean',
    title: 'SmaRT average is provisional',
    description: 'True when fewer than three services qualified. Empty without a SmaRT average.',
    unit: 'true or false',
  },
];

/**
 * What sending money costs, by corridor, quarter, source and amount. Prices of services are public and
 * tell of no worker, so the limits for small numbers do not apply and no cell is suppressed.
 */
export function transferCosts(snapshot: Pick<Snapshot, 'corridors'>): Table {
  const rows = snapshot.corridors.flatMap(corridorRows);
  return {
    name: 'transfer_costs',
    title: 'Cost of sending money',
    description: 'Average total cost of sending money, by corridor, quarter, source and amount.',
    fields: FIELDS,
    primaryKey: ['corridor', 'quarter', 'source', 'amount_usd'],
    rows: rows.sort((a, b) => compareKeys(keyOf(a), keyOf(b))),
  };
}

/** The newest quarter is told in full, for each amount; of older ones only the average for 200 US dollars is kept. */
function corridorRows(corridor: Corridor): TransferCost[] {
  const surveyed: Source = corridor.isDemo ? 'demonstration' : 'world_bank_quotes';
  const start = { corridor: corridor.slug, sending: corridor.sending, receiving: corridor.receiving };
  const noSmart = { smart_pct: null, smart_n: null, smart_provisional: null };

  const newest = corridor.amounts.map(({ amountUsd, average, smart }): TransferCost => ({
    ...start,
    quarter: corridor.quarter!,
    source: surveyed,
    amount_usd: amountUsd,
    n: average?.n ?? null,
    mean_pct: average && percent(average.pct),
    ...(smart
      ? { smart_pct: percent(smart.pct), smart_n: smart.n, smart_provisional: smart.isProvisional }
      : noSmart),
  }));
  const older = corridor.trend
    .filter(({ source, quarter }) => source === 'published' || quarter !== corridor.quarter)
    .map(({ source, quarter, pct }): TransferCost => ({
      ...start,
      quarter,
      source: source === 'published' ? 'world_bank_average' : surveyed,
      amount_usd: 200,
      n: null,
      mean_pct: percent(pct),
      ...noSmart,
    }));
  return [...older, ...newest];
}

/** A ten-thousandth of a percent is finer than any price and free of the noise of binary fractions. */
const percent = (value: number) => Number(value.toFixed(4));

const keyOf = ({ corridor, quarter, source, amount_usd }: TransferCost) =>
  `${corridor} ${quarter} ${source} ${amount_usd}`;
const compareKeys = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
