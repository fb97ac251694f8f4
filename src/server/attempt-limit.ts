import { createHmac, randomBytes } from 'node:crypto';

/**
 * Counts failed attempts by address for a while, then forgets them all. An address is known only by a keyed hash, in
 * memory, and the key goes with the count.
 */
export class AttemptLimit {
  #most: number;
  #whileMs: number;
  #now: () => number;
  #failed = new Map<string, number>();
  #key = randomBytes(32);
  #endsAt = 0;

  constructor({ most, whileMs, now = Date.now }: { most: number; whileMs: number; now?: () => number }) {
    this.#most = most;
    this.#whileMs = whileMs;
    this.#now = now;
  }

  isOver(address: string): boolean {
    return (this.#failed.get(this.#nameOf(address)) ?? 0) >= this.#most;
  }

  noteFailure(address: string): void {
    const name = this.#nameOf(address);
    this.#failed.set(name, (this.#failed.get(name) ?? 0) + 1);
  }

  /** Takes back what was noted too early. */
  forgive(address: string): void {
    const name = this.#nameOf(address);
    const failed = this.#failed.get(name) ?? 0;
    if (failed > 0) this.#failed.set(name, failed - 1);
  }

  #nameOf(address: string): string {
    if (this.#now() >= this.#endsAt) {
      this.#failed.clear();
      this.#key = randomBytes(32);
      this.#endsAt = this.#now() + this.#whileMs;
    }
    return createHmac('sha256', this.#key).update(address).digest('base64');
  }
}
