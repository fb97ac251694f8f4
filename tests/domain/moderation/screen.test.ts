import { describe, expect, it } from 'vitest';
import type { History } from '#domain/moderation/arrival.ts';
import { fingerprintOf } from '#domain/moderation/fingerprint.ts';
import type { Alike } from '#domain/moderation/near-duplicate.ts';
import { screen, screenAlone, type SubmissionToScreen } from '#domain/moderation/screen.ts';
import { arrived, historyOf, usual } from './arrivals.ts';

const TEXT = 'I waited seven months for the visa and then the office had moved without telling anybody.';

const submission = (more: Partial<SubmissionToScreen> = {}): SubmissionToScreen => ({
  id: 'own',
  arrival: 1,
  language: 'en',
  provider: {
    id: 'sun',
    names: ['Sun Overseas'],
    country: 'NP',
    official: { licences: [], sanctions: [], hasRegister: false, destinations: [], workersSent: 0 },
  },
  named: null,
  origin: 'NP',
  destination: 'QA',
  startedMonth: '2025-03',
  text: TEXT,
  lowest: 3,
  highest: 4,
  removed: [],
  ...more,
});
const reasons = (signals: { reason: string }[] = []) => signals.map(({ reason }) => reason);
const screened = (
  submissions: SubmissionToScreen[],
  alike: Record<string, Alike[]> = {},
  history: History = historyOf([]),
) =>
  screen(
    submissions,
    (id) => ({
      fingerprint: fingerprintOf(submissions.find((one) => one.id === id)!.text, ['Sun Overseas']),
      alike: alike[id] ?? [],
      sameCombination: 9,
    }),
    history,
  );

describe('screenAlone', () => {
  it('is silent about an honest one', () => {
    expect(screenAlone(submission(), 9)).toEqual([]);
    expect(
      screenAlone(submission({ text: '', provider: null, origin: null, destination: null }), null),
    ).toEqual([]);
  });

  it('looks for the numbers of all countries it is about', () => {
    // Eight digits: a number of Qatar, of the work.
    const signals = screenAlone(submission({ text: 'call 3312 3456' }), 9);
    expect(signals).toEqual([
      { name: 'personal_data', level: 'warn', reason: 'found_phone', excerpt: '3312 3456' },
    ]);
  });

  it('looks at what a customer called the provider too', () => {
    const named = { name: 'Madam Cruz', place: 'ask 9841234567' };
    expect(reasons(screenAlone(submission({ provider: null, named }), 9))).toEqual([
      'found_name',
      'found_phone',
    ]);
  });

  it('puts together what each rule notices', () => {
    const { official } = submission().provider!;
    const provider = { ...submission().provider!, official: { ...official, hasRegister: true } };
    const text = 'Cheap loan, call now www.loan-example.com you assholes, I will kill you';
    expect(reasons(screenAlone(submission({ text, provider, removed: ['bidi'] }), 9))).toEqual([
      'found_link',
      'advertising',
      'threat',
      'rude_words',
      'not_in_register',
      'characters_removed',
    ]);
  });
});

describe('screen', () => {
  it('gives what a pair shows to both, once', () => {
    const twin = { ...fingerprintOf(TEXT, []), providerId: 'sun', isPending: true, lowest: 3, highest: 4 };
    const both = screened([submission({ id: 'a' }), submission({ id: 'b', arrival: 2 })], {
      a: [{ ...twin, id: 'b' }],
      b: [{ ...twin, id: 'a' }],
    });
    expect(reasons(both.screened.get('a'))).toEqual(['same_text']);
    expect(reasons(both.screened.get('b'))).toEqual(['same_text']);
    expect(both.added.size).toBe(0);
  });

  it('adds it to one that was screened before, as long as that waits', () => {
    const twin = { ...fingerprintOf(TEXT, []), providerId: 'sun', lowest: 3, highest: 4 };
    const { added } = screened([submission()], {
      own: [
        { ...twin, id: 'waits', isPending: true },
        { ...twin, id: 'published', isPending: false },
      ],
    });
    expect([...added.keys()]).toEqual(['waits']);
    expect(reasons(added.get('waits'))).toEqual(['same_text']);
  });

  it('marks the first of a bomb when the last shows what it was', () => {
    const site = usual(330);
    for (let i = 0; i < 20; i++) {
      site.push(
        arrived(331 + i, {
          id: `x${i}`,
          providerId: 'sun',
          lowest: 1,
          highest: 1,
          textLength: 0,
          textKey: null,
        }),
      );
    }
    const last = submission({ id: 'x19', arrival: 350, text: '', lowest: 1, highest: 1 });
    const { screened: own, added } = screened([last], {}, historyOf(site));
    expect(reasons(own.get('x19'))).toEqual(['many_at_once', 'many_at_once_one_sided', 'only_worst_ratings']);
    expect(reasons(added.get('x0'))).toEqual([
      'many_at_once',
      'many_at_once_one_sided',
      'only_worst_ratings',
    ]);
    expect(added.size).toBe(19);
  });

  it('sees a group again when one of it is looked at again, with others after it', () => {
    const site = usual(330);
    for (let i = 0; i < 20; i++) {
      site.push(arrived(331 + i, { id: `x${i}`, providerId: 'sun', lowest: 1, highest: 1, textLength: 0 }));
    }
    const first = submission({ id: 'x0', arrival: 331, text: '', lowest: 1, highest: 1 });
    expect(reasons(screened([first], {}, historyOf(site)).screened.get('x0'))).toContain(
      'only_worst_ratings',
    );
  });

  it('gives the same when it is done again', () => {
    const site = usual(400);
    const again = () =>
      screened([submission({ text: 'mail a@b.example, 12 March 2024' })], {}, historyOf(site));
    expect(again()).toEqual(again());
  });
});
