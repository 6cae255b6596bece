import { Session } from 'node:inspector/promises';

/** Counts what work does. */
export interface StepCounter {
  /**
   * How often the stretches of the program's code run during `work`, by V8's own counters, and how many characters the expressions pass over that
   * it calls. The same work gives the same count on every machine, however busy.
   */
  stepsOf(work: () => void): Promise<number>;
  close(): void;
}

/** Starts the counters of the process; they slow it until they are closed. */
export async function stepCounter(): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const counts = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const own = result.filter(({ url }) => url.includes('/packages/core/src/'));
    return own.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges)).reduce((sum, { count }) => sum + count, 0);
  };
  return {
    async stepsOf(work) {
      await counts();
      const characters = charactersPassedIn(work);
      return characters + (await counts());
    },
    close: () => session.disconnect(),
  };
}

type Exec = (this: RegExp, text: string) => RegExpExecArray | null;

/** How far each call of an expression may have read, whoever made it; one that finds nothing is taken to have read to the end. */
function charactersPassedIn(work: () => void): number {
  let passed = 0;
  const prototype = RegExp.prototype as unknown as { exec: Exec };
  const { exec } = prototype;
  prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const end = found ? found.index + found[0].length : this.sticky ? from : String(text).length;
    passed += Math.max(1, end - from);
    return found;
  };
  try {
    work();
  } finally {
    prototype.exec = exec;
  }
  return passed;
}
