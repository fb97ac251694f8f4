/** Gives a new screen's heading the focus, and shows the form when part of it is out of sight. */
export function bringFormIntoSight(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const form = heading.closest('form');
  const { top = 0, bottom = 0 } = form?.getBoundingClientRect() ?? {};
  if (top < 0 || bottom > innerHeight) form?.scrollIntoView();
}
