import type { Office } from '#domain/provider/register-entry.ts';
import { phoneKey, splitPhones } from '#domain/provider/phone.ts';
import { latinDigits } from '#domain/text/latin-digits.ts';
import type { Row } from '#sources/read-table.ts';
import type { RegisterDescription } from './description.ts';
import { foldWord } from './fold-word.ts';

/** In `area_codes`, the place of all addresses that name no other. */
const ELSEWHERE = 'elsewhere';

/** The office of a row, null when the row has none, and the phone and fax numbers that do not exist in the country. */
export function readOffice(
  row: Row,
  { columns, country, area_codes: areaCodes }: RegisterDescription,
): { office: Office | null; numbersLeftOut: string[] } {
  const cell = (heading: string | undefined) => (heading ? row.cell(heading) : '');
  const address = cell(columns.address);
  const numbersLeftOut: string[] = [];
  const numbersIn = (headings: string[] = []) => {
    const numbers = headings.flatMap((heading) => splitPhones(cell(heading)));
    const keys = numbers.map((number) => phoneKey(withAreaCode(number, address, areaCodes), country));
    numbersLeftOut.push(...numbers.filter((_, place) => keys[place] === null));
    return [...new Set(keys.filter((key) => key !== null))];
  };
  const office: Office = {
    district: cell(columns.district) || null,
    address: address || null,
    phones: numbersIn(columns.phone),
    faxes: numbersIn(columns.fax),
    emails: (columns.email ?? [])
      .flatMap((heading) => cell(heading).split(/[;,/\s]+/))
      .filter((email) => email.includes('@')),
  };
  const isEmpty = Object.values(office).every((of) => of === null || of.length === 0);
  return { office: isEmpty ? null : office, numbersLeftOut };
}

/** Read without its area code, a number is one of another place, or none. */
function withAreaCode(number: string, address: string, codes: RegisterDescription['area_codes']): string {
  if (!codes || /^\(?[+0]/.test(latinDigits(number))) return number;
  const isHere = (place: string) => place !== ELSEWHERE && foldWord(address).includes(foldWord(place));
  return (codes[Object.keys(codes).find(isHere) ?? ELSEWHERE] ?? '') + number;
}
