/** How long a quick run stays silent, in milliseconds. */
const PATIENCE = 700;
const BETWEEN = 100;

/** Tells people at a terminal how far a long run has come, on the error stream; a pipe or a log gets nothing. */
export function showProgress(): { readonly show: (read: number, found: number) => void; readonly end: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  let next = performance.now() + PATIENCE;
  let shown = false;
  return {
    show(read, found) {
      const now = performance.now();
      if (now < next) return;
      next = now + BETWEEN;
      shown = true;
      process.stderr.write(`\r\x1b[Kreading ${read} of ${found}`);
    },
    end() {
      if (shown) process.stderr.write('\r\x1b[K');
    },
  };
}
