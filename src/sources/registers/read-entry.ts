import type { RegisterEntry } from '#domain/provider/register-entry.ts';
import { splitFormerName } from '#domain/provider/former-name.ts';
import { licenceKey } from '#domain/provider/licence-number.ts';
import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import { decodeEntities } from '#domain/text/decode-entities.ts';
import { latinDigits } from '#domain/text/latin-digits.ts';
import { cleanCell } from '#sources/clean-cell.ts';
import { hasCome } from '#sources/has-come.ts';
import { readDay } from '#sources/read-day.ts';
import type { Row } from '#sources/read-table.ts';
import { dateExample, readDate } from './date-format.ts';
import { licencePattern, type RegisterDescription } from './description.ts';
import { foldWord } from './fold-word.ts';
import { readOffice } from './read-office.ts';

/** A row of a register as an entry, and what of the row is not in it. */
export interface Listed {
  entry: RegisterEntry;
  /** What the row says of its status, and what that became; null for a register without such a column. */
  status: { word: string; means: LicenceStatus; isKnown: boolean } | null;
  /** Phone and fax numbers that do not exist in that country. */
  numbersLeftOut: string[];
  placementsLeftOut: string[];
}

const LONGEST_NAME = 300;
/** A licence may run for long; what runs longer is the year of another calendar. */
const LONGEST_LICENCE_YEARS = 50;

/**
 * How to make entries of the rows of one register. A row without a name is rejected; in others the cells that cannot
 * be read are, since an agency left out would seem to be off the register.
 */
export function entryReader(description: RegisterDescription): (row: Row) => Listed | null {
  const { columns, register, country, dates = [], licence_number_pattern: pattern } = description;
  const statuses = byFoldedWord(description.status ?? {});
  const kinds = byFoldedWord(description.placements ?? {});
  const isLicenceNumber = pattern ? licencePattern(pattern) : /./;
  const otherNameColumns = Object.values(columns.other_names ?? {}).map((heading) => `"${heading}"`);
  const aName = ['a name', ...otherNameColumns].join(', or one under ');

  return (row) => {
    const names = namesIn(row);
    if (!names) return row.reject(columns.name, aName);
    const status = statusIn(row);
    const { office, numbersLeftOut } = readOffice(row, description);
    const placements = partsOf(cell(row, columns.placements), /[,;]/);
    const kindsIn = placements.map((placement) => kinds.get(foldWord(placement)));
    return {
      entry: {
        register,
        country,
        ...names,
        licenceNumber: licenceNumberIn(row),
        status: status?.means ?? description.listed_means ?? 'unknown',
        validFrom: dateIn(row, columns.valid_from, 'a date that has come', (date) => hasCome(date)),
        validUntil: dateIn(row, columns.valid_until, 'a date in the next 50 years', isNear),
        offices: office ? [office] : [],
        placements: [...new Set(kindsIn.filter((kind) => kind !== undefined))].sort(),
      },
      status,
      numbersLeftOut,
      placementsLeftOut: placements.filter((_, place) => kindsIn[place] === undefined),
    };
  };

  function namesIn(row: Row): Pick<RegisterEntry, 'name' | 'otherNames'> | null {
    const others: RegisterEntry['otherNames'] = Object.entries(columns.other_names ?? {})
      .map(([language, heading]) => ({ name: nameIn(row, heading), language, isFormer: false }))
      .filter(({ name }) => name !== '');
    const written = nameIn(row, columns.name) || others[0]?.name;
    if (!written) return null;
    const { name, formerNames } = splitFormerName(written);
    const short = nameIn(row, columns.short_name);
    if (short) others.push({ name: short, language: null, isFormer: false });
    for (const former of [...formerNames, ...partsOf(nameIn(row, columns.former_names), /;/)]) {
      others.push({ name: former, language: null, isFormer: true });
    }
    const known = new Set([written, name]);
    return { name, otherNames: others.filter((other) => !known.has(other.name) && known.add(other.name)) };
  }

  function nameIn(row: Row, heading: string | undefined): string {
    const written = cell(row, heading);
    if (!heading || written.length <= LONGEST_NAME) return cleanCell(decodeEntities(written));
    row.reject(heading, `a name of ${LONGEST_NAME} characters at most`);
    return '';
  }

  function statusIn(row: Row): Listed['status'] {
    if (!columns.status) return null;
    const word = cell(row, columns.status);
    const means = statuses.get(foldWord(word));
    return { word, means: means ?? 'unknown', isKnown: means !== undefined };
  }

  function licenceNumberIn(row: Row): string | null {
    const { licence_number: heading } = columns;
    const number = cell(row, heading);
    if (!heading || isNothing(number)) return null;
    const expected = pattern ? `a licence number of the form ${pattern}` : 'a licence number';
    const isOne = isLicenceNumber.test(number) && /\d/.test(latinDigits(number));
    return isOne ? number : row.reject(heading, expected);
  }

  function dateIn(
    row: Row,
    heading: string | undefined,
    expected: string,
    isPossible: (date: string) => boolean,
  ): string | null {
    const text = cell(row, heading);
    if (!heading || isNothing(text)) return null;
    // Dates of a workbook come as days, however it shows them.
    const date = dates.map((format) => readDate(text, format)).find((of) => of !== null) ?? readDay(text);
    if (date === null) {
      const what = dates.every((format) => format === 'YYYY') ? 'a year' : 'a date';
      return row.reject(heading, `${what} such as ${dates.map(dateExample).join(' or ')}`);
    }
    return isPossible(date) ? date : row.reject(heading, expected);
  }
}

const cell = (row: Row, heading: string | undefined) => (heading ? row.cell(heading) : '');

/** Empty, or a dash that stands for it. */
const isNothing = (text: string) => licenceKey(text) === '';

const byFoldedWord = <Meaning>(words: Record<string, Meaning>) =>
  new Map(Object.entries(words).map(([word, means]) => [foldWord(word), means]));

const partsOf = (text: string, separators: RegExp) =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function isNear(date: string): boolean {
  return Number(date.slice(0, 4)) <= new Date().getFullYear() + LONGEST_LICENCE_YEARS;
}
