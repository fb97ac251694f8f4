import { setTimeout as pause } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { AttemptLimit } from './attempt-limit.ts';

interface Options {
  /** The embedded Supabase. */
  fetch(request: Request): Promise<Response>;
  /** The request as it is handed on. */
  requestOf(c: Context): Promise<Request>;
  addressOf(c: Context): string;
}

const MOST_WRONG_SIGN_INS = 20;
const WRONG_SIGN_INS_COUNT_MS = 15 * 60_000;
/** Longer than it takes to compare a password: without an account there is none to compare, and haste would tell. */
const WRONG_SIGN_IN_TAKES_MS = 1000;

/**
 * What of the embedded sign-in service is open: signing up with an invitation, in and out, and changing one's own
 * password. Of each request only the texts it needs go on. The rest of the service would send e-mails, which the
 * embedded Supabase writes into the log instead.
 */
export function signInGate({ fetch, requestOf, addressOf }: Options): Hono {
  const gate = new Hono();
  const wrongSignIns = new AttemptLimit({ most: MOST_WRONG_SIGN_INS, whileMs: WRONG_SIGN_INS_COUNT_MS });

  gate.post('/token', async (c) => {
    const address = addressOf(c);
    const request = await requestOf(c);
    const asked = await readObject(request.clone());
    const body =
      c.req.query('grant_type') === 'refresh_token'
        ? textsOf(asked, 'refresh_token')
        : textsOf(asked, 'email', 'password');
    if (!body) return refuse(c, 422, 'validation_failed');
    // Noted before it is tried, or a hundred tries at once would all be let through.
    if (wrongSignIns.isOver(address)) return refuse(c, 429, 'over_request_rate_limit');
    wrongSignIns.noteFailure(address);
    const longEnough = pause(WRONG_SIGN_IN_TAKES_MS);
    const answer = await fetch(withBody(request, body));
    if (answer.status === 400) await longEnough;
    else wrongSignIns.forgive(address);
    return answer;
  });

  gate.post('/signup', async (c) => {
    const request = await requestOf(c);
    const asked = await readObject(request.clone());
    const account = textsOf(asked, 'email', 'password');
    const data = textsOf(asked['data'], 'invitation');
    if (!account || !data) return refuse(c, 422, 'signup_disabled');
    // The database refuses the uninvited too, but only by an error.
    const checking = withBody(
      request,
      { request: { email: account['email'], ...data } },
      '/rest/v1/rpc/check_invitation',
    );
    const { code } = await readObject(await fetch(checking));
    if (code === 'too_many') return refuse(c, 429, 'over_request_rate_limit');
    if (code !== 'open') return refuse(c, 422, 'signup_disabled');
    return fetch(withBody(request, { ...account, data }));
  });

  gate.put('/user', async (c) => {
    const request = await requestOf(c);
    const body = textsOf(await readObject(request.clone()), 'password');
    return body ? fetch(withBody(request, body)) : refuse(c, 422, 'validation_failed');
  });

  gate.get('/user', async (c) => fetch(await requestOf(c)));
  gate.post('/logout', async (c) => fetch(withBody(await requestOf(c), {})));
  gate.all('*', (c) => refuse(c, 404, 'not_found'));
  return gate;
}

/** These texts of an object; null when one is not there, is no text, or is one that the database cannot keep. */
function textsOf(object: unknown, ...names: string[]): Record<string, string> | null {
  const texts = names.map((name) => [name, (Object(object) as Record<string, unknown>)[name]] as const);
  return texts.every(([, text]) => typeof text === 'string' && text.isWellFormed() && !text.includes('\0'))
    ? (Object.fromEntries(texts) as Record<string, string>)
    : null;
}

function withBody(request: Request, body: object, path?: string): Request {
  const { url, method } = request;
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  return new Request(path ? new URL(path, url) : url, { method, headers, body: JSON.stringify(body) });
}

async function readObject(message: Request | Response): Promise<Record<string, unknown>> {
  try {
    return Object(await message.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** As the sign-in service itself refuses, so that its client understands. */
function refuse(c: Context, status: 404 | 422 | 429, error_code: string): Response {
  return c.json({ code: status, error_code, msg: 'This is not possible here.' }, status);
}
