const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_OF_1904 = Date.UTC(1904, 0, 1);
const LAST_OF_1899 = Date.UTC(1899, 11, 31);
/** 29 February 1900, which never was, is day 60 to every spreadsheet. */
const NEVER_WAS = 60;
const LAST_OF_9999 = Date.UTC(9999, 11, 31);

/**
 * The day a spreadsheet means by a number, 'YYYY-MM-DD': 1 is 1 January 1900, 45,292.75 the evening of
 * 1 January 2024. Null when it means none, such as 0.75, which is a time of any day.
 *
 * @param from1904 Whether the workbook counts from 1904, as it does from an old Mac; 0 is its first day then.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!(day >= (from1904 ? 0 : 1))) return null;
  const start = from1904 ? FIRST_OF_1904 : LAST_OF_1899;
  const time = start + (!from1904 && day >= NEVER_WAS ? day - 1 : day) * DAY_MS;
  return time <= LAST_OF_9999 ? new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length) : null;
}
