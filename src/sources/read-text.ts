import { basename } from 'node:path';
import { decodeText } from '#sources/decode-text.ts';
import { readBytes } from '#sources/read-bytes.ts';
import { WrongFileError } from '#sources/report.ts';

/**
 * The text of a file in UTF-8 or UTF-16.
 *
 * @param what What the file should be, for the error: "the Hong Kong register".
 * @throws WrongFileError when it cannot be read, is empty, too large or not such text.
 */
export async function readText(path: string, what: string): Promise<string> {
  const wrong = (found: string) => new WrongFileError(`${basename(path)} is not ${what}: ${found}.`);
  const { text, encoding } = decodeText(await readBytes(path, wrong), wrong);
  if (encoding === 'Windows-1252')
    throw wrong('expected text in UTF-8, found Windows-1252; save it as UTF-8');
  return text;
}
