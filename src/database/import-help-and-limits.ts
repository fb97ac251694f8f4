import { answerOf, type Client } from './client.ts';
import type { ImportCounts } from './import-batches.ts';

/** An organisation that helps workers. */
export interface HelpOrganisation {
  key: string;
  /** Whose workers it is for, and where it helps; null for everywhere. */
  origin: string;
  country: string | null;
  names: { name: string; language: string }[];
  services: { language: string; text: string }[];
  kind: string | null;
  phones: string[];
  website: string | null;
  facebook: string | null;
  address: string | null;
}

/** Brings the whole of one source's organisations into the record: what it names no more goes. */
export async function importHelp(
  client: Client,
  source: string,
  organisations: HelpOrganisation[],
): Promise<ImportCounts> {
  const answer = await client.rpc('import_help', { source, organisations: organisations as never });
  return answerOf('Importing help organisations', answer) as unknown as ImportCounts;
}

/** What the law lets an agency charge a worker. */
export interface LegalLimit {
  /** Null: of any origin, by the law of the destination. */
  origin: string | null;
  destination: string | null;
  occupation: string | null;
  kind: 'amount' | 'share_of_wage' | 'zero';
  amountMinor: number | null;
  currency: string | null;
  monthsOfWage: number | null;
  statute: string;
  effectiveOn: string | null;
  sourceAddress: string;
  checkedOn: string;
  isVerified: boolean;
  note: string | null;
}

/** Brings the whole file of legal limits into the record: what it names no more goes. */
export async function importLimits(client: Client, limits: LegalLimit[]): Promise<ImportCounts> {
  const answer = await client.rpc('import_limits', { limits: limits as never });
  return answerOf('Importing legal limits', answer) as unknown as ImportCounts;
}
