import { WriteStream } from 'node:tty';
import { paletteOf } from './reader/look/style.js';

/** The two inks: what an editor did in vermilion, the rest in the terminal's own. Each gives its text back where colour is off. */
export interface Paint {
  vermilion(text: string): string;
  bold(text: string): string;
  faint(text: string): string;
}

/** The paint for a stream: `FORCE_COLOR` and `NO_COLOR` decide, else colour is for terminals that have it. */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Paint {
  const on = isColoured(stream, env);
  const style = (codes: string | undefined, off: string) => (text: string) =>
    codes && on && text !== '' ? `\x1b[${codes}m${text}\x1b[${off}m` : text;
  return { vermilion: style(paletteOf(on, env).vermilion, '39'), bold: style('1', '22'), faint: style('2', '22') };
}

function isColoured(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR || !stream.isTTY) return false;
  return Reflect.apply(WriteStream.prototype.getColorDepth, undefined, [{ ...env, NO_COLOR: undefined }]) > 1;
}
