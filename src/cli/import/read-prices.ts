import { importCorridorAverages, importPriceQuotes } from '#database/import-prices-and-rates.ts';
import { settleProviders } from '#database/identities.ts';
import { corridorAverage } from '#domain/transfer/corridor-average.ts';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import type { QuoteRow } from '#sources/prices/quote-row.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readWorldBankWorkbook } from '#sources/prices/read-world-bank-workbook.ts';
import { isWorkbook } from '#sources/workbook/check-kind.ts';
import { count } from '#cli/command.ts';
import type { Incoming, Request } from './incoming.ts';
import { undecidedRemark } from './undecided-remark.ts';

const SURVEY = 'world-bank-rpw';

/** Price quotes of the World Bank: the workbook as downloaded, or a table of some corridors. */
export async function readPrices({ file, since, onRead }: Request): Promise<Incoming> {
  const reading = (await isWorkbook(file))
    ? await readWorldBankWorkbook(file, { since, onProgress: onRead })
    : await readWorldBankQuotes(file);
  const quotes = since ? reading.rows.filter(({ quarter }) => quarter >= since) : reading.rows;
  return {
    source: 'prices world-bank',
    observedOn: null,
    reading: { ...reading, rows: quotes },
    found: `${count(quotes.length)} prices`,
    async send(client, onProgress, sha256) {
      const resume = { client, source: 'prices world-bank', sha256 };
      const done = await importPriceQuotes(client, SURVEY, quotes, onProgress, resume);
      const settled = await settleProviders(client, 'operator', null);
      return { ...done, remarks: [...averageRemark(quotes), ...undecidedRemark(settled)] };
    },
  };
}

/** The survey publishes this figure: a check that the file was read right. */
function averageRemark(quotes: QuoteRow[]): string[] {
  const newest = quotes.reduce((latest, { quarter }) => (quarter > latest ? quarter : latest), '');
  const average = corridorAverage(
    quotes.filter(({ quarter, amountUsd }) => quarter === newest && amountUsd === 200),
  );
  if (!average) return [];
  return [
    `Sending 200 US dollars cost ${average.mean.toFixed(2)} % on average in ${newest}, over ${count(average.n)} services.`,
  ];
}

/** Corridor averages of the World Bank's DataBank. */
export async function readAverages({ file }: Request): Promise<Incoming> {
  const reading = await readCorridorAverages(file);
  return {
    source: 'corridor-averages world-bank',
    observedOn: null,
    reading,
    found: `${count(reading.rows.length)} averages`,
    send: (client, onProgress) => importCorridorAverages(client, SURVEY, reading.rows, onProgress),
  };
}
