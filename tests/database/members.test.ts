import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '#database/client.ts';
import { addProviders, AGENCY, call } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
let admin: Client;
let moderator: Client;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  admin = await database.signIn('admin@example.org', 'admin');
  moderator = await database.signIn('moderator@example.org', 'moderator');
});
beforeEach(() => database.sql('delete from private.rate_counts'));
afterAll(() => database.close());

const password = 'a long enough password';
const invite = async (email: string, role: string, more: object = {}) =>
  (await call(admin, 'invite', { email, role, ...more })) as unknown as { invitation: string };
const join = async (email: string, invitation: unknown) => {
  const client = database.newcomer();
  const { error } = await client.auth.signUp({
    email,
    password,
    options: { data: { invitation: invitation as string } },
  });
  return { client, error };
};
const idOf = async (email: string) =>
  (await database.sql<{ id: string }>('select id from auth.users where email = $1', [email]))[0]!.id;
const roleOf = async (client: Client) => ((await client.rpc('my_role')).data as { role: string | null }).role;

describe('an account', () => {
  it.each([
    ['without an invitation', undefined],
    ['with an invented one', 'ABCD-EFGH-JKLM-NPQR'],
    ['with an empty one', ''],
    ['with something else', { x: 1 }],
  ])('is not made %s', async (_, invitation) => {
    const email = `${randomUUID()}@example.org`;
    expect((await join(email, invitation)).error).not.toBeNull();
    expect(await database.sql('select 1 from auth.users where email = $1', [email])).toEqual([]);
  });

  it('is made with the invitation for that address, has its role, and uses it up', async () => {
    const { invitation } = await invite('New@example.org', 'moderator');
    expect(invitation).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect((await join('other@example.org', invitation)).error).not.toBeNull();
    // As people type it.
    const typed = invitation.toLowerCase().replaceAll('-', ' ');
    expect(
      await call(database.anon, 'check_invitation', { invitation: typed, email: 'new@example.org' }),
    ).toEqual({
      ok: true,
      code: 'open',
      role: 'moderator',
    });
    const { client, error } = await join('new@example.org', typed);
    expect(error).toBeNull();
    await client.auth.signInWithPassword({ email: 'new@example.org', password });
    expect(await roleOf(client)).toBe('moderator');
    expect(await call(database.anon, 'check_invitation', { invitation, email: 'new@example.org' })).toEqual({
      ok: false,
      code: 'not_found',
    });
    expect(
      await database.sql(
        `select raw_user_meta_data ->> 'invitation' as kept from auth.users where email = 'new@example.org'`,
      ),
    ).toEqual([{ kept: null }]);
  });

  it('that exists takes another role with an invitation', async () => {
    const client = await database.signIn('agent@example.org');
    const { invitation } = await invite('agent@example.org', 'representative', { providerId: AGENCY });
    expect(await call(moderator, 'accept_invitation', { invitation })).toEqual({
      ok: false,
      code: 'not_found',
    });
    expect(await call(client, 'accept_invitation', { invitation })).toEqual({ ok: true, code: 'accepted' });
    expect(await roleOf(client)).toBe('representative');
    expect(await call(client, 'my_pages')).toMatchObject({ pages: [{ provider: { id: AGENCY } }] });
  });

  it('an invitation runs out, and a newer one takes its place', async () => {
    const old = await invite('late@example.org', 'moderator');
    const { invitation } = await invite('late@example.org', 'moderator');
    const check = (code: string) =>
      call(database.anon, 'check_invitation', { invitation: code, email: 'late@example.org' });
    expect((await check(old.invitation)).ok).toBe(false);
    expect((await check(invitation)).ok).toBe(true);
    await database.sql(`update private.invitations set expires_on = current_date - 1`);
    expect((await check(invitation)).ok).toBe(false);
  });

  it('guessing invitations is limited', async () => {
    const guess = () => call(database.anon, 'check_invitation', { invitation: 'x', email: 'y' });
    for (let i = 0; i < 50; i++) expect((await guess()).code).toBe('not_found');
    expect((await guess()).code).toBe('too_many');
  });
});

describe('admins', () => {
  const FUNCTIONS = [
    'invite',
    'cancel_invitation',
    'list_members',
    'decide_claim',
    'remove_member',
    'set_member_role',
    'remove_representative',
  ];
  it.each(FUNCTIONS)('%s is for them alone', async (name) => {
    const request = {
      email: 'x@example.org',
      role: 'admin',
      userId: await idOf('admin@example.org'),
      decision: 'approve',
    };
    expect(await call(moderator, name, request)).toEqual({ ok: false, code: 'not_allowed' });
    await expect(call(database.anon, name, request)).rejects.toThrow('permission denied');
  });
  it.each(['invite_as_service', 'remove_member_as_service'])('%s is for the service alone', async (name) => {
    await expect(call(admin, name, { email: 'admin@example.org', role: 'admin' })).rejects.toThrow(
      'permission denied',
    );
  });

  it('the last one can be neither removed nor demoted, by themselves, another, or the service', async () => {
    const userId = await idOf('admin@example.org');
    const last = { ok: false, code: 'last_admin' };
    expect(await call(admin, 'remove_member', { userId })).toEqual(last);
    expect(await call(admin, 'set_member_role', { userId, role: 'moderator' })).toEqual(last);
    expect(await call(database.service, 'remove_member_as_service', { email: 'admin@example.org' })).toEqual(
      last,
    );
    await expect(database.sql(`delete from private.members where role = 'admin'`)).rejects.toThrow(
      'last admin',
    );
    await expect(
      database.sql(`update private.members set role = 'moderator' where role = 'admin'`),
    ).rejects.toThrow('last admin');
  });

  it('a member who is removed may do nothing from that moment on', async () => {
    const client = await database.signIn('gone@example.org', 'moderator');
    expect((await call(client, 'moderation_queue')).ok).toBe(true);
    expect(await call(admin, 'remove_member', { userId: await idOf('gone@example.org') })).toEqual({
      ok: true,
      code: 'removed',
    });
    expect(await call(client, 'moderation_queue')).toEqual({ ok: false, code: 'not_allowed' });
    expect(await roleOf(client)).toBeNull();
  });

  it.each([
    ['removed', 'remove_member', {}],
    ['no admin any more', 'set_member_role', { role: 'moderator' }],
  ])('one who is %s has left no invitation behind', async (_, name, more) => {
    const email = `${name}@example.org`;
    const client = await database.signIn(email, 'admin');
    const invited = { email: `friend-of-${email}`, role: 'admin' };
    const { invitation } = (await call(client, 'invite', invited)) as unknown as { invitation: string };
    // A second way back in, of their own.
    await call(client, 'invite', { email, role: 'admin' });
    const check = { invitation, email: invited.email };
    expect((await call(database.anon, 'check_invitation', check)).ok).toBe(true);
    expect((await call(admin, name, { userId: await idOf(email), ...more })).ok).toBe(true);
    expect((await call(database.anon, 'check_invitation', check)).ok).toBe(false);
    expect(await database.sql('select 1 from private.invitations where email = $1', [email])).toEqual([]);
  });

  it('a claim that is approved becomes an invitation to speak for that page', async () => {
    await database.sql(`insert into private.page_claims (id, provider_id, email, claimant, proof)
      values ('${randomUUID()}', '${AGENCY}', 'boss@example.org', 'Ana', 'Call us.')`);
    const { claims } = (await call(admin, 'list_members')) as unknown as {
      claims: { id: string; proofText: string }[];
    };
    expect(claims).toMatchObject([{ email: 'boss@example.org', proofText: 'Call us.' }]);
    const { invitation } = (await call(admin, 'decide_claim', {
      id: claims[0]!.id,
      decision: 'approve',
    })) as unknown as {
      invitation: string;
    };
    const { client } = await join('boss@example.org', invitation);
    await client.auth.signInWithPassword({ email: 'boss@example.org', password });
    expect(await roleOf(client)).toBe('representative');
    const { representatives } = (await call(admin, 'list_members')) as unknown as {
      representatives: { email: string; userId: string; providerId: string }[];
    };
    const boss = representatives.find(({ email }) => email === 'boss@example.org')!;
    expect(
      await call(admin, 'remove_representative', { userId: boss.userId, providerId: boss.providerId }),
    ).toMatchObject({ ok: true });
    expect(await call(client, 'my_pages')).toEqual({ ok: false, code: 'not_allowed' });
  });

  it('everything they do is in the log', async () => {
    const rows = await database.sql<{ action: string }>('select distinct action from private.moderation_log');
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'invite_moderator',
        'invite_representative',
        'appoint_moderator',
        'appoint_representative',
        'dismiss',
        'approve_claim',
        'dismiss_representative',
      ]),
    );
  });
});
