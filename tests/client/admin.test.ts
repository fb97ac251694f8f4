import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAdministration, type People } from '#client/admin.ts';
import { claimPage } from '#client/claim-page.ts';
import { openSession } from '#client/session.ts';
import { AGENCY, connect, fates, type Connection } from './connect.ts';
import { tabStorage } from './tab-storage.ts';

let line: Connection;
const administrationOf = async (email: string, how: typeof fetch = line.fetch) => {
  const storage = tabStorage();
  await openSession(line.place, { fetch: line.fetch, storage }).signIn(email, line.database.password);
  return openAdministration(openSession(line.place, { fetch: how, storage }));
};
const admin = () => administrationOf('admin@example.org');
const people = async (): Promise<People> => {
  const answer = await (await admin()).people();
  if (!answer.ok) throw new Error(answer.code);
  return answer;
};
const idOf = async (email: string) => (await people()).members.find((one) => one.email === email)!.userId;

beforeAll(async () => {
  line = await connect();
  await line.database.signIn('admin@example.org', 'admin');
  await line.database.signIn('moderator@example.org', 'moderator');
  await line.database.signIn('agency@example.org', 'representative', AGENCY);
});
beforeEach(() => line.database.sql('delete from private.rate_counts'));
afterAll(() => line.close());

describe('openAdministration', () => {
  it('lists who may do what', async () => {
    const { members, representatives } = await people();
    expect(members).toMatchObject([
      { email: 'admin@example.org', role: 'admin', isMe: true },
      { email: 'moderator@example.org', role: 'moderator', isMe: false },
    ]);
    expect(representatives).toMatchObject([
      {
        email: 'agency@example.org',
        providerId: AGENCY,
        provider: { name: 'Example Agency', kind: 'agency' },
      },
    ]);
  });

  it('invites, shows who is invited, and cancels', async () => {
    const desk = await admin();
    const invited = await desk.invite({ email: 'New@Example.org', role: 'moderator', providerId: null });
    expect(invited).toMatchObject({ ok: true, invitation: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) });
    expect((await people()).invitations).toMatchObject([
      { email: 'new@example.org', role: 'moderator', provider: null },
    ]);
    expect(await desk.cancelInvitation('new@example.org')).toMatchObject({ ok: true });
    expect((await people()).invitations).toEqual([]);
    expect(await desk.cancelInvitation('new@example.org')).toEqual({ ok: false, code: 'not_found' });
  });

  it.each([
    ['email', { email: 'nobody', role: 'admin', providerId: null }],
    ['providerId', { email: 'a@example.org', role: 'representative', providerId: null }],
    ['providerId', { email: 'a@example.org', role: 'representative', providerId: randomUUID() }],
  ] as const)('does not invite with a wrong %s', async (field, invited) => {
    expect(await (await admin()).invite(invited)).toEqual({ ok: false, code: 'wrong_field', field });
  });

  it('makes an invitation of a claim that is true, and nothing of one that is not', async () => {
    const claim = (email: string) => ({
      id: randomUUID(),
      providerId: AGENCY,
      email,
      claimant: 'Maria Santos, manager',
      proofText: 'Call the office and ask for me.',
    });
    await claimPage(line.api, claim('true@example.org'));
    await claimPage(line.api, claim('false@example.org'));
    const desk = await admin();
    const { claims } = await people();
    const idOfClaim = (email: string) => claims.find((one) => one.email === email)!.id;
    expect(await desk.approveClaim(idOfClaim('true@example.org'))).toMatchObject({
      ok: true,
      invitation: expect.any(String),
    });
    expect(await desk.rejectClaim(idOfClaim('false@example.org'))).toMatchObject({ ok: true });
    expect(await desk.approveClaim(idOfClaim('false@example.org'))).toEqual({ ok: false, code: 'not_found' });
    const after = await people();
    expect(after.claims).toEqual([]);
    expect(after.invitations).toMatchObject([
      { email: 'true@example.org', role: 'representative', provider: { name: 'Example Agency' } },
    ]);
    await desk.cancelInvitation('true@example.org');
  });

  it('keeps the last admin, and lets any other go', async () => {
    const desk = await admin();
    const me = await idOf('admin@example.org');
    const refused = { ok: false, code: 'last_admin' };
    expect(await desk.removeMember(me)).toEqual(refused);
    expect(await desk.setRole(me, 'moderator')).toEqual(refused);

    const moderator = await idOf('moderator@example.org');
    expect(await desk.setRole(moderator, 'admin')).toMatchObject({ ok: true });
    expect((await people()).members.filter(({ role }) => role === 'admin')).toHaveLength(2);
    expect(await desk.setRole(moderator, 'moderator')).toMatchObject({ ok: true });
    expect(await desk.removeMember(moderator)).toMatchObject({ ok: true });
    expect((await people()).members).toMatchObject([{ email: 'admin@example.org' }]);
    expect(await desk.removeMember(moderator)).toEqual({ ok: false, code: 'not_found' });
  });

  it('takes a page from its representative', async () => {
    const desk = await admin();
    const [one] = (await people()).representatives;
    expect(await desk.removeRepresentative(one!)).toMatchObject({ ok: true });
    expect((await people()).representatives).toEqual([]);
    expect(await desk.removeRepresentative(one!)).toEqual({ ok: false, code: 'not_found' });
  });

  it('is for admins alone', async () => {
    await line.database.signIn('second@example.org', 'moderator');
    await line.database.signIn('other@example.org', 'representative', AGENCY);
    const refused = { ok: false, code: 'not_allowed' };
    const me = await idOf('admin@example.org');
    for (const email of ['second@example.org', 'other@example.org', 'nobody@example.org']) {
      const desk = await administrationOf(email);
      expect(await desk.people()).toEqual(refused);
      expect(await desk.invite({ email: 'x@example.org', role: 'admin', providerId: null })).toEqual(refused);
      expect(await desk.setRole(me, 'moderator')).toEqual(refused);
      expect(await desk.removeMember(me)).toEqual(refused);
      expect(await desk.approveClaim(randomUUID())).toEqual(refused);
    }
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    expect(await (await administrationOf('admin@example.org', fate)).people()).toEqual({
      ok: false,
      code: failure,
    });
  });
});
