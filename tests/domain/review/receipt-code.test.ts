import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  formatReceiptCode,
  hashReceiptCode,
  makeReceiptCode,
  parseReceiptCode,
} from '#domain/review/receipt-code.ts';

const codes = fc.uint8Array({ minLength: 16, maxLength: 32 }).map(makeReceiptCode);
const digitsOf = (code: string) => code.replaceAll(' ', '');

/** Bytes of a number, big end first. */
const bytes = (number: bigint) => Uint8Array.from(Buffer.from(number.toString(16).padStart(32, '0'), 'hex'));

describe('makeReceiptCode', () => {
  it('checks as ISO 7064 MOD 97-10 does', () => {
    // The standard's example: 794 has the check digits 44.
    expect(makeReceiptCode(bytes(794n))).toBe('0000 0000 0000 0000 0794 44');
    // By hand: 10^20 is 0 again.
    expect(makeReceiptCode(bytes(10n ** 20n))).toBe('0000 0000 0000 0000 0000 98');
  });

  it('carries 66 bits: every digit comes up in every place', () => {
    const seen = new Set<string>();
    for (let i = 0n; i < 200n; i++) {
      const digits = digitsOf(makeReceiptCode(bytes((i * 0x9e3779b97f4a7c15f39cc0605cedc835n) % 2n ** 128n)));
      for (const [place, digit] of [...digits.slice(0, 20)].entries()) seen.add(`${place}:${digit}`);
    }
    expect(seen.size).toBe(200);
  });

  it('refuses to be made of too little', () =>
    expect(() => makeReceiptCode(new Uint8Array(15))).toThrow(RangeError));
});

describe('parseReceiptCode', () => {
  it('reads a code in the digits of any script, with any separators', () => {
    const digits = '0000000000000000079444';
    for (const written of [
      '0000 0000 0000 0000 0794 44',
      '0000-0000-0000-0000-0794-44',
      ' 0000.0000.0000.0000.0794.44\n',
      '٠٠٠٠ ٠٠٠٠ ٠٠٠٠ ٠٠٠٠ ٠٧٩٤ ٤٤',
      '०००० ०००० ०००० ०००० ०७९४ ४४',
      '০০০০ ০০০০ ০০০০ ০০০০ ০৭৯৪ ৪৪',
      '၀၀၀၀ ၀၀၀၀ ၀၀၀၀ ၀၀၀၀ ၀၇၉၄ ၄၄',
      '\u200e0000–0000–0000–0000–0794–44\u200f',
    ]) {
      expect([written, parseReceiptCode(written)]).toEqual([written, digits]);
    }
  });

  it('reads every code it makes, and formats it back', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseReceiptCode(code)).toBe(digitsOf(code));
        expect(formatReceiptCode(digitsOf(code))).toBe(code);
      }),
    );
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 21 }), fc.integer({ min: 1, max: 9 }), (code, place, off) => {
        const digits = [...digitsOf(code)];
        digits[place] = String((Number(digits[place]) + off) % 10);
        expect(parseReceiptCode(digits.join(''))).toBeNull();
      }),
    );
  });

  it('catches every swap of neighbours', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 20 }), (code, place) => {
        const digits = [...digitsOf(code)];
        fc.pre(digits[place] !== digits[place + 1]);
        [digits[place], digits[place + 1]] = [digits[place + 1]!, digits[place]!];
        expect(parseReceiptCode(digits.join(''))).toBeNull();
      }),
    );
  });

  it('is null for anything else', () => {
    for (const wrong of [
      '',
      '0794 44',
      'abcd',
      '0000 0000 0000 0000 0794 45',
      '00000 0000 0000 0000 0794 44',
      '0x00 0000 0000 0000 0794 44',
    ]) {
      expect(parseReceiptCode(wrong)).toBeNull();
    }
  });
});

describe('hashReceiptCode', () => {
  it('is the SHA-256 of the digits, however they are written', async () => {
    const expected = createHash('sha256').update('0000000000000000079444').digest('hex');
    expect(await hashReceiptCode('0000 0000 0000 0000 0794 44')).toBe(expected);
    expect(await hashReceiptCode('0000000000000000079444')).toBe(expected);
  });

  it('refuses what is no code', async () => {
    await expect(hashReceiptCode('1234')).rejects.toThrow(RangeError);
  });
});
