import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { WrongFileError } from '#sources/report.ts';
import { checkKind } from './check-kind.ts';
import { Damage, damaged } from './damage.ts';

/** A zip file, read part by part. */
export interface Zip {
  has(part: string): boolean;
  /**
   * The text of one part, as it is unpacked.
   *
   * @throws Damage when it ends early, or is other than what was packed.
   */
  text(part: string): AsyncGenerator<string>;
  close(): void;
}

const MOST_PARTS = 50_000;
const MOST_UNPACKED_BYTES = 2 * 1024 ** 3;
/** What unpacks to more than this, and to so many times its packed size, is a bomb and no table. */
const UNSUSPECTED_BYTES = 16 * 1024 ** 2;
const MOST_TIMES_PACKED = 200;

const DEFLATED = 8;
const STORED = 0;

/**
 * Opens the zip file a workbook is, or says what the file is instead.
 *
 * @throws WrongFileError
 */
export async function openZip(path: string, wrong: (found: string) => WrongFileError): Promise<Zip> {
  await checkKind(path, wrong);
  const zip = await openPromise(path, { autoClose: false }).catch(() => {
    throw wrong(damaged());
  });
  try {
    const entries = await entriesOf(zip, wrong);
    return {
      has: (part) => entries.has(keyOf(part)),
      text(part) {
        const entry = entries.get(keyOf(part));
        if (!entry) throw wrong(`there is no ${part} in it`);
        return textOf(zip, entry, wrong);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Names of parts do not differ by case alone. */
const keyOf = (part: string) => part.toLowerCase();

async function entriesOf(
  zip: ZipFile,
  wrong: (found: string) => WrongFileError,
): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw wrong(`expected a workbook (.xlsx), found a zip file of many parts`);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(keyOf(entry.fileName), entry);
      unpacked += entry.uncompressedSize;
    }
  } catch {
    throw wrong(damaged());
  }
  // Each part is stopped where it unpacks to more than it says, so what they say is an upper bound.
  if (unpacked > MOST_UNPACKED_BYTES) throw wrong('it unpacks to more than 2 GB');
  return entries;
}

async function* textOf(
  zip: ZipFile,
  entry: Entry,
  wrong: (found: string) => WrongFileError,
): AsyncGenerator<string> {
  if (entry.isEncrypted()) throw wrong('it is protected by a password; save it without one');
  if (entry.compressionMethod !== DEFLATED && entry.compressionMethod !== STORED)
    throw wrong('it is packed in a rare way; save it again as .xlsx');
  let decoder: TextDecoder | undefined;
  let unpacked = 0;
  let checksum = 0;
  for await (const bytes of bytesOf(zip, entry)) {
    unpacked += bytes.length;
    if (unpacked > UNSUSPECTED_BYTES && unpacked > MOST_TIMES_PACKED * entry.compressedSize)
      throw wrong(`it unpacks to more than ${MOST_TIMES_PACKED} times its size, as no table does`);
    checksum = crc32(bytes, checksum);
    decoder ??= new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8', { fatal: true });
    yield decode(decoder, bytes);
  }
  if (checksum !== entry.crc32) throw new Damage('other bytes than were packed');
  if (decoder) yield decode(decoder);
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new Damage('cannot be unpacked', { cause: error });
  }
}

function decode(decoder: TextDecoder, bytes?: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch (error) {
    throw new Damage('not in UTF-8', { cause: error });
  }
}
