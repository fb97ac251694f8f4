/**
 * Texts that say the same in several languages, the best for a reader first: in the reader's own, else in English,
 * else in whatever there is.
 *
 * @param language ISO 639
 */
export function byLanguage<Of extends { language: string }>(texts: readonly Of[], language: string): Of[] {
  const rank = (text: Of) => (text.language === language ? 0 : text.language === 'en' ? 1 : 2);
  return texts.toSorted((a, b) => rank(a) - rank(b));
}
