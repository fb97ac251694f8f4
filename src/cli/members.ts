import { randomBytes } from 'node:crypto';
import type { Client } from '#database/client.ts';
import { addMember, invite, listMembers, removeMember, type Role } from '#database/members.ts';
import { openDatabase, type OpenDatabase } from '#database/open-database.ts';
import { UsageError, type Command } from './command.ts';

const ROLES: Record<Role, string> = {
  moderator: 'a moderator',
  admin: 'an admin',
  representative: 'a representative',
};

export const members: Command = {
  usage:
    'members add <e-mail> moderator|admin, members add <e-mail> representative <agency or operator, as in its ' +
    "page's address>, members list [--json], members remove <e-mail>: who may do what",
  async run([action, email, role, slug, ...more], configuration) {
    const work = workOf({ action, email, role, slug });
    if (more.length > 0) throw new UsageError('That is too much at once.');
    const database = await openDatabase(configuration);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  },
};

function workOf(said: Record<'action' | 'email' | 'role' | 'slug', string | undefined>) {
  const { action, email, role, slug } = said;
  if (action === 'list' && (email === undefined || email === '--json') && !role) {
    return ({ client }: OpenDatabase) => list(client, email === '--json');
  }
  if (action === 'remove' && email && !role) return ({ client }: OpenDatabase) => remove(client, email);
  if (action !== 'add') throw new UsageError('What is to be done: add, list or remove?');
  if (!email || !role || !Object.hasOwn(ROLES, role)) throw new UsageError('Whom to add, and as what?');
  if (role === 'representative') {
    if (!slug) throw new UsageError('A representative of whom?');
    return (database: OpenDatabase) => addRepresentative(database, email, slug);
  }
  if (slug) throw new UsageError('Only a representative is of an agency or operator.');
  return (database: OpenDatabase) => add(database, email, role as 'moderator' | 'admin');
}

async function add({ client, createUser }: OpenDatabase, email: string, role: 'moderator' | 'admin') {
  const done = await addMember(client, email, role);
  if (done === 'last_admin') {
    console.error(lastAdmin(email));
    return 1;
  }
  const isKnown = done === 'added';
  const password = newPassword();
  if (!isKnown) await createUser(email, password, await invite(client, { email, role }));
  console.log(`${email} is ${ROLES[role]} now.`);
  if (!isKnown) console.log(passwordLine(password));
  return 0;
}

async function addRepresentative({ client, createUser }: OpenDatabase, email: string, slug: string) {
  const provider = await providerAt(client, slug);
  const invitation = await invite(client, { email, role: 'representative', providerId: provider.id });
  const password = newPassword();
  if (await createUser(email, password, invitation)) {
    console.log(`${email} is a representative of ${provider.name} now.\n${passwordLine(password)}`);
  } else {
    // Whoever has an account decides themselves what it is for.
    console.log(
      `${email} has an account already. To become a representative of ${provider.name}, they sign in on the page ` +
        `/join/ and type this invitation, shown this once: ${invitation}`,
    );
  }
  return 0;
}

async function list(client: Client, asJson: boolean) {
  const { members, representatives, invitations } = await listMembers(client);
  if (asJson) {
    console.log(JSON.stringify({ members, representatives, invitations }, null, 2));
    return 0;
  }
  const lines = [
    ...members.map(({ email, role }) => `${email}  ${role}`),
    ...representatives.map(
      ({ email, provider }) => `${email}  representative of ${provider.name} (${provider.slug})`,
    ),
    ...invitations.map(
      ({ email, role, provider, expiresOn }) =>
        `${email}  invited as ${ROLES[role]}${provider ? ` of ${provider.name}` : ''}, until ${expiresOn}`,
    ),
  ];
  console.log(lines.join('\n') || 'Nobody yet. Begin with: members add <e-mail> admin');
  return 0;
}

async function remove(client: Client, email: string) {
  const done = await removeMember(client, email);
  if (done === 'removed') {
    console.log(`${email} is no moderator or admin any more.`);
    return 0;
  }
  console.error(
    done === 'last_admin'
      ? lastAdmin(email)
      : `${email} is no moderator and no admin. Representatives are removed on the page /admin/.`,
  );
  return 1;
}

/** @throws When there is no such page. */
async function providerAt(client: Client, slug: string): Promise<{ id: string; name: string }> {
  const { data, error } = await client.from('providers').select('id, name').eq('slug', slug).maybeSingle();
  if (error) throw new Error(`Looking for ${slug}: ${error.message}`);
  if (!data) throw new Error(`No agency or operator has a page with "${slug}" in its address.`);
  return data;
}

const lastAdmin = (email: string) =>
  `${email} is the last admin, and stays: without one nobody could invite another. Add another admin first.`;
const newPassword = () => randomBytes(12).toString('base64url');
const passwordLine = (password: string) => `Password, shown this once: ${password}`;
