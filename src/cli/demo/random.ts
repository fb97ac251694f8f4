import { createHash } from 'node:crypto';

/** A seeded source of numbers: the demonstration is the same on every machine, every time. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole number from low to high, both included. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in `share` of all cases. */
  chance(share: number): boolean;
  /** The value, up to `spread` (0.1 is 10 %) above or below. */
  near(value: number, spread: number): number;
}

/**
 * Mulberry32, by Tommy Ettinger: small, fast, good enough for invented reviews.
 *
 * @param name What it is for: each provider has a source of its own, so that a change to one leaves the others.
 */
export function randomFrom(name: string): Random {
  let state = parseInt(hashOf(name).slice(0, 8), 16);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    chance: (share) => next() < share,
    near: (value, spread) => value * (1 + (next() * 2 - 1) * spread),
  };
}

/** A UUID: the same name always gets the same. */
export function idOf(name: string): string {
  const hex = hashOf(name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const hashOf = (name: string) => createHash('sha256').update(`fairway demonstration ${name}`).digest('hex');
