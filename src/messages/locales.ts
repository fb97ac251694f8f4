/**
 * The languages the site is built in. `formats` is the tag that numbers, dates and country names
 * follow; day before month, and US$ rather than $, for readers from many countries.
 */
export const locales: Locale[] = [{ code: 'en', name: 'English', dir: 'ltr', formats: 'en-GB' }];

export interface Locale {
  code: 'en';
  name: string;
  dir: 'ltr' | 'rtl';
  formats: string;
}
