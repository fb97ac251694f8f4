import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '#domain/moderation/personal-data.ts';

const countries = ['NP', 'PH', 'BD', 'HK', 'MY', 'AE', 'SA', 'QA', 'SG'];
const found = (text: string) => findPersonalData(text, countries).map(({ kind, text }) => `${kind}: ${text}`);

describe('findPersonalData', () => {
  it.each([
    ['Call Ram at 9841-234567 or +971 50 123 4567.', ['phone: 9841-234567', 'phone: +971 50 123 4567']],
    ['मेरो नम्बर ९८४१२३४५६७ हो', ['phone: ९८४१२३४५६७']],
    ['it is 9 8 4 1 2 3 4 5 6 7', ['phone: 9 8 4 1 2 3 4 5 6 7']],
    ['write to ram.thapa@gmail.com, please', ['email: ram.thapa@gmail.com']],
    ['ram (at) gmail dot com', ['email: ram (at) gmail dot com']],
    ['passport PA0123456 and P1234567A', ['passport: PA0123456', 'passport: P1234567A']],
    ['my HKID A123456(7), FIN S1234567D', ['id_number: A123456(7)', 'id_number: S1234567D']],
    ['Emirates ID 784-1990-1234567-1', ['id_number: 784-1990-1234567-1']],
    [
      'MyKad 900101-14-5678, CNIC 35202-1234567-1',
      ['id_number: 900101-14-5678', 'id_number: 35202-1234567-1'],
    ],
    ['account 123456789012', ['id_number: 123456789012']],
    [
      'see www.example.com/x?y=1. Or facebook.com/agency',
      ['link: www.example.com/x?y=1', 'link: facebook.com/agency'],
    ],
    ['find @maria_88 there', ['handle: @maria_88']],
    // The same in other digits: Arabic-Indic, Persian, Devanagari, Bengali, Burmese, Khmer, Thai
    ['اتصل ٠٥٠١٢٣٤٥٦٧ الآن', ['phone: ٠٥٠١٢٣٤٥٦٧']],
    ['فون +۹۷۱ ۵۰ ۱۲۳ ۴۵۶۷ پر', ['phone: +۹۷۱ ۵۰ ۱۲۳ ۴۵۶۷']],
    ['राहदानी PA०१२३४५६ र फोन ९८४१-२३४५६७', ['passport: PA०१२३४५६', 'phone: ९८४१-२३४५६७']],
    ['মোবাইল ০১৭১২৩৪৫৬৭৮, পাসপোর্ট A০১২৩৪৫৬৭', ['phone: ০১৭১২৩৪৫৬৭৮', 'passport: A০১২৩৪৫৬৭']],
    ['ဖုန်း ၀၉၄၂၁၂၃၄၅၆၇ ပါ', ['phone: ၀၉၄၂၁၂၃၄၅၆၇']],
    ['+၉၅ ၉ ၄၂၁ ၂၃၄ ၅၆၇', ['phone: +၉၅ ၉ ၄၂၁ ၂၃၄ ၅၆၇']],
    // With the letter wa in place of zero, as many type it
    ['ဖုန်း ဝ၉၄၂ဝ၂၃၄၅ဝ၇ ပါ', ['phone: ဝ၉၄၂ဝ၂၃၄၅ဝ၇']],
    ['ទូរស័ព្ទ ០១២៣៤៥៦៧៨', ['phone: ០១២៣៤៥៦៧៨']],
    ['โทร ๐๘๑๒๓๔๕๖๗๘ ค่ะ', ['phone: ๐๘๑๒๓๔๕๖๗๘']],
    ['CNIC ۳۵۲۰۲-۱۲۳۴۵۶۷-۱', ['id_number: ۳۵۲۰۲-۱۲۳۴۵۶۷-۱']],
    ['call 98O1234567', ['phone: 98O1234567']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'I paid a fee of 150000 rupees.',
    'Rs 150000, Rs150000, RM1500000, 120,000 pesos, P150000 and 2500000 rupiah',
    'between 15000-20000 pesos a month, 12.5 % interest',
    'from 2019-05-01 to 30/06/2021, and in 2019 2020 2021 2022 again',
    '၂၀၂၄ ခုနှစ် ၃ လ ဝ',
    '৫০০০০ টাকা, ၁၅၀၀၀၀ ကျပ်, ๒๐๐๐๐ บาท',
    '24 months, 8 hours a day, 30 days a month',
    'at 10.30 pm the agency.They lied',
    '',
  ])('lets pass: %s', (text) => expect(found(text)).toEqual([]));

  it('points to the words it found, in order and apart', () => {
    const pieces = fc.constantFrom(
      'call',
      '९८४१२३४५६७',
      '+977 9841234567',
      'a@b.com',
      'PA0123456',
      '123456789012',
      '@x',
      '👍🏽',
      'www.a.com',
      '၀၁၂',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join(' ')),
        (text) => {
          let end = 0;
          for (const finding of findPersonalData(text, countries)) {
            expect(finding.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(finding.start, finding.end)).toBe(finding.text);
            end = finding.end;
          }
        },
      ),
    );
  });

  it('looks for national numbers of the given countries only', () => {
    expect(findPersonalData('98765432', ['HK']).map(({ kind }) => kind)).toEqual(['phone']);
    expect(findPersonalData('98765432', [])).toEqual([]);
    expect(findPersonalData('98765432', ['XX'])).toEqual([]);
  });

  it('does not run away on the longest and strangest review', () => {
    const strange = [
      'a',
      'a-',
      '1 ',
      '@',
      'a.',
      ' ',
      '9841234567 ',
      'a@',
      'a (',
      '12-',
      'ဝ',
      'A',
      '1o',
      'a.b.c.',
    ];
    for (const piece of strange) {
      const start = performance.now();
      findPersonalData(piece.repeat(Math.floor(4000 / piece.length)), countries);
      expect([piece, performance.now() - start < 10_000]).toEqual([piece, true]);
    }
  });
});
