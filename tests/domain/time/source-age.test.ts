import { expect, it } from 'vitest';
import { isStale } from '#domain/time/source-age.ts';

it.each([
  ['register nepal', '2025-11-24', '2026-11-24', false], // 365 days
  ['register nepal', '2025-11-23', '2026-11-24', true],
  ['prices world-bank', '2026-07-27', '2026-11-24', false], // 5 + 31 + 30 + 31 + 24 − 1 = 120
  ['prices world-bank', '2026-07-26', '2026-11-24', true],
  ['rates ecb', '2026-11-14', '2026-11-24', false],
  ['rates ecb', '2026-11-13', '2026-11-24', true],
  ['corridor-averages world-bank', '2020-09-30', '2026-11-24', false],
  ['rates imf', null, '2026-11-24', false],
])('%s of %s on %s: %s', (source, observedOn, today, stale) => {
  expect(isStale(source, observedOn, today)).toBe(stale);
});
