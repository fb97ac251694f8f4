import type { ProviderKind } from './provider-kind.ts';

/** As many as stand side by side on a sheet of paper [ours]. */
export const MOST_COMPARED = 4;

/** How each kind is called in an address: `/compare/?agencies=one-np,other-np`. */
const PARAMETER = { agency: 'agencies', operator: 'operators' } as const satisfies Record<
  ProviderKind,
  string
>;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 100;

/** Which providers an address asks to compare. */
export interface Compared {
  kind: ProviderKind;
  /** As they stand in addresses; each once, four at most, in the order asked. */
  slugs: string[];
  /** More were asked: those above are the first. */
  isCut: boolean;
  /** Something else stood there that no provider has for an address. */
  isSpoilt: boolean;
  /** Providers of the other kind were asked too. */
  isMixed: boolean;
}

/** One fact of a provider, in words of the page's language. */
export interface ComparedCell {
  text: string;
  /** Its range, what it rests on: a line each. */
  notes?: string[];
  /** Repeats what the text says; of the bar, where there is one. */
  tone?: 'good' | 'care' | 'bad' | 'unknown';
  /** Percent of a bar beside it. */
  bar?: number;
}

/** A provider as it stands in a comparison. */
export interface ComparedProvider {
  slug: string;
  name: string;
  /** Where it is, or that it is invented. */
  about: string;
  /** By row. */
  cells: Record<string, ComparedCell>;
}

/**
 * Which providers an address asks to compare, whatever it says: never more than four, each once, and none that could be
 * no address. Of agencies and operators, which cannot stand side by side, the agencies.
 *
 * @param query With or without '?'. Lists may be cut by commas, repeated, or both.
 * @param kind To ask for one kind alone.
 */
export function readCompared(query: string, kind?: ProviderKind): Compared {
  const asked = new URLSearchParams(query);
  const [agencies, operators] = [slugsIn(asked, 'agency'), slugsIn(asked, 'operator')];
  const hasBoth = agencies.valid.length > 0 && operators.valid.length > 0;
  const chosen = kind ?? (agencies.valid.length > 0 || operators.valid.length === 0 ? 'agency' : 'operator');
  const { valid } = chosen === 'agency' ? agencies : operators;
  return {
    kind: chosen,
    slugs: valid.slice(0, MOST_COMPARED),
    isCut: valid.length > MOST_COMPARED,
    isSpoilt: agencies.isSpoilt || operators.isSpoilt,
    isMixed: hasBoth,
  };
}

function slugsIn(asked: URLSearchParams, kind: ProviderKind): { valid: string[]; isSpoilt: boolean } {
  const found = asked
    .getAll(PARAMETER[kind])
    .flatMap((list) => list.split(','))
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
  const valid = found.filter((one) => one.length <= LONGEST_SLUG && SLUG.test(one));
  return { valid: [...new Set(valid)], isSpoilt: valid.length < found.length };
}

/** The other way round: '?agencies=one-np,other-np', or '' for none. */
export function comparedQuery(kind: ProviderKind, slugs: readonly string[]): string {
  return slugs.length > 0 ? `?${PARAMETER[kind]}=${slugs.join(',')}` : '';
}

/** Whether a row says different things of them. What is not known is no answer, and differs from none. */
export function differs(cells: readonly Pick<ComparedCell, 'text' | 'tone'>[]): boolean {
  return new Set(cells.filter(({ tone }) => tone !== 'unknown').map(({ text }) => text)).size > 1;
}
