import type { Deployment } from '#domain/provider/deployment.ts';
import type { ListedSanction } from '#domain/provider/sanction.ts';
import type { Client } from './client.ts';
import { findAgencies, type NamedAgency } from './find-agencies.ts';
import { settleProviders, type Settled } from './identities.ts';
import { importInBatches, type ImportCounts, type OnProgress } from './import-batches.ts';

export interface AgencyFactsImport extends ImportCounts, Settled {
  /** Rows whose agency is known for sure. */
  matchedRows: number;
  recognised: number;
  newAgencies: number;
  /** Names that could be several agencies: their rows wait until a person decides. */
  undecidedNames: string[];
}

const BATCH = 2000;

/** Brings a country's labour permits into the record, matched to its agencies. */
export function importDeployments(
  client: Client,
  source: string,
  country: string,
  deployments: Deployment[],
  onProgress: OnProgress,
): Promise<AgencyFactsImport> {
  const named = (row: Deployment): NamedAgency => ({
    name: row.agencyName,
    formerNames: row.formerNames,
    licenceNumber: null,
  });
  return importOfAgencies(client, country, deployments, named, async (matched) => {
    // An agency under two spellings has one row a destination and time.
    const sums = new Map<string, { providerId: string } & Omit<Deployment, 'agencyName' | 'formerNames'>>();
    for (const { providerId, row } of matched) {
      const { destination, from, to, men, women } = row;
      const key = `${providerId} ${destination} ${from}`;
      const sum = sums.get(key);
      if (sum) Object.assign(sum, { men: sum.men + men, women: sum.women + women });
      else sums.set(key, { providerId, destination, from, to, men, women });
    }
    const send = (batch: object[]) =>
      client.rpc('import_deployments', { source, deployments: batch as never });
    return importInBatches('Importing deployments', [...sums.values()], BATCH, send, onProgress);
  });
}

/** Brings sanctions and warnings into the record, each with the agency it is about. */
export async function importSanctions(
  client: Client,
  sanctions: ListedSanction[],
  onProgress: OnProgress,
): Promise<AgencyFactsImport> {
  const named = (row: ListedSanction): NamedAgency => ({
    name: row.agencyName,
    formerNames: [],
    licenceNumber: row.licenceNumber,
  });
  const all: AgencyFactsImport[] = [];
  for (const [country, of] of Map.groupBy(sanctions, (row) => row.country)) {
    const done = await importOfAgencies(client, country, of, named, (matched) => {
      // Two spellings of one agency may repeat what was published against it.
      const keyOf = (row: ListedSanction, id: string) => `${id} ${row.kind} ${row.from} ${row.authority}`;
      const rows = [
        ...new Map(
          matched.map(({ providerId, row }) => [keyOf(row, providerId), { ...row, providerId }]),
        ).values(),
      ];
      const send = (batch: object[]) => client.rpc('import_sanctions', { sanctions: batch as never });
      return importInBatches('Importing sanctions', rows, BATCH, send, onProgress);
    });
    all.push(done);
  }
  const sum = (of: (one: AgencyFactsImport) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    added: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    same: sum(({ same }) => same),
    merged: sum(({ merged }) => merged),
    matchedRows: sum(({ matchedRows }) => matchedRows),
    recognised: sum(({ recognised }) => recognised),
    newAgencies: sum(({ newAgencies }) => newAgencies),
    undecided: all.flatMap(({ undecided }) => undecided),
    undecidedNames: all.flatMap(({ undecidedNames }) => undecidedNames),
  };
}

async function importOfAgencies<Row>(
  client: Client,
  country: string,
  rows: Row[],
  named: (row: Row) => NamedAgency,
  send: (matched: { providerId: string; row: Row }[]) => Promise<ImportCounts>,
): Promise<AgencyFactsImport> {
  const agencies = rows.map(named);
  const found = await findAgencies(client, country, agencies);
  const matched = rows.flatMap((row, place) => {
    const providerId = found.idOf(agencies[place]!);
    return providerId === null ? [] : [{ providerId, row }];
  });
  const counts = await send(matched);
  // After the rows are in: that a report names two is what tells them apart.
  const { merged, undecided } = await settleProviders(client, 'agency', country);
  return {
    ...counts,
    merged,
    undecided,
    matchedRows: matched.length,
    recognised: found.recognised,
    newAgencies: found.added,
    undecidedNames: found.undecided,
  };
}
