import { comparedQuery, readCompared } from '#domain/provider/compared.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';

/** One list a kind, each kept as the address of its comparison would have it. */
const KEY = { agency: 'fairway.1.compare.agency', operator: 'fairway.1.compare.operator' } as const;

/** Where the browser keeps its storage shut: as long as the page. */
const meanwhile = new Map<string, string>();

type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What the reader chose to compare, in the order chosen. Kept in this tab, and gone with it. */
export function chosen(kind: ProviderKind, storage = tabStorage()): string[] {
  return readCompared(storage.getItem(KEY[kind]) ?? '', kind).slugs;
}

export function choose(kind: ProviderKind, slugs: readonly string[], storage = tabStorage()): void {
  try {
    if (slugs.length > 0) storage.setItem(KEY[kind], comparedQuery(kind, slugs));
    else storage.removeItem(KEY[kind]);
  } catch {
    // Full: what was chosen before stays.
  }
}

function tabStorage(): TabStorage {
  try {
    return sessionStorage;
  } catch {
    return {
      getItem: (key) => meanwhile.get(key) ?? null,
      setItem: (key, value) => void meanwhile.set(key, value),
      removeItem: (key) => void meanwhile.delete(key),
    };
  }
}
