/**
 * Keeps the focus in an item of a list: when what had it goes, and nothing else takes it, the item's row does.
 * An attachment.
 */
export function keepFocus(item: HTMLElement): () => void {
  let last: EventTarget | null = null;
  const note = ({ target }: FocusEvent) => (last = target);
  const observer = new MutationObserver(() => {
    const isGone = last instanceof Element && !item.contains(last);
    if (!isGone || document.activeElement !== document.body) return;
    last = null;
    item.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
  });
  item.addEventListener('focusin', note);
  observer.observe(item, { childList: true, subtree: true });
  return () => {
    item.removeEventListener('focusin', note);
    observer.disconnect();
  };
}
