import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';

/** Markup, and the rule that must refuse it. */
const ASTRO: [string, string][] = [
  ['<p style="color: red">x</p>', 'no-restricted-syntax'],
  ['<p style={`color: ${a}`}>x</p>', 'no-restricted-syntax'],
  ['<p style=`color: ${a}`>x</p>', 'no-restricted-syntax'],
  ['<p {style}>x</p>', 'no-restricted-syntax'],
  ['<button onclick="go()">x</button>', 'no-restricted-syntax'],
  ['<style define:vars={{ a }}></style>', 'no-restricted-syntax'],
  ['<p set:html={a} />', 'astro/no-set-html-directive'],
];
const SVELTE: [string, string][] = [
  ['<p style="color: red">x</p>', 'svelte/no-inline-styles'],
  ['<p style:color={a}>x</p>', 'svelte/no-inline-styles'],
  ['{@html a}', 'svelte/no-at-html-tags'],
];
const astro = (markup: string) =>
  `---\nconst a = 'x';\nconst style = a;\n---\n\n${markup}<b>{a}{style}</b>\n`;
const svelte = (markup: string) =>
  `<script lang="ts">\n  let { a }: { a: string } = $props();\n</script>\n\n${markup}<b>{a}</b>\n`;

describe('what the content policy of the site forbids is refused', () => {
  it.each(ASTRO)('in Astro: %s', async (markup, rule) => {
    expect(await lint('src/pages/example.astro', astro(markup))).toEqual([{ rule, line: 6 }]);
  });

  it.each(SVELTE)('in Svelte: %s', async (markup, rule) => {
    expect(await lint('src/islands/Example.svelte', svelte(markup))).toEqual([{ rule, line: 5 }]);
  });

  it('and ordinary markup is not', async () => {
    const plain = '<p class="a">x</p><Meter once={a} only={a} />';
    expect(await lint('src/pages/example.astro', astro(plain))).toEqual([]);
    expect(await lint('src/islands/Example.svelte', svelte('<button onclick={() => a}>x</button>'))).toEqual(
      [],
    );
  });
});
