import { locales } from './locales.ts';

/** Numbers, money, dates and names of countries, as readers of one language write them. */
interface Formats {
  count(value: number): string;
  /** Two digits after the point at most, `digits` always. */
  decimal(value: number, digits?: number): string;
  /** @param value Percent number: 0.81 is shown as 0.81%. */
  percent(value: number, digits?: number): string;
  /** Whole units above 100, cents below. */
  money(amount: number, currency: string): string;
  /** @param value '2021', '2021-12' or '2021-12-28': shown as exactly as it is known. */
  date(value: string): string;
  /** @param quarter '2025Q3' */
  quarter(quarter: string): string;
  /** @param of '1' to '4': the months of that quarter of any year, in short. */
  quarterMonths(of: string): string;
  /** @param from,to '2026-07', '2026-09': 'July – September 2026', or one month alone. */
  months(from: string, to: string): string;
  country(code: string): string;
  language(code: string): string;
  list(items: string[]): string;
  compare(a: string, b: string): number;
}

/** Signs of several currencies of very different worth, which stand beside each other on our pages: "HK$", not "$". */
const SHARED_SYMBOLS = ['$', '¥'];

const made = new Map<string, Formats>();

/** Making an Intl formatter costs more than using it a hundred times: each is made once. */
export function formatsOf(locale: string): Formats {
  let formats = made.get(locale);
  if (!formats)
    made.set(locale, (formats = makeFormats(locales.find(({ code }) => code === locale)?.formats ?? locale)));
  return formats;
}

function makeFormats(tag: string): Formats {
  const once = <T>(make: (key: string) => T) => {
    const known = new Map<string, T>();
    return (key: string): T => {
      if (!known.has(key)) known.set(key, make(key));
      return known.get(key)!;
    };
  };
  const integer = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const decimals = once(
    (digits) =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: +digits, maximumFractionDigits: +digits }),
  );
  const percents = once(
    (digits) =>
      new Intl.NumberFormat(tag, {
        style: 'percent',
        minimumFractionDigits: +digits,
        maximumFractionDigits: +digits,
      }),
  );
  const moneys = once((key) => {
    const [currency, digits] = key.split(' ') as [string, string];
    const formatOf = (currencyDisplay: 'symbol' | 'narrowSymbol') =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay,
        minimumFractionDigits: +digits,
        maximumFractionDigits: +digits,
      });
    const narrow = formatOf('narrowSymbol');
    const symbol = narrow.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? '';
    return SHARED_SYMBOLS.includes(symbol) ? formatOf('symbol') : narrow;
  });
  const shapes: Record<number, Intl.DateTimeFormatOptions> = {
    4: { year: 'numeric' },
    7: { year: 'numeric', month: 'long' },
    10: { year: 'numeric', month: 'long', day: 'numeric' },
  };
  const dates = once(
    (length) => new Intl.DateTimeFormat(tag, { ...(shapes[+length] ?? shapes[10]), timeZone: 'UTC' }),
  );
  const shortMonths = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const longNames = new Intl.DisplayNames([tag], { type: 'region' });
  const shortNames = new Intl.DisplayNames([tag], { type: 'region', style: 'short' });
  const languages = new Intl.DisplayNames([tag], { type: 'language' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag, { numeric: true });

  return {
    count: (value) => integer.format(value),
    decimal: (value, digits = 1) => decimals(String(digits)).format(value),
    percent: (value, digits = 2) => percents(String(digits)).format(value / 100),
    money: (amount, currency) =>
      moneys(`${currency} ${Math.abs(amount) < 100 && amount % 1 !== 0 ? 2 : 0}`).format(amount),
    date: once((value) => dates(String(value.length)).format(new Date(value))),
    quarter: once((quarter) => {
      const first = new Date(Date.UTC(+quarter.slice(0, 4), (+quarter.slice(5) - 1) * 3, 1));
      const last = new Date(Date.UTC(+quarter.slice(0, 4), (+quarter.slice(5) - 1) * 3 + 2, 1));
      return dates('7').formatRange(first, last);
    }),
    quarterMonths: once((of) => {
      const month = (+of - 1) * 3;
      return shortMonths.formatRange(new Date(Date.UTC(2000, month)), new Date(Date.UTC(2000, month + 2)));
    }),
    months: (from, to) => dates('7').formatRange(new Date(from), new Date(to)),
    // The short name where it is a name ("Hong Kong"), not an abbreviation ("UK").
    country: once((code) => {
      const short = shortNames.of(code) ?? code;
      return short.length > 3 ? short : (longNames.of(code) ?? code);
    }),
    language: once((code) => languages.of(code) ?? code),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}
