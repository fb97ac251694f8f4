import { describe, expect, it } from 'vitest';
import { importTable } from '../../import-table.js';
import { lint } from './lint.ts';

const ROOMS = Object.keys(importTable);

const FILES = {
  ts: (lines: string) => `${lines}\n`,
  astro: (lines: string) => `---\n${lines}\n---\n\n<p>x</p>\n`,
  svelte: (lines: string) => `<script lang="ts">\n${lines}\n</script>\n`,
};
type Kind = keyof typeof FILES;
const KINDS = Object.keys(FILES) as Kind[];

/** Every way to lean on another file. */
const FORMS: ((from: string) => string)[] = [
  (from) => `import '${from}';`,
  (from) => `import { a } from '${from}';`,
  (from) => `import type { A } from '${from}';`,
  (from) => `void import('${from}');`,
  (from) => `let b: import('${from}').B;`,
];
/** Re-exports, which only a module may hold. */
const TS_FORMS = [
  (from: string) => `export * from '${from}';`,
  (from: string) => `export { c } from '${from}';`,
];

/** Which of these a file of the room may not import: one import a line, told apart by its line. */
async function refusedIn(
  room: string,
  kind: Kind,
  specifiers: string[],
  form = FORMS[0]!,
): Promise<string[]> {
  const text = FILES[kind](specifiers.map(form).join('\n'));
  const found = await lint(`src/${room}/example.${kind}`, text);
  const first = text.split('\n').indexOf(form(specifiers[0]!)) + 1;
  const lines = found.filter(({ rule }) => rule === 'fairway/import-table').map(({ line }) => line - first);
  return lines.map((line) => specifiers[line]!);
}

describe.each(ROOMS)('src/%s', (room) => {
  const { rooms } = importTable[room]!;
  const closed = ROOMS.filter((other) => other !== room && !rooms.includes(other));
  const fileIn = (other: string) => `#${other}/some/file.ts`;

  it.each(KINDS)('imports what the table says and nothing else, in .%s', async (kind) => {
    for (const form of kind === 'ts' ? [...FORMS, ...TS_FORMS] : FORMS) {
      const refused = await refusedIn(room, kind, ROOMS.map(fileIn), form);
      expect(refused, form('…')).toEqual(closed.map(fileIn));
    }
  });

  it('never climbs out', async () => {
    const climbing = ['../money/currency.ts', '../../domain/a.ts', './../domain/a.ts', '/src/domain/a.ts'];
    expect(await refusedIn(room, 'ts', [...climbing, './neighbour.ts', './folder/file.ts'])).toEqual(
      climbing,
    );
  });
});

// Written out from the table in architecture.md, not from the code.
it.each([
  ['domain', ['#sources/a.ts', '#database/a.ts', '#publication/a.ts', '#messages/a.ts', 'astro', 'zod']],
  ['sources', ['#database/a.ts', '#publication/a.ts']],
  ['database', ['#sources/a.ts', '#publication/a.ts', '#client/a.ts']],
  ['publication', ['#sources/a.ts', '#search/a.ts', '#open-data/a.ts', '#pages/a.ts']],
  ['search', ['#database/a.ts', '#open-data/a.ts', '#client/a.ts']],
  ['open-data', ['#database/a.ts', '#search/a.ts']],
  ['worker', ['#components/a.ts', '#islands/a.ts', '#layouts/a.ts', '#pages/a.ts', '#client/a.ts']],
  ['components', ['#client/a.ts', '#publication/a.ts', '#database/a.ts', '#islands/a.ts']],
  ['islands', ['#database/a.ts', '#publication/a.ts', '#search/a.ts', '#components/a.ts']],
  ['pages', ['#database/a.ts', '#client/a.ts', '#search/a.ts', '#sources/a.ts']],
])('src/%s does not reach %s', async (room, forbidden) => {
  expect(await refusedIn(room, 'ts', forbidden)).toEqual(forbidden);
});

describe('doors of their own', () => {
  it('lets the browser run the static search engine and nothing else of search', async () => {
    const engine = [
      '#search/static/create-static-engine.ts',
      '#search/static/read-index.ts',
      '#search/engine.ts',
    ];
    const rest = ['#search/documents.ts', '#search/engine.tsx', '#search/static/write-static-index.ts'];
    expect(await refusedIn('client', 'ts', [...engine, ...rest])).toEqual(rest);
  });

  it('keeps the domain to small pure packages', async () => {
    const pure = ['zod/mini', 'libphonenumber-js', 'libphonenumber-js/min'];
    const rest = ['zod', 'node:fs', 'fs', 'astro', '@supabase/supabase-js', 'libphonenumber-js-x'];
    expect(await refusedIn('domain', 'ts', [...pure, ...rest])).toEqual(rest);
  });

  it.each(['client', 'islands', 'components', 'messages'])(
    'keeps what only Node has from %s',
    async (room) => {
      const heavy = ['node:fs', 'fs', 'fs/promises', 'zod', 'zod/v4'];
      for (const kind of KINDS) {
        expect(await refusedIn(room, kind, [...heavy, 'zod/mini', 'svelte'])).toEqual(heavy);
      }
      expect(await refusedIn('database', 'ts', [...heavy, 'zod/mini'])).toEqual([]);
    },
  );

  it('holds for the script of a page, which runs in a browser, and not for its frontmatter', async () => {
    const page = (specifier: string) =>
      `---\nimport '${specifier}';\n---\n\n<script>\n  import '${specifier}';\n</script>\n`;
    const found = await lint('src/pages/example.astro', page('node:fs'));
    expect(found.filter(({ rule }) => rule === 'fairway/import-table').map(({ line }) => line)).toEqual([6]);
  });

  it('wants every room of src in the table', async () => {
    expect(await refusedIn('a-new-room', 'ts', ['./neighbour.ts'])).toEqual(['./neighbour.ts']);
  });
});
