import * as z from 'zod';
import type { Snapshot } from '#publication/snapshot.ts';
import type { Table } from './table.ts';

const fieldSchema = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  title: z.string(),
  description: z.string(),
  unit: z.string().optional(),
  constraints: z
    .object({
      required: z.boolean().optional(),
      minimum: z.number().optional(),
      pattern: z.string().optional(),
      enum: z.array(z.union([z.string(), z.number()])).optional(),
    })
    .optional(),
});

const linkSchema = z.object({ title: z.string(), path: z.url() });

/**
 * What a release says of itself: a Frictionless data package, with the version of method and snapshot.
 *
 * @see https://specs.frictionlessdata.io/tabular-data-package/
 */
export const dataPackageSchema = z.object({
  profile: z.literal('tabular-data-package'),
  name: z.string().regex(/^[-a-z0-9._]+$/),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  created: z.iso.datetime(),
  methodVersion: z.string(),
  snapshotVersion: z.string(),
  /** Made from the demonstration record: the numbers are of nobody. */
  demonstration: z.boolean(),
  licenses: z.array(linkSchema.extend({ name: z.string() })).min(1),
  sources: z.array(linkSchema),
  resources: z
    .array(
      z.object({
        profile: z.literal('tabular-data-resource'),
        name: z.string(),
        path: z.string().regex(/^[a-z0-9_]+\.csv$/),
        title: z.string(),
        description: z.string(),
        format: z.literal('csv'),
        mediatype: z.literal('text/csv'),
        encoding: z.literal('utf-8'),
        dialect: z.object({
          delimiter: z.literal(','),
          lineTerminator: z.literal('\r\n'),
          header: z.literal(true),
        }),
        bytes: z.int(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        rows: z.int(),
        schema: z.object({
          fields: z.array(fieldSchema).min(1),
          primaryKey: z.array(z.string()).min(1),
          missingValues: z.tuple([z.literal('')]),
        }),
      }),
    )
    .min(1),
});
export type DataPackage = z.infer<typeof dataPackageSchema>;

const CC_BY = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};
const WORLD_BANK = {
  title: 'World Bank, Remittance Prices Worldwide, CC BY 4.0',
  path: 'https://remittanceprices.worldbank.org',
};

/** @param files Size and hash of the file of each table, by its name. */
export function dataPackage(
  snapshot: Snapshot,
  release: string,
  tables: readonly Table[],
  files: Record<string, { bytes: number; hash: string }>,
): DataPackage {
  const about = 'What migrant workers pay to send money home, by corridor and quarter.';
  const invented = 'DEMONSTRATION: parts of this release are invented, to try out Fairway. Do not cite it.';
  return {
    profile: 'tabular-data-package',
    name: `fairway-${release.toLowerCase()}`,
    title: `Fairway open data ${release}`,
    description: snapshot.isDemo ? `${invented} ${about}` : about,
    version: release,
    created: `${snapshot.takenOn}T00:00:00Z`,
    methodVersion: snapshot.methodVersion,
    snapshotVersion: snapshot.version,
    demonstration: snapshot.isDemo,
    licenses: [CC_BY],
    sources: [WORLD_BANK],
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: `${table.name}.csv`,
      title: table.title,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      bytes: files[table.name]!.bytes,
      hash: files[table.name]!.hash,
      rows: table.rows.length,
      schema: { fields: table.fields, primaryKey: table.primaryKey, missingValues: [''] },
    })),
  };
}
