import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableText } from '#domain/moderation/comparable-text.ts';

const same = 'they kept my passport for 3 months';

describe('comparableText', () => {
  it.each([
    'They kept my passport for 3 months.',
    '  THEY kept… my passport!!! for 3 months 😡😡',
    '👉 They 👍 kept, my - passport * for (3) months',
    // Letters of Cyrillic and Greek in place of Latin ones
    'Тhеy kеpt my раssport for 3 mоnths',
    'They kept my ραssροrt fοr 3 months',
    // Invisible characters inside words, and accents
    'Th\u200ce\u200by ke\u2060pt m\u00ady passport for 3 months',
    'Thèy kept my pàsspört fôr 3 mônths',
    // Wide and mathematical letters, digits of other scripts
    'Ｔｈｅｙ ｋｅｐｔ my passport for ３ months',
    '𝐓𝐡𝐞𝐲 𝒌𝒆𝒑𝒕 my passport for ၃ months',
  ])('%s', (text) => expect(comparableText(text)).toBe(same));

  it('keeps the vowels of other scripts, and lets nobody stretch a word', () => {
    expect(comparableText('राम्रो काम!')).toBe('राम्रो काम');
    expect(comparableText('Sooooo goooood')).toBe('soo good');
    expect(comparableText('ကောင်းတယ်။')).toBe('ကောင်းတယ်');
  });

  it('of nothing but signs is empty', () => expect(comparableText('👍!!! …')).toBe(''));

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = comparableText(text);
        expect(comparableText(once)).toBe(once);
      }),
    );
  });
});
