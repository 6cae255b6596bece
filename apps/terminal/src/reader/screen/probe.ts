import type { Input } from './input.js';

/** What a terminal says of itself; what it does not say is absent. */
export interface Probed {
  /** Cells of a character of ambiguous width. */
  readonly ambiguous?: 1 | 2;
  readonly background?: 'light' | 'dark';
}

export interface Wanted {
  readonly ambiguous: boolean;
  readonly background: boolean;
}

/** Milliseconds after which a terminal that says nothing is taken as one that answers no questions. */
const PATIENCE = 250;
/** The same where someone has just asked for an image, perhaps over a slow line. */
const PATIENCE_FOR_IMAGES = 1500;
const CURSOR = /^\u001b\[(\d+);(\d+)R$/;
const BACKGROUND = /\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;

/**
 * Asks the terminal what the environment does not tell: all questions at once, and last one that every terminal answers, so that nobody waits for an answer that does
 * not come. The screen is expected to be the reader's own and empty.
 */
export function probe(input: Input, write: (text: string) => void, wanted: Wanted): Promise<Probed> {
  if (!wanted.ambiguous && !wanted.background) return Promise.resolve({});
  return new Promise((done) => {
    const probed: { ambiguous?: 1 | 2; background?: 'light' | 'dark' } = {};
    const end = () => {
      clearTimeout(timer);
      unlisten();
      done(probed);
    };
    const unlisten = input.listen((report) => {
      if (report.kind !== 'answer') return;
      const { code } = report;
      const cursor = CURSOR.exec(code);
      const background = BACKGROUND.exec(code);
      if (cursor) probed.ambiguous = Number(cursor[2]) === 3 ? 2 : 1;
      else if (background) probed.background = isLight(background.slice(1)) ? 'light' : 'dark';
      else if (code.endsWith('c')) end();
    });
    const timer = setTimeout(end, PATIENCE);
    // “ is drawn where the first frame will be, the cursor asked for, and the row cleared.
    const width = wanted.ambiguous ? '\u001b[1;1H“\u001b[6n\u001b[1;1H\u001b[2K' : '';
    write(`${width}${wanted.background ? '\u001b]11;?\u001b\\' : ''}\u001b[c`);
  });
}

/** Asks the terminal whether it draws images by the Kitty protocol: one that does answers for an image of one point, every other leaves the question be. */
export function probeImages(input: Input, write: (text: string) => void): Promise<boolean> {
  return new Promise((done) => {
    const end = (draws: boolean) => {
      clearTimeout(timer);
      unlisten();
      done(draws);
    };
    const unlisten = input.listen((report) => {
      if (report.kind !== 'answer') return;
      if (report.code.startsWith('\u001b_Gi=31;')) end(report.code.startsWith('\u001b_Gi=31;OK'));
      else if (report.code.endsWith('c')) end(false);
    });
    const timer = setTimeout(end, PATIENCE_FOR_IMAGES, false);
    write('\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\\u001b[c');
  });
}

/** By its lightness to the eye (Rec. 709); each value has one to four hexadecimal digits. */
export function isLight(values: readonly string[]): boolean {
  const [red = 0, green = 0, blue = 0] = values.map((value) => Number.parseInt(value, 16) / (16 ** value.length - 1));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5;
}
