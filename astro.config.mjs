import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { renderBeside } from '#worker/render-beside.ts';

// No page and no build tells anyone anything.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/**
 * Astro takes the styles of a component that a page hydrates out of what the browser loads, since they stand in the
 * page, but leaves their names in what another page loads that component by: it would wait for a file that is not there.
 */
const onlyStylesThereAre = {
  name: 'fairway:only-styles-there-are',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const { viteMetadata } of Object.values(bundle)) {
      for (const file of viteMetadata?.importedCss ?? []) {
        if (!(file in bundle)) viteMetadata.importedCss.delete(file);
      }
    }
  },
};

/** What is loaded together comes in one piece: many small ones compress worse. */
const TOGETHER = [
  { name: 'svelte', test: /node_modules\/(svelte|@astrojs\/svelte|esm-env|clsx)\/|vite\/preload-helper/ },
  // The search needs these alone.
  { name: 'digits', test: /src\/domain\/text\/latin-digits\.ts/, priority: 1 },
  { name: 'amounts', test: /src\/domain\/money\/(read-amount|currency)\.ts/ },
  { name: 'icons', test: /src\/islands\/(icons\.ts|Icon\.svelte)$/ },
];

/**
 * Paraglide makes Intl.PluralRules anew for every message with a number in it, which takes longer than all the rest of a
 * page of reviews. Here each language's are made once; what the browser loads stays as it is.
 */
const pluralRulesOnce = {
  name: 'fairway:plural-rules-once',
  transform(code, id, options) {
    if (!options?.ssr || !id.endsWith('/messages/compiled/registry.js')) return;
    const made = 'new Intl.PluralRules(locale, options)';
    if (!code.includes(made)) throw new Error(`${id} makes plural rules in another way`);
    const once = '(rules[locale + JSON.stringify(options)] ??= ' + made + ')';
    return { code: 'const rules = {};\n' + code.replace(made, once), map: null };
  },
};

export default defineConfig({
  output: 'static',
  outDir: process.env.FAIRWAY_OUT_DIR ?? './dist',
  trailingSlash: 'always',
  // One round trip: the styles come inside the page.
  build: {
    format: 'directory',
    inlineStylesheets: 'always',
    // Rendering is quick; writing thousands of small files is what takes the time.
    concurrency: 16,
  },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [svelte(), renderBeside()],
  vite: {
    plugins: [onlyStylesThereAre, pluralRulesOnce],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: TOGETHER } },
          },
        },
      },
    },
    // A message with one language asks for the language and drops the answer: 1 KB of the posting form.
    build: { rollupOptions: { treeshake: { manualPureFunctions: ['getLocale'] } } },
  },
});
