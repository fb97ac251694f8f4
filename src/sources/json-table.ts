import { cleanCell } from '#sources/clean-cell.ts';
import { findHeader } from '#sources/find-header.ts';
import { parseJson, type JsonValue } from '#sources/parse-json.ts';
import {
  MOST_CELLS,
  MOST_COLUMNS,
  TOO_MANY_CELLS,
  TOO_MANY_COLUMNS,
  type RawTable,
  type TableKind,
  type Wrong,
} from '#sources/raw-table.ts';

/**
 * The table in a text of JSON: a list of objects, by itself or somewhere inside. A value inside an object inside
 * a row is under both names, 'currency.iso3'; a list of texts is one cell, '1280; 1281'. Of several lists it is
 * the one that has the columns.
 *
 * @throws WrongFileError when there is no such list, or more than one with these columns.
 */
export function jsonTable(text: string, kind: TableKind, wrong: Wrong): RawTable {
  const lists = listsIn(parseJson(text, wrong)).map((list) => tableOf(list, wrong));
  if (lists.length === 0) throw wrong('expected a list of rows in the JSON, found none');
  const [best, ...others] = lists
    .map((table) => ({ table, ...findHeader([{ number: 1, cells: table.headings }], kind.columns) }))
    .toSorted((a, b) => b.named - a.named || b.table.rows.length - a.table.rows.length);
  const alike = others.filter(({ named }) => named > 0 && named === kind.columns.length).length;
  if (alike > 0) throw wrong(`expected one list with these columns, found ${alike + 1}`);
  return best!.table;
}

type JsonObject = Map<string, JsonValue>;

function listsIn(value: JsonValue): JsonObject[][] {
  if (typeof value === 'string') return [];
  const inside = [...value.values()].flatMap(listsIn);
  const isList = Array.isArray(value) && value.length > 0 && value.every((item) => item instanceof Map);
  return isList ? [value as JsonObject[], ...inside] : inside;
}

function tableOf(list: JsonObject[], wrong: Wrong): RawTable {
  const places = new Map<string, number>();
  let all = 0;
  const rows = list.map((object, index) => {
    const cells: string[] = [];
    for (const [heading, cell] of cellsOf(object)) {
      if (!places.has(heading)) places.set(heading, places.size);
      cells[places.get(heading)!] = cell;
    }
    all += cells.length;
    if (places.size > MOST_COLUMNS) throw wrong(`row ${index + 1} makes ${TOO_MANY_COLUMNS}`);
    if (all > MOST_CELLS) throw wrong(TOO_MANY_CELLS);
    return { number: index + 1, cells: Array.from(cells, (cell) => cell ?? '') };
  });
  return { headings: [...places.keys()].map(cleanCell), rows, endsEarly: true, notes: [] };
}

function cellsOf(object: JsonObject, before = ''): [string, string][] {
  return [...object].flatMap(([name, value]): [string, string][] => {
    const heading = before + name;
    if (value instanceof Map) return cellsOf(value, `${heading}.`);
    const texts = [value].flat();
    const isCell = texts.every((text) => typeof text === 'string');
    return isCell ? [[heading, cleanCell(texts.join('; '))]] : [];
  });
}
