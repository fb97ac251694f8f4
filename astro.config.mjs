import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

// No page and no build tells anyone anything.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  output: 'static',
  outDir: process.env.FAIRWAY_OUT_DIR ?? './dist',
  trailingSlash: 'always',
  // One round trip: the styles come inside the page.
  build: {
    format: 'directory',
    inlineStylesheets: 'always',
    // Rendering is quick; writing thousands of small files is what takes the time.
    concurrency: 8,
  },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [svelte()],
  vite: {
    // A message with one language asks for the language and drops the answer: 1 KB of the posting form.
    build: { rollupOptions: { treeshake: { manualPureFunctions: ['getLocale'] } } },
  },
});
