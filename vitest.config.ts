import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const DATABASE = 'tests/{database,client,worker,cli}/**/*.test.ts';
const SITE = 'tests/site/**/*.test.ts';

/** On two cores Vitest would leave one idle. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    silent: 'passed-only',
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/fairway/tests.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Whatever the others do not take, so that no test is left out by the name of its folder.
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, DATABASE, SITE],
          testTimeout: 30_000,
          maxWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [DATABASE],
          globalSetup: 'tests/database/prepared-database.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: [SITE],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // One browser and one build at a time: two cores. Of pages, which wait much, three at once.
          fileParallelism: false,
          maxConcurrency: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
