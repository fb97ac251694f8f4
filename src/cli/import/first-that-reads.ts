import { WrongFileError } from '#sources/report.ts';

/**
 * What the first reader makes of a file that takes it for its own. Of a file that is none's, what the readers agree
 * on: of a damaged one most say the same, of one that is something else each misses its own columns.
 *
 * @param name What to call the file.
 * @param otherwise What to say where they do not agree; each in its own words when it is left out.
 * @throws WrongFileError when it is none's.
 */
export async function firstThatReads<Result>(
  name: string,
  readers: (() => Promise<Result>)[],
  otherwise?: string,
): Promise<Result> {
  const refusals: string[] = [];
  for (const read of readers) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WrongFileError)) throw error;
      refusals.push(error.message);
    }
  }
  const reasons = refusals.map((message) => message.slice(message.indexOf(': ') + 2));
  const agreed = reasons.find((reason) => reasons.filter((of) => of === reason).length > reasons.length / 2);
  if (refusals.length > 1 && agreed) throw new WrongFileError(`${name} cannot be read: ${agreed}`);
  throw new WrongFileError(otherwise ?? [...new Set(refusals)].join('\n'));
}
