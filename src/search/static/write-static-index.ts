import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';
import { countrySlug, type Country } from '#domain/place/country.ts';
import type { CorridorDocument, ProviderDocument, SearchDocument } from '#search/documents.ts';
import {
  FORMAT,
  packCorridors,
  packProviders,
  type CorridorRows,
  type Manifest,
  type ManifestFile,
  type ProviderRows,
} from './row-files.ts';

/**
 * Writes what a browser needs to search without a server: `manifest.json` and beside it one file
 * for the agencies of each country, one for operators and one for corridors, named by their content so that
 * they may be kept for ever. The manifest comes last: it never names a file that is not there.
 *
 * @param version Of the snapshot; a hash of the files when left out.
 */
export function writeStaticIndex(
  documents: readonly SearchDocument[],
  folder: string,
  version?: string,
): Manifest {
  mkdirSync(folder, { recursive: true });
  const files: ManifestFile[] = [];

  const write = (name: string, rows: ProviderRows | CorridorRows, file: Omit<ManifestFile, 'url'>) => {
    const text = JSON.stringify(rows);
    const url = `${name}-${shortHash(text)}.rows.json`;
    writeFileSync(join(folder, url), text);
    files.push({ ...file, url });
  };

  const operators = documents.filter(
    (document): document is ProviderDocument => document.kind === 'operator',
  );
  const agencies = documents.filter((document): document is ProviderDocument => document.kind === 'agency');
  const corridors = documents.filter(
    (document): document is CorridorDocument => document.kind === 'corridor',
  );

  write('operators', packProviders(operators, 'operator', null, ''), {
    kind: 'operators',
    count: operators.length,
  });
  write('corridors', packCorridors(corridors), { kind: 'corridors', count: corridors.length });
  const countries = Object.groupBy(agencies, ({ country }) => country ?? '');
  for (const country of Object.keys(countries).sort()) {
    const of = countries[country]!;
    write(`agencies-${countrySlug(country)}`, packProviders(of, 'agency', country, callingCode(country)), {
      kind: 'agencies',
      country,
      count: of.length,
    });
  }

  const manifest: Manifest = { format: FORMAT, version: version ?? shortHash(JSON.stringify(files)), files };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

function callingCode(country: Country): string {
  return isSupportedCountry(country) ? `+${getCountryCallingCode(country)}` : '';
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
