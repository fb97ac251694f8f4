import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '#client/session.ts';
import { invite } from '#database/members.ts';
import { AGENCY, connect, fates, type Connection } from './connect.ts';
import { tabStorage } from './tab-storage.ts';

let line: Connection;
const open = (storage = tabStorage(), more: { fetch?: typeof fetch; now?: () => number } = {}) =>
  openSession(line.place, { fetch: line.fetch, storage, ...more });
const signedIn = async (email: string, storage = tabStorage()) => {
  const session = open(storage);
  expect(await session.signIn(email, line.database.password)).toEqual({ ok: true });
  return session;
};

beforeAll(async () => {
  line = await connect();
  await line.database.signIn('moderator@example.org', 'moderator');
  await line.database.signIn('admin@example.org', 'admin');
  await line.database.signIn('agency@example.org', 'representative', AGENCY);
  await line.database.signIn('stranger@example.org');
});
afterAll(() => line.close());

describe('openSession', () => {
  it('signs in for as long as the tab is open', async () => {
    const storage = tabStorage();
    const session = open(storage);
    expect(await session.isSignedIn()).toBe(false);
    await session.signIn('moderator@example.org', line.database.password);
    expect(await session.isSignedIn()).toBe(true);
    expect(await session.email()).toBe('moderator@example.org');
    expect(await open(storage).isSignedIn()).toBe(true);
    expect(await open().isSignedIn()).toBe(false);

    await session.signOut();
    expect(await session.isSignedIn()).toBe(false);
    expect(storage.length).toBe(0);
  });

  it.each([
    ['moderator@example.org', 'a wrong password'],
    ['nobody@example.org', 'whatever'],
  ])('refuses %s with %s in the same words', async (email, password) => {
    expect(await open().signIn(email, password)).toEqual({ ok: false, code: 'wrong_sign_in' });
  });

  it.each([
    ['moderator@example.org', 'moderator'],
    ['admin@example.org', 'admin'],
    ['agency@example.org', 'representative'],
    ['stranger@example.org', null],
  ])('knows the role of %s', async (email, role) => {
    expect(await (await signedIn(email)).role()).toEqual({ ok: true, role });
  });

  it('is over when nobody acted for 20 minutes, and leaves nothing in the tab', async () => {
    const storage = tabStorage();
    await signedIn('moderator@example.org', storage);
    const later = open(storage, { now: () => Date.now() + 20 * 60_000 });
    expect(await later.isSignedIn()).toBe(false);
    expect(storage.length).toBe(0);
    expect(await later.rpc('moderation_matters')).toEqual({ ok: false, code: 'not_allowed' });
  });

  it('signs out without a connection', async () => {
    const storage = tabStorage();
    await signedIn('moderator@example.org', storage);
    await open(storage, { fetch: fates.noConnection }).signOut();
    expect(storage.length).toBe(0);
  });

  it('changes the password: the new one opens, the old one does not', async () => {
    await line.database.signIn('changes@example.org', 'moderator');
    const session = await signedIn('changes@example.org');
    expect(await session.changePassword('short')).toEqual({ ok: false, code: 'weak_password' });
    expect(await session.changePassword('another horse battery')).toEqual({ ok: true });
    expect(await open().signIn('changes@example.org', line.database.password)).toMatchObject({ ok: false });
    expect(await open().signIn('changes@example.org', 'another horse battery')).toEqual({ ok: true });
  });

  it('makes the account of the invited', async () => {
    const { service } = line.database;
    const invitation = await invite(service, { email: 'new@example.org', role: 'admin' });
    const session = open();
    const account = { email: 'new@example.org', password: 'a new horse battery' };
    expect(await session.signUp({ ...account, password: 'short', invitation })).toEqual({
      ok: false,
      code: 'weak_password',
    });
    expect(await session.signUp({ ...account, invitation })).toEqual({ ok: true });
    expect(await session.isSignedIn()).toBe(true);
    expect(await session.role()).toEqual({ ok: true, role: 'admin' });
    expect(await open().signUp({ ...account, invitation })).toEqual({ ok: false, code: 'has_account' });
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    const session = open(tabStorage(), { fetch: fate });
    const refused = { ok: false, code: failure };
    expect(await session.signIn('moderator@example.org', 'x')).toEqual(refused);
    expect(await session.role()).toEqual(refused);
    expect(await session.rpc('moderation_matters')).toEqual(refused);
    await session.signOut();
  });
});
