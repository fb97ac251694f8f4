import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedQuery, differs, readCompared } from '#domain/provider/compared.ts';

describe('readCompared', () => {
  const plain = { isCut: false, isSpoilt: false, isMixed: false };
  const forty = Array.from({ length: 40 }, (_, i) => `agency-${i}-np`);

  it.each([
    ['?agencies=one-np,other-np', { kind: 'agency', slugs: ['one-np', 'other-np'], ...plain }],
    ['agencies=one-np&agencies=other-np', { kind: 'agency', slugs: ['one-np', 'other-np'], ...plain }],
    ['?agencies=one-np%2Cother-np&x=1', { kind: 'agency', slugs: ['one-np', 'other-np'], ...plain }],
    ['?operators=wise,ria', { kind: 'operator', slugs: ['wise', 'ria'], ...plain }],
    ['?agencies=one-np,ONE-NP, one-np ,', { kind: 'agency', slugs: ['one-np'], ...plain }],
    ['', { kind: 'agency', slugs: [], ...plain }],
    ['?agencies=', { kind: 'agency', slugs: [], ...plain }],
    ['?agencies=<script>,one-np', { kind: 'agency', slugs: ['one-np'], ...plain, isSpoilt: true }],
    ['?agencies=__proto__,%E0%A4%A', { kind: 'agency', slugs: [], ...plain, isSpoilt: true }],
    ['?operators=wise&agencies=one-np', { kind: 'agency', slugs: ['one-np'], ...plain, isMixed: true }],
    [`?agencies=${forty.join()}`, { kind: 'agency', slugs: forty.slice(0, 4), ...plain, isCut: true }],
  ])('%s', (query, expected) => expect(readCompared(query)).toEqual(expected));

  it('reads one kind alone where it is asked to', () => {
    expect(readCompared('?operators=wise&agencies=one-np', 'operator').slugs).toEqual(['wise']);
  });

  it('gives none to four addresses, each once, of anything', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('agencies=', 'operators=', '&', '?', ',', '%', '%2C', 'one-np', 'wise', '-', '='),
    );
    const query = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(query, (anything) => {
        const { slugs } = readCompared(anything);
        expect(slugs.length).toBeLessThanOrEqual(4);
        expect(new Set(slugs).size).toBe(slugs.length);
        for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  it('reads what comparedQuery writes', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
    const slugs = fc.uniqueArray(slug, { maxLength: 4 });
    fc.assert(
      fc.property(slugs, fc.constantFrom('agency', 'operator'), (chosen, kind) => {
        expect(readCompared(comparedQuery(kind, chosen), kind)).toEqual({ kind, slugs: chosen, ...plain });
      }),
    );
  });
});

describe('differs', () => {
  const [yes, no, unknown] = [
    { text: 'Yes' },
    { text: 'No' },
    { text: 'Not known', tone: 'unknown' as const },
  ];

  it('goes by the words of those that have an answer', () => {
    expect(differs([no, yes])).toBe(true);
    expect(differs([no, no, { ...no, tone: 'good' }])).toBe(false);
    expect(differs([no, unknown, no])).toBe(false);
    expect(differs([unknown, no, yes])).toBe(true);
    expect(differs([unknown, { ...unknown, text: 'Too few' }])).toBe(false);
    expect(differs([])).toBe(false);
  });
});
