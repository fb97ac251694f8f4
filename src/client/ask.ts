/** Why there is no answer: nothing came through, nothing came in time, or something that is no answer came. */
export type Failure = 'no_connection' | 'timeout' | 'not_understood' | 'not_allowed';

export interface Refusal<Code extends string = string> {
  ok: false;
  code: Code | Failure;
  /** The field a refusal is about. */
  field?: string;
}

/** What every function of the database answers; or, in the same form, why it did not. */
export type Answer<Found = object, Code extends string = string> = ({ ok: true } & Found) | Refusal<Code>;

/** What a client of PostgREST gives back. */
export interface Reply {
  data: unknown;
  error: { message: string } | null;
  status: number;
}

/** Waits for an answer. Never throws: a page has something to say in every case. */
export async function ask<Found = object, Code extends string = string>(
  request: PromiseLike<Reply>,
): Promise<Answer<Found, Code>> {
  try {
    const { data, error, status } = await request;
    if (error) return { ok: false, code: failureOf(error.message, status) };
    return isAnswer(data) ? (data as Answer<Found, Code>) : { ok: false, code: 'not_understood' };
  } catch (error) {
    // No JSON is no answer of ours, but of something between.
    return { ok: false, code: error instanceof SyntaxError ? 'not_understood' : failureOf(String(error), 0) };
  }
}

/** Whether the question may have been received although no answer came back. */
export function isLost(code: string): boolean {
  return code === 'no_connection' || code === 'timeout' || code === 'not_understood';
}

/** @param status HTTP status; 0 when there was no response. */
export function failureOf(message: string, status: number): Failure {
  if (status === 401 || status === 403) return 'not_allowed';
  if (status !== 0) return 'not_understood';
  return /time(?:d )?out|abort/i.test(message) ? 'timeout' : 'no_connection';
}

function isAnswer(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'ok' in data && typeof data.ok === 'boolean';
}
