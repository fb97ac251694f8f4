import { importCorridorAverages, importPriceQuotes } from '#database/import-prices-and-rates.ts';
import { settleProviders } from '#database/identities.ts';
import { corridorAverage } from '#domain/transfer/corridor-average.ts';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import type { QuoteRow } from '#sources/prices/quote-row.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { openWorldBankWorkbook } from '#sources/prices/read-world-bank-workbook.ts';
import { isWorkbook } from '#sources/workbook/check-kind.ts';
import { count } from '#cli/command.ts';
import type { Incoming, Request } from './incoming.ts';
import { undecidedRemark } from './undecided-remark.ts';

const SURVEY = 'world-bank-rpw';

const SOURCE = 'prices world-bank';

/** Price quotes of the World Bank: the workbook as downloaded, or a table of some corridors. */
export async function readPrices(request: Request): Promise<Incoming> {
  return (await isWorkbook(request.file)) ? readWorkbook(request) : readTableOfPrices(request);
}

async function readTableOfPrices({ file, since }: Request): Promise<Incoming> {
  const reading = await readWorldBankQuotes(file);
  const rows = since ? reading.rows.filter(({ quarter }) => quarter >= since) : reading.rows;
  return {
    source: SOURCE,
    observedOn: null,
    reading: { ...reading, rows },
    size: rows.length,
    found: `${count(rows.length)} prices`,
    async send(client, onProgress) {
      const done = await importPriceQuotes(client, SURVEY, rows, onProgress);
      const settled = await settleProviders(client, 'operator', null);
      return { ...done, remarks: [...averageRemark(rows), ...undecidedRemark(settled)] };
    },
  };
}

/** Half a million quotes are never in memory at once: they go into the record as they are read. */
async function readWorkbook({ file, since, onRead }: Request): Promise<Incoming> {
  const survey = await openWorldBankWorkbook(file, { since, onProgress: onRead });
  let prices = 0;
  let newest: QuoteRow[] = [];
  async function* quarters() {
    for await (const quotes of survey.quarters()) {
      prices += quotes.length;
      if ((quotes[0]?.quarter ?? '') > (newest[0]?.quarter ?? '')) newest = quotes;
      yield quotes;
    }
  }
  return {
    source: SOURCE,
    observedOn: null,
    get reading() {
      return { rows: [], ...survey.report() };
    },
    size: null,
    get found() {
      return `${count(prices)} prices`;
    },
    async plan() {
      for await (const _ of quarters());
      return averageRemark(newest);
    },
    async send(client, onProgress, sha256) {
      // Where a part of the file was cut off says nothing about the whole, nor the whole about a part.
      const resume = since ? undefined : { client, source: SOURCE, sha256 };
      const done = await importPriceQuotes(client, SURVEY, quarters(), onProgress, resume);
      const settled = await settleProviders(client, 'operator', null);
      return { ...done, remarks: [...averageRemark(newest), ...undecidedRemark(settled)] };
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
    size: reading.rows.length,
    found: `${count(reading.rows.length)} averages`,
    send: (client, onProgress) => importCorridorAverages(client, SURVEY, reading.rows, onProgress),
  };
}
