import { basename } from 'node:path';
import { cleanCell } from '#sources/clean-cell.ts';
import { hasCome } from '#sources/has-come.ts';
import { noteRejections } from '#sources/note-rejections.ts';
import { parseJson, type JsonValue } from '#sources/parse-json.ts';
import { readDay } from '#sources/read-day.ts';
import { readNumber } from '#sources/read-number.ts';
import { readText } from '#sources/read-text.ts';
import { WrongFileError, type Reading } from '#sources/report.ts';
import type { RateRow } from './rate-row.ts';

const NEPAL_RASTRA_BANK = 'the rates of Nepal Rastra Bank';
const RUPEE = 'NPR';

/**
 * Exchange rates of Nepal Rastra Bank, as its service gives them in JSON: for each day and currency what the
 * bank buys and sells so many units for. The middle of the two is kept, for one unit, in Nepalese rupees.
 *
 * A rejection names the day by its place in the list, from 1, and by its date and currency.
 *
 * @throws WrongFileError when it is another file.
 * @see https://www.nrb.org.np/api-docs-v1/
 */
export async function readNepalRastraBank(path: string): Promise<Reading<RateRow>> {
  const file = basename(path);
  const wrong = (found: string) => new WrongFileError(`${file} is not ${NEPAL_RASTRA_BANK}: ${found}.`);
  const answer = parseJson(await readText(path, NEPAL_RASTRA_BANK), wrong);
  const days = at(answer, 'data', 'payload');
  if (!Array.isArray(days)) throw wrong('expected a list of days under "data", "payload", found none');

  const { rejections, reject } = noteRejections(file);
  const rows: RateRow[] = [];
  const seen = new Set<string>();
  let read = 0;
  for (const [place, day] of days.entries()) {
    const refuse = (field: string, found: string, expected: string) =>
      reject(place + 1, field, found, expected);
    const observedOn = dayOf(day, seen, refuse);
    const rates = at(day, 'rates');
    if (!observedOn || !Array.isArray(rates)) {
      if (observedOn) refuse(`${observedOn} rates`, shown(rates), 'a list of rates');
      read++;
      continue;
    }
    for (const [index, rate] of rates.entries()) {
      read++;
      const base = textAt(rate, 'currency', 'iso3') ?? '';
      if (!/^[A-Z]{3}$/.test(base) || base === RUPEE) {
        refuse(`${observedOn} rate ${index + 1}`, shown(rate), 'a foreign currency, by "iso3"');
        continue;
      }
      const key = `${observedOn} ${base}`;
      if (seen.has(key)) {
        refuse(key, base, 'each currency once a day');
        continue;
      }
      seen.add(key);
      const perBase = middleOf(rate, (part, expected) =>
        refuse(`${key} ${part}`, shown(at(rate, part) ?? at(rate, 'currency', part)), expected),
      );
      if (perBase !== null) rows.push({ base, currency: RUPEE, observedOn, perBase });
    }
  }
  if (read === 0) throw wrong('there are no rates in it');

  const pages = textAt(answer, 'pagination', 'pages') ?? '1';
  const notes = pages === '1' ? [] : [`The file is one page of ${pages}.`];
  return { rows, read, rejections, notes };
}

type Refuse = (field: string, found: string, expected: string) => null;

function dayOf(day: JsonValue, seen: Set<string>, refuse: Refuse): string | null {
  const date = shown(at(day, 'date'));
  const observedOn = readDay(date);
  if (!observedOn) return refuse('date', date, 'a day such as 2026-04-01');
  if (!hasCome(observedOn)) return refuse('date', date, 'a day that has come');
  if (seen.has(observedOn)) return refuse('date', date, 'each day once');
  seen.add(observedOn);
  return observedOn;
}

/** Rupees for one unit; null when it was refused, and when the bank gave none that day. */
function middleOf(rate: JsonValue, refuse: (part: string, expected: string) => null): number | null {
  const texts = [textAt(rate, 'currency', 'unit'), textAt(rate, 'buy'), textAt(rate, 'sell')];
  if (texts[1] === '' || texts[2] === '') return null;
  const [units, buy, sell] = texts.map((text) => readNumber(text?.trim() ?? ''));
  if (!units || !Number.isInteger(units) || units < 0) return refuse('unit', 'a whole number of units');
  if (!buy || buy < 0) return refuse('buy', 'a rate above zero, or null');
  if (!sell || sell < buy) return refuse('sell', 'a rate not below that for buying, or null');
  return (buy + sell) / 2 / units;
}

/** What stands under a name, and a name in that; undefined when there is none. */
const at = (value: JsonValue | undefined, ...names: string[]): JsonValue | undefined =>
  names.reduce<JsonValue | undefined>(
    (inside, name) => (inside instanceof Map ? inside.get(name) : undefined),
    value,
  );

const textAt = (value: JsonValue | undefined, ...names: string[]): string | null => {
  const found = at(value, ...names);
  return typeof found === 'string' ? found : null;
};

function shown(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return cleanCell(value.toWellFormed());
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : cleanCell([...value.keys()].join(', ').toWellFormed());
}
