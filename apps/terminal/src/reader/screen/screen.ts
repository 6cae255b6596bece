import type { ReadStream } from 'node:tty';

/** The alternate screen of a terminal, and the way back out of it. */
export interface Screen {
  readonly enter: () => void;
  /** Gives the terminal back as it was found. May be called at any time, and again. */
  readonly leave: () => void;
}

// Lines are not wrapped: a row that a terminal draws wider than we count ends at the edge instead of pushing the others down.
const ENTER = '\u001b[?1049h\u001b[?7l\u001b[?25l\u001b[2J\u001b[H';
// The wheel is reported as what it is; a mode that was never set is left without harm.
const MOUSE = '\u001b[?1000h\u001b[?1006h';
const LEAVE = '\u001b[0m\u001b[?1006l\u001b[?1000l\u001b[?2026l\u001b[?7h\u001b[?25h\u001b[?1049l';

export function createScreen(write: (text: string) => void, input: Pick<ReadStream, 'setRawMode'>, mouse = false): Screen {
  let entered = false;
  return {
    enter: () => {
      if (entered) return;
      entered = true;
      // Keys typed before Ink listens must not be echoed over the screen.
      input.setRawMode(true);
      write(mouse ? ENTER + MOUSE : ENTER);
    },
    leave: () => {
      if (!entered) return;
      entered = false;
      write(LEAVE);
      input.setRawMode(false);
    },
  };
}
