import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { WrongFileError } from '#sources/report.ts';

const MOST_BYTES = 100 * 1024 * 1024;

const WHY_UNREADABLE: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
};

/**
 * The text of a file in UTF-8.
 *
 * @param what What the file should be, for the error: "the Hong Kong register".
 * @throws WrongFileError when it cannot be read, is empty, too large or not such text.
 */
export async function readText(path: string, what: string): Promise<string> {
  const wrong = (found: string) => new WrongFileError(`${basename(path)} is not ${what}: ${found}.`);
  const bytes = await readBytes(path, wrong);
  if (bytes.length === 0) throw wrong('it is empty');
  if (isUtf16(bytes)) throw wrong(`expected text in UTF-8, found UTF-16; ${SAVE_AGAIN}`);
  if (bytes.includes(0)) throw wrong('expected text in UTF-8, found a file that is not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong(`expected text in UTF-8, found another encoding; ${SAVE_AGAIN}`);
  }
}

const SAVE_AGAIN = 'save it as "CSV UTF-8" and try again';

async function readBytes(path: string, wrong: (found: string) => WrongFileError): Promise<Buffer> {
  try {
    const file = await stat(path);
    // A device such as /dev/zero would never end.
    if (!file.isFile()) throw wrong('it is not a file');
    if (file.size > MOST_BYTES) throw wrong('it is larger than 100 MB');
    return await readFile(path);
  } catch (error) {
    if (error instanceof WrongFileError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new WrongFileError(`${path} cannot be read: ${WHY_UNREADABLE[code] ?? message}.`);
  }
}

const isUtf16 = ([first, second]: Buffer) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
