import { basename } from 'node:path';
import { compareQuarters } from '#domain/time/quarter.ts';
import { cleanCell } from '#sources/clean-cell.ts';
import { LAST_HEADER_ROW } from '#sources/find-header.ts';
import { headingKey } from '#sources/heading-key.ts';
import { noteRejections } from '#sources/note-rejections.ts';
import { WrongFileError, type Reading, type Rejection } from '#sources/report.ts';
import { openWorkbook, type Workbook, type WorkbookRow } from '#sources/workbook/open-workbook.ts';
import { numberVariants } from './number-variants.ts';
import type { QuoteRow } from './quote-row.ts';
import { surveyColumns, type SurveyColumns } from './survey-columns.ts';
import { note, surveyNotes } from './survey-notes.ts';
import { surveyQuotes, type SurveyRow } from './survey-quotes.ts';

interface Options {
  /** The first quarter that is wanted: '2023Q1'. */
  since?: string;
  /** Rows of data so far, those before `since` too. */
  onProgress?(rows: number): void;
}

const WHAT = 'the World Bank’s workbook of price quotes';
const OLDER = 'Dataset (up to Q1 2016)';
const NEWER = 'Dataset (from Q2 2016)';
const LAST_OF_OLDER = '2016Q1';
/** Rows between two reports of progress. */
const STEP = 1000;

export interface Survey {
  /** Rows of data, those before `since` too. */
  rows: number;
  /** The quotes of a quarter at a time, each quarter as soon as its last row has passed. Once. */
  quarters(): AsyncGenerator<QuoteRow[]>;
  /** What was read and what was not, after the last quarter. */
  report(): Omit<Reading<QuoteRow>, 'rows'>;
}

/**
 * The quotes of the World Bank's Remittance Prices Worldwide, from the workbook as it is downloaded: of each row
 * up to two, for USD 200 and USD 500. A price that is not disclosed has no percents. A total is the one the survey
 * states; one that fee and margin do not make is kept and marked. Exchange rates are not read.
 *
 * Goes through the file twice: first to see that it is whole, and where each quarter ends, so that no more than the
 * quotes of a quarter or two are in memory.
 *
 * @throws WrongFileError when it is another file, or damaged.
 */
export async function openWorldBankWorkbook(
  path: string,
  { since, onProgress }: Options = {},
): Promise<Survey> {
  const file = basename(path);
  const wrong = (found: string) => new WrongFileError(`${file} is not ${WHAT}: ${found}.`);
  const survey = surveyQuotes();
  const rejections: Rejection[] = [];
  let notes: string[] = [];
  let rows = 0;
  let earlier = 0;
  let formulas = 0;

  /** Every row of data, in both sheets, counted from 1. */
  async function* surveyRows(
    tell?: (rows: number) => void,
  ): AsyncGenerator<{ row: SurveyRow; place: number; formulas: number }> {
    const workbook = await openWorkbook(path, WHAT);
    try {
      const found = sheetsOf(workbook, since, wrong);
      notes = found.notes;
      let place = 0;
      for (const sheet of found.sheets) {
        const noted = noteRejections(`${file}, sheet "${sheet}"`);
        let columns: SurveyColumns | undefined;
        for await (const row of workbook.rows(sheet)) {
          if (columns) {
            if (++place % STEP === 0) tell?.(place);
            yield { row: surveyRow(row, columns, noted.reject), place, formulas: row.formulas.length };
          } else columns = headings(row, sheet, wrong);
        }
        if (!columns) throw wrong(`the sheet "${sheet}" has no headings`);
        rejections.push(...noted.rejections);
      }
    } finally {
      await workbook.close();
    }
  }

  const ends = new Map<string, number>();
  for await (const { row, place } of surveyRows(onProgress)) {
    rows = place;
    const quarter = survey.quarterOfRow(row);
    if (quarter) ends.set(quarter, place);
  }
  if (rows === 0) throw wrong('it has headings and no rows under them');
  onProgress?.(rows);

  return {
    rows,
    async *quarters() {
      const open = new Map<string, QuoteRow[]>();
      for await (const { row, place, formulas: inRow } of surveyRows()) {
        formulas += inRow;
        const quarter = survey.quarterOfRow(row);
        if (since && quarter && compareQuarters(quarter, since) < 0) {
          earlier++;
          continue;
        }
        const quotes = survey.quotesOf(row);
        if (!quarter) continue;
        const ofQuarter = open.get(quarter) ?? [];
        ofQuarter.push(...quotes);
        open.set(quarter, ofQuarter);
        if (ends.get(quarter) !== place) continue;
        open.delete(quarter);
        numberVariants(ofQuarter);
        yield ofQuarter;
      }
    },
    report: () => ({
      read: rows - earlier,
      rejections,
      notes: [
        ...notes,
        ...note(`Before ${since}, so not read`, earlier, 'row'),
        ...note('Formula, of which the stored result is read', formulas, 'cell'),
        ...surveyNotes(survey.counts),
      ],
    }),
  };
}

/** All of it at once. */
export async function readWorldBankWorkbook(path: string, options: Options = {}): Promise<Reading<QuoteRow>> {
  const survey = await openWorldBankWorkbook(path, options);
  const rows: QuoteRow[] = [];
  for await (const quotes of survey.quarters()) for (const quote of quotes) rows.push(quote);
  return { rows, ...survey.report() };
}

function sheetsOf(
  { sheets }: Workbook,
  since: string | undefined,
  wrong: (found: string) => Error,
): { sheets: string[]; notes: string[] } {
  const named = (wanted: string) => sheets.find((name) => headingKey(name) === headingKey(wanted));
  const [older, newer] = [named(OLDER), named(NEWER)];
  if (!older && !newer) throw wrong(`expected a sheet "${NEWER}" or "${OLDER}", found neither`);
  const notes = [];
  if (!older) notes.push(`There is no sheet "${OLDER}" in it, only the later one.`);
  if (!newer) notes.push(`There is no sheet "${NEWER}" in it, only the earlier one.`);
  const isEarlier = since !== undefined && compareQuarters(since, LAST_OF_OLDER) > 0;
  if (older && newer && isEarlier) notes.push(`The sheet "${OLDER}" is all before ${since}, so not read.`);
  return {
    sheets: [isEarlier && newer ? undefined : older, newer].filter((name) => name !== undefined),
    notes,
  };
}

/** The columns, when the row names them; else it is a title above. */
function headings(
  { number, cells }: WorkbookRow,
  sheet: string,
  wrong: (found: string) => Error,
): SurveyColumns | undefined {
  const columns = surveyColumns(cells);
  if (columns.missing.length === 0) return columns;
  const isTitle = columns.places.period === -1 && number < LAST_HEADER_ROW;
  if (isTitle) return undefined;
  const missing = columns.missing.map((heading) => `"${heading}"`).join(', ');
  throw wrong(`the sheet "${sheet}" has no column ${missing}`);
}

function surveyRow(
  { number, cells }: WorkbookRow,
  { places, headings }: SurveyColumns,
  reject: (row: number, heading: string, found: string, expected: string) => null,
): SurveyRow {
  const cell: SurveyRow['cell'] = (field) => cells[places[field]] ?? '';
  return {
    cell,
    reject: (field, expected) => reject(number, headings[field], cleanCell(cell(field)), expected),
  };
}
