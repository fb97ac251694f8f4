/** Hashes and random ids need a secure page (https, or this machine itself). */
export function canPost(): boolean {
  return Boolean(globalThis.crypto?.subtle);
}
