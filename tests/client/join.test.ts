import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptInvitation, checkInvitation, join, wrongPassword } from '#client/join.ts';
import { openSession, type Role } from '#client/session.ts';
import { invite } from '#database/members.ts';
import { AGENCY, connect, fates, type Connection } from './connect.ts';
import { tabStorage } from './tab-storage.ts';

let line: Connection;
const password = 'a horse of my own';
const session = (how: typeof fetch = line.fetch) =>
  openSession(line.place, { fetch: how, storage: tabStorage() });
const invitationFor = (email: string, role: Role = 'moderator') =>
  invite(line.database.service, { email, role, ...(role === 'representative' && { providerId: AGENCY }) });

beforeAll(async () => {
  line = await connect();
});
beforeEach(() => line.database.sql('delete from private.rate_counts'));
afterAll(() => line.close());

describe('join', () => {
  it.each(['moderator', 'admin', 'representative'] as const)('makes the account of a %s', async (role) => {
    const email = `${role}@example.org`;
    const invitation = await invitationFor(email, role);
    const mine = session();
    expect(await join({ api: line.api, session: mine }, { email, invitation, password })).toEqual({
      ok: true,
      role,
    });
    expect(await mine.role()).toEqual({ ok: true, role });
    // Used up, and nowhere to be read.
    expect(await checkInvitation(line.api, { email, invitation })).toEqual({ ok: false, code: 'not_found' });
    const rows = await line.database.sql(
      'select raw_user_meta_data as data from auth.users where email = $1',
      [email],
    );
    expect(JSON.stringify(rows)).not.toContain(invitation);
  });

  it('takes the code as people write it', async () => {
    const email = 'hand@example.org';
    const invitation = (await invitationFor(email)).toLowerCase().replaceAll('-', ' ');
    expect(
      await join({ api: line.api, session: session() }, { email: 'Hand@Example.org', invitation, password }),
    ).toEqual({ ok: true, role: 'moderator' });
  });

  it('refuses a wrong code, another’s, and one that is too old, alike, and prints nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const theirs = await invitationFor('theirs@example.org');
    const old = await invitationFor('old@example.org');
    await line.database.sql(
      "update private.invitations set expires_on = expires_on - 15 where email = 'old@example.org'",
    );
    for (const [email, invitation] of [
      ['theirs@example.org', 'AAAA-BBBB-CCCC-DDDD'],
      ['mine@example.org', theirs],
      ['old@example.org', old],
      ['theirs@example.org', ''],
      ['', theirs],
    ] as const) {
      expect(await join({ api: line.api, session: session() }, { email, invitation, password })).toEqual({
        ok: false,
        code: 'not_found',
      });
    }
    expect(await line.database.sql("select 1 from auth.users where email like '%old@%'")).toEqual([]);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('sends whoever has an account to sign in, and gives that account the role', async () => {
    const email = 'known@example.org';
    await line.database.signIn(email);
    const invitation = await invitationFor(email, 'representative');
    expect(await join({ api: line.api, session: session() }, { email, invitation, password })).toEqual({
      ok: false,
      code: 'has_account',
    });
    const mine = session();
    await mine.signIn(email, line.database.password);
    const doors = { api: line.api, session: mine };
    expect(await acceptInvitation(doors, 'AAAA-BBBB-CCCC-DDDD')).toEqual({ ok: false, code: 'not_found' });
    expect(await acceptInvitation(doors, invitation)).toEqual({ ok: true, role: 'representative' });
    expect(await mine.role()).toEqual({ ok: true, role: 'representative' });
    expect(await acceptInvitation(doors, invitation)).toEqual({ ok: false, code: 'not_found' });
  });

  it('accepts nothing for nobody', async () => {
    expect(await acceptInvitation({ api: line.api, session: session() }, 'AAAA')).toEqual({
      ok: false,
      code: 'not_allowed',
    });
  });

  it('guesses are limited by day and connection', async () => {
    const guess = () => checkInvitation(line.api, { email: 'a@example.org', invitation: 'AAAA' });
    for (let i = 0; i < 50; i++) expect(await guess()).toEqual({ ok: false, code: 'not_found' });
    expect(await guess()).toEqual({ ok: false, code: 'too_many' });
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    const email = 'away@example.org';
    const invitation = await invitationFor(email);
    const refused = { ok: false, code: failure };
    const api = line.apiWhere('check_invitation', fate);
    expect(await join({ api, session: session() }, { email, invitation, password })).toEqual(refused);
    expect(await join({ api: line.api, session: session(fate) }, { email, invitation, password })).toEqual(
      refused,
    );
  });
});

describe('wrongPassword', () => {
  it.each([
    ['123456789', '123456789', 'short'],
    ['👍'.repeat(9), '👍'.repeat(9), 'short'],
    ['x'.repeat(72), 'x'.repeat(72), null],
    ['x'.repeat(73), 'x'.repeat(73), 'long'],
    // Two bytes each.
    ['ж'.repeat(37), 'ж'.repeat(37), 'long'],
    ['1234567890', '1234567891', 'differs'],
    ['1234567890', '1234567890', null],
  ])('%s and %s: %s', (typed, again, wrong) => expect(wrongPassword(typed, again)).toBe(wrong));
});
