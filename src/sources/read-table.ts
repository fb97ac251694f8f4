import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { WrongFileError, type Rejection } from './report.ts';

const MOST_BYTES = 100 * 1024 * 1024;

export interface Row {
  /** 1-based line of the file. */
  number: number;
  /** The cell under a heading, without blanks around it or control characters in it; '' when it is empty. */
  cell(heading: string): string;
}

export interface Table {
  file: string;
  headings: string[];
  rows: Row[];
  /** Rows with too few or too many cells. */
  rejections: Rejection[];
}

/**
 * Reads a table of comma-separated values in UTF-8 whose first row names the columns.
 *
 * @param required Headings that must be there.
 * @param what What the file should be, for the error: "the Hong Kong register".
 * @throws WrongFileError when it is missing, not text, has no such columns, or is no table.
 */
export async function readTable(path: string, required: string[], what: string): Promise<Table> {
  const file = basename(path);
  const records = parseText(await readText(path, what), file, what);
  const [first, ...rest] = records;
  const headings = (first?.record ?? []).map(clean);
  const missing = required.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) {
    throw new WrongFileError(
      `${file} is not ${what}: expected columns ${required.map(quoted).join(', ')}, but ${missing.map(quoted).join(', ')} ` +
        `${missing.length === 1 ? 'is' : 'are'} not there.`,
    );
  }
  const places = new Map(headings.map((heading, place) => [heading, place]));
  const rejections: Rejection[] = [];
  const rows: Row[] = [];
  for (const { record, info } of rest) {
    if (record.length !== headings.length && record.some((cell) => clean(cell) !== '') && record.length > 1) {
      const expected = `${headings.length} cells`;
      rejections.push({ file, row: info.lines, field: 'row', found: `${record.length} cells`, expected });
      continue;
    }
    rows.push({ number: info.lines, cell: (heading) => clean(record[places.get(heading) ?? -1] ?? '') });
  }
  return { file, headings, rows, rejections };
}

async function readText(path: string, what: string): Promise<string> {
  const file = basename(path);
  const bytes = await stat(path)
    .then(({ size }) => (size > MOST_BYTES ? null : readFile(path)))
    .catch((error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
      throw new WrongFileError(`${path} cannot be read: ${why}.`);
    });
  if (!bytes) throw new WrongFileError(`${file} is not ${what}: it is larger than 100 MB.`);
  if (bytes.length === 0) throw new WrongFileError(`${file} is not ${what}: it is empty.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below.
  }
  throw new WrongFileError(
    `${file} is not ${what}: expected text in UTF-8. Save it as "CSV UTF-8" and try again.`,
  );
}

type Parsed = { record: string[]; info: { lines: number } }[];

function parseText(text: string, file: string, what: string): Parsed {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1024 * 1024,
    }) as unknown as Parsed;
  } catch (error) {
    throw new WrongFileError(
      `${file} is not ${what}: it cannot be read as a table (${(error as Error).message}).`,
    );
  }
}

const quoted = (heading: string) => `"${heading}"`;

/** Blanks of every kind to one space, none at the ends; invisible characters gone. */
function clean(cell: string): string {
  return cell
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
