import { readDay } from '#sources/read-day.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** What a date is made of, as files write it. Years of other calendars, 2568 or 1403, are none. */
const PARTS: Record<string, string> = {
  YYYY: '(?<year>(?:19|20)\\d{2})',
  MMMM: '(?<monthName>\\p{L}{3,})\\.?',
  MMM: '(?<monthName>\\p{L}{3,})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
};
const PART = /YYYY|MMMM|MMM|MM|M|DD|D/g;
const EXAMPLE: Record<string, string> = {
  ...{ YYYY: '2019', MMMM: 'December', MMM: 'Dec', MM: '12', M: '12', DD: '31', D: '31' },
};

/** Whether this says how dates are written: a year, a month if any, a day if any, each once. */
export function isDateFormat(format: string): boolean {
  const parts = (format.match(PART) ?? []).map((part) => part[0]).sort();
  return ['Y', 'MY', 'DMY'].includes(parts.join('')) && !/[\p{L}\d]/u.test(format.replace(PART, ''));
}

/** Whether one reads as 3 April what the other reads as 4 March. */
export function areAmbiguous(a: string, b: string): boolean {
  const [order, other] = [a, b].map((format) =>
    format.replace(/MMMM?/g, 'N').replace(/MM/g, 'M').replace(/DD/g, 'D'),
  );
  const shape = (format: string) => format.replace(/[DM]/g, '#');
  return order !== other && shape(order!) === shape(other!);
}

/** A date in that format, for whoever has to write one: '31/12/2019'. */
export const dateExample = (format: string) => format.replace(PART, (part) => EXAMPLE[part]!);

/**
 * A date as exact as it is written, '2026', '2026-10' or '2026-10-31'; null when it is in another format, or there is
 * no such day. Months have their English names, in full or cut after three letters or more.
 */
export function readDate(text: string, format: string): string | null {
  const pattern = format
    .replace(/[^YMD\s]+/g, (sign) => RegExp.escape(sign))
    .replace(/\s+/g, '\\s*')
    .replace(PART, (part) => PARTS[part]!);
  const groups = new RegExp(`^${pattern}$`, 'iu').exec(text)?.groups;
  if (!groups) return null;
  const { year, month, monthName, day } = groups;
  const number = monthName ? monthNumber(monthName) : month;
  if (number === null) return null;
  const parts = [year, number, day].flatMap((part) => part?.padStart(2, '0') ?? []);
  // The first days stand for a month and a year, so that there is no month 13.
  return readDay([...parts, '01', '01'].slice(0, 3).join('-')) && parts.join('-');
}

function monthNumber(name: string): string | null {
  const place = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return place < 0 ? null : String(place + 1);
}
