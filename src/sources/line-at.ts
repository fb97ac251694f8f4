const LINE_FEED = 10;
const RETURN = 13;

/** The line of a text in which a place is, from 1. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = 0; at < place; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) line++;
  }
  return line;
}
