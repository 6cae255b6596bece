/** How long the program looks through articles before others have their turn, in milliseconds. */
const TURN = 12;
/** Hands on what is found in pieces, so that a long search can be given up and does not keep all else waiting. */
export async function* inTurns<T>(batches: Iterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  signal?.throwIfAborted();
  let since = performance.now();
  for (const batch of batches) {
    yield batch;
    if (performance.now() - since > TURN) {
      await new Promise((resume) => setImmediate(resume));
      since = performance.now();
    }
    signal?.throwIfAborted();
  }
}
