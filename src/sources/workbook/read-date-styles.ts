import { xmlReader } from './read-xml.ts';

/** Formats every workbook has, by number, that show a day or a time; some by the language it was made in. */
const BUILT_IN = new Set(
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
);
/** What a format shows as it is: texts, an escaped letter, a filling or a gap, and a colour or a language. */
const LITERAL = /"[^"]*"|\\.|[*_].|\[[^\]]*\]/g;

/** Which styles of cells show their number as a day. @returns By the number of the style. */
export async function readDateStyles(styles: AsyncIterable<string>): Promise<boolean[]> {
  const custom = new Set<number>();
  const shown: boolean[] = [];
  let inCells = false;
  const xml = xmlReader({
    open(name, attributes) {
      if (name === 'numFmt' && showsDay(attributes.formatCode ?? '')) custom.add(Number(attributes.numFmtId));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const format = Number(attributes.numFmtId);
        shown.push(BUILT_IN.has(format) || custom.has(format));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  for await (const piece of styles) xml.write(piece);
  xml.end();
  return shown;
}

/** 'dd/mm/yyyy' does, '0.00" days"' does not. */
function showsDay(format: string): boolean {
  return /[ymd]/i.test(format.replace(LITERAL, ''));
}
