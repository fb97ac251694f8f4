import { SingleBar } from 'cli-progress';

/** Without a terminal, a line now and then: enough for a log to show that it goes on. */
const ROWS_A_LINE = 50_000;

/**
 * Shows how far long work is: a bar on a terminal, a line every 50,000 rows in a log.
 *
 * @param total Null when nobody knows it beforehand.
 */
export async function withProgress<Result>(
  label: string,
  total: number | null,
  work: (onProgress: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) {
    let next = ROWS_A_LINE;
    return work((done) => {
      if (done < next) return;
      console.error(`${label}: ${done.toLocaleString('en')} rows`);
      next = done + ROWS_A_LINE;
    });
  }
  const bar = new SingleBar({
    format: total === null ? `${label}: {value} rows` : `${label} {bar} {value}/{total}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: total === null,
  });
  bar.start(total ?? Number.MAX_SAFE_INTEGER, 0);
  try {
    return await work((done) => bar.update(done));
  } finally {
    bar.stop();
  }
}
