import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';

/** Who has the data folder open, and where their API listens when they serve one. */
export interface Holder {
  pid: number;
  apiUrl: string | null;
}

/** Somebody else has the data folder open; the message is for people. */
export class FolderInUseError extends Error {
  holder: Holder;

  constructor(folder: string, holder: Holder) {
    super(
      `The folder ${folder} is open in another Fairway process (process ${holder.pid}). ` +
        `Stop that one first, or choose another folder with FAIRWAY_DATA.`,
    );
    this.holder = holder;
  }
}

export interface FolderLock {
  /** Tells others where the API of this process listens. */
  announce(apiUrl: string): void;
  release(): void;
}

const heldHere = new Set<string>();

const lockFile = (folder: string) => join(folder, 'lock.json');

/** The live process that has the folder open, or null. A lock left by a killed process does not count. */
export function holderOf(folder: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(lockFile(folder), 'utf8')) as Holder;
    // Our own number in a lock we do not hold: a process before us had the same one, as in containers.
    const isLive = holder.pid === process.pid ? heldHere.has(folder) : isAlive(holder.pid);
    return isLive ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Opens the folder for this process alone: the embedded database stands one opener only.
 *
 * @throws FolderInUseError when another live process holds it; the file system's error when it cannot be written.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = lockFile(folder);
  const own = `${file}.${process.pid}`;
  const write = (holder: Holder) => writeFileSync(own, JSON.stringify(holder));

  write({ pid: process.pid, apiUrl: null });
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // Linking fails when the name is taken: two processes cannot both get it.
        linkSync(own, file);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error;
        const holder = holderOf(folder);
        if (holder) throw new FolderInUseError(folder, holder);
        rmSync(file, { force: true });
      }
    }
  } finally {
    rmSync(own, { force: true });
  }

  heldHere.add(folder);
  return {
    announce(apiUrl) {
      write({ pid: process.pid, apiUrl });
      renameSync(own, file);
    },
    release() {
      heldHere.delete(folder);
      rmSync(file, { force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
