/** How the reader gives the terminal back and takes it again. */
export interface Handing {
  readonly leave: () => void;
  readonly enter: () => void;
}

const DEADLY: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
/** Milliseconds after which a stop that did not happen is taken not to: without a shell to come back from, the system ignores it. */
const NOT_STOPPED = 60;

export interface Watch {
  readonly stop: () => void;
  /** Stops the program and all that was started with it, as Ctrl-Z does where a terminal reads whole lines. */
  readonly suspend: () => void;
}

/**
 * Restores the terminal whatever ends or stops the program: a signal, an error nobody caught, the end of the process. A signal then does what it would have done.
 */
export function watchSignals({ leave, enter }: Handing): Watch {
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
  // The terminal is given back first: once a shell has taken it, a process in the background may not change its modes.
  const stopAll = (group: number) => {
    leave();
    process.off('SIGTSTP', stopped);
    process.kill(group, 'SIGTSTP');
    setTimeout(continued, NOT_STOPPED);
  };
  const stopped = () => stopAll(process.pid);
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
  return { stop: unwatch, suspend: () => stopAll(0) };
}
