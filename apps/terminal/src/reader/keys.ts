import type { Key } from 'ink';

/** A place of a view that was clicked: cells from the left, and rows up from the row below the view, so that a list below a head need not know how high that is. */
export interface Click {
  readonly x: number;
  readonly up: number;
}

/** What a key or a click asks for, whatever the screen. */
export type Command =
  | Click
  | 'down'
  | 'up'
  | 'page-down'
  | 'page-up'
  | 'half-down'
  | 'half-up'
  | 'top'
  | 'bottom'
  | 'open'
  | 'back'
  | 'other-side'
  | 'next-hit'
  | 'previous-hit'
  | 'script'
  | 'vocabulary'
  | 'ruby'
  | 'conversions'
  | 'next-conversion'
  | 'previous-conversion'
  | 'metadata'
  | 'filter'
  | 'changes'
  | 'contents'
  | 'source'
  | 'shared'
  | 'pick'
  | 'side-by-side'
  | 'column-left'
  | 'column-right'
  | 'copy'
  | 'browse'
  | 'image'
  | 'mark'
  | 'jump'
  | 'forward'
  | 'wider'
  | 'narrower'
  | 'default-width'
  | 'paragraphs'
  | 'search'
  | 'command'
  | 'help'
  | 'quit';

const LETTERS: Readonly<Record<string, Command>> = {
  j: 'down',
  k: 'up',
  g: 'top',
  G: 'bottom',
  ' ': 'page-down',
  b: 'page-up',
  l: 'open',
  h: 'back',
  n: 'next-hit',
  N: 'previous-hit',
  t: 'script',
  w: 'vocabulary',
  p: 'ruby',
  v: 'conversions',
  ']': 'next-conversion',
  '[': 'previous-conversion',
  m: 'metadata',
  f: 'filter',
  c: 'changes',
  i: 'contents',
  s: 'source',
  x: 'shared',
  a: 'pick',
  A: 'side-by-side',
  y: 'copy',
  o: 'browse',
  I: 'image',
  M: 'mark',
  "'": 'jump',
  '’': 'jump',
  '`': 'jump',
  H: 'back',
  L: 'forward',
  '+': 'wider',
  '-': 'narrower',
  '=': 'default-width',
  P: 'paragraphs',
  q: 'quit',
  '/': 'search',
  ':': 'command',
  '?': 'help',
};
const CONTROL: Readonly<Record<string, Command>> = { d: 'half-down', u: 'half-up', f: 'page-down', b: 'page-up' };

/** A key as pressed: a character (`text`), or one of the others by name. */
export type Press =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'control'; readonly letter: string }
  /** A notch of a mouse wheel, down or up (negative). */
  | { readonly kind: 'wheel'; readonly by: 1 | -1 }
  /** A click of the first button on a cell, counted from 0. */
  | { readonly kind: 'click'; readonly x: number; readonly y: number }
  | {
      readonly kind:
        | 'enter'
        | 'escape'
        | 'tab'
        | 'backspace'
        | 'delete'
        | 'up'
        | 'down'
        | 'left'
        | 'right'
        | 'page-up'
        | 'page-down'
        | 'home'
        | 'end';
    };

/**
 * One event of Ink as presses: keys that were typed faster than they were read arrive as one string, and an input method sends whole words.
 */
export function pressesOf(input: string, key: Key): readonly Press[] {
  if (key.upArrow) return [{ kind: 'up' }];
  if (key.downArrow) return [{ kind: 'down' }];
  if (key.leftArrow) return [{ kind: 'left' }];
  if (key.rightArrow) return [{ kind: 'right' }];
  if (key.pageUp) return [{ kind: 'page-up' }];
  if (key.pageDown) return [{ kind: 'page-down' }];
  if (key.home) return [{ kind: 'home' }];
  if (key.end) return [{ kind: 'end' }];
  if (key.escape) return [{ kind: 'escape' }];
  if (key.tab) return [{ kind: 'tab' }];
  if (key.return) return [{ kind: 'enter' }];
  // Ink calls the byte 7F, which most keyboards send for backspace, delete.
  if (key.backspace || (key.delete && input === '')) return [{ kind: 'backspace' }];
  if (key.ctrl && input.length === 1) return [{ kind: 'control', letter: input }];
  if (key.meta && input.length <= 1) return [];
  return [...input].flatMap(pressOf);
}

function pressOf(char: string): readonly Press[] {
  if (char === '\r' || char === '\n') return [{ kind: 'enter' }];
  if (char === '\t') return [{ kind: 'tab' }];
  if (char === '\u001b') return [{ kind: 'escape' }];
  if (char === '\u007f' || char === '\b') return [{ kind: 'backspace' }];
  const code = char.charCodeAt(0);
  if (code < 0x20) return [{ kind: 'control', letter: String.fromCharCode(code + 0x60) }];
  return code >= 0x80 && code < 0xa0 ? [] : [{ kind: 'text', text: char }];
}

/** What a press asks for where nothing is being typed. */
export function commandOf(press: Press): Command | undefined {
  switch (press.kind) {
    case 'text':
      return LETTERS[press.text];
    case 'control':
      return CONTROL[press.letter];
    case 'enter':
    case 'right':
      return 'open';
    case 'escape':
    case 'left':
    case 'backspace':
      return 'back';
    case 'tab':
      return 'other-side';
    case 'up':
    case 'down':
    case 'page-up':
    case 'page-down':
      return press.kind;
    case 'home':
      return 'top';
    case 'end':
      return 'bottom';
    default:
      return undefined;
  }
}

/** The same where columns stand side by side: what else opens and goes back leads from one to the next. */
export function commandOfColumns(press: Press): Command | undefined {
  if (press.kind === 'left' || (press.kind === 'text' && press.text === 'h')) return 'column-left';
  if (press.kind === 'right' || (press.kind === 'text' && press.text === 'l')) return 'column-right';
  return commandOf(press);
}
