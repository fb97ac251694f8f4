import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { NamedProvider } from './contents.ts';

/** Whom a submission is about: one of the lists, or one that only its author knows. */
export interface Subject {
  name: string;
  kind: ProviderKind;
  /** Null for operators, which are of no one country, and where it is not known. */
  country: Country | null;
  /** Null while it is known by its address only: chosen without a connection. */
  id: string | null;
  slug: string | null;
  named: NamedProvider | null;
}

export function namedSubject(named: NamedProvider): Subject {
  return { name: named.name, kind: named.kind, country: null, id: null, slug: null, named };
}
