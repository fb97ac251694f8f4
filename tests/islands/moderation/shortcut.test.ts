import { describe, expect, it } from 'vitest';
import { actOf, type Act, type Place } from '#islands/moderation/shortcut.ts';

const press = (key: string, code = '', more: Partial<Parameters<typeof actOf>[0]> = {}) => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  repeat: false,
  ...more,
});

describe('actOf', () => {
  it.each<[string, string, Act]>([
    ['j', 'KeyJ', 'next'],
    ['P', 'KeyP', 'publish'],
    ['?', 'Slash', 'help'],
    ['3', 'Digit3', { reason: 3 }],
    // A Nepali keyboard writes other letters and digits with the same keys.
    ['ज', 'KeyJ', 'next'],
    ['३', 'Digit3', { reason: 3 }],
    // A French one has digits above others signs.
    ['"', 'Digit3', { reason: 3 }],
    // What is j on another Latin keyboard is j, wherever the key is.
    ['j', 'KeyC', 'next'],
  ])('%s (%s) is %j', (key, code, act) => {
    expect(actOf(press(key, code), 'page')).toEqual(act);
    expect(actOf(press(key, code), 'control')).toEqual(act);
  });

  it('does nothing in a field, while a word is put together, and with keys of the browser', () => {
    expect(actOf(press('p', 'KeyP'), 'field')).toBeNull();
    expect(actOf(press('Escape', 'Escape'), 'field')).toBeNull();
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) {
      expect(actOf(press('p', 'KeyP', more), 'page')).toBeNull();
    }
  });

  it.each<[string, Place, Act | null]>([
    ['ArrowDown', 'row', 'next'],
    ['ArrowUp', 'row', 'previous'],
    // Elsewhere they scroll.
    ['ArrowDown', 'page', null],
    // A button is pressed by Enter as it is.
    ['Enter', 'row', null],
    ['Enter', 'control', null],
    ['Enter', 'page', 'open'],
  ])('%s on a %s is %j', (key, place, act) => {
    expect(actOf(press(key, key), place)).toEqual(act);
  });

  it('goes through the list while a key is held down, and decides once', () => {
    expect(actOf(press('j', 'KeyJ', { repeat: true }), 'page')).toBe('next');
    expect(actOf(press('p', 'KeyP', { repeat: true }), 'page')).toBeNull();
    expect(actOf(press('1', 'Digit1', { repeat: true }), 'page')).toBeNull();
  });

  it('knows no other keys', () => {
    for (const [key, code] of [
      ['x', 'KeyX'],
      ['0', 'Digit0'],
      ['Shift', 'ShiftLeft'],
      ['Tab', 'Tab'],
    ] as const) {
      expect(actOf(press(key, code), 'page')).toBeNull();
    }
  });
});
