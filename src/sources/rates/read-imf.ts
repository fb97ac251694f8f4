import { basename } from 'node:path';
import { cleanCell } from '#sources/clean-cell.ts';
import { hasCome } from '#sources/has-come.ts';
import { noteRejections } from '#sources/note-rejections.ts';
import { readDay } from '#sources/read-day.ts';
import { readNumber } from '#sources/read-number.ts';
import { readText } from '#sources/read-text.ts';
import { WrongFileError, type Reading } from '#sources/report.ts';
import { shortened } from '#sources/shortened.ts';
import { imfCurrency } from './imf-currencies.ts';
import type { RateRow } from './rate-row.ts';

const IMF = 'the IMF’s representative exchange rates';
/** The same month in units for one SDR has another title, and is not read. */
const TITLE = 'Representative Exchange Rates for Selected Currencies';
const NOTES = /^Notes?:/i;
const CURRENCY = 'Currency';
const MOST_DAYS = 31;
const MISSING = ['NA', 'N/A', ''];
const DOLLAR = 'USD';
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

interface Line {
  cells: string[];
  number: number;
  /** Nothing says that it is whole: the file may have been cut off within it. */
  isOpen: boolean;
}

/**
 * The IMF's representative rates of a month, as downloaded: cells between tabs, though the file may be called
 * `.xls`. Two blocks, each with a title, a row of days and a row a currency; then notes. Rates are units for
 * one US dollar, and those marked (1) are dollars for one unit.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readImf(path: string): Promise<Reading<RateRow>> {
  const file = basename(path);
  const wrong = (found: string) => new WrongFileError(`${file} is not ${IMF}: ${found}.`);
  const [title, ...lines] = linesOf(await readText(path, IMF));
  if (!isTitle(title)) {
    throw wrong(`expected the title "${TITLE}", found "${shortened(title?.cells.join(' ') ?? '')}"`);
  }

  const { rejections, reject } = noteRejections(file);
  const rates: RateRow[] = [];
  const seen = new Set<string>();
  let days: Day[] = [];
  let read = 0;
  let hasNotes = false;
  for (const line of lines) {
    const [name = ''] = line.cells;
    hasNotes = NOTES.test(name);
    if (hasNotes) break;
    if (isTitle(line)) {
      days = [];
    } else if (name === CURRENCY) {
      if (line.cells.length > MOST_DAYS + 1) {
        throw wrong(`expected the days of a month, found ${line.cells.length - 1} columns`);
      }
      days = daysOf(line, seen, reject);
    } else {
      read++;
      rates.push(...ratesOf(line, days, seen, reject));
    }
  }
  if (read === 0) throw wrong(`expected a row of days that begins with "${CURRENCY}", and rates under it`);
  const notes = hasNotes ? [] : ['The file has no notes at its end: it may be cut off.'];
  return { rows: rates, read, rejections, notes };
}

function linesOf(text: string): Line[] {
  const all = text.split(/\r\n|\n|\r/);
  return all.flatMap((line, place) => {
    const cells = line.split('\t').map(cleanCell);
    const length = cells.findLastIndex((cell) => cell !== '') + 1;
    return length === 0
      ? []
      : [{ cells: cells.slice(0, length), number: place + 1, isOpen: place === all.length - 1 }];
  });
}

const isTitle = (line: Line | undefined) => line?.cells[0]?.startsWith(TITLE) ?? false;

type Reject = ReturnType<typeof noteRejections>['reject'];

interface Day {
  heading: string;
  /** Null when it is no day, and its rates are of none. */
  observedOn: string | null;
}

function daysOf(line: Line, seen: Set<string>, reject: Reject): Day[] {
  return line.cells.slice(1).map((heading) => {
    const refuse = (expected: string) => ({
      heading,
      observedOn: reject(line.number, heading, heading, expected),
    });
    const observedOn = readEnglishDay(heading);
    if (!observedOn) return refuse('a day such as March 02, 2026');
    if (!hasCome(observedOn)) return refuse('a day that has come');
    if (seen.has(observedOn)) return refuse('each day once');
    seen.add(observedOn);
    return { heading, observedOn };
  });
}

function ratesOf({ cells, number, isOpen }: Line, days: Day[], seen: Set<string>, reject: Reject): RateRow[] {
  const refuse = (field: string, found: string, expected: string) =>
    reject(number, field, found, expected) ?? [];
  const [, name = '', mark] = /^(.*?)\s*(?:\((\d+)\))?$/.exec(cells[0] ?? '') ?? [];
  if (days.length === 0) return refuse('row', cells.join(' '), 'a row of days before the rates');
  if (isOpen) return refuse('row', cells.join(' '), 'a line that ends; the file may be cut off');
  if (cells.length !== days.length + 1) {
    return refuse('row', `${cells.length} cells`, `${days.length + 1} cells`);
  }
  const currency = imfCurrency(name);
  if (!currency) return refuse(CURRENCY, name, 'a currency as the IMF names it, such as Thai baht');
  if (mark && mark !== '1') return refuse(CURRENCY, cells[0] ?? '', 'no mark but (1), dollars for one unit');
  if (currency === DOLLAR) return [];

  return days.flatMap(({ heading, observedOn }, place): RateRow[] => {
    const text = cells[place + 1] ?? '';
    if (!observedOn || MISSING.includes(text)) return [];
    const perBase = readNumber(text);
    if (perBase === null || perBase <= 0) return refuse(heading, text, `a rate above zero, or ${MISSING[0]}`);
    const key = `${currency} ${observedOn}`;
    if (seen.has(key)) return refuse(heading, text, `one rate of ${currency} a day`);
    seen.add(key);
    return [
      mark
        ? { base: currency, currency: DOLLAR, observedOn, perBase }
        : { base: DOLLAR, currency, observedOn, perBase },
    ];
  });
}

function readEnglishDay(heading: string): string | null {
  const [, name = '', day = '', year = ''] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(heading) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? null : readDay(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
