import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { AttemptLimit } from '#server/attempt-limit.ts';

it('is over after so many failures of one address, and forgets them after a while', () => {
  let now = 0;
  const limit = new AttemptLimit({ most: 2, whileMs: 1000, now: () => now });
  expect(limit.isOver('192.0.2.1')).toBe(false);
  limit.noteFailure('192.0.2.1');
  expect(limit.isOver('192.0.2.1')).toBe(false);
  limit.noteFailure('192.0.2.1');
  expect(limit.isOver('192.0.2.1')).toBe(true);
  expect(limit.isOver('192.0.2.2')).toBe(false);
  now = 999;
  expect(limit.isOver('192.0.2.1')).toBe(true);
  now = 1000;
  expect(limit.isOver('192.0.2.1')).toBe(false);
});

it('takes back what was no failure, and never below none', () => {
  const limit = new AttemptLimit({ most: 1, whileMs: 1000 });
  limit.forgive('192.0.2.1');
  limit.noteFailure('192.0.2.1');
  expect(limit.isOver('192.0.2.1')).toBe(true);
  limit.forgive('192.0.2.1');
  expect(limit.isOver('192.0.2.1')).toBe(false);
});

it('keeps no address', () => {
  const limit = new AttemptLimit({ most: 2, whileMs: 1000 });
  limit.noteFailure('192.0.2.1');
  expect(inspect(limit, { depth: 9, showHidden: true })).not.toContain('192.0.2.1');
});
