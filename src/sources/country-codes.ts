import countries from 'i18n-iso-countries';

/**
 * Codes the World Bank uses that ISO 3166 does not, or no more. The Netherlands Antilles of its surveys are
 * Curaçao now, as the Unicode CLDR has it.
 */
const WORLD_BANK = new Map([
  ['XKX', 'XK'],
  ['KSV', 'XK'],
  ['ROM', 'RO'],
  ['ZAR', 'CD'],
  ['TMP', 'TL'],
  ['WBG', 'PS'],
  ['ANT', 'CW'],
]);

/** ISO 3166 alpha-2 of an alpha-3 code, 'PHL' → 'PH'; null when there is no such country. */
export function alpha2Of(alpha3: string): string | null {
  // The package looks codes up in a plain object, which would answer to 'constructor' as well.
  if (!/^[A-Z]{3}$/.test(alpha3)) return null;
  return WORLD_BANK.get(alpha3) ?? countries.alpha3ToAlpha2(alpha3) ?? null;
}
