import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readCsv } from './csv.ts';
import { dataPackageSchema, type DataPackage } from './data-package.ts';
import { cellProblem } from './table.ts';

export interface ReleaseCheck {
  ok: boolean;
  /** Each names the file and, for a cell, line and column. */
  problems: string[];
  rows: number;
}

/** More of the same say nothing new. */
const MOST_PROBLEMS = 20;

/** Compares a release with its own description: sizes, hashes, and every cell with its schema. */
export function checkRelease(folder: string, name: string): ReleaseCheck {
  const release = join(folder, name);
  const problems: string[] = [];
  let rows = 0;
  try {
    const described = dataPackageSchema.parse(
      JSON.parse(readFileSync(join(release, 'datapackage.json'), 'utf8')),
    );
    if (described.version !== name)
      problems.push(`datapackage.json: is of ${described.version}, not of ${name}`);
    const expected = ['datapackage.json', ...described.resources.map(({ path }) => path)];
    for (const file of readdirSync(release))
      if (!expected.includes(file)) problems.push(`${file}: is not part of the release`);
    for (const resource of described.resources) {
      const found = checkResource(release, resource);
      problems.push(...found.problems);
      rows += found.rows;
    }
  } catch (error) {
    problems.push(
      `datapackage.json: ${error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message}`,
    );
  }
  return { ok: problems.length === 0, problems: problems.slice(0, MOST_PROBLEMS), rows };
}

function checkResource(
  release: string,
  { path, bytes, hash, rows: count, schema }: DataPackage['resources'][number],
): { problems: string[]; rows: number } {
  let table: string[][];
  const problems: string[] = [];
  try {
    const content = readFileSync(join(release, path));
    if (content.length !== bytes) problems.push(`${path}: has ${content.length} bytes, not ${bytes}`);
    if (`sha256:${createHash('sha256').update(content).digest('hex')}` !== hash)
      problems.push(`${path}: is not as it was released, its hash differs`);
    table = readCsv(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    return { problems: [...problems, `${path}: ${(error as Error).message}`], rows: 0 };
  }

  const [header = [], ...rows] = table;
  if (header.join() !== schema.fields.map(({ name }) => name).join())
    return { problems: [...problems, `${path}: has the columns ${header.join(', ')}`], rows: rows.length };
  if (rows.length !== count) problems.push(`${path}: has ${rows.length} rows, not ${count}`);

  const keys = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const line = `${path} line ${i + 2}`;
    for (const [column, field] of schema.fields.entries()) {
      const problem = cellProblem(row[column] ?? '', field);
      if (problem) problems.push(`${line}, ${field.name}: ${problem}`);
    }
    const key = JSON.stringify(schema.primaryKey.map((name) => row[header.indexOf(name)]));
    if (keys.has(key)) problems.push(`${line}: there are two rows of ${key}`);
    keys.add(key);
  }
  return { problems, rows: rows.length };
}
