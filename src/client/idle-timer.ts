/** How long a session lasts without an act of the person. */
export const IDLE_LIMIT_MS = 20 * 60_000;

const LAST_ACT = 'fairway-last-act';
const LOOK_EVERY_MS = 15_000;
const ACTS = ['pointerdown', 'keydown', 'input'] as const;

type KeptIn = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Knows how long nobody has acted in this tab. The last act is kept with the session: a browser that brings back
 * yesterday's tab brings back a session that is over.
 */
export class IdleTimer {
  #storage: KeptIn;
  #now: () => number;

  constructor(storage: KeptIn, now: () => number = Date.now) {
    this.#storage = storage;
    this.#now = now;
  }

  /** Somebody has just done something. */
  act(): void {
    this.#storage.setItem(LAST_ACT, String(this.#now()));
  }

  /** How long the session still lasts when nobody acts. 0 also when no act was ever noted: none is kept without one. */
  get leftMs(): number {
    const last = Number(this.#storage.getItem(LAST_ACT) ?? Number.NaN);
    const left = last + IDLE_LIMIT_MS - this.#now();
    return left > 0 ? left : 0;
  }

  get isOver(): boolean {
    return this.leftMs === 0;
  }

  forget(): void {
    this.#storage.removeItem(LAST_ACT);
  }

  /**
   * Notes taps and keys, and says once when there were none for too long. An act that comes too late ends it too:
   * the machine may have slept meanwhile.
   *
   * @returns How to stop watching.
   */
  watch(page: EventTarget, onOver: () => void): () => void {
    const look = () => {
      if (!this.isOver) return false;
      stop();
      onOver();
      return true;
    };
    const act = () => {
      if (!look()) this.act();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    for (const name of ACTS) page.addEventListener(name, act, { capture: true });
    page.addEventListener('visibilitychange', look);
    function stop() {
      clearInterval(timer);
      for (const name of ACTS) page.removeEventListener(name, act, { capture: true });
      page.removeEventListener('visibilitychange', look);
    }
    return stop;
  }
}
