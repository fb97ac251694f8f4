import { fileForm } from '#sources/file-form.ts';
import { lineAt } from '#sources/line-at.ts';
import type { Wrong } from '#sources/raw-table.ts';

interface Text {
  text: string;
  /** Windows-1252 is a guess: any bytes may be read so. */
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

const AS_TABLE = 'open it in a spreadsheet and save it as .xlsx or CSV';
const SAVE_AGAIN = 'save it as "CSV UTF-8" and try again';
const FOREIGN = {
  zip: 'expected text, found a workbook or another zip file',
  'old Office file': 'expected text, found an old Office file',
  PDF: 'it is a PDF; ask for the table as .xlsx or CSV',
  picture: 'it is a picture; ask for the table as .xlsx or CSV',
  'packed file': 'it is a packed file; unpack it first',
  'RTF document': 'it is an RTF document; ask for the table as .xlsx or CSV',
};
const WEB_PAGE = /^\s*<(!doctype|!--|html|head|meta|body|table|div|script|style)\b/i;
const XML = /^\s*<(\?xml|[\w:]+ xmlns)/;
/** Bytes that are nothing in Windows-1252. */
const UNDEFINED = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * The text that bytes stand for: UTF-8, UTF-16 that says so in its first two bytes, or Windows-1252.
 *
 * @throws WrongFileError when they are no text, or a web page.
 */
export function decodeText(bytes: Buffer, wrong: Wrong): Text {
  const form = fileForm(bytes);
  if (form) throw wrong(FOREIGN[form]);
  const start = new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes.subarray(0, 1000));
  if (WEB_PAGE.test(start)) throw wrong(`it is a web page; ${AS_TABLE}`);
  if (XML.test(start)) throw wrong(`it is an XML file; ${AS_TABLE}`);
  const decoded = decode(bytes, wrong);
  const nul = decoded.text.indexOf('\0');
  if (nul !== -1) {
    throw wrong(`expected text, found a NUL byte in line ${lineAt(decoded.text, nul)}; ${SAVE_AGAIN}`);
  }
  return decoded;
}

function decode(bytes: Buffer, wrong: Wrong): Text {
  const utf16 = utf16Of(bytes);
  const text = decodeStrictly(bytes, utf16 ?? 'utf-8');
  if (text !== null) return { text, encoding: utf16 ? 'UTF-16' : 'UTF-8' };
  if (!utf16 && isWestern(bytes)) {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
  const [expected, label] = utf16 ? ['UTF-16', utf16] : ['UTF-8', 'utf-8'];
  const rough = new TextDecoder(label).decode(bytes);
  const line = lineAt(rough, rough.indexOf('\uFFFD'));
  throw wrong(`expected text in ${expected}, found something else in line ${line}; ${SAVE_AGAIN}`);
}

function utf16Of([first, second]: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decodeStrictly(bytes: Buffer, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether bytes that are no UTF-8 look like Windows-1252: letters of the West, whose accents mostly stand
 * alone. Damaged UTF-8, and Chinese, Arabic, Thai or Russian in an encoding of their own, have them in rows.
 */
function isWestern(bytes: Buffer): boolean {
  let accents = 0;
  let beside = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const isControl = (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f;
    if (isControl) return false;
    if (byte < 0x80) continue;
    if (UNDEFINED.includes(byte)) return false;
    accents++;
    if (bytes[at - 1]! >= 0x80 || bytes[at + 1]! >= 0x80) beside++;
  }
  return beside * 2 < accents;
}
