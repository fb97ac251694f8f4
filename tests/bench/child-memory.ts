import { readFileSync } from 'node:fs';

/** The largest resident memory of any process this one starts, in megabytes; Linux tells it in /proc. */
export function watchChildren(): () => number {
  let most = 0;
  const timer = setInterval(() => {
    for (const pid of readOr(`/proc/self/task/${process.pid}/children`).split(' ').filter(Boolean)) {
      const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readOr(`/proc/${pid}/status`))?.[1] ?? 0);
      most = Math.max(most, Math.round(kilobytes / 1024));
    }
  }, 100);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
