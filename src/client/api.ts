import type { Reply } from './ask.ts';
import { timelyFetch, type Fetch } from './timely-fetch.ts';

/** Where the API is, as the page says it: url '' is the site itself. */
export interface ApiPlace {
  url: string;
  key: string;
}

export interface Api {
  /** Calls a function of the database. */
  rpc(name: string, args?: object): Promise<Reply>;
  /** Reads rows. @param filter As PostgREST has it: { slug: 'eq.some-agency', select: 'id,name' } */
  read(table: string, filter: Record<string, string>): Promise<Reply>;
}

/**
 * The public's door to the database: the two things of PostgREST that the forms need. Its own client would be
 * 5 KB, one seventh of all that a form may weigh.
 */
export function openApi(place: ApiPlace, fetch: Fetch = timelyFetch()): Api {
  async function send(path: string, init: RequestInit): Promise<Reply> {
    const response = await fetch(`${originOf(place)}/rest/v1/${path}`, {
      ...init,
      headers: { apikey: place.key, 'content-type': 'application/json' },
    });
    const { ok, status, statusText } = response;
    const body = await response.text();
    return ok
      ? { data: JSON.parse(body), error: null, status }
      : { data: null, error: { message: statusText }, status };
  }
  return {
    rpc: (name, args = {}) => send(`rpc/${name}`, { method: 'POST', body: JSON.stringify(args) }),
    read: (table, filter) => send(`${table}?${new URLSearchParams(filter)}`, {}),
  };
}

export function originOf({ url }: ApiPlace): string {
  return url || location.origin;
}
