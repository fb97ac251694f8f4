import { latinDigits } from '#domain/text/latin-digits.ts';
import { sha256Hex } from '#domain/text/sha256-hex.ts';

/** Random bytes a code is made from. More than its 66 bits, so that every code is as likely as any other. */
export const RECEIPT_RANDOM_BYTES = 16;

const SECRET_DIGITS = 20;
const CHECK_DIGITS = 2;
const SECRET_COUNT = 10n ** BigInt(SECRET_DIGITS);

/**
 * A receipt code: 20 random digits (66 bits) and two that check them, as people copy them down:
 * `1234 5678 9012 3456 7890 12`.
 *
 * The check digits are those of bank account numbers (ISO 7064, MOD 97-10): they catch every
 * single wrong digit, every swap of two neighbours, and 99 in 100 other slips, on the phone,
 * before anything is sent.
 *
 * @param randomBytes 16 or more, from `crypto.getRandomValues`.
 * @throws RangeError when there are fewer.
 */
export function makeReceiptCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < RECEIPT_RANDOM_BYTES) {
    throw new RangeError(
      `A receipt code needs ${RECEIPT_RANDOM_BYTES} random bytes, found ${randomBytes.length}`,
    );
  }
  const number = randomBytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const secret = String(number % SECRET_COUNT).padStart(SECRET_DIGITS, '0');
  const check = 98n - ((BigInt(secret) * 100n) % 97n);
  return formatReceiptCode(secret + String(check).padStart(CHECK_DIGITS, '0'));
}

/**
 * The 22 digits of a code as someone typed it: with spaces, dashes or dots anywhere, in the
 * digits of their script. Null when it is no code or was mistyped.
 */
export function parseReceiptCode(text: string): string | null {
  const digits = latinDigits(text).replace(/[\s\p{Pd}\p{Cf}.,_/]/gu, '');
  const isCode =
    /^\d+$/.test(digits) && digits.length === SECRET_DIGITS + CHECK_DIGITS && BigInt(digits) % 97n === 1n;
  return isCode ? digits : null;
}

/** The digits in groups of four, to read and copy. */
export function formatReceiptCode(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/**
 * SHA-256 of a code's 22 digits, in hex: all that the server ever gets. The same however the code
 * is written.
 *
 * @throws RangeError when it is no code: parse what people typed first.
 */
export async function hashReceiptCode(code: string): Promise<string> {
  const digits = parseReceiptCode(code);
  if (digits === null) throw new RangeError('Not a receipt code');
  return sha256Hex(digits);
}
