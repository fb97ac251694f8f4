import { phoneKey } from '#domain/provider/phone.ts';
import { latinDigits } from '#domain/text/latin-digits.ts';

/** An emergency number or a hotline, which no register of numbers knows: '110', '1280', '12338'. */
const SHORT_NUMBER = /^\d{3,6}$/;

interface HelpPhones {
  /** E.164, or short numbers as they are dialled. */
  phones: string[];
  /** Those that are neither, as written. */
  impossible: string[];
}

/**
 * The phone numbers of an organisation that helps. Unlike an agency it may have a short one, '999/911'. Notes such
 * as '(for women)' go; `(+63) 2 8818 9981` is the same as without the brackets.
 *
 * @param country Where a number without a country code belongs; null when that is not known.
 */
export function helpPhones(text: string, country: string | null): HelpPhones {
  const found: HelpPhones = { phones: [], impossible: [] };
  const parts = text
    .replace(/\([^()]*\p{L}[^()]*\)/gu, ',')
    .replace(/\((\+[^()]*)\)/g, '$1 ')
    .split(/[/;,]/)
    .map((part) => part.replace(/\s+/g, ' ').trim());
  for (const part of parts) {
    if (part === '') continue;
    const phone = phoneKey(part, country ?? '') ?? shortNumber(part);
    if (phone === null) found.impossible.push(part);
    else if (!found.phones.includes(phone)) found.phones.push(phone);
  }
  return found;
}

function shortNumber(part: string): string | null {
  const digits = latinDigits(part).replace(/[\s.-]/g, '');
  return SHORT_NUMBER.test(digits) ? digits : null;
}
