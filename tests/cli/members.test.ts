import { beforeAll, describe, expect, it } from 'vitest';
import { members } from '#cli/members.ts';
import { openEmbedded } from '#database/embedded.ts';
import { commandLine } from './command-line.ts';

const { run, sql, dataFolder } = commandLine('members');

/** Whether these open the door. */
async function canSignIn(email: string, password: string): Promise<boolean> {
  const { anonymous, close } = await openEmbedded(dataFolder);
  try {
    return (await anonymous().auth.signInWithPassword({ email, password })).error === null;
  } finally {
    await close();
  }
}

const passwordOf = (out: string[]) => /shown this once: (\S+)/.exec(out.join('\n'))?.[1] ?? '';

beforeAll(async () => {
  await sql(`insert into public.providers (kind, country, slug, name, name_key)
    values ('agency', 'PH', 'example-agency-ph', 'Example Agency', 'example agency')`);
});

describe('members', () => {
  it('says of an empty list how to begin', async () => {
    expect(await run(members, 'list')).toMatchObject({
      code: 0,
      out: ['Nobody yet. Begin with: members add <e-mail> admin'],
    });
  });

  it('makes an account with a password shown once, which opens the door', async () => {
    const { code, out } = await run(members, 'add', 'Boss@Example.org', 'admin');
    expect([code, out[0]]).toEqual([0, 'Boss@Example.org is an admin now.']);
    expect(passwordOf(out)).toMatch(/^.{16}$/);
    expect(await canSignIn('boss@example.org', passwordOf(out))).toBe(true);
  });

  it('gives an account that there is another role, and no other password', async () => {
    const first = await run(members, 'add', 'mod@example.org', 'moderator');
    const again = await run(members, 'add', 'mod@example.org', 'admin');
    expect(again).toMatchObject({ code: 0, out: ['mod@example.org is an admin now.'] });
    expect(await canSignIn('mod@example.org', passwordOf(first.out))).toBe(true);
    await run(members, 'add', 'mod@example.org', 'moderator');
  });

  it('makes a representative, and only invites one who has an account', async () => {
    const made = await run(members, 'add', 'office@example.com', 'representative', 'example-agency-ph');
    expect(made.out[0]).toMatch(/^office@example.com is a representative of Example Agency now.\nPassword/);
    expect(await canSignIn('office@example.com', passwordOf(made.out))).toBe(true);
    const invited = await run(members, 'add', 'mod@example.org', 'representative', 'example-agency-ph');
    expect(invited.code).toBe(0);
    expect(invited.out[0]).toMatch(
      /^mod@example.org has an account already.* \/join\/ .*shown this once: (\w{4}-){3}\w{4}$/,
    );
  });

  it('lists everybody, also for a program', async () => {
    const { out } = await run(members, 'list');
    expect(out[0]!.split('\n')).toEqual([
      'boss@example.org  admin',
      'mod@example.org  moderator',
      'office@example.com  representative of Example Agency (example-agency-ph)',
      expect.stringMatching(
        /^mod@example.org {2}invited as a representative of Example Agency, until \d{4}-/,
      ),
    ]);
    const json = await run(members, 'list', '--json');
    expect(JSON.parse(json.out[0]!)).toMatchObject({
      members: [
        { email: 'boss@example.org', role: 'admin' },
        { email: 'mod@example.org', role: 'moderator' },
      ],
      representatives: [{ email: 'office@example.com', provider: { slug: 'example-agency-ph' } }],
      invitations: [{ email: 'mod@example.org', role: 'representative' }],
    });
    expect(json.out[0]).not.toContain('"claims"');
  });

  it('keeps the last admin, and says why', async () => {
    const { code, told } = await run(members, 'remove', 'boss@example.org');
    expect([code, told]).toEqual([
      1,
      [expect.stringMatching(/^boss@example.org is the last admin, and stays/)],
    ]);
    const demoted = await run(members, 'add', 'boss@example.org', 'moderator');
    expect([demoted.code, demoted.told.at(-1)]).toEqual([
      1,
      expect.stringMatching(/^boss@example.org is the last admin, and stays/),
    ]);
  });

  it('removes a moderator, once', async () => {
    expect(await run(members, 'remove', 'mod@example.org')).toMatchObject({
      code: 0,
      out: ['mod@example.org is no moderator or admin any more.'],
    });
    for (const email of ['mod@example.org', 'office@example.com', 'nobody@example.org']) {
      const { code, told } = await run(members, 'remove', email);
      expect([code, told[0]]).toEqual([1, expect.stringMatching(/is no moderator and no admin/)]);
    }
  });

  it.each([
    [[], 'What is to be done'],
    [['delete', 'a@example.org'], 'What is to be done'],
    [['add'], 'Whom to add'],
    [['add', 'a@example.org'], 'Whom to add'],
    [['add', 'a@example.org', 'king'], 'Whom to add'],
    [['add', 'a@example.org', 'toString'], 'Whom to add'],
    [['add', 'a@example.org', 'representative'], 'A representative of whom?'],
    [['add', 'a@example.org', 'moderator', 'example-agency-ph'], 'Only a representative'],
    [['add', 'a@example.org', 'representative', 'x', 'y'], 'too much'],
  ])('does not guess: %j', async (args, said) => {
    const { code, told } = await run(members, ...args);
    expect([code, told.join()]).toEqual([2, expect.stringContaining(said)]);
  });

  it.each([
    [['add', 'nobody', 'moderator'], 'nobody is no e-mail address.'],
    [
      ['add', 'a@example.org', 'representative', 'no-such'],
      'No agency or operator has a page with "no-such"',
    ],
  ])('says what is wrong: %j', async (args, said) => {
    const { code, told } = await run(members, ...args);
    expect([code, told.join()]).toEqual([1, expect.stringContaining(said)]);
  });
});
