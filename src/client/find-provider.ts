import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Api } from './api.ts';
import { ask, type Answer, type Reply } from './ask.ts';

export interface Provider {
  id: string;
  name: string;
  kind: ProviderKind;
  /** Null for operators, which are of no one country. */
  country: Country | null;
}

/** The provider whose page has this name in its address. */
export async function findProvider(
  api: Api,
  slug: string,
): Promise<Answer<{ provider: Provider }, 'not_found'>> {
  const rows = api.read('providers', { slug: `eq.${slug}`, select: 'id,name,kind,country' });
  return ask(rows.then(asAnswer));
}

/** Rows, in the form of an answer. */
function asAnswer(reply: Reply): Reply {
  if (!Array.isArray(reply.data)) return reply;
  const [provider] = reply.data as Provider[];
  return { ...reply, data: provider ? { ok: true, provider } : { ok: false, code: 'not_found' } };
}
