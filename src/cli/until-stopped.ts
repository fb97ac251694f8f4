/** Turns Ctrl-C and a polite kill into an abort; a second Ctrl-C does not wait. */
export function untilStopped(): AbortController {
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return stopping;
}
