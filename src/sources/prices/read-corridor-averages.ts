import { parseWorldBankQuarter } from '#domain/time/quarter.ts';
import { alpha2Of } from '#sources/country-codes.ts';
import { readNumber } from '#sources/read-number.ts';
import { readTable, type Row } from '#sources/read-table.ts';
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
const DATA_BANK = {
  what: 'the World Bank’s corridor averages',
  columns: [SENDING, RECEIVING],
  // The last lines are about the download.
  remark: /^(Data from database|Last Updated):/,
};
const MISSING = '..';

/**
 * Average cost by corridor from the World Bank's DataBank: one row a pair of countries, one column a quarter,
 * `..` where there is none. An average below zero is kept, as the method has it.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readCorridorAverages(path: string): Promise<Reading<CorridorAverageRow>> {
  const table = await readTable(path, DATA_BANK);
  const quarters = table.headings.flatMap((heading) => {
    const quarter = parseWorldBankQuarter(heading);
    return quarter ? [{ heading, quarter }] : [];
  });
  if (quarters.length === 0) {
    throw new WrongFileError(
      `${table.file} is not ${DATA_BANK.what}: expected columns such as "2011Q1 [YR2011Q1]", found none.`,
    );
  }

  const corridors = new Set<string>();
  const averages: CorridorAverageRow[] = [];
  for (const row of table.rows) {
    const corridor = corridorOf(row);
    if (!corridor) continue;
    const key = `${corridor.sending}-${corridor.receiving}`;
    if (corridors.has(key)) {
      row.reject(RECEIVING, `the corridor ${key} once`);
      continue;
    }
    corridors.add(key);
    for (const { heading, quarter } of quarters) {
      const text = row.cell(heading);
      if (text === MISSING || text === '') continue;
      const totalCostPct = readNumber(text);
      if (totalCostPct === null) row.reject(heading, `a number of percent, or ${MISSING}`);
      else averages.push({ ...corridor, quarter, totalCostPct });
    }
  }
  const negative = averages.filter(({ totalCostPct }) => totalCostPct < 0).length;
  return table.reading(averages, negative > 0 ? [`${negative} averages are below zero and are kept.`] : []);
}

function corridorOf(row: Row): { sending: string; receiving: string } | null {
  const sending = alpha2Of(row.cell(SENDING));
  if (!sending) return row.reject(SENDING, 'a country such as ARE');
  const receiving = alpha2Of(row.cell(RECEIVING));
  if (!receiving) return row.reject(RECEIVING, 'a country such as PHL');
  return { sending, receiving };
}
