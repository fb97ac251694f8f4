import { lineAt } from '#sources/line-at.ts';
import { MOST_CELLS, TOO_MANY_CELLS, type Wrong } from '#sources/raw-table.ts';
import { shortened } from '#sources/shortened.ts';

/** What stands in JSON. Numbers, `true` and `false` are the text they are written with; null is ''. */
export type JsonValue = string | JsonValue[] | Map<string, JsonValue>;

const DEEPEST = 50;
const BLANKS = /[ \t\r\n]*/y;
/** A number, or one of three words. */
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y;

/**
 * Reads JSON as it is published: a comma after the last item does no harm. Unlike `JSON.parse` it keeps numbers
 * as they are written, refuses a name that an object has twice, and says in which line a mistake is.
 *
 * @throws WrongFileError
 */
export function parseJson(text: string, wrong: Wrong): JsonValue {
  let at = 0;
  let values = 0;
  const all = valueAt(0);
  skipBlanks();
  if (at < text.length) throw mistake('the end of the file');
  return all;

  function valueAt(depth: number): JsonValue {
    if (depth > DEEPEST)
      throw wrong(`expected a list of rows, found more than ${DEEPEST} levels in one another`);
    if (++values > MOST_CELLS) throw wrong(TOO_MANY_CELLS);
    skipBlanks();
    if (text[at] === '"') return readString();
    if (text[at] === '[') {
      const list: JsonValue[] = [];
      eachUntil(']', () => list.push(valueAt(depth + 1)));
      return list;
    }
    if (text[at] === '{') {
      const object = new Map<string, JsonValue>();
      eachUntil('}', () => {
        const start = at;
        const name = readString();
        if (object.has(name)) throw mistake(`the name "${shortened(name)}" once`, start);
        skipBlanks();
        if (text[at++] !== ':') throw mistake('a colon', at - 1);
        object.set(name, valueAt(depth + 1));
      });
      return object;
    }
    WORD.lastIndex = at;
    const [word] = WORD.exec(text) ?? [];
    if (word === undefined) throw mistake('a value');
    at += word.length;
    return word === 'null' ? '' : word;
  }

  function eachUntil(end: string, read: () => void): void {
    at++;
    for (skipBlanks(); text[at] !== end; skipBlanks()) {
      read();
      skipBlanks();
      if (text[at] === ',') at++;
      else if (text[at] !== end) throw mistake(`a comma or ${end}`);
    }
    at++;
  }

  function readString(): string {
    if (text[at] !== '"') throw mistake('a text in quotes');
    const start = at;
    do at = text.indexOf('"', at + 1);
    while (at !== -1 && isEscaped(at));
    if (at === -1) throw mistake('a quote at the end of a text', start);
    try {
      // Half a character, '\\ud83d', is none that could be kept.
      return (JSON.parse(text.slice(start, ++at)) as string).toWellFormed();
    } catch {
      throw mistake('a text with no stray backslash or line break in it', start);
    }
  }

  function isEscaped(place: number): boolean {
    let slashes = 0;
    while (text[place - 1 - slashes] === '\\') slashes++;
    return slashes % 2 === 1;
  }

  function skipBlanks(): void {
    BLANKS.lastIndex = at;
    at += BLANKS.exec(text)![0].length;
  }

  function mistake(expected: string, place = at): Error {
    const found = place < text.length ? '' : ', found the end of the file';
    return wrong(`it is not whole JSON: expected ${expected} in line ${lineAt(text, place)}${found}`);
  }
}
