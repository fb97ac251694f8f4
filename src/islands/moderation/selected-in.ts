/**
 * What is selected of an element's text, as `slice` counts it.
 *
 * @returns Null when nothing of it is.
 */
export function selectedIn(element: Element): [start: number, end: number] | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const chosen = selection.getRangeAt(0);
  const whole = document.createRange();
  whole.selectNodeContents(element);
  // What reaches beyond the element is cut to it.
  const within = whole.cloneRange();
  if (chosen.compareBoundaryPoints(Range.START_TO_START, whole) > 0) {
    within.setStart(chosen.startContainer, chosen.startOffset);
  }
  if (chosen.compareBoundaryPoints(Range.END_TO_END, whole) < 0) {
    within.setEnd(chosen.endContainer, chosen.endOffset);
  }
  const { length } = within.toString();
  if (length === 0 || !chosen.intersectsNode(element)) return null;
  const before = whole.cloneRange();
  before.setEnd(within.startContainer, within.startOffset);
  const start = before.toString().length;
  return [start, start + length];
}
