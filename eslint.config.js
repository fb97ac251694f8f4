import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { domainPackages, importTable } from './import-table.js';

const CODE = '{ts,astro,svelte}';

/**
 * The import table as lint rules. Patterns are those of .gitignore, in which a later one with `!` lifts an
 * earlier one; what lies below a forbidden folder cannot be lifted, so folders are named with their contents.
 */
function wallsOf([room, { rooms, inBrowser }]) {
  const open = [
    `#${room}/**`,
    ...rooms.map((other) => (other.endsWith('.ts') ? `#${other}` : `#${other}/**`)),
  ];
  const patterns = [
    { group: ['../*', '../**'], message: 'Import across rooms by #…, inside a room by ./' },
    {
      regex: `^#(?!${open.map(toRegex).join('|')})`,
      message: `src/${room} may import only ${rooms.join(', ') || 'itself'} (see CONTRIBUTING.md).`,
    },
  ];
  if (room === 'domain') {
    const allowed = domainPackages.map((name) => name.replace('/*', '(?:/.*)?'));
    patterns.push({
      regex: `^(?![.#])(?!(?:${allowed.join('|')})$)`,
      message: `The domain knows nothing but ${domainPackages.join(', ')}.`,
    });
  }
  if (inBrowser || room === 'components') {
    patterns.push(
      { regex: '^node:', message: 'This may run in a browser.' },
      { regex: '^zod$', message: 'What a browser may load uses zod/mini.' },
    );
  }
  return { files: [`src/${room}/**/*.${CODE}`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const toRegex = (path) =>
  path.slice(1).replaceAll('.', '\\.').replace('/**', '/') + (path.endsWith('.ts') ? '$' : '');

export default ts.config(
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
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  ...Object.entries(importTable).map(wallsOf),
);
