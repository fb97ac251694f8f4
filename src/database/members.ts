import { answerOf, type Client } from './client.ts';

export type Role = 'moderator' | 'admin' | 'representative';

export interface Members {
  members: { email: string; role: 'moderator' | 'admin' }[];
  representatives: { email: string; provider: { name: string; slug: string } }[];
  invitations: {
    email: string;
    role: Role;
    provider: { name: string; slug: string } | null;
    expiresOn: string;
  }[];
}

interface Said {
  ok: boolean;
  code: string;
  field?: string;
}

/** Gives an account that there is a role; the last admin keeps theirs. */
export async function addMember(
  client: Client,
  email: string,
  role: 'moderator' | 'admin',
): Promise<'added' | 'no_such_user' | 'last_admin'> {
  const doing = `Making ${email} ${role}`;
  const { code } = answerOf(doing, await client.rpc('add_member', { email, role })) as unknown as Said;
  if (code === 'added' || code === 'no_such_user' || code === 'last_admin') return code;
  throw new Error(`${doing}: ${code}`);
}

/**
 * Invites someone to a role.
 *
 * @param invited `providerId` for a representative alone. `demo`: goes with the demonstration.
 * @returns The invitation, which an account is made with.
 * @throws Saying what is wrong with the e-mail or the provider.
 */
export async function invite(
  client: Client,
  invited: { email: string; role: Role; providerId?: string; demo?: boolean },
): Promise<string> {
  const doing = `Inviting ${invited.email}`;
  const answer = answerOf(doing, await client.rpc('invite_as_service', { request: invited })) as unknown as
    { ok: true; invitation: string } | ({ ok: false } & Said);
  if (answer.ok) return answer.invitation;
  throw new Error(
    answer.field === 'email'
      ? `${invited.email} is no e-mail address.`
      : `${doing}: ${answer.field ?? answer.code}`,
  );
}

export async function listMembers(client: Client): Promise<Members> {
  const doing = 'Listing the members';
  const answer = answerOf(doing, await client.rpc('list_members', { request: {} })) as unknown as Said &
    Members;
  if (!answer.ok) throw new Error(`${doing}: ${answer.code}`);
  return answer;
}

/** Takes a moderator's or an admin's role from them. Their account stays, and can do nothing. */
export async function removeMember(
  client: Client,
  email: string,
): Promise<'removed' | 'last_admin' | 'not_found'> {
  const doing = `Removing ${email}`;
  const { ok, code } = answerOf(
    doing,
    await client.rpc('remove_member_as_service', { request: { email } }),
  ) as unknown as Said;
  if (ok) return 'removed';
  if (code === 'last_admin' || code === 'not_found') return code;
  throw new Error(`${doing}: ${code}`);
}
