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

/** The provider whose page has this name in its address, or had before it became part of another's. */
export async function findProvider(
  api: Api,
  slug: string,
): Promise<Answer<{ provider: Provider }, 'not_found'>> {
  const select = 'id,name,kind,country,merged_into';
  let found = await ask<{ provider: Merged }, 'not_found'>(
    api.read('providers', { slug: `eq.${slug}`, select }).then(asAnswer),
  );
  while (found.ok && found.provider.merged_into !== null) {
    found = await ask(
      api.read('providers', { id: `eq.${found.provider.merged_into}`, select }).then(asAnswer),
    );
  }
  if (!found.ok) return found;
  const { id, name, kind, country } = found.provider;
  return { ok: true, provider: { id, name, kind, country } };
}

type Merged = Provider & { merged_into: string | null };

/** Rows, in the form of an answer. */
function asAnswer(reply: Reply): Reply {
  if (!Array.isArray(reply.data)) return reply;
  const [provider] = reply.data as Merged[];
  return { ...reply, data: provider ? { ok: true, provider } : { ok: false, code: 'not_found' } };
}
