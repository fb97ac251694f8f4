import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanText } from '#domain/text/clean-text.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('cleans in the database as in the domain', async () => {
  const odd = fc.constantFrom('\u202E', '\u2066', '\u200B', '\u200D', '\u2588', '\uE000', '\u0007', '\u0085', '\r', '\n', '\t', '\u00A0', 'e\u0301', 'ញ៉ាំ', '👩🏽‍🔧'); // prettier-ignore
  const part = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 5 }));
  const texts = fc.sample(
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    { numRuns: 3000, seed: 4 },
  );
  // Neither half a character nor a zero one can be in a text of the database.
  const sent = texts.map((text) => text.toWellFormed().replaceAll('\0', ''));
  const rows = await database.sql<{ cleaned: string; removed: string[] }>(
    `select c.cleaned, c.removed from jsonb_array_elements_text($1) with ordinality t (raw, n), private.clean_text(t.raw) c order by n`,
    [JSON.stringify(sent)],
  );
  expect(rows.map(({ cleaned, removed }) => ({ text: cleaned, removed }))).toEqual(sent.map(cleanText));
});
