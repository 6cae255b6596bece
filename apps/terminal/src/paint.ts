import { WriteStream } from 'node:tty';
import { paletteOf } from './reader/look/style.js';

/** The two inks: what an editor did in vermilion, the rest in the terminal's own. Each gives its text back where colour is off. */
export interface Paint {
  vermilion(text: string): string;
  bold(text: string): string;
  faint(text: string): string;
}

/** Words and the ink that they are painted with. */
export type Painted = readonly [words: string, ink: (text: string) => string];

/** The ink of what is not painted. */
export function plain(text: string): string {
  return text;
}

/** The stretch `[start, end)` of parts put together, each in its own ink. */
export function painted(parts: readonly Painted[], start: number, end: number): string {
  let out = '';
  let at = 0;
  for (const [words, ink] of parts) {
    out += ink(words.slice(Math.max(0, start - at), Math.max(0, end - at)));
    at += words.length;
  }
  return out;
}

/** The paint for a stream: `FORCE_COLOR` and `NO_COLOR` decide, else colour is for terminals that have it. */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Paint {
  const depth = colourDepth(stream, env);
  const on = depth > 1;
  const style = (codes: string | undefined, off: string) => (text: string) =>
    codes && on && text !== '' ? `\x1b[${codes}m${text}\x1b[${off}m` : text;
  return { vermilion: style(paletteOf(on, depth).vermilion, '39'), bold: style('1', '22'), faint: style('2', '22') };
}

/** Bits of colour on a stream: 1 where there is none or none is wanted, else 4, 8 or 24. */
export function colourDepth(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): number {
  const forced = env.FORCE_COLOR;
  if (forced === '0' || forced === 'false') return 1;
  if (forced === undefined && (env.NO_COLOR || !stream.isTTY)) return 1;
  const depth: number = Reflect.apply(WriteStream.prototype.getColorDepth, undefined, [{ ...env, NO_COLOR: undefined }]);
  return forced === undefined ? depth : Math.max(4, depth);
}
