/** Where the owner's answer is kept that nobody else uses this device. */
export const MINE = 'fairway.1.mine';

/** Whether something may be kept here; asked without loading what keeps it. */
export function isDeviceMine(): boolean {
  try {
    return localStorage.getItem(MINE) === 'true';
  } catch {
    // The browser keeps its storage shut.
    return false;
  }
}
