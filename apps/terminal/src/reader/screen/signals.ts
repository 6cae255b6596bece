/** How the reader gives the terminal back and takes it again. */
export interface Handing {
  readonly leave: () => void;
  readonly enter: () => void;
}

const DEADLY: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
/** Milliseconds after which a stop that did not happen is taken not to: without a shell to come back from, the system ignores it. */
const NOT_STOPPED = 60;

/**
 * Restores the terminal whatever ends or stops the program: a signal, an error nobody caught, the end of the process. A signal then does what it would have done.
 * Gives the function that stops listening.
 */
export function watchSignals({ leave, enter }: Handing): () => void {
  const deadly = DEADLY.map((signal) => {
    const handler = () => {
      leave();
      unwatch();
      process.kill(process.pid, signal);
    };
    return [signal, handler] as const;
  });
  // The listener only looks on: Node then prints the error, on the screen that was given back, and ends with its own code.
  const crashed = () => leave();
  const stopped = () => {
    leave();
    process.off('SIGTSTP', stopped);
    process.kill(process.pid, 'SIGTSTP');
    setTimeout(continued, NOT_STOPPED);
  };
  const continued = () => {
    if (!watching) return;
    if (!process.listeners('SIGTSTP').includes(stopped)) process.on('SIGTSTP', stopped);
    enter();
  };
  let watching = true;
  const unwatch = () => {
    watching = false;
    for (const [signal, handler] of deadly) process.off(signal, handler);
    process.off('SIGTSTP', stopped);
    process.off('SIGCONT', continued);
    process.off('uncaughtExceptionMonitor', crashed);
    process.off('exit', crashed);
  };
  for (const [signal, handler] of deadly) process.on(signal, handler);
  process.on('SIGTSTP', stopped);
  process.on('SIGCONT', continued);
  process.on('uncaughtExceptionMonitor', crashed);
  process.on('exit', crashed);
  return unwatch;
}

/** Stops the program and all that was started with it, as Ctrl-Z does where a terminal reads whole lines. */
export function suspend(): void {
  process.kill(0, 'SIGTSTP');
}
