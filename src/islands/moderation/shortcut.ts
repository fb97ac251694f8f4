/** What a moderator may do with one key. */
export type Act =
  | 'next'
  | 'previous'
  | 'open'
  | 'publish'
  | 'decline'
  | 'ask'
  | 'undo'
  | 'help'
  | 'close'
  | { reason: number };

const LETTERS: Record<string, Act> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  p: 'publish',
  d: 'decline',
  a: 'ask',
  u: 'undo',
};

/** Where the key was pressed: in a field keys write, on a button or a link they press it. */
export type Place = 'field' | 'control' | 'row' | 'page';

/**
 * What a key means. Letters are known by their place on the keyboard where it writes another script, numbers
 * in every script; a key together with Ctrl, Alt or Meta belongs to the browser.
 */
export function actOf(
  {
    key,
    code,
    repeat,
    ctrlKey,
    altKey,
    metaKey,
    isComposing,
  }: Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>,
  place: Place,
): Act | null {
  if (ctrlKey || altKey || metaKey || isComposing || place === 'field') return null;
  const act = meaningOf(key, code, place);
  // A key held down goes through the list; it does not decide twice.
  return repeat && act !== 'next' && act !== 'previous' ? null : act;
}

function meaningOf(key: string, code: string, place: Place): Act | null {
  if (key === 'Escape') return 'close';
  if (key === '?' || key === '؟') return 'help';
  // A row is a button of its own: Enter presses it. Elsewhere arrows scroll, as they always do.
  if (key === 'Enter') return place === 'page' ? 'open' : null;
  if (key === 'ArrowDown') return place === 'row' ? 'next' : null;
  if (key === 'ArrowUp') return place === 'row' ? 'previous' : null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit && key.length === 1) return { reason: Number(digit) };
  const letter = /^[a-z]$/i.test(key)
    ? key
    : /^[^a-z]$/iu.test(key)
      ? /^Key([A-Z])$/.exec(code)?.[1]
      : undefined;
  return LETTERS[letter?.toLowerCase() ?? ''] ?? null;
}

/** Whether an element takes what is typed. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return 'page';
  const field =
    'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])';
  if (target.matches(field)) return 'field';
  if (target.closest('[data-row]')) return 'row';
  return target.closest('button, a, summary, input') ? 'control' : 'page';
}
