import { basename } from 'node:path';
import {
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type * as z from 'zod';
import { cleanCell } from '#sources/clean-cell.ts';
import { readText } from '#sources/read-text.ts';
import { WrongFileError } from '#sources/report.ts';
import { shortened } from '#sources/shortened.ts';
import { descriptionSchema, KNOWN_KEYS, type RegisterDescription } from './description.ts';
import { nearestWord } from './nearest-word.ts';

const WHAT = 'a description of a register';
/** The longest has 60 lines. */
const MOST_CHARACTERS = 100_000;
const MISTAKES_SHOWN = 20;

interface Mistake {
  line: number;
  said: string;
}

/**
 * Reads how a register writes its list, from a file in YAML as README.md explains it.
 *
 * @throws WrongFileError when it is missing or has mistakes, a line for each: where, what was found, what is allowed.
 */
export async function readDescription(path: string): Promise<RegisterDescription> {
  const file = basename(path);
  const text = await readText(path, WHAT);
  if (text.length > MOST_CHARACTERS) throw new WrongFileError(`${file} is not ${WHAT}: it is too long.`);

  const lines = new LineCounter();
  const document = parse(text, lines, file);
  const broken = [...document.errors, ...document.warnings].map((error) => syntaxMistake(error, lines));
  // One mistake of that kind makes others in its line.
  const first = broken.filter(({ line }, place) => broken.findIndex((of) => of.line === line) === place);
  if (first.length > 0) throw mistaken(file, first);
  const aliases = aliasMistakes(document, lines);
  if (aliases.length > 0) throw mistaken(file, aliases);

  const { data, error } = descriptionSchema.safeParse(document.toJS());
  if (error) throw mistaken(file, mistakesIn(error.issues, document, lines));
  return data;
}

function parse(text: string, lineCounter: LineCounter, file: string): Document {
  try {
    // Every value is text: no date, number or "no" is taken for something else.
    return parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false }) as Document;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new WrongFileError(`${file} is not ${WHAT}: its brackets are nested too deep.`);
  }
}

function mistaken(file: string, mistakes: Mistake[]): WrongFileError {
  const sentences = mistakes
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, said }) => `${file}, line ${line}, ${cleanCell(said)}.`);
  const more = sentences.length - MISTAKES_SHOWN;
  return new WrongFileError(
    [...sentences.slice(0, MISTAKES_SHOWN), ...(more > 0 ? [`And ${more} more mistakes.`] : [])].join('\n'),
  );
}

const SYNTAX: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'expected each key once, found this one again',
  TAB_AS_INDENT: 'expected blanks at the start, found a tab',
  MULTIPLE_DOCS: 'expected one description, found another after ---',
  BAD_INDENT: 'expected the line to begin below the others of its kind, found more or fewer blanks',
};

function syntaxMistake({ code, message, pos }: YAMLError, lines: LineCounter): Mistake {
  const [why = ''] = message.split('\n');
  const said = SYNTAX[code] ?? `expected YAML, found a mistake: ${why.replace(/\.$/, '')}`;
  return { line: lines.linePos(pos[0]).line, said };
}

/** Words that stand for other parts of the file can make ten lines into a billion; no register needs one. */
function aliasMistakes(document: Document, lines: LineCounter): Mistake[] {
  const mistakes: Mistake[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      const { line } = lines.linePos(range?.[0] ?? 0);
      mistakes.push({ line, said: `found *${source}, expected the words themselves` });
    },
  });
  return mistakes;
}

function mistakesIn(issues: z.core.$ZodIssue[], document: Document, lines: LineCounter): Mistake[] {
  const meant = new Set<string>();
  const unknown = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = issue.path.at(-1) === 'columns' ? KNOWN_KEYS.columns : KNOWN_KEYS.top;
    return issue.keys.map((key): Mistake => {
      const near = nearestWord(key, known);
      if (near) meant.add([...issue.path, near].join('.'));
      const said = `${label([...issue.path, key])}: found a key that is not known, expected `;
      const line = place([...issue.path, key], document, lines).line;
      return { line, said: said + (near ? `"${near}"` : `one of ${known.join(', ')}`) };
    });
  });
  const others = issues.flatMap((issue): Mistake[] => {
    if (issue.code === 'unrecognized_keys') return [];
    const { line, value } = place(issue.path, document, lines);
    // The key is there, misspelt.
    if (value === undefined && meant.has(issue.path.join('.'))) return [];
    if (issue.code === 'invalid_key') {
      const key = String(issue.path.at(-1));
      const expected = issue.issues[0]?.message ?? 'another key';
      return [{ line, said: `${label(issue.path.slice(0, -1))}: found "${key}", expected ${expected}` }];
    }
    return [{ line, said: `${label(issue.path)}: found ${described(value)}, expected ${issue.message}` }];
  });
  return [...unknown, ...others];
}

/** Where a value stands, or as near to it as the file goes; the value is undefined when it is not there. */
function place(
  path: PropertyKey[],
  document: Document,
  lines: LineCounter,
): { line: number; value: unknown } {
  let node: unknown = document.contents;
  let at = 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const next: unknown = pair ? pair.value : isCollection(node) ? node.get(step, true) : undefined;
    if (next === undefined) return { line: lines.linePos(at).line, value: undefined };
    const start = pair?.key ?? next;
    if (isScalar(start) || isCollection(start)) at = start.range?.[0] ?? at;
    node = next;
  }
  return { line: lines.linePos(at).line, value: isScalar(node) ? node.value : node };
}

function described(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'string') return `"${shortened(value)}"`;
  return isMap(value) ? 'keys with values' : 'a list';
}

/** 'columns.phone', but 'status' for its words. */
const label = (path: PropertyKey[]) =>
  path.slice(0, path[0] === 'columns' ? 2 : 1).join('.') || 'the whole file';
