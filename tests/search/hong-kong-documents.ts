import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { phoneKey, splitPhones } from '#domain/provider/phone.ts';
import { providerSlug } from '#domain/provider/slug.ts';
import { worksOf } from '#domain/provider/works.ts';
import type { ProviderDocument } from '#search/documents.ts';
import { agency } from './static-files.ts';

const FILE = '../shared/data/registers/hong-kong-employment-agencies-2021-12-28.csv';

export const hasHongKongRegister = existsSync(FILE);

/** The real Hong Kong register as search documents, branches of one name together. */
export function hongKongDocuments(): ProviderDocument[] {
  const rows = parse(readFileSync(FILE, 'utf8'), { columns: true, trim: true }) as Record<string, string>[];
  const byName = Map.groupBy(rows, (row) =>
    normaliseName(row['English Company Name'] || row['Chinese Company Name']!),
  );
  return [...byName].map(([key, offices]) => {
    const first = offices[0]!;
    const chinese = first['Chinese Company Name']!;
    const name = first['English Company Name'] || chinese;
    const phones = offices.flatMap((office) => splitPhones(office['Telephone No']!));
    const placements = offices.flatMap((office) => office['Placement Type']!.split(','));
    return agency({
      slug: providerSlug(name, 'HK') || `hk-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`,
      name,
      otherNames: chinese && chinese !== name ? [chinese] : [],
      country: 'HK',
      phones: [...new Set(phones.map((phone) => phoneKey(phone, 'HK') ?? phone.replace(/\D/g, '')))],
      statusOn: '2021-12-28',
      works: worksOf({
        works: [],
        placements: placements.map((kind) => kind.trim().toLowerCase().replaceAll(' ', '_')),
      }),
    });
  });
}
