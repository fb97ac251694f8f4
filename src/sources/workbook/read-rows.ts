import { decodeEscapes } from './decode-escapes.ts';
import { Damage } from './damage.ts';
import { dayOfSerial } from './day-of-serial.ts';
import { plainNumber } from './plain-number.ts';
import { xmlReader } from './read-xml.ts';
import type { WrongFileError } from '#sources/report.ts';

export interface WorkbookRow {
  /** As the spreadsheet counts, from 1. */
  number: number;
  /** By column; '' when empty. A row is as long as its last cell that holds something. */
  cells: string[];
  /** Columns whose cell holds a formula, from 0. The cell is the result stored with it. */
  formulas: number[];
}

/** What the sheets of a workbook have in common. */
interface CellContext {
  strings: string[];
  /** By the style of the cell. */
  isDay: boolean[];
  from1904: boolean;
  wrong: (found: string) => WrongFileError;
}

const MOST_COLUMNS = 2000;
const MOST_ROWS = 5_000_000;
/** Of all cells of a row together. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * The rows of one sheet that hold anything, in the order of the file.
 *
 * @throws Damage
 */
export async function* readRows(
  sheet: AsyncIterable<string>,
  context: CellContext,
): AsyncGenerator<WorkbookRow> {
  const rows: WorkbookRow[] = [];
  const xml = rowReader(context, (row) => rows.push(row));
  for await (const piece of sheet) {
    try {
      xml.write(piece);
    } finally {
      // The rows before a damage too, so that its place is known.
      yield* rows.splice(0);
    }
  }
  xml.end();
}

function rowReader(context: CellContext, onRow: (row: WorkbookRow) => void) {
  let rows = 0;
  let number = 0;
  let cells: string[] = [];
  let formulas: number[] = [];
  let characters = 0;

  let inCell = false;
  let column = -1;
  let type = '';
  let style = '';
  let hasFormula = false;
  let stored = '';
  /** In what holds the value of the cell, and not a formula, a comment on how it is read, or a gap. */
  let inValue = false;
  let inPhonetic = false;

  return xmlReader({
    open(name, attributes) {
      switch (name) {
        case 'c':
          inCell = true;
          column = columnOf(attributes.r) ?? column + 1;
          type = attributes.t ?? 'n';
          style = attributes.s ?? '';
          hasFormula = false;
          stored = '';
          break;
        case 'v':
        case 't':
          inValue = inCell && !inPhonetic;
          break;
        case 'f':
          hasFormula = true;
          break;
        case 'rPh':
          inPhonetic = true;
          break;
        case 'row':
          number = rowNumber(attributes.r) ?? number + 1;
          cells = [];
          formulas = [];
          column = -1;
          characters = 0;
          break;
      }
    },
    text(piece) {
      if (inValue) stored += piece;
    },
    close(name) {
      switch (name) {
        case 'v':
        case 't':
          inValue = false;
          break;
        case 'c':
          inCell = false;
          keepCell();
          break;
        case 'rPh':
          inPhonetic = false;
          break;
        case 'row':
          if (++rows > MOST_ROWS) throw context.wrong('it has a sheet of more than 5,000,000 rows');
          if (cells.length > 0 || formulas.length > 0) onRow({ number, cells, formulas });
          break;
      }
    },
  });

  function keepCell(): void {
    const text = stored === '' ? '' : textOf(stored, type, style, context);
    if (text === '' && !hasFormula) return;
    if (column >= MOST_COLUMNS) throw context.wrong('it has more than 2,000 columns');
    characters += text.length;
    if (characters > MOST_CHARACTERS) throw context.wrong(`row ${number} of a sheet is longer than 4 MB`);
    if (hasFormula) formulas.push(column);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
}

function textOf(stored: string, type: string, style: string, context: CellContext): string {
  switch (type) {
    case 's': {
      const text = context.strings[Number(stored)];
      if (text === undefined) throw new Damage('a text that is not there');
      return text;
    }
    case 'str':
    case 'inlineStr':
      return decodeEscapes(stored);
    case 'b':
      return stored === '1' || stored === 'true' ? 'TRUE' : 'FALSE';
    // '#N/A', '#REF!': there is no value.
    case 'e':
      return '';
    case 'd':
      return stored.slice(0, 'YYYY-MM-DD'.length);
    default:
      return (
        (context.isDay[Number(style)] && dayOfSerial(Number(stored), context.from1904)) || plainNumber(stored)
      );
  }
}

/** 'AB12' is column 27; null when it is none. */
function columnOf(reference = ''): number | null {
  let column = 0;
  let place = 0;
  for (; place < reference.length; place++) {
    const letter = reference.charCodeAt(place) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > 0 ? column - 1 : null;
}

function rowNumber(reference = ''): number | null {
  const number = Number(reference);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
