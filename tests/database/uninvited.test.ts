import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openInMemory, type Embedded } from '#database/embedded.ts';
import { invite } from '#database/members.ts';

let database: Embedded;
beforeAll(async () => {
  database = await openInMemory();
});
afterAll(() => database.close());

it('whoever is not invited gets no account, and leaves neither e-mail nor password in the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(database.createUser('uninvited@example.org', 'a horse of my own', 'AAAA')).rejects.toThrow();
  const { error } = await database
    .anonymous()
    .auth.signUp({ email: 'uninvited@example.org', password: 'a horse of my own' });
  expect(error).not.toBeNull();
  const { rows } = await database.connection.driver.query('select 1 from auth.users');
  expect(rows).toEqual([]);
  // The sign-in service says that something failed, and no more.
  expect(log).toHaveBeenCalled();
  const said = log.mock.calls.map((call) => inspect(call, { depth: 9, showHidden: true })).join();
  expect(said).not.toMatch(/uninvited@|\$2[aby]\$|horse|AAAA/);
  log.mockRestore();
});

it('the invited gets one, once', async () => {
  const invitation = await invite(database.service, { email: 'invited@example.org', role: 'moderator' });
  expect(await database.createUser('invited@example.org', 'a horse of my own', invitation)).toBe(true);
  expect(await database.createUser('invited@example.org', 'another of my own', invitation)).toBe(false);
  const { data } = await database
    .anonymous()
    .auth.signInWithPassword({ email: 'invited@example.org', password: 'a horse of my own' });
  expect(data.session).not.toBeNull();
});
