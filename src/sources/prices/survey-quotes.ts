import { parseWorldBankQuarter, quarterOf } from '#domain/time/quarter.ts';
import { cleanCell } from '#sources/clean-cell.ts';
import { alpha2Of } from '#sources/country-codes.ts';
import { hasCome } from '#sources/has-come.ts';
import { readDay } from '#sources/read-day.ts';
import { readNumber } from '#sources/read-number.ts';
import { dayOfSerial } from '#sources/workbook/day-of-serial.ts';
import { addsUp } from './adds-up.ts';
import type { QuoteRow } from './quote-row.ts';
import { remember } from './remember.ts';
import type { SurveyField } from './survey-columns.ts';
import { deniesTransparency, speedWords, wayWords } from './survey-words.ts';

/** One row of the survey: a service of an operator, with what it costs to send USD 200 and USD 500. */
export interface SurveyRow {
  /** As it stands; '' when it is empty. */
  cell(field: SurveyField): string;
  /** Notes what stands in one column of it and cannot be used. */
  reject(field: SurveyField, expected: string): null;
}

/** What is odd, and kept all the same. */
export interface SurveyCounts {
  /** Prices. */
  undisclosed: number;
  oddTotals: number;
  negativeMargins: number;
  /** Rows. */
  deniedByNote: number;
  unknownSpeeds: number;
  strayDays: number;
  unknownCurrencies: number;
}

type Service = Omit<QuoteRow, 'variant' | 'amountUsd' | keyof Price>;
type Price = Pick<QuoteRow, 'feePct' | 'fxMarginPct' | 'totalCostPct' | 'addsUp'>;

const AMOUNTS = [200, 500] as const;
const NOT_DISCLOSED: Price = { feePct: null, fxMarginPct: null, totalCostPct: null, addsUp: true };
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Makes quotes of the rows of one survey, and counts what is odd in them. */
export function surveyQuotes() {
  const counts: SurveyCounts = {
    ...{ undisclosed: 0, oddTotals: 0, negativeMargins: 0 },
    ...{ deniedByNote: 0, unknownSpeeds: 0, strayDays: 0, unknownCurrencies: 0 },
  };
  const known = new Set<string>();
  const words = remember(cleanCell);
  const smallWords = remember((text) => cleanCell(text).toLowerCase());
  const ways = remember(wayWords);
  const speedOf = remember(speedWords);
  const country = remember((text) => alpha2Of(cleanCell(text)));
  const quarterOfPeriod = remember((text) => parseWorldBankQuarter(cleanCell(text)));
  const hasBegun = remember((quarter) => hasCome(firstMonth(quarter)));
  const isCurrency = remember((text) => CURRENCIES.has(cleanCell(text)));

  /** The quarter of a row, for whoever wants only the later ones. */
  const quarterOfRow = (row: SurveyRow) => quarterOfPeriod(row.cell('period'));

  /** At most two quotes of a row, one for each amount; what cannot be read of it is rejected. */
  function quotesOf(row: SurveyRow): QuoteRow[] {
    const service = serviceOf(row);
    if (!service) return [];
    const amounts = AMOUNTS.filter((amountUsd) => !isBlank(row, amountUsd));
    if (amounts.length === 0) row.reject('amount200', 'an amount, for USD 200 or for USD 500');
    return amounts.flatMap((amountUsd) => {
      const price = service.transparent ? priceOf(row, amountUsd) : NOT_DISCLOSED;
      if (!price) return [];
      if (!service.transparent) counts.undisclosed++;
      if (!price.addsUp) counts.oddTotals++;
      if (price.fxMarginPct !== null && price.fxMarginPct < 0) counts.negativeMargins++;
      return { ...service, variant: 1, amountUsd, ...price };
    });
  }

  function serviceOf(row: SurveyRow): Service | null {
    const quarter = quarterOfRow(row);
    if (!quarter) return row.reject('period', 'a quarter such as 2025_3Q');
    if (!hasBegun(quarter)) return row.reject('period', 'a quarter that has begun');
    const id = cleanCell(row.cell('id'));
    if (!id) return row.reject('id', 'a number that no other row of the quarter has');
    const key = `${quarter} ${id}`;
    if (known.has(key)) return row.reject('id', 'each row of a quarter once');
    known.add(key);
    const sending = country(row.cell('source'));
    if (!sending) return row.reject('source', 'a country such as ARE');
    const receiving = country(row.cell('destination'));
    if (!receiving) return row.reject('destination', 'a country such as PHL');
    const corridor = `${words(row.cell('source'))}${words(row.cell('destination'))}`;
    if (words(row.cell('corridor')) !== corridor)
      return row.reject('corridor', `both countries, ${corridor}`);
    const operatorName = words(row.cell('firm'));
    if (!operatorName) return row.reject('firm', 'a name');
    const stated = smallWords(row.cell('transparent'));
    if (stated !== 'yes' && stated !== 'no') return row.reject('transparent', 'yes or no');
    const isDenied =
      stated === 'yes' && (['note', 'note2'] as const).some((field) => deniesTransparency(row.cell(field)));
    if (isDenied) counts.deniedByNote++;
    const currencies = [row.cell('currency200'), row.cell('currency500')];
    if (currencies.some((currency) => currency !== '' && !isCurrency(currency))) counts.unknownCurrencies++;
    return {
      operatorName,
      firmType: words(row.cell('firmType')) || null,
      sending,
      receiving,
      payIn: ways(row.cell('payIn')),
      accessPoint: ways(row.cell('accessPoint')),
      payOut: ways(row.cell('payOut')) || null,
      speed: speedIn(row),
      coverage: smallWords(row.cell('coverage')) || null,
      quarter,
      surveyedOn: dayIn(row, quarter),
      transparent: stated === 'yes' && !isDenied,
    };
  }

  function speedIn(row: SurveyRow): string | null {
    const text = row.cell('speed');
    const speed = speedOf(text);
    if (speed === null && words(text) !== '') counts.unknownSpeeds++;
    return speed;
  }

  function dayIn(row: SurveyRow, quarter: string): string | null {
    const text = cleanCell(row.cell('date'));
    if (text === '') return null;
    // A day that is not shown as one is the number of it.
    const day = readDay(text.slice(0, 'YYYY-MM-DD'.length)) ?? dayOfSerial(Number(text), false);
    if (day && quarterOf(day) === quarter) return day;
    counts.strayDays++;
    return null;
  }

  return { counts, quarterOfRow, quotesOf };
}

function isBlank(row: SurveyRow, amountUsd: (typeof AMOUNTS)[number]): boolean {
  const fields = [
    `amount${amountUsd}`,
    `fee${amountUsd}`,
    `margin${amountUsd}`,
    `total${amountUsd}`,
  ] as const;
  return fields.every((field) => cleanCell(row.cell(field)) === '');
}

/**
 * What it costs to send one amount, in percent of it: the fee is 100 · fee / amount, the margin and the total are
 * those the survey states. 2,257.2 of 33,000 AOA are 6.84 %, with a margin of 3.10 % a total of 9.94 %.
 */
function priceOf(row: SurveyRow, amountUsd: (typeof AMOUNTS)[number]): Price | null {
  const usd = row.cell(`usd${amountUsd}`);
  if (usd !== '' && numberOf(usd) !== amountUsd) return row.reject(`usd${amountUsd}`, `${amountUsd}`);
  const amount = numberOf(row.cell(`amount${amountUsd}`));
  if (amount === null || amount <= 0) return row.reject(`amount${amountUsd}`, 'an amount above zero');
  const fee = numberOf(row.cell(`fee${amountUsd}`));
  if (fee === null) return row.reject(`fee${amountUsd}`, 'an amount');
  const fxMarginPct = numberOf(row.cell(`margin${amountUsd}`));
  if (fxMarginPct === null) return row.reject(`margin${amountUsd}`, 'a number of percent');
  const totalCostPct = numberOf(row.cell(`total${amountUsd}`));
  if (totalCostPct === null) return row.reject(`total${amountUsd}`, 'a number of percent');
  const feePct = rounded((100 * fee) / amount);
  return { feePct, fxMarginPct, totalCostPct, addsUp: addsUp(feePct, fxMarginPct, totalCostPct) };
}

/** Also of a number that is stored as text. */
const numberOf = (text: string) => readNumber(text) ?? readNumber(cleanCell(text));

/** To a millionth, so that 6.840000000000001 is 6.84. */
const rounded = (percent: number) => Number(percent.toFixed(6));

/** '2025Q3' begins in '2025-07'. */
const firstMonth = (quarter: string) =>
  `${quarter.slice(0, 4)}-${String(3 * Number(quarter.slice(5)) - 2).padStart(2, '0')}`;
