import type { Api } from './api.ts';
import { ask, type Answer } from './ask.ts';
import type { Role, Session } from './session.ts';

/** At least so many letters; at most so many bytes: of more, the sign-in service would not look at the rest. */
const PASSWORD_LIMITS = { leastLetters: 10, mostBytes: 72 } as const;

/** What is wrong with a new password typed twice, if anything is. */
export function wrongPassword(password: string, again: string): 'short' | 'long' | 'differs' | null {
  if ([...password].length < PASSWORD_LIMITS.leastLetters) return 'short';
  if (new TextEncoder().encode(password).length > PASSWORD_LIMITS.mostBytes) return 'long';
  return password === again ? null : 'differs';
}

interface Invited {
  email: string;
  /** As typed: in groups or not, in small letters or capitals. */
  invitation: string;
}

/** The role of whoever has an open invitation. One that is wrong, used or too old is `not_found`. */
export function checkInvitation(
  api: Api,
  invited: Invited,
): Promise<Answer<{ role: Role }, 'not_found' | 'too_many'>> {
  return ask(api.rpc('check_invitation', { request: invited }));
}

/**
 * Makes the account of someone who was invited. The invitation is looked at first: the sign-in service refuses a wrong
 * one only by an error.
 *
 * @returns `has_account`: with that e-mail one signs in and accepts the invitation instead.
 */
export async function join(
  { api, session }: { api: Api; session: Pick<Session, 'signUp'> },
  { password, ...invited }: Invited & { password: string },
) {
  const open = await checkInvitation(api, invited);
  if (!open.ok) return open;
  const made = await session.signUp({ ...invited, password });
  return made.ok ? ({ ok: true, role: open.role } as const) : made;
}

/** Gives the account that is signed in the role it is invited to. */
export async function acceptInvitation(
  { api, session }: { api: Api; session: Pick<Session, 'rpc' | 'email'> },
  invitation: string,
): Promise<Answer<{ role: Role }, 'not_found' | 'too_many'>> {
  const email = await session.email();
  if (email === null) return { ok: false, code: 'not_allowed' };
  const open = await checkInvitation(api, { email, invitation });
  if (!open.ok) return open;
  const accepted = await session.rpc<object, 'not_found' | 'too_many'>('accept_invitation', { invitation });
  return accepted.ok ? { ok: true, role: open.role } : accepted;
}
