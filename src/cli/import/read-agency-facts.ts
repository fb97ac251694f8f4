import { importDeployments, importSanctions, type AgencyFactsImport } from '#database/import-agency-facts.ts';
import { readNepalPermits } from '#sources/deployments/read-nepal-permits.ts';
import { readSanctions } from '#sources/sanctions/read-sanctions.ts';
import { count } from '#cli/command.ts';
import type { Incoming, Request } from './incoming.ts';
import { undecidedRemark } from './undecided-remark.ts';

const NAMES_SHOWN = 10;

/** Nepal's labour permits, by agency and month, with countries or without. */
export async function readDeployments({ file }: Request): Promise<Incoming> {
  const reading = await readNepalPermits(file);
  // Two lists of the same permits, which count different things.
  const list = reading.rows.some(({ destination }) => destination !== null) ? 'by-country' : 'totals';
  return {
    source: `deployments nepal-permits-${list}`,
    observedOn: null,
    reading,
    size: reading.rows.length,
    found: `${count(reading.rows.length)} sums by agency, country and month`,
    async send(client, onProgress) {
      const done = await importDeployments(client, `nepal-permits-${list}`, 'NP', reading.rows, onProgress);
      return { ...done, remarks: matchRemarks(done, reading.rows.length) };
    },
  };
}

/** Black lists, suspensions and warnings. */
export async function readSanctionList({ file, observedOn }: Request): Promise<Incoming> {
  const reading = await readSanctions(file);
  return {
    source: 'sanctions',
    observedOn,
    reading,
    size: reading.rows.length,
    found: `${count(reading.rows.length)} sanctions and warnings`,
    async send(client, onProgress) {
      const done = await importSanctions(client, reading.rows, onProgress);
      return { ...done, remarks: matchRemarks(done, reading.rows.length) };
    },
  };
}

function matchRemarks(done: AgencyFactsImport, rows: number): string[] {
  const share = rows === 0 ? 0 : (100 * done.matchedRows) / rows;
  const { recognised, newAgencies, undecidedNames } = done;
  const names = undecidedNames.slice(0, NAMES_SHOWN).map((name) => `"${name}"`);
  return [
    `${share.toFixed(1)} % of rows matched: ${count(recognised)} agencies known before, ${count(newAgencies)} that no list had named.`,
    ...(names.length > 0
      ? [
          `Left out, as they could be several agencies: ${names.join(', ')}` +
            `${undecidedNames.length > NAMES_SHOWN ? ` and ${count(undecidedNames.length - NAMES_SHOWN)} more` : ''}. ` +
            'Decide with npm run fairway -- identities, then import again.',
        ]
      : []),
    ...undecidedRemark(done),
  ];
}
