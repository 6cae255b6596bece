/** How a span is drawn. `vermilion` is for an editor's doings and the chosen hit alone, and never stands without a mark or a word that says the same. */
export interface Style {
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly vermilion?: boolean;
}

export interface Span {
  readonly text: string;
  readonly style?: Style;
}

/** One row of the screen, already set: never wider than the terminal. */
export type Row = readonly Span[];

/** The escape codes in use; `vermilion` is left out where colour is not wanted. */
export interface Palette {
  readonly vermilion?: string;
}

export const DIM: Style = { dim: true };
export const BOLD: Style = { bold: true };
export const VERMILION: Style = { vermilion: true };

/** Vermilion as near as a terminal of so many bits of colour comes (1 is none): the commands that only print use the same. */
export function paletteOf(color: boolean, depth: number): Palette {
  if (!color) return {};
  return { vermilion: depth >= 24 ? '38;2;200;60;40' : depth >= 8 ? '38;5;167' : '31' };
}

/** The row as text with escape codes. Each span closes what it opens, so a row can be cut out of a frame and written by itself. */
export function paint(row: Row, palette: Palette): string {
  let out = '';
  for (const { text, style } of row) {
    const codes = style ? codesOf(style, palette) : '';
    out += codes && text ? `\u001b[${codes}m${text}\u001b[0m` : text;
  }
  return out;
}

function codesOf(style: Style, palette: Palette): string {
  const codes: string[] = [];
  if (style.bold) codes.push('1');
  if (style.dim) codes.push('2');
  if (style.italic) codes.push('3');
  if (style.underline) codes.push('4');
  if (style.vermilion && palette.vermilion) codes.push(palette.vermilion);
  return codes.join(';');
}
