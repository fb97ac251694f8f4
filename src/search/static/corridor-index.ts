import type { Country } from '#domain/place/country.ts';
import type { CorridorDocument } from '#search/documents.ts';
import type { Found } from './provider-index.ts';
import { searchTerms } from './search-terms.ts';
import { termLikeness } from './term-likeness.ts';

export interface CorridorIndex {
  add(documents: CorridorDocument[]): void;
  search(query: string, isWanted: (document: CorridorDocument) => boolean): Found<CorridorDocument>[];
}

/** Words of the question, not of the answer. `to` is the code of Tonga besides. */
const ASIDE = new Set(['to', 'from', 'the', 'and', 'send', 'sending', 'money', 'transfer', 'remittance']);
const LEAST = 0.5;
/** Naming both countries says more than naming one, and the first named is likely the sending one. */
const ONE_COUNTRY = 0.8;
const OTHER_WAY_ROUND = 0.95;

/** Finds corridors by the names, codes and currencies of their countries, in any language of the site. */
export function createCorridorIndex(): CorridorIndex {
  const documents: CorridorDocument[] = [];
  const names = new Map<Country, string[]>();

  function add(added: CorridorDocument[]): void {
    for (const { sending, sendingNames, receiving, receivingNames } of added) {
      if (!names.has(sending)) names.set(sending, termsOf(sendingNames));
      if (!names.has(receiving)) names.set(receiving, termsOf(receivingNames));
    }
    documents.push(...added);
  }

  function search(
    query: string,
    isWanted: (document: CorridorDocument) => boolean,
  ): Found<CorridorDocument>[] {
    const all = searchTerms(query);
    const typed = all.filter((term) => !ASIDE.has(term));
    if (typed.length === 0) return [];
    const likenesses = new Map<Country, number[]>();
    for (const [country, known] of names)
      likenesses.set(
        country,
        typed.map((term) => Math.max(0, ...known.map((name) => termLikeness(term, name)))),
      );
    return documents
      .filter(isWanted)
      .map((document) => {
        const score = likeness(likenesses.get(document.sending)!, likenesses.get(document.receiving)!);
        return { document, score };
      })
      .filter(({ score }) => score >= LEAST);
  }

  return { add, search };
}

/** How well the typed words name the two countries: 1 when each word names one, sending first. */
function likeness(sending: number[], receiving: number[]): number {
  const best = sending.map((value, i) => Math.max(value, receiving[i]!));
  const covered = best.reduce((sum, value) => sum + value, 0) / best.length;
  const ofSending = placesWhere(sending, (value, i) => value > receiving[i]!);
  const ofReceiving = placesWhere(receiving, (value, i) => value > sending[i]!);
  if (ofSending.length === 0) return covered * ONE_COUNTRY;
  // Money is sent home more than away from it: the receiving country alone comes first.
  if (ofReceiving.length === 0) return covered * ONE_COUNTRY * OTHER_WAY_ROUND;
  return Math.min(...ofSending) < Math.min(...ofReceiving) ? covered : covered * OTHER_WAY_ROUND;
}

const placesWhere = (values: number[], is: (value: number, i: number) => boolean) =>
  values.flatMap((value, i) => (is(value, i) ? [i] : []));

const termsOf = (names: string[]) => [...new Set(names.flatMap(searchTerms))];
