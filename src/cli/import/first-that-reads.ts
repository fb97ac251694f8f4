import { WrongFileError } from '#sources/report.ts';

/**
 * What the first reader makes of a file that takes it for its own.
 *
 * @param refusalOf What to say of a file that is none's, by what each of them said; else what the last one said.
 * @throws WrongFileError when it is none's.
 */
export async function firstThatReads<Result>(
  readers: (() => Promise<Result>)[],
  refusalOf = (refusals: WrongFileError[]) => refusals.at(-1)!,
): Promise<Result> {
  const refusals: WrongFileError[] = [];
  for (const read of readers) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WrongFileError)) throw error;
      refusals.push(error);
    }
  }
  throw refusalOf(refusals);
}
