import { isRedacted, type Range } from '#domain/moderation/redact.ts';

export interface TextPiece {
  text: string;
  /** Where it stands, in code points. */
  range: Range;
  isNoticed: boolean;
  isTakenOut: boolean;
  isWord: boolean;
}

/**
 * A text cut wherever something begins or ends: what was noticed, what is taken out, and words when one chooses by
 * word. All pieces together are the text.
 */
export function textPieces(
  text: string,
  {
    noticed,
    takenOut,
    words = [],
  }: Record<'noticed' | 'takenOut', readonly Range[]> & { words?: readonly Range[] },
): TextPiece[] {
  const characters = [...text];
  // A word is one piece, whatever begins or ends within it.
  const isInWord = (place: number) => words.some(([start, end]) => start < place && place < end);
  const cuts = [...noticed, ...takenOut].flat().filter((place) => !isInWord(place));
  const places = [...new Set([0, ...cuts, ...words.flat(), characters.length])]
    .filter((place) => place >= 0 && place <= characters.length)
    .sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const range: Range = [places[i]!, end];
    return {
      text: characters.slice(...range).join(''),
      range,
      isNoticed: noticed.some(([from, to]) => from < end && range[0] < to),
      isTakenOut: isRedacted(takenOut, range),
      isWord: words.some(([from, to]) => from === range[0] && to === end),
    };
  });
}
