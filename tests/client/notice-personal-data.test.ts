import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '#client/contents.ts';
import { noticePersonalData } from '#client/notice-personal-data.ts';
import { findPersonalData } from '#domain/moderation/personal-data.ts';

const noticed = (text: string) =>
  noticePersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('noticePersonalData', () => {
  it.each([
    ['Call Ram at 9841-234567 or +971 50 123 4567.', ['number: 9841-234567', 'number: +971 50 123 4567']],
    ['मेरो नम्बर ९८४१२३४५६७ हो', ['number: ९८४१२३४५६७']],
    ['it is 9 8 4 1 2 3 4 5 6 7', ['number: 9 8 4 1 2 3 4 5 6 7']],
    [
      'ram.thapa@gmail.com, or ram (at) gmail dot com',
      ['email: ram.thapa@gmail.com', 'email: ram (at) gmail dot com'],
    ],
    [
      'passport PA0123456, P1234567A or N 1234567',
      ['number: PA0123456', 'number: P1234567A', 'number: 1234567'],
    ],
    ['my HKID A1234567, Emirates 784-1990-1234567-1', ['number: A1234567', 'number: 784-1990-1234567-1']],
    ['see facebook.com/agency, find @maria_88', ['link: facebook.com/agency,', 'handle: @maria_88']],
    ['I left on 12 March 2024, came back March 3rd', ['date: 12 March 2024', 'date: March 3rd']],
    ['from 2019-05-01 to 30/06/2021 and 1.2.20', ['date: 2019-05-01', 'date: 30/06/2021', 'date: 1.2.20']],
    [
      '१२ मार्च २०२४, ১২ মার্চ ২০২৩, ٣٠/٠٦/٢٠٢١',
      ['date: १२ मार्च २०२४', 'date: ১২ মার্চ ২০২৩', 'date: ٣٠/٠٦/٢٠٢١'],
    ],
    ['၁၂ ဇန်နဝါရီ, 15 พฤษภาคม 2565, 12 ខែ មករា', ['date: ၁၂ ဇန်နဝါရီ', 'date: 15 พฤษภาคม', 'date: 12 ខែ មករា']],
    [
      'tanggal 5 Mei 2023, noong Enero 5, el 5 de mayo',
      ['date: 5 Mei 2023', 'date: Enero 5', 'date: 5 de mayo'],
    ],
    ['My name is Maria Santos.', ['name: My name is Maria Santos']],
    ['मेरो नाम राम थापा हो। اسمي فاطمة', ['name: मेरो नाम राम थापा', 'name: اسمي فاطمة']],
    [
      'Mr. Ramesh Thapa, Sir Ahmed, Ate Maria and Ram dai',
      ['name: Mr. Ramesh Thapa', 'name: Sir Ahmed', 'name: Ate Maria', 'name: Ram dai'],
    ],
    ['an agent named Hasan Ali took it', ['name: named Hasan Ali']],
    [
      'I was the only Filipino nurse. We were 3 women, all 5 of us paid',
      ['rare: I was the only Filipino nurse', 'rare: We were 3 women', 'rare: all 5 of us'],
    ],
    ['I got pregnant; nobody else spoke Twi', ['rare: pregnant', 'rare: nobody else']],
  ])('%s', (text, expected) => expect(noticed(text)).toEqual(expected));

  it.each([
    'I paid Rs 150000, then RM1500000, 120,000 pesos, 2500000 rupiah.',
    'between 15000-20000 pesos a month, 12.5 % interest',
    'from May 2019 to 06/2021, and in 2019 2020 2021 2022 again',
    'in March 2024 I went, it took 3 months, I paid on time, may be twice',
    'the agency called us, the boss was angry, I ate rice, the only thing was',
    'नेपालबाट २०२३ मा गएँ, ३ महिना काम गरें',
    '12 hours a day, 6 days a week, version 2.1.3',
    'at 10.30 pm the agency.They lied, 24 months, 8 hours a day',
    '',
  ])('lets pass: %s', (text) => expect(noticed(text)).toEqual([]));

  it('notices whatever the screening finds of numbers and addresses, and points to words of the text', () => {
    const pieces = fc.constantFrom(
      'call me',
      '९८४१२३४५६७',
      '+977 9841234567',
      'a@b.com',
      'PA0123456',
      '123456789012',
      '900101-14-5678',
      '35202-1234567-1',
      'S1234567D',
      '@x',
      '👍🏽',
      'www.a.com',
      '၀၁၂',
      'Rs 150000',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join(', ')),
        (text) => {
          const notices = noticePersonalData(text);
          for (const finding of findPersonalData(text, ['NP', 'PH', 'HK'])) {
            expect([
              finding,
              notices.some(({ start, end }) => start < finding.end && finding.start < end),
            ]).toEqual([finding, true]);
          }
          let before = 0;
          for (const { start, end } of notices) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeLessThanOrEqual(text.length);
            before = end;
          }
        },
      ),
    );
  });

  it('does not run away on the longest and strangest review', () => {
    for (const piece of [
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
      '1  ',
      '2019 ',
      'Mr. Aa ',
      'A ',
      '12 March ',
      'the only a ',
      '1.1.',
      'only two of us ',
    ]) {
      const start = performance.now();
      noticePersonalData(piece.repeat(Math.floor(LONGEST_TEXT / piece.length)));
      expect([piece, performance.now() - start < 5000]).toEqual([piece, true]);
    }
  });
});
