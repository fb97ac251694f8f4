import { relative, sep } from 'node:path';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importTable, whyRefused } from './import-table.js';

const CODE = '{ts,astro,svelte}';

/** The import table as a lint rule: every way to import, also `import()` and the type `import('…').T`. */
const walls = {
  create(context) {
    const [room] = relative(`${import.meta.dirname}/src`, context.filename).split(sep);
    // The plugin for Astro hands over a page's <script> as a file below the page.
    const inBrowser = /\.astro[\\/]/.test(context.filename) || importTable[room]?.inBrowser;
    const check = (node) => {
      const specifier = node.source?.value;
      const message = typeof specifier === 'string' && whyRefused(room, specifier, inBrowser);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

const onHtmlElement = (name) =>
  `JSXOpeningElement[name.name=/^[a-z]/] > ` +
  `:matches(JSXAttribute, AstroTemplateLiteralAttribute, AstroShorthandAttribute)[name.name=${name}]`;

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.fairway/',
      '.astro/',
      'src/messages/compiled/',
      'coverage/',
      'src/database/types.ts',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs['flat/recommended'],
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      // The types know what is defined; this rule cannot.
      'no-undef': 'off',
      eqeqeq: 'error',
    },
  },
  {
    // A promise nobody waits for hides its error, and in a test it is a test that cannot fail.
    files: ['{src,tests}/**/*.ts'],
    ignores: ['**/*.svelte.ts', '**/*.astro/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The content policy forbids style attributes.
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      // Pages are plain documents; there is no router whose base would have to be added.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: onHtmlElement('"style"'), message: 'The content policy forbids style attributes.' },
        { selector: onHtmlElement('/^on[a-z]/'), message: 'The content policy forbids inline handlers.' },
        {
          selector: 'JSXNamespacedName[namespace.name="define"][name.name="vars"]',
          message: 'This would be written as a style attribute, which the content policy forbids.',
        },
      ],
    },
  },
  {
    files: [`src/**/*.${CODE}`],
    plugins: { fairway: { rules: { 'import-table': walls } } },
    rules: { 'fairway/import-table': 'error' },
  },
);
