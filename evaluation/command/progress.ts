/** How far a measure is, on a terminal; a signal ends it between two questions. */
export function progressOf(all: number, signal: AbortSignal): (done: number) => void {
  return (done) => {
    signal.throwIfAborted();
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${all} `);
  };
}

/** Takes the progress off the terminal. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
