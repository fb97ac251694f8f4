import type { Signal } from './signal.ts';

/** What a group of submissions shows that none shows alone, and which of them belong to it. */
export interface GroupSignal {
  signal: Signal;
  /** Ids, of those only that wait: what is decided stays decided. */
  members: string[];
}
