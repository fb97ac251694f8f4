const ESCAPE = /_x([\da-f]{4})_/gi;

/** What XML cannot hold is written as its code in a workbook: a line feed as '_x000A_', and '_x' as '_x005F_x'. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16))).toWellFormed()
    : text;
}
