import type { Configuration } from './configuration.ts';

/** One `fairway …` command. */
export interface Command {
  /** How to call it, and what for, on one line. */
  usage: string;
  /** @returns The exit code: 0 only when all is well. */
  run(args: string[], configuration: Configuration): Promise<number>;
}

/** The command was called in a way it does not know. */
export class UsageError extends Error {}

/** `1234` as people read it. */
export const count = (n: number): string => n.toLocaleString('en');
