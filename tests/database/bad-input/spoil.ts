import { NASTY_VALUES } from './nasty-values.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** JSON that is text already: what no JavaScript value can say, such as half a character. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A small generator of numbers from 0 to below 1: the same ones for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The JSON of a request with one to three of its places spoilt: taken away, put in twice, or with a nasty value. */
export function spoil(request: object, next: () => number): string {
  const spoilt = structuredClone(request) as Record<string, unknown>;
  for (let times = 1 + Math.floor(next() * 3); times > 0; times--) spoilOnce(spoilt, next);
  return write(spoilt);
}

/** The request with each of its places in turn holding each nasty value. */
export function* eachPlaceSpoilt(request: object): Generator<string> {
  for (const path of pathsOf(request as Json)) {
    for (const value of NASTY_VALUES) {
      const spoilt = structuredClone(request) as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, spoilt);
      parent[path.at(-1)!] = new Raw(value);
      yield write(spoilt);
    }
  }
}

function pathsOf(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function spoilOnce(request: Record<string, unknown>, next: () => number): void {
  let at = request;
  for (;;) {
    const keys = Object.keys(at);
    if (keys.length === 0) return;
    const key = keys[Math.floor(next() * keys.length)]!;
    const inner = at[key];
    if (typeof inner === 'object' && inner !== null && !(inner instanceof Raw) && next() < 0.7) {
      at = inner as Record<string, unknown>;
      continue;
    }
    const how = next();
    if (how < 0.1 && !Array.isArray(at)) Reflect.deleteProperty(at, key);
    else if (how < 0.15) at[`${key}2`] = inner;
    else at[key] = new Raw(NASTY_VALUES[Math.floor(next() * NASTY_VALUES.length)]!);
    return;
  }
}

function write(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) {
    const named = Object.keys(value).filter((key) => !/^\d+$/.test(key));
    return `[${[...value.keys(), ...named].map((key) => write(value[key as number])).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
