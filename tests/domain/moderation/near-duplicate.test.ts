import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#domain/moderation/fingerprint.ts';
import { findNearDuplicates, findShortCopies, type Alike } from '#domain/moderation/near-duplicate.ts';
import { arrived, historyOf } from './arrivals.ts';

const TEXT =
  'I waited seven months for the visa and the office changed its number twice. My uncle sold a field to pay them and now there is no job and no money.';
const TEMPLATE = (name: string, months: number, end: string) =>
  `I waited ${months} months at ${name} and they changed the number ${months - 2} times. My uncle sold a field to pay them, ${end}`;

const from = (id: string, text: string, more: Partial<Alike> & { name?: string } = {}) => {
  const { name = 'Sun Overseas', ...rest } = more;
  const rated = { providerId: 'sun', isPending: true, lowest: 3, highest: 4, ...rest };
  return { id, ...rated, ...fingerprintOf(text, [name]) };
};
const found = (own: ReturnType<typeof from>, others: Alike[]) =>
  findNearDuplicates(own, others).map(({ signal, members }) => [signal.level, signal.reason, ...members]);

describe('findNearDuplicates', () => {
  it('tells the very same words from almost the same, for this one and those that wait', () => {
    const others = [
      from('same', TEXT.toUpperCase()),
      from('almost', TEXT.replace('twice', 'two times')),
      from('decided', `${TEXT} 👍`, { isPending: false }),
    ];
    expect(found(from('own', TEXT), others)).toEqual([
      ['warn', 'same_text', 'own', 'same'],
      ['warn', 'almost_same_text', 'own', 'almost'],
    ]);
  });

  it('passes over candidates that are not alike', () => {
    const other =
      'The food was good, my employer took me to the clinic when I was ill, and every Sunday I met my friends at the church in town.';
    expect(found(from('own', TEXT), [from('other', other)])).toEqual([]);
    expect(found(from('own', TEXT), [])).toEqual([]);
  });

  it('sees one template with other names, numbers and an end of its own', () => {
    const own = from('own', TEMPLATE('Sun Overseas', 7, 'he is angry with me.'));
    const moon = { providerId: 'moon', name: 'Moon Manpower' };
    const other = from('other', TEMPLATE('Moon Manpower', 12, 'do not go there.'), moon);
    expect(found(own, [other])).toEqual([['warn', 'same_template', 'own', 'other']]);
  });

  it('names apart who says the same of one and the opposite of another', () => {
    const own = from('own', TEXT, { lowest: 1, highest: 1 });
    const twin = from('twin', TEXT, { providerId: 'moon', lowest: 5, highest: 5 });
    const same = from('same', TEXT, { lowest: 5, highest: 5 });
    expect(found(own, [twin, same])).toEqual([
      ['warn', 'same_text', 'own', 'same'],
      ['warn', 'opposite_twin', 'own', 'twin'],
    ]);
  });

  it('does not compare what is too short', () => {
    expect(found(from('own', 'Very good agency'), [from('other', 'Very good agency')])).toEqual([]);
  });
});

describe('findShortCopies', () => {
  const key = fingerprintOf('Best agency ever', []);
  const own = { providerId: 'sun', textKey: key.textKey, textLength: key.length };
  const copies = (count: number, more = {}) =>
    historyOf([
      ...Array.from({ length: 30 }, (_, i) => arrived(i + 1)),
      ...Array.from({ length: count }, (_, i) => arrived(31 + i, { id: `x${i}`, ...own, ...more })),
    ]);

  it('sees the same few words three times', () => {
    expect(findShortCopies(copies(3), own, 40)).toEqual([
      {
        signal: { name: 'near_duplicate', level: 'warn', reason: 'same_short_text' },
        members: ['x0', 'x1', 'x2'],
      },
    ]);
  });

  it('lets two meet, and everybody say "good"', () => {
    expect(findShortCopies(copies(2), own, 40)).toEqual([]);
    const good = { ...own, textKey: fingerprintOf('Very good', []).textKey, textLength: 9 };
    expect(findShortCopies(copies(5, good), good, 40)).toEqual([]);
    expect(findShortCopies(copies(3, { providerId: 'moon' }), own, 40)).toEqual([]);
  });
});
