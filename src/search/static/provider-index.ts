import MiniSearch from 'minisearch';
import type { ProviderDocument } from '#search/documents.ts';
import { createNumberIndex } from './number-index.ts';
import { searchTerms } from './search-terms.ts';
import { termLikeness } from './term-likeness.ts';

export interface Found<Document> {
  document: Document;
  /** 0 to 1 by the likeness of the name; above 1 by its number. */
  score: number;
}

export interface ProviderIndex {
  add(documents: ProviderDocument[]): void;
  search(query: string, isWanted: (document: ProviderDocument) => boolean): Found<ProviderDocument>[];
}

/** How many MiniSearch hands on to be compared letter by letter. */
const CANDIDATES = 100;
/** Not part of a name's terms; misspelt in a query they would look like a name nobody has. */
const LEGAL_WORDS = ['limited', 'company', 'private'];
const MISSPELT = 0.7;
/** Less than half of what was typed, by weight, is another provider. */
const LEAST_COVERED = 0.5;
/** What was typed and is in the name counts four times what is in the name and was not typed. */
const WEIGHT_OF_TYPED = 0.8;

/**
 * Finds providers by name, licence number and phone. MiniSearch picks candidates that share words or
 * nearly share them; these are then ordered by how like their names are, with words that few names have
 * counting more than those that many have, such as "employment".
 */
export function createProviderIndex(): ProviderIndex {
  const documents: ProviderDocument[] = [];
  /** Terms of each name of each document. */
  const names: string[][][] = [];
  const frequency = new Map<string, number>();
  const numbers = createNumberIndex();
  const words = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });

  /** Inverse document frequency: a word of every name weighs next to nothing. */
  const weightOf = (term: string) => Math.log(1 + documents.length / (frequency.get(term) ?? 0.5));

  function add(added: ProviderDocument[]): void {
    const rows = added.map((document, i) => {
      const id = documents.length + i;
      const ofNames = [document.name, ...document.otherNames].map(searchTerms);
      names.push(ofNames);
      numbers.add(id, document);
      const terms = [...new Set(ofNames.flat())];
      for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
      return { id, terms: terms.join(' ') };
    });
    documents.push(...added);
    words.addAll(rows);
  }

  function byName(query: string, isWanted: (document: ProviderDocument) => boolean): Map<number, number> {
    const typed = withoutLegalWords([...new Set(searchTerms(query))]);
    if (typed.length === 0) return new Map();
    const ids = words
      .search(typed.join(' '), {
        prefix: (term, i, all) => i === all.length - 1 || term.length > 3,
        fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : term.length < 6 ? 1 : 2),
        filter: ({ id }) => isWanted(documents[id]!),
      })
      .slice(0, CANDIDATES)
      .map(({ id }) => id as number);
    const terms = typed.map((term) => ({ term, weight: weightOf(nearest(term, ids)) }));
    return new Map(ids.map((id) => [id, Math.max(...names[id]!.map((name) => likeness(terms, name)))]));
  }

  function withoutLegalWords(typed: string[]): string[] {
    const isLegal = (term: string) => LEGAL_WORDS.some((word) => termLikeness(term, word) >= MISSPELT);
    const others = typed.filter((term) => frequency.has(term) || !isLegal(term));
    return others.length > 0 ? others : typed;
  }

  /** The word that was meant, as far as the candidates can tell: a misspelt "employment" weighs little too. */
  function nearest(typed: string, ids: number[]): string {
    if (frequency.has(typed)) return typed;
    let best = { term: typed, likeness: 0 };
    for (const term of new Set(ids.flatMap((id) => names[id]!.flat()))) {
      const found = termLikeness(typed, term);
      if (found > best.likeness) best = { term, likeness: found };
    }
    return best.term;
  }

  function likeness(typed: { term: string; weight: number }[], name: string[]): number {
    if (name.length === 0) return 0;
    const covered = share(typed, (term) => Math.max(...name.map((known) => termLikeness(term, known))));
    if (covered < LEAST_COVERED) return 0;
    const known = name.map((term) => ({ term, weight: weightOf(term) }));
    const exact = share(known, (term) => Math.max(...typed.map((typed) => termLikeness(typed.term, term))));
    return WEIGHT_OF_TYPED * covered + (1 - WEIGHT_OF_TYPED) * exact;
  }

  function search(
    query: string,
    isWanted: (document: ProviderDocument) => boolean,
  ): Found<ProviderDocument>[] {
    const scores = byName(query, isWanted);
    for (const [id, score] of numbers.search(query))
      if (isWanted(documents[id]!)) scores.set(id, Math.max(score, scores.get(id) ?? 0));
    return [...scores]
      .filter(([, score]) => score > 0)
      .map(([id, score]) => ({ document: documents[id]!, score }));
  }

  return { add, search };
}

function share(terms: { term: string; weight: number }[], likenessOf: (term: string) => number): number {
  let sum = 0;
  let total = 0;
  for (const { term, weight } of terms) {
    sum += weight * likenessOf(term);
    total += weight;
  }
  return sum / total;
}
