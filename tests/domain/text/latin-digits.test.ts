import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinDigits } from '#domain/text/latin-digits.ts';

describe('latinDigits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', 'Arabic'],
    ['۰۱۲۳۴۵۶۷۸۹', 'Persian and Urdu'],
    ['०१२३४५६७८९', 'Devanagari'],
    ['০১২৩৪৫৬৭৮৯', 'Bengali'],
    ['௦௧௨௩௪௫௬௭௮௯', 'Tamil'],
    ['෦෧෨෩෪෫෬෭෮෯', 'Sinhala'],
    ['๐๑๒๓๔๕๖๗๘๙', 'Thai'],
    ['໐໑໒໓໔໕໖໗໘໙', 'Lao'],
    ['၀၁၂၃၄၅၆၇၈၉', 'Burmese'],
    ['០១២៣៤៥៦៧៨៩', 'Khmer'],
    ['０１２３４５６７８９', 'fullwidth'],
  ])('reads %s (%s)', (digits) => expect(latinDigits(digits)).toBe('0123456789'));

  it('leaves every other character in its place', () => {
    expect(latinDigits('मेरो नम्बर ९८४ हो')).toBe('मेरो नम्बर 984 हो');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(latinDigits(text)).toHaveLength(text.length);
        for (const [at, character] of Array.from(text).entries()) {
          if (!/\p{Nd}/u.test(character)) expect(Array.from(latinDigits(text))[at]).toBe(character);
        }
      }),
    );
  });
});
