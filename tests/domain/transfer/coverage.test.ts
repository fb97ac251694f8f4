import { expect, it } from 'vitest';
import { networkCoverage } from '#domain/transfer/coverage.ts';

it.each([
  ['High', 'high'],
  ['medium coverage', 'medium'],
  ['LOW', 'low'],
  ['highly rural', null],
  ['nationwide', null],
  ['', null],
  [null, null],
])('%s is %s', (text, coverage) => expect(networkCoverage(text)).toBe(coverage));
