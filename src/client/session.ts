import type { SupabaseClient } from '@supabase/supabase-js';
import { originOf, type ApiPlace } from './api.ts';
import { ask, failureOf, type Answer } from './ask.ts';
import { IdleTimer } from './idle-timer.ts';
import { timelyFetch, type Fetch } from './timely-fetch.ts';

const SESSION = 'fairway-session';

/** What an account may do. An admin is also a moderator. */
export type Role = 'moderator' | 'admin' | 'representative';

export type Session = ReturnType<typeof openSession>;

/**
 * The door for people with an account: moderators, admins, representatives. It closes with the browser's tab, on
 * signing out, and when nobody has acted for a while.
 *
 * supabase-js weighs more than the pages that need it: it is loaded when somebody signs in, or has.
 */
export function openSession(
  place: ApiPlace,
  {
    fetch = timelyFetch(),
    storage = globalThis.sessionStorage,
    now = Date.now,
  }: { fetch?: Fetch; storage?: Storage; now?: () => number } = {},
) {
  const idle = new IdleTimer(storage, now);
  let opening: Promise<SupabaseClient> | undefined;

  function client(): Promise<SupabaseClient> {
    opening ??= import('@supabase/supabase-js').then(({ createClient }) =>
      createClient(originOf(place), place.key, {
        global: { fetch },
        auth: { storage, storageKey: SESSION, detectSessionInUrl: false },
      }),
    );
    // Not loaded now, it may be the next time.
    opening.catch(() => (opening = undefined));
    return opening;
  }

  /** What the sign-in service answers, or why it did not. */
  async function auth<Code extends string>(
    work: (client: SupabaseClient) => Promise<{ error: AuthProblem | null }>,
    codes: Record<string, Code>,
  ): Promise<Answer<object, Code>> {
    try {
      const { error } = await work(await client());
      if (!error) return { ok: true };
      const code = codes[error.code ?? ''];
      return { ok: false, code: code ?? failureOf(error.message, error.status ?? 0) };
    } catch (error) {
      return { ok: false, code: failureOf(String(error), 0) };
    }
  }

  async function signOut(): Promise<void> {
    idle.forget();
    if (storage.getItem(SESSION) === null) return;
    try {
      await (await client()).auth.signOut({ scope: 'local' });
    } finally {
      storage.removeItem(SESSION);
    }
  }

  async function isSignedIn(): Promise<boolean> {
    if (storage.getItem(SESSION) === null) return false;
    if (idle.isOver) {
      await signOut();
      return false;
    }
    try {
      return (await (await client()).auth.getSession()).data.session !== null;
    } catch {
      // No connection to load the program: the next call will say so.
      return true;
    }
  }

  return {
    isSignedIn,
    signOut,

    /** @param password As typed. A wrong one and an unknown e-mail get the same answer. */
    async signIn(email: string, password: string) {
      const answer = await auth(({ auth }) => auth.signInWithPassword({ email, password }), {
        invalid_credentials: 'wrong_sign_in',
        over_request_rate_limit: 'too_many',
      } as const);
      if (answer.ok) idle.act();
      return answer;
    },

    /** Makes the account of someone who was invited, and signs them in: its role comes with it. */
    async signUp({ email, password, invitation }: { email: string; password: string; invitation: string }) {
      let isConfirmed = true;
      const answer = await auth(
        async ({ auth }) => {
          const made = await auth.signUp({ email, password, options: { data: { invitation } } });
          isConfirmed = made.data.session !== null;
          return made;
        },
        {
          user_already_exists: 'has_account',
          email_exists: 'has_account',
          weak_password: 'weak_password',
          over_request_rate_limit: 'too_many',
        } as const,
      );
      if (!answer.ok) return answer;
      // A Supabase that asks new accounts to open a link in an e-mail gives no session before.
      if (!isConfirmed) return { ok: false, code: 'confirm_email' } as const;
      idle.act();
      return answer;
    },

    changePassword(password: string) {
      return auth(({ auth }) => auth.updateUser({ password }), {
        weak_password: 'weak_password',
        same_password: 'same_password',
      } as const);
    },

    /** Of the account that is signed in; null also when its program cannot be loaded. */
    async email(): Promise<string | null> {
      try {
        return (await (await client()).auth.getSession()).data.session?.user.email ?? null;
      } catch {
        return null;
      }
    },

    /** What the account that is signed in may do; null for one that may do nothing. */
    role(): Promise<Answer<{ role: Role | null }>> {
      return ask(client().then((signedIn) => signedIn.rpc('my_role')));
    },

    /** Calls a function of the database as the account that is signed in. */
    rpc<Found = object, Code extends string = string>(
      name: string,
      request: object = {},
    ): Promise<Answer<Found, Code>> {
      return ask(client().then((signedIn) => signedIn.rpc(name, { request })));
    },

    /** How long it still lasts when nobody acts. */
    idleLeftMs: () => idle.leftMs,

    /**
     * Ends the session when nobody has acted on the page for a while.
     * @param onEnded Told after the session has gone.
     * @returns How to stop watching.
     */
    endWhenIdle(onEnded: () => void, page: EventTarget = document): () => void {
      return idle.watch(page, () => void signOut().finally(onEnded));
    },
  };
}

interface AuthProblem {
  message: string;
  code?: string | undefined;
  status?: number | undefined;
}
