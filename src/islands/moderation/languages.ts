import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';

/** What workers on the roads we know write and read, ISO 639. */
const LANGUAGES = [
  ...[
    'am',
    'ar',
    'bn',
    'en',
    'es',
    'fa',
    'fil',
    'fr',
    'hi',
    'hu',
    'id',
    'it',
    'km',
    'ko',
    'lo',
    'ml',
    'mn',
    'ms',
  ],
  ...[
    'my',
    'ne',
    'om',
    'pa',
    'pl',
    'pt',
    'ru',
    'si',
    'so',
    'sw',
    'ta',
    'te',
    'th',
    'ti',
    'tr',
    'uk',
    'ur',
    'uz',
  ],
  ...['vi', 'zh'],
];

/** Languages to choose from, by their names in the moderator's. */
export function languageChoices(locale: Locale['code']): { code: string; name: string }[] {
  const { language, compare } = formatsOf(locale);
  return LANGUAGES.map((code) => ({ code, name: language(code) })).sort((a, b) => compare(a.name, b.name));
}
