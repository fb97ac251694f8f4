import { REASON_CODES, type ReasonCode } from '#domain/moderation/reason-code.ts';
import { reasonWords } from '#islands/reason-words.ts';
import type { Locale } from '#messages/locales.ts';

/** Reasons to choose from, in the order of the domain. Without codes, all of them. */
export function reasonChoices(locale: Locale['code']): { value: ReasonCode; label: string }[];
export function reasonChoices<Code extends ReasonCode>(
  locale: Locale['code'],
  codes: readonly Code[],
): { value: Code; label: string }[];
export function reasonChoices(locale: Locale['code'], codes: readonly ReasonCode[] = REASON_CODES) {
  const words = reasonWords(locale);
  return codes.map((value) => ({ value, label: words[value] }));
}
