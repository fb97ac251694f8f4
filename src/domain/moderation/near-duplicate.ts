import type { Arrival, History } from './arrival.ts';
import { SHORTEST_COMPARED, type Fingerprint } from './fingerprint.ts';
import type { GroupSignal } from './group-signal.ts';
import { jaccardEstimate } from './min-hash.ts';
import type { Signal } from './signal.ts';

/** Another submission whose text shares a band. */
export interface Alike extends Pick<Fingerprint, 'textKey' | 'characters' | 'template'> {
  id: string;
  providerId: string | null;
  isPending: boolean;
  lowest: number | null;
  highest: number | null;
}

const ALMOST_SAME = 0.8;
/** One other that shares half of all pairs of words, or two that share a third: written from one pattern [ours]. */
const TEMPLATE_ONE = 0.5;
const TEMPLATE_TWO = 0.35;
/** Three for one provider with the same few words; "good" is nobody's pattern. */
const SHORT_FEWEST = 3;
const SHORT_LETTERS = 12;

/**
 * Texts like this one: the very same words, almost the same (Jaccard of character 5-grams ≥ 0.8), or written from one
 * template (Jaccard of word pairs, numbers and the provider's name masked, ≥ 0.5 with one other or ≥ 0.35 with two).
 * Similar words with opposite stars for another provider are named apart: so does a competitor write. All are warnings,
 * for this one and the others that wait.
 *
 * @param alike Candidates; those that turn out not to be alike are passed over.
 * @see methodology, section 5: near-duplicate text; the template's thresholds are ours
 */
export function findNearDuplicates(
  own: Fingerprint & Omit<Alike, 'characters' | 'template' | 'textKey'>,
  alike: readonly Alike[],
): GroupSignal[] {
  const same: Alike[] = [];
  const almost: Alike[] = [];
  const near: Alike[] = [];
  let closest = 0;
  for (const other of alike) {
    if (own.characters && other.characters) {
      if (own.textKey === other.textKey) {
        same.push(other);
        continue;
      }
      if (jaccardEstimate(own.characters, other.characters) >= ALMOST_SAME) {
        almost.push(other);
        continue;
      }
    }
    if (own.template && other.template) {
      const likeness = jaccardEstimate(own.template, other.template);
      if (likeness < TEMPLATE_TWO) continue;
      near.push(other);
      closest = Math.max(closest, likeness);
    }
  }
  const isTemplate =
    closest >= TEMPLATE_ONE || near.length >= 2 || (near.length > 0 && same.length + almost.length > 0);
  const template = isTemplate ? near : [];
  const opposite = [...same, ...almost, ...template].filter((other) => isOpposite(own, other));
  const twins = new Set(opposite.map(({ id }) => id));
  return [
    ...told('same_text', own, same, twins),
    ...told('almost_same_text', own, almost, twins),
    ...told('same_template', own, template, twins),
    ...told('opposite_twin', own, opposite, new Set()),
  ];
}

/**
 * The same few words, too short to compare, three times or more among the newest 60 reviews of one provider.
 *
 * @param end Of arrivals up to this one.
 */
export function findShortCopies(
  history: History,
  own: Pick<Arrival, 'providerId' | 'textKey' | 'textLength'>,
  end: number,
): GroupSignal[] {
  if (
    !own.providerId ||
    !own.textKey ||
    own.textLength >= SHORTEST_COMPARED ||
    own.textLength < SHORT_LETTERS
  )
    return [];
  const copies = (history.providers.get(own.providerId) ?? []).filter(
    ({ textKey, arrival }) => textKey === own.textKey && arrival <= end,
  );
  if (copies.length < SHORT_FEWEST) return [];
  const members = copies.filter(({ isPending }) => isPending).map(({ id }) => id);
  return [{ signal: { name: 'near_duplicate', level: 'warn', reason: 'same_short_text' }, members }];
}

type Rated = Pick<Alike, 'providerId' | 'lowest' | 'highest'>;

/** Best for one, worst for the other. */
function isOpposite(a: Rated, b: Rated): boolean {
  if (a.providerId === b.providerId || a.lowest === null || b.lowest === null) return false;
  return (a.lowest >= 4 && b.highest! <= 2) || (b.lowest >= 4 && a.highest! <= 2);
}

function told(
  reason: Signal['reason'],
  own: { id: string },
  others: readonly Alike[],
  except: ReadonlySet<string>,
): GroupSignal[] {
  const these = others.filter(({ id }) => !except.has(id));
  if (these.length === 0) return [];
  const waiting = these.filter(({ isPending }) => isPending).map(({ id }) => id);
  return [{ signal: { name: 'near_duplicate', level: 'warn', reason }, members: [own.id, ...waiting] }];
}
