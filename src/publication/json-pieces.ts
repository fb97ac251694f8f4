/**
 * What JSON.stringify gives, piece by piece: one entry of a list of the object after another. Of 200,000 reviews the whole
 * would be a string of 200 MB, near the longest there can be.
 */
export function* jsonPieces(object: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* listPieces(list: unknown[]): Generator<string> {
  yield '[';
  for (const [place, entry] of list.entries())
    yield `${place === 0 ? '' : ','}${JSON.stringify(entry) ?? 'null'}`;
  yield ']';
}
