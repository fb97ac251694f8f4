import { open, stat, type FileHandle } from 'node:fs/promises';
import { WrongFileError } from '#sources/report.ts';
import { whyUnreadable } from '#sources/why-unreadable.ts';

const ZIP = Buffer.from('PK');
/** Of the containers that old Excel files are, and that new ones with a password are put in. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const WEB_PAGE = /^[\s\uFEFF]*<(!doctype html|html|head|body|table|meta)\b/i;
const LOOKED_AT_BYTES = 1024 * 1024;

/**
 * Goes by how a file begins, whatever its name.
 *
 * @throws WrongFileError when it is no zip file, which says what it is.
 */
export async function checkKind(path: string, wrong: (found: string) => WrongFileError): Promise<void> {
  try {
    const found = await stat(path);
    // A device such as /dev/zero would never end.
    if (!found.isFile()) throw wrong('it is not a file');
    if (found.size === 0) throw wrong('it is empty');
    await using file = await open(path);
    const start = await bytesAt(file, 0);
    if (start.indexOf(ZIP) === 0) return;
    throw wrong(start.indexOf(OLE) === 0 ? await insteadOfNew(file) : insteadOfAny(start));
  } catch (error) {
    if (error instanceof WrongFileError) throw error;
    throw new WrongFileError(`${path} cannot be read: ${whyUnreadable(error)}.`);
  }
}

/** Whether a file is one to be read as a workbook, whatever its name; also one that then says it cannot be. */
export async function isWorkbook(path: string): Promise<boolean> {
  try {
    await using file = await open(path);
    const start = await bytesAt(file, 0);
    return start.indexOf(ZIP) === 0 || start.indexOf(OLE) === 0;
  } catch {
    // No file, or a folder: whoever reads it says so.
    return false;
  }
}

const insteadOfAny = (start: Buffer) =>
  `expected a workbook (.xlsx), found ${WEB_PAGE.test(start.toString('utf8', 0, 1000)) ? 'a web page' : 'another kind of file'}`;

async function insteadOfNew(file: FileHandle): Promise<string> {
  // Blocks overlap, so that a word across two is found.
  for (let at = 0, bytes; (bytes = await bytesAt(file, at)).length > ENCRYPTED.length; at += bytes.length) {
    if (bytes.includes(ENCRYPTED)) return 'it is protected by a password; save it without one';
    at -= ENCRYPTED.length;
  }
  return 'it is an old Excel file (.xls); save it as .xlsx';
}

async function bytesAt(file: FileHandle, position: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LOOKED_AT_BYTES), position });
  return buffer.subarray(0, bytesRead);
}
