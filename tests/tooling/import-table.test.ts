import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../import-table.js';

const eslint = new ESLint();
const ROOMS = Object.keys(importTable);
const KINDS = {
  ts: (line: string) => `${line}\n`,
  astro: (line: string) => `---\n${line}\n---\n<p>x</p>\n`,
  svelte: (line: string) => `<script lang="ts">\n  ${line}\n</script>\n`,
};
const kindsOf = (room: string): (keyof typeof KINDS)[] =>
  room === 'islands' ? ['svelte', 'ts'] : /components|pages|layouts/.test(room) ? ['astro', 'ts'] : ['ts'];

async function isRefused(room: string, kind: keyof typeof KINDS, from: string): Promise<boolean> {
  const code = KINDS[kind](`import '${from}';`);
  const [result] = await eslint.lintText(code, { filePath: `src/${room}/example.${kind}` });
  return result!.messages.some((message) => message.ruleId === 'no-restricted-imports');
}

describe.each(ROOMS)('src/%s', (room) => {
  it.each(kindsOf(room))('imports what the table says and nothing else, in .%s', async (kind) => {
    const { rooms } = importTable[room]!;
    for (const other of ROOMS) {
      const allowed = other === room || rooms.includes(other);
      expect([other, await isRefused(room, kind, `#${other}/some/file.ts`)]).toEqual([other, !allowed]);
    }
  });

  it('never climbs out by ../', async () => {
    expect(await isRefused(room, 'ts', '../domain/money/currency.ts')).toBe(true);
    expect(await isRefused(room, 'ts', './neighbour.ts')).toBe(false);
  });
});

describe('special doors', () => {
  it.each([
    ['client', '#search/static/engine.ts', false],
    ['client', '#search/engine.ts', false],
    ['client', '#search/documents.ts', true],
    ['domain', 'zod/mini', false],
    ['domain', 'libphonenumber-js/min', false],
    ['domain', 'zod', true],
    ['domain', 'node:fs', true],
    ['domain', 'astro', true],
    ['islands', 'node:fs', true],
    ['islands', 'zod', true],
    ['client', 'zod/mini', false],
    ['database', 'node:fs', false],
  ])('src/%s importing %s: refused %s', async (room, from, refused) => {
    expect(await isRefused(room, 'ts', from)).toBe(refused);
  });
});
