import { describe, expect, it } from 'vitest';
import {
  ANY_AGENCY,
  isChosen,
  plainName,
  type AgencyChoice,
  type ChoosableAgency,
} from '#domain/provider/agency-choice.ts';

const agency: ChoosableAgency = {
  plainNames: ['Sông Đà Overseas', '金港服務有限公司', 'ကုမ္ပဏီ'].map(plainName),
  destinations: ['QA', 'MY'],
  works: ['care'],
  licence: 'valid',
  score: 3.96,
  isRanked: false,
  noFeeReported: true,
};
const isFoundBy = (choice: Partial<AgencyChoice>, part: Partial<ChoosableAgency> = {}) =>
  isChosen({ ...agency, ...part }, { ...ANY_AGENCY, ...choice });

describe('isChosen', () => {
  it('takes every agency when nothing was chosen', () => {
    expect(isFoundBy({}, { destinations: [], works: [], licence: 'none', score: null })).toBe(true);
  });

  it('asks for all that was chosen at once', () => {
    expect(isFoundBy({ to: 'QA', work: 'care', licence: 'valid', noFee: true })).toBe(true);
    expect(isFoundBy({ to: 'QA', work: 'farm', licence: 'valid' })).toBe(false);
    expect(isFoundBy({ to: 'SA', work: 'care' })).toBe(false);
    expect(isFoundBy({ licence: 'old' })).toBe(false);
    expect(isFoundBy({ noFee: true }, { noFeeReported: false })).toBe(false);
  });

  it('counts stars as they are shown, and none where none are', () => {
    // 3.96 is shown as 4.0, 3.94 as 3.9.
    expect(isFoundBy({ stars: '4' })).toBe(true);
    expect(isFoundBy({ stars: '4' }, { score: 3.94 })).toBe(false);
    expect(isFoundBy({ stars: '3' }, { score: null })).toBe(false);
    expect(isFoundBy({ stars: 'ranked' })).toBe(false);
    expect(isFoundBy({ stars: 'ranked' }, { isRanked: true })).toBe(true);
  });

  it.each(['song', 'SÔNG over', 'seas sông', '金港', 'ကုမ္ပဏီ', '  '])('finds the name by %s', (name) => {
    expect(isFoundBy({ name })).toBe(true);
  });

  it('looks for all words in one name, not one here and one there', () => {
    expect(isFoundBy({ name: 'song 金港' })).toBe(false);
  });
});
