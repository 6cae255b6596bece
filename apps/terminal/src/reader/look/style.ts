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

/** What is behind the text. */
export type Background = 'light' | 'dark';

/** The escape codes in use; `vermilion` is left out where colour is not wanted. */
export interface Palette {
  readonly vermilion?: string;
  /** Faint ink where the terminal's own (SGR 2) would be hard to read or is not drawn. */
  readonly faint?: string;
}

export const DIM: Style = { dim: true };
export const BOLD: Style = { bold: true };
export const VERMILION: Style = { vermilion: true };

const FAINT = '2';
/**
 * The inks of a true colour terminal, of 256 colours and of 16. Where the background is known each stands out from it by at least 4.5 : 1; where it is not, vermilion is
 * one that can be read on either, and faint ink is the terminal's own.
 */
const INKS: Readonly<Record<Background | 'unknown', Readonly<Record<'full' | 'many' | 'few', Palette>>>> = {
  light: {
    full: { vermilion: '38;2;176;42;24', faint: '38;2;104;98;90' },
    many: { vermilion: '38;5;124', faint: '38;5;241' },
    few: { vermilion: '31' },
  },
  dark: {
    full: { vermilion: '38;2;240;112;88', faint: '38;2;158;152;142' },
    many: { vermilion: '38;5;209', faint: '38;5;247' },
    few: { vermilion: '91' },
  },
  unknown: { full: { vermilion: '38;2;200;60;40' }, many: { vermilion: '38;5;167' }, few: { vermilion: '31' } },
};

/** Vermilion and faint ink as near as a terminal of so many bits of colour comes (1 is none): the commands that only print use the same. */
export function paletteOf(color: boolean, depth: number, background: Background | 'unknown' = 'unknown'): Palette {
  if (!color) return {};
  return INKS[background][depth >= 24 ? 'full' : depth >= 8 ? 'many' : 'few'];
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
  if (style.dim && !style.vermilion) codes.push(palette.faint ?? FAINT);
  else if (style.dim) codes.push(FAINT);
  if (style.italic) codes.push('3');
  if (style.underline) codes.push('4');
  if (style.vermilion && palette.vermilion) codes.push(palette.vermilion);
  return codes.join(';');
}
