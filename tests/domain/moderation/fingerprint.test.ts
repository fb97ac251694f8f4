import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#domain/moderation/fingerprint.ts';
import { jaccardEstimate } from '#domain/moderation/min-hash.ts';

const TEXT =
  'They kept my passport for three months and I paid 40000 to Golden Sun for a job that was not there when I arrived in Doha.';

describe('fingerprintOf', () => {
  it('is the same for the same words in other clothes', () => {
    const dressed = fingerprintOf(`👉 ${TEXT.toUpperCase().replaceAll(' ', ' … ')} 😡`, ['Golden Sun Ltd']);
    expect(dressed).toEqual(fingerprintOf(TEXT, ['Golden Sun Ltd']));
  });

  it('has no signature of what is too short to compare', () => {
    expect(fingerprintOf('Very good agency!', [])).toMatchObject({
      characters: null,
      template: null,
      length: 16,
    });
    expect(fingerprintOf('', [])).toEqual({ textKey: null, length: 0, characters: null, template: null });
    // Twenty-one pairs of words in the long one; nine in this.
    expect(fingerprintOf('They kept my passport for three months and I paid', []).template).toBeNull();
  });

  it('shows one template under other names and numbers', () => {
    const one = fingerprintOf(TEXT, ['Golden Sun Manpower']);
    const other = fingerprintOf(TEXT.replace('40000', '9,500').replace('Golden Sun', 'Himal Overseas'), [
      'Himal Overseas',
    ]);
    expect(jaccardEstimate(one.template!, other.template!)).toBe(1);
    expect(one.textKey).not.toBe(other.textKey);
    expect(jaccardEstimate(one.characters!, other.characters!)).toBeLessThan(0.9);
  });
});
