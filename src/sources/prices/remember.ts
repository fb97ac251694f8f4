import { ownCopy } from '#sources/workbook/own-copy.ts';

/** The same function, which works out each text once: a survey repeats its words a hundred thousand times. */
export function remember<Value>(workOut: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      const copy = ownCopy(text);
      known.set(copy, (value = workOut(copy)));
    }
    return value;
  };
}
