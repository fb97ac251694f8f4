import { readFile, stat } from 'node:fs/promises';
import { WrongFileError } from '#sources/report.ts';
import { whyUnreadable } from '#sources/why-unreadable.ts';
import type { Wrong } from '#sources/raw-table.ts';

const MOST_BYTES = 100 * 1024 * 1024;

/** @throws WrongFileError when it cannot be read, is no file, empty or too large. */
export async function readBytes(path: string, wrong: Wrong): Promise<Buffer> {
  try {
    const file = await stat(path);
    // A device such as /dev/zero would never end.
    if (!file.isFile()) throw wrong('it is not a file');
    if (file.size === 0) throw wrong('it is empty');
    if (file.size > MOST_BYTES) throw wrong('it is larger than 100 MB');
    return await readFile(path);
  } catch (error) {
    if (error instanceof WrongFileError) throw error;
    throw new WrongFileError(`${path} cannot be read: ${whyUnreadable(error)}.`);
  }
}
