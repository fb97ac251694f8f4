import { parseWorldBankQuarter } from '#domain/time/quarter.ts';
import { alpha2Of } from '#sources/country-codes.ts';
import { readNumber } from '#sources/read-number.ts';
import { readTable } from '#sources/read-table.ts';
import { WrongFileError, type Reading } from '#sources/report.ts';

/** A corridor's average total cost in one quarter, in percent of the amount sent. */
export interface CorridorAverageRow {
  /** ISO 3166 alpha-2 */
  sending: string;
  receiving: string;
  /** '2011Q1' */
  quarter: string;
  totalCostPct: number;
}

const SENDING = 'Sending Countries Code';
const RECEIVING = 'Receiving Countries Code';
const MISSING = '..';

/**
 * Average cost by corridor from the World Bank's DataBank: one row a pair of countries, one column a quarter,
 * `..` where there is none, and some lines about the download at the end.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readCorridorAverages(path: string): Promise<Reading<CorridorAverageRow>> {
  const table = await readTable(path, [SENDING, RECEIVING], 'the World Bank’s corridor averages');
  const quarters = table.headings.flatMap((heading) => {
    const quarter = parseWorldBankQuarter(heading);
    return quarter ? [{ heading, quarter }] : [];
  });
  if (quarters.length === 0) {
    throw new WrongFileError(
      `${table.file} is not the World Bank’s corridor averages: expected columns such as "2011Q1 [YR2011Q1]".`,
    );
  }

  const rejections = [...table.rejections];
  const rows: CorridorAverageRow[] = [];
  let read = table.rejections.length;
  for (const row of table.rows) {
    const codes = [row.cell(SENDING), row.cell(RECEIVING)];
    if (codes.every((code) => code === '')) continue; // the lines about the download
    read++;
    const reject = (field: string, expected: string) =>
      rejections.push({ file: table.file, row: row.number, field, found: row.cell(field), expected });
    const values = quarters.filter(
      ({ heading }) => row.cell(heading) !== MISSING && row.cell(heading) !== '',
    );
    if (values.length === 0) continue;
    const sending = alpha2Of(codes[0] ?? '');
    const receiving = alpha2Of(codes[1] ?? '');
    if (!sending) reject(SENDING, 'a country such as ARE');
    if (!receiving) reject(RECEIVING, 'a country such as PHL');
    if (!sending || !receiving) continue;
    for (const { heading, quarter } of values) {
      const totalCostPct = readNumber(row.cell(heading));
      if (totalCostPct === null) reject(heading, `a number of percent, or ${MISSING}`);
      else rows.push({ sending, receiving, quarter, totalCostPct });
    }
  }
  const negative = rows.filter((row) => row.totalCostPct < 0).length;
  return {
    rows,
    read,
    rejections,
    notes: negative > 0 ? [`${negative} averages are below zero and are kept.`] : [],
  };
}
