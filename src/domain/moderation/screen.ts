import type { Country } from '#domain/place/country.ts';
import type { Month } from '#domain/time/month.ts';
import { abusiveWords } from './abusive-words.ts';
import { advertising } from './advertising.ts';
import type { History } from './arrival.ts';
import { findBursts } from './burst.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { GroupSignal } from './group-signal.ts';
import { languageMismatch, mixedLetters } from './language-mismatch.ts';
import { findNearDuplicates, findShortCopies, type Alike } from './near-duplicate.ts';
import { findOneSidedRuns } from './one-sided-run.ts';
import { findPersonalData } from './personal-data.ts';
import { personalDataSignals } from './personal-data-signals.ts';
import { reIdentification } from './re-identification.ts';
import { registerConflict, type OfficialRecord } from './register-conflict.ts';
import { findRings } from './ring.ts';
import type { Signal } from './signal.ts';

/** A submission that waits, as the screening sees it. */
export interface SubmissionToScreen {
  id: string;
  arrival: number;
  language: string;
  /** As it goes by now, with every name it has; null while its customer has only named it. */
  provider: { id: string; names: string[]; country: Country | null; official: OfficialRecord } | null;
  /** In the customer's words. */
  named: { name: string; place: string } | null;
  origin: Country | null;
  destination: Country | null;
  startedMonth: Month | null;
  /** Empty for reports of fees and transfers. */
  text: string;
  /** Null when it is no review. */
  lowest: number | null;
  highest: number | null;
  /** Kinds of characters that cleaning took out. */
  removed: string[];
}

/** The rest of the site, as far as it matters to a submission. */
export interface ScreeningContext {
  fingerprint: Fingerprint;
  /** Others whose text may be like this one. */
  alike: readonly Alike[];
  /** Others with the same origin, destination and work; null when these are not told. */
  sameCombination: number | null;
}

/** Signals of each submission by id: of those screened all there are, of others that wait those to add. */
export interface Screening {
  screened: Map<string, Signal[]>;
  added: Map<string, Signal[]>;
}

/** What a text and its facts show by themselves. */
export function screenAlone(submission: SubmissionToScreen, sameCombination: number | null): Signal[] {
  const { provider, named, origin, destination, startedMonth, text } = submission;
  const countries = [provider?.country, origin, destination].filter((country) => typeof country === 'string');
  const place = named ? `${named.name}\n${named.place}` : '';
  const findings = findPersonalData(text, countries);
  return [
    ...personalDataSignals(text, findings),
    ...personalDataSignals(place, findPersonalData(place, countries)),
    ...advertising(text, findings),
    ...abusiveWords(text),
    ...reIdentification(text, sameCombination),
    ...languageMismatch(text, submission.language),
    ...mixedLetters(text),
    ...(provider ? registerConflict(provider.official, startedMonth, destination) : []),
    ...charactersRemoved(submission.removed),
  ];
}

/**
 * Screens submissions that came in, each by itself and beside what came before. A later one may show what an earlier one was
 * part of: then that one gets the signal too, as long as it waits. Nothing is decided here.
 *
 * @param history With the submissions themselves in it.
 */
export function screen(
  submissions: readonly SubmissionToScreen[],
  contextOf: (id: string) => ScreeningContext,
  history: History,
): Screening {
  const screened = new Map<string, Signal[]>();
  const added = new Map<string, Signal[]>();
  for (const submission of submissions) {
    screened.set(submission.id, screenAlone(submission, contextOf(submission.id).sameCombination));
  }
  const add = ({ signal, members }: GroupSignal) => {
    for (const id of members) {
      const signals = screened.get(id) ?? added.get(id) ?? [];
      if (signals.some(({ reason }) => reason === signal.reason)) continue;
      signals.push(signal);
      if (!screened.has(id)) added.set(id, signals);
    }
  };
  const newest = history.site.at(-1)?.arrival ?? 0;
  const groups = groupsOnce(history);
  for (const submission of submissions) {
    const { id, arrival, provider, lowest, highest } = submission;
    const { fingerprint, alike } = contextOf(id);
    const providerId = provider?.id ?? null;
    findNearDuplicates({ ...fingerprint, id, providerId, isPending: true, lowest, highest }, alike).forEach(
      add,
    );
    const { textKey, length: textLength } = fingerprint;
    findShortCopies(history, { providerId, textKey, textLength }, newest).forEach(add);
    // At its own place, and now: one that was corrected is looked at again when others have come after it.
    for (const end of [arrival, newest]) groups(providerId, end).forEach(add);
  }
  return { screened, added };
}

/** Groups up to a place in the order of arrival, worked out once each. */
function groupsOnce(history: History) {
  const known = new Map<string, GroupSignal[]>();
  const once = (key: string, find: () => GroupSignal[]) => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };
  return (providerId: string | null, end: number): GroupSignal[] => [
    ...once(`${end}`, () => findRings(history, end)),
    ...(providerId === null
      ? []
      : once(`${end} ${providerId}`, () => [
          ...findBursts(history, providerId, end),
          ...findOneSidedRuns(history, providerId, end),
        ])),
  ];
}

/** Somebody's keyboard, or an attempt to hide words: the moderator sees what was kept. */
function charactersRemoved(kinds: readonly string[]): Signal[] {
  if (kinds.length === 0) return [];
  return [{ name: 'characters', level: 'note', reason: 'characters_removed' }];
}
