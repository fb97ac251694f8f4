import * as messages from './compiled/messages.js';
import type { Locale } from './locales.ts';

type Message = (inputs: Record<string, never>, options: { locale: Locale['code'] }) => string;

const known = new Map<string, string>();

/**
 * The word for a code of a list (`word('category', 'medical', 'en')` is the message `category_medical`),
 * or the code itself where the catalogue has none: sources bring words of their own.
 */
export function word(list: string, code: string, locale: string): string {
  const asked = `${locale} ${list} ${code}`;
  let found = known.get(asked);
  if (found === undefined) known.set(asked, (found = find(list, code, locale)));
  return found;
}

function find(list: string, code: string, locale: string): string {
  const key = `${list}_${code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`;
  const message = (messages as unknown as Record<string, Message | undefined>)[key];
  return message ? message({}, { locale: locale as Locale['code'] }) : code.replaceAll('_', ' ');
}
