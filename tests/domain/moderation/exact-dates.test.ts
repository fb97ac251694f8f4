import { describe, expect, it } from 'vitest';
import { findExactDates } from '#domain/moderation/exact-dates.ts';

const dates = (text: string) => findExactDates(text).map(({ start, end }) => text.slice(start, end));

describe('findExactDates', () => {
  it.each([
    ['I flew on 12 March 2024 to Doha.', ['12 March 2024']],
    ['On March 12, 2024 and on the 3rd of june', ['March 12, 2024', '3rd of june']],
    ['from 2019-05-01 to 30/06/2021', ['2019-05-01', '30/06/2021']],
    ['12.3.2024, 12/3/24 or 3/28/2024', ['12.3.2024', '12/3/24', '3/28/2024']],
    ['noong ika-12 ng Marso', ['12 ng Marso']],
    ['berangkat 5 Mei 2023, pulang 17 Ogos', ['5 Mei 2023', '17 Ogos']],
    // Arabic-Indic and Persian
    ['وصلت في ١٢ مارس ٢٠٢٤', ['١٢ مارس ٢٠٢٤']],
    ['۲۰۲۴/۳/۱۲ کو', ['۲۰۲۴/۳/۱۲']],
    // Devanagari, Gregorian and Bikram Sambat
    ['१२ मार्च २०२४ मा', ['१२ मार्च २०२४']],
    ['२०८१ असार १२ गते', ['२०८१ असार १२']],
    ['२०८१-०३-१२', ['२०८१-०३-१२']],
    // Bengali
    ['১২ মার্চ ২০২৪ তারিখে, ৫ মে', ['১২ মার্চ ২০২৪', '৫ মে']],
    // Burmese
    ['၂၀၂၄ မတ်လ ၁၂ ရက်', ['၂၀၂၄ မတ်လ ၁၂']],
    ['၁၂/၃/၂၀၂၄', ['၁၂/၃/၂၀၂၄']],
    // Khmer
    ['ថ្ងៃទី១២ ខែមីនា ២០២៤', ['១២ ខែមីនា ២០២៤']],
    // Thai, with a year of the Buddhist era
    ['วันที่ ๑๒ มีนาคม ๒๕๖๗', ['๑๒ มีนาคม ๒๕๖๗']],
    ['2024年3月12日', ['2024年3月12日']],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each([
    'In March 2024, from December 2023 and again in june.',
    '24/7, 8 hours a day, 1/2 of my pay, 12.5 % interest, at 10.30',
    'may 5 of us go, 5 may not',
    'paid 1,500 April rent, 2.5 June bonus',
    '২ মেয়ে আছে',
    '१२ मेरो',
    'ratings 8/10/12',
    '',
  ])('lets pass: %s', (text) => expect(dates(text)).toEqual([]));

  it('does not run away on the longest and strangest review', () => {
    for (const piece of ['1 ', '12 ', '12/', 'March ', 'मे १ ', '2024 ', '1st of ', '年月']) {
      const start = performance.now();
      findExactDates(piece.repeat(Math.floor(5000 / piece.length)));
      expect([piece, performance.now() - start < 5000]).toEqual([piece, true]);
    }
  });
});
