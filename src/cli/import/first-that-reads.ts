import { WrongFileError } from '#sources/report.ts';

/**
 * What the first reader makes of a file that takes it for its own.
 *
 * @throws WrongFileError of the reader that got furthest to be asked, the last, when it is none's.
 */
export async function firstThatReads<Result>(readers: (() => Promise<Result>)[]): Promise<Result> {
  let refusal: unknown;
  for (const read of readers) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WrongFileError)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
