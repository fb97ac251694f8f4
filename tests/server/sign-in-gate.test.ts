import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { invite } from '#database/members.ts';
import { siteFolder } from '#server/site-folder.ts';
import { siteServer } from '#server/site-server.ts';
import { openTestDatabase, type TestDatabase } from '../database/open-test-database.ts';

/* The real sign-in service, behind the real server. */

let root: string;
let database: TestDatabase;
let server: Server;
let url: string;
const log = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'fairway-gate-'));
  database = await openTestDatabase();
  await database.signIn('moderator@example.org', 'moderator');
}, 60_000);
beforeEach(async () => {
  log.mockClear();
  await database.sql('delete from private.rate_counts');
  const api = {
    fetch: (request: Request) => database.fetch(request),
    secretKey: database.secretKey,
    createUser: async () => true,
  };
  server = createServer(
    getRequestListener(siteServer({ root, site: siteFolder(root), api, behindProxy: true }).fetch),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterEach(() => void server.close());
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await database.close();
});

async function ask(path: string, body: unknown, init: RequestInit = {}) {
  const answer = await fetch(`${url}/auth/v1/${path}`, {
    method: 'POST',
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...init,
    headers: { apikey: database.key, 'content-type': 'application/json', ...(init.headers as object) },
  });
  const text = await answer.text();
  const said = text ? (JSON.parse(text) as { error_code?: string; access_token?: string }) : {};
  return { status: answer.status, code: said.error_code, token: said.access_token };
}
const password = 'a horse of my own';
const signIn = (typed: string, address = '192.0.2.1', email = 'moderator@example.org') =>
  ask('token?grant_type=password', { email, password: typed }, { headers: { 'x-forwarded-for': address } });

describe('signing up', () => {
  it('is for the invited, with their own e-mail, once', async () => {
    const invitation = await invite(database.service, { email: 'new@example.org', role: 'moderator' });
    const other = { email: 'other@example.org', password, data: { invitation } };
    expect(await ask('signup', other)).toMatchObject({ status: 422, code: 'signup_disabled' });
    const mine = { ...other, email: 'new@example.org' };
    expect(await ask('signup', mine)).toMatchObject({ status: 200, token: expect.any(String) });
    expect(await ask('signup', mine)).toMatchObject({ status: 422, code: 'signup_disabled' });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['no JSON', '{'],
    ['no invitation', { email: 'x@example.org', password }],
    ['an invitation that is none', { email: 'x@example.org', password, data: { invitation: 'AAAA-BBBB' } }],
    ['an object for a text', { email: 'x@example.org', password, data: { invitation: {} } }],
    ['half a character', { email: 'x@example.org', password, data: { invitation: '\ud800' } }],
    ['an end of text', { email: 'x\0@example.org', password, data: { invitation: 'AAAA' } }],
    ['too deep', '['.repeat(30_000)],
  ])('is refused with %s, without a word in the log', async (_, body) => {
    const { status } = await ask('signup', body);
    expect([400, 422]).toContain(status);
    expect(log).not.toHaveBeenCalled();
  });

  it('keeps of an account what it needs: nothing else that was sent', async () => {
    const invitation = await invite(database.service, { email: 'more@example.org', role: 'moderator' });
    await ask('signup', {
      email: 'more@example.org',
      password,
      phone: '+85255501234',
      data: { invitation, role: 'admin', email_verified: 'yes' },
    });
    const [row] = await database.sql<{ data: object; phone: string | null }>(
      "select raw_user_meta_data as data, phone from auth.users where email = 'more@example.org'",
    );
    expect(row!.phone).toBeNull();
    expect(JSON.stringify(row!.data)).not.toMatch(/admin|yes/);
  });
});

describe('signing in', () => {
  it('tells a wrong password and an unknown e-mail alike', async () => {
    expect(await signIn(database.password)).toMatchObject({ status: 200 });
    const wrong = await signIn('not the password');
    expect(wrong).toMatchObject({ status: 400, code: 'invalid_credentials' });
    const began = performance.now();
    expect(await signIn('whatever', '192.0.2.1', 'nobody@example.org')).toEqual(wrong);
    // There was no password to compare, and yet it took as long.
    expect(performance.now() - began).toBeGreaterThan(900);
  });

  it('lets nobody guess on and on, and others in', async () => {
    await Promise.all(Array.from({ length: 20 }, () => signIn('a guess')));
    expect(await signIn(database.password)).toMatchObject({ status: 429, code: 'over_request_rate_limit' });
    // What stands before the proxy's own word, the caller may have written.
    expect(await signIn(database.password, '203.0.113.7, 192.0.2.1')).toMatchObject({ status: 429 });
    expect(await signIn(database.password, '192.0.2.2')).toMatchObject({ status: 200 });
  });

  it('lets nobody guess a hundred at once either', async () => {
    const guesses = await Promise.all(Array.from({ length: 100 }, () => signIn('a guess', '192.0.2.3')));
    expect(guesses.filter(({ status }) => status === 400)).toHaveLength(20);
    // A right one is no guess, however often.
    for (let i = 0; i < 25; i++) {
      expect(await signIn(database.password, '192.0.2.4')).toMatchObject({ status: 200 });
    }
  });

  it.each([
    null,
    1,
    [],
    '{',
    {},
    { email: {}, password: [] },
    { email: 'a\0@example.org', password: 'x' },
    { email: 'a@example.org', password: '\ud800' },
  ])('refuses %j without an error', async (body) => {
    for (const grant of ['password', 'refresh_token', 'pkce', 'id_token']) {
      const { status } = await ask(`token?grant_type=${grant}`, body);
      expect([grant, [400, 422].includes(status)]).toEqual([grant, true]);
    }
    expect(log).not.toHaveBeenCalled();
  });
});

describe('an account', () => {
  it('changes its password and nothing else, and signs out', async () => {
    await database.signIn('mine@example.org', 'moderator');
    const { token } = await signIn(database.password, '192.0.2.1', 'mine@example.org');
    const headers = { authorization: `Bearer ${token}` };
    const put = (body: unknown) => ask('user', body, { method: 'PUT', headers });
    expect(await put({ email: 'other@example.org' })).toMatchObject({ status: 422 });
    expect(await put({ password: 'short' })).toMatchObject({ status: 422, code: 'weak_password' });
    expect(await put({ password, email: 'other@example.org', data: { a: 1 } })).toMatchObject({
      status: 200,
    });
    expect(await signIn(password, '192.0.2.1', 'mine@example.org')).toMatchObject({ status: 200 });
    expect(await database.sql("select 1 from auth.users where email = 'other@example.org'")).toEqual([]);
    expect((await ask('user', undefined, { method: 'GET', headers })).status).toBe(200);
    expect((await ask('logout?scope=local', undefined, { headers })).status).toBe(204);
    expect((await ask('logout', null)).status).toBe(401);
  });
});

describe('the rest of the service', () => {
  it.each(['otp', 'magiclink', 'recover', 'resend', 'verify', 'callback', 'reauthenticate', 'settings'])(
    '%s is shut: it would write e-mail addresses into the log',
    async (path) => {
      const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
      for (const method of ['POST', 'GET']) {
        const body = method === 'POST' ? { email: 'moderator@example.org' } : undefined;
        expect(await ask(path, body, { method })).toMatchObject({ status: 404 });
      }
      expect(printed).not.toHaveBeenCalled();
      printed.mockRestore();
    },
  );
});
