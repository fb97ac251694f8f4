import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '#domain/provider/normalise-name.ts';

describe('normaliseName', () => {
  it.each([
    // As the registers of Nepal, Bangladesh, Malaysia and Hong Kong write them.
    ['AL AJEETS MANAGEMENT &amp;amp; OUTSOURCING PVT. LTD.', 'al ajeets management and outsourcing'],
    ['A.S. INTERNATIONAL GROUP PVT.LTD.', 'as international group'],
    ['K.B INTERNATIONAL EMPLOYMENT (P) LTD', 'kb international employment'],
    ['FIRDOSH INTERNATIONAL OVERSEAS COMPANY PVT. LTD.', 'firdosh international overseas'],
    ['Rajdoot Overseas (Pvt.) Ltd.', 'rajdoot overseas'],
    ['Agensi Pekerjaan Top Management (M) Sdn Bhd', 'agensi pekerjaan top management m'],
    ['S.R.K. NEPAL PVT. LTD.', 'srk nepal'],
    ['A.B.C. (P) Ltd.', 'abc'],
    ['K & S Overseas', 'k and s overseas'],
    ['Dubai Gulf L.L.C.', 'dubai gulf'],
    ['Foo C.O.', 'foo'],
    ['Russell & Brothers', 'russell and brothers'],
    ['Smith & Co., Limited', 'smith'],
    ["Sun  Int'l", 'sun international'],
    ['SUN INTL.', 'sun international'],
    ['Ａｌ－Ｎｏｏｒ　Ｌｔｄ', 'al noor'],
    ['期柏有限公司', '期柏有限公司'],
    ['नेपाल म्यानपावर', 'नेपाल म्यानपावर'],
  ])('%s gives %s', (name, key) => expect(normaliseName(name)).toBe(key));

  it('drops suffixes at the end only', () => {
    expect(normaliseName('Limited Editions Company of Cebu Inc')).toBe('limited editions company of cebu');
    expect(normaliseName('Intlog')).toBe('intlog');
  });

  it('never empties a name', () => {
    expect(normaliseName('Limited')).toBe('limited');
    expect(normaliseName('Company Limited')).toBe('company');
    expect(normaliseName('!!!')).toBe('!!!');
    expect(normaliseName(' ')).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        fc.pre(/[\p{L}\p{N}\p{P}\p{S}]/u.test(name));
        expect(normaliseName(name)).not.toBe('');
      }),
    );
  });

  it('changes nothing the second time', () => {
    const pieces = fc.constantFrom(
      'Ltd',
      'Co',
      '&',
      '&amp;',
      "Int'l",
      'Sdn Bhd',
      '(Pvt.)',
      'ΑΣ',
      'ẞ',
      'İ',
      '有限公司',
      ' ',
      '.',
      'p',
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join(' ')),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(names, (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
      {
        numRuns: 2000,
      },
    );
  });

  it('does not care for case, dots or spaces', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 1, maxLength: 4 }), (words) => {
        const key = normaliseName(words.join(' '));
        expect(normaliseName(`  ${words.join('.  ').toUpperCase()}. `)).toBe(key);
      }),
    );
  });
});
