import { expect, it } from 'vitest';
import { byLanguage } from '#domain/help/by-language.ts';

it('puts the reader’s own language first, then English, then the others as they were', () => {
  const texts = ['km', 'en', 'th'].map((language) => ({ language }));
  const languages = (reader: string) => byLanguage(texts, reader).map(({ language }) => language);
  expect(languages('th')).toEqual(['th', 'en', 'km']);
  expect(languages('ar')).toEqual(['en', 'km', 'th']);
  expect(languages('en')).toEqual(['en', 'km', 'th']);
});
