import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Country } from '#domain/place/country.ts';
import { latinDigits } from '#domain/text/latin-digits.ts';

/** No subscriber number is shorter: what is left are dates, ranges and extensions. */
const FEWEST_DIGITS = 5;

/**
 * The key by which two spellings count as the same phone number, in E.164: `+85223489000`.
 * Null when it is no valid number there.
 *
 * @param country Where a number without a country code belongs.
 * @see ITU-T E.164; Google's libphonenumber
 */
export function phoneKey(raw: string, country: Country): string | null {
  // 00 is how most of the world dials abroad, but the library only takes the prefix of `country`.
  const text = latinDigits(raw)
    .trim()
    .replace(/^00(?=[1-9])/, '+');
  const phone = parsePhoneNumberFromString(text, {
    defaultCountry: isSupportedCountry(country) ? country : undefined,
    extract: false,
  });
  return phone?.isValid() ? phone.number : null;
}

/**
 * The phone numbers of one cell of a register, as written: `9830884, 9830880 (Off.)` holds two.
 * Notes in brackets go, and a range such as `48318901-10` gives its first number.
 */
export function splitPhones(cell: string): string[] {
  return cell
    .replace(/\([^()]*\p{L}[^()]*\)/gu, ',')
    .split(/[/;,]/)
    .map((part) => part.trim().replace(/(\d{5,})\s*-\s*\d{1,2}$/, '$1'))
    .filter((part) => latinDigits(part).replace(/\D/g, '').length >= FEWEST_DIGITS);
}
