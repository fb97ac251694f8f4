import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDLE_LIMIT_MS, IdleTimer } from '#client/idle-timer.ts';
import { tabStorage } from './tab-storage.ts';

const MINUTE = 60_000;

describe('IdleTimer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is over 20 minutes after the last act, not before', () => {
    const timer = new IdleTimer(tabStorage());
    timer.act();
    vi.advanceTimersByTime(19 * MINUTE);
    expect(timer.isOver).toBe(false);
    timer.act();
    vi.advanceTimersByTime(19 * MINUTE);
    expect(timer.isOver).toBe(false);
    vi.advanceTimersByTime(1 * MINUTE);
    expect(timer.isOver).toBe(true);
  });

  it.each([
    ['no act', undefined],
    ['nonsense', 'yesterday'],
  ])('is over with %s kept', (_, kept) => {
    const storage = tabStorage();
    if (kept) storage.setItem('fairway-last-act', kept);
    expect(new IdleTimer(storage).isOver).toBe(true);
  });

  it('goes on where the page before left off, also after a night', () => {
    const storage = tabStorage();
    new IdleTimer(storage).act();
    expect(new IdleTimer(storage).isOver).toBe(false);
    vi.advanceTimersByTime(8 * 60 * MINUTE);
    expect(new IdleTimer(storage).isOver).toBe(true);
  });

  it('watches taps and keys, and says once that there are none any more', () => {
    const page = new EventTarget();
    const timer = new IdleTimer(tabStorage());
    const over = vi.fn();
    timer.act();
    timer.watch(page, over);
    for (const act of ['pointerdown', 'keydown', 'input']) {
      vi.advanceTimersByTime(15 * MINUTE);
      page.dispatchEvent(new Event(act));
    }
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20 * MINUTE + 15_000);
    expect(over).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60 * MINUTE);
    page.dispatchEvent(new Event('keydown'));
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('takes an act that comes too late for none: the machine slept meanwhile', () => {
    const page = new EventTarget();
    const timer = new IdleTimer(tabStorage());
    const over = vi.fn();
    timer.act();
    timer.watch(page, over);
    vi.setSystemTime(Date.now() + IDLE_LIMIT_MS);
    page.dispatchEvent(new Event('pointerdown'));
    expect(over).toHaveBeenCalledTimes(1);
    expect(timer.isOver).toBe(true);
  });

  it('stops watching when told so', () => {
    const timer = new IdleTimer(tabStorage());
    const over = vi.fn();
    timer.act();
    timer.watch(new EventTarget(), over)();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(over).not.toHaveBeenCalled();
  });
});
