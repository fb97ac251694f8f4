import { describe, expect, it } from 'vitest';
import { advertising } from '#domain/moderation/advertising.ts';
import { findPersonalData } from '#domain/moderation/personal-data.ts';

const told = (text: string) =>
  advertising(text, findPersonalData(text, ['AE', 'NP'])).map(({ level, excerpt }) => `${level}: ${excerpt}`);

describe('advertising', () => {
  it.each([
    ['Cheap loan, low interest, www.loan-example.com', ['warn: cheap, low interest']],
    ['Visa guaranteed! Call us +971 50 123 4567', ['warn: visa guaranteed, call us']],
    ['Hubungi kami, pinjaman murah: pinjaman-example.com', ['warn: hubungi kami, pinjaman, murah']],
    ['सस्तो ऋण, सम्पर्क गर्नुहोस् www.rin-example.com', ['warn: सस्तो, ऋण, सम्पर्क गर्नुहोस्']],
    ['www.a-example.com www.b-example.com www.c-example.com', ['warn: undefined']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'Their number is +971 50 123 4567, they do not answer.',
    'I found them at www.agency-example.com and the price was cheap.',
    'Cheap, no discount, they promised an offer and a bonus.',
    '',
  ])('lets pass: %s', (text) => expect(told(text)).toEqual([]));
});
