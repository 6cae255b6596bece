import type { Press } from './keys.js';

/** A line that is being typed at the foot of the screen: words to search for after `/`, a command after `:`, what a list is narrowed to. */
export interface Prompt {
  readonly kind: 'search' | 'command' | 'filter';
  readonly text: string;
  /** Where the next character goes, in UTF-16 units. */
  readonly cursor: number;
}

export type Typed =
  | { readonly kind: 'typing'; readonly prompt: Prompt }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'left' };

export function openPrompt(kind: Prompt['kind'], text = ''): Prompt {
  return { kind, text, cursor: text.length };
}

/** The prompt after a press. Backspace in an empty prompt leaves it, as Escape does. */
export function type(prompt: Prompt, press: Press): Typed {
  const { text, cursor } = prompt;
  const typing = (next: string, at: number): Typed => ({
    kind: 'typing',
    prompt: { ...prompt, text: next, cursor: Math.max(0, Math.min(at, next.length)) },
  });
  switch (press.kind) {
    case 'text':
      return typing(text.slice(0, cursor) + press.text + text.slice(cursor), cursor + press.text.length);
    case 'enter':
      return { kind: 'done', text };
    case 'escape':
      return { kind: 'left' };
    case 'backspace': {
      if (text === '') return { kind: 'left' };
      const at = cursor - back(text, cursor);
      return typing(text.slice(0, at) + text.slice(cursor), at);
    }
    case 'left':
      return typing(text, cursor - back(text, cursor));
    case 'right':
      return typing(text, cursor + ([...text.slice(cursor)][0]?.length ?? 0));
    case 'home':
      return typing(text, 0);
    case 'end':
      return typing(text, text.length);
    case 'control':
      return control(press.letter, typing, text, cursor);
    default:
      return typing(text, cursor);
  }
}

function control(letter: string, typing: (next: string, at: number) => Typed, text: string, cursor: number): Typed {
  if (letter === 'c' || letter === 'g') return { kind: 'left' };
  if (letter === 'u') return typing(text.slice(cursor), 0);
  if (letter === 'k') return typing(text.slice(0, cursor), cursor);
  if (letter === 'a') return typing(text, 0);
  if (letter === 'e') return typing(text, text.length);
  if (letter === 'w') {
    const at = text.slice(0, cursor).replace(/\S*\s*$/u, '').length;
    return typing(text.slice(0, at) + text.slice(cursor), at);
  }
  return typing(text, cursor);
}

/** Units of the character before the cursor. */
function back(text: string, cursor: number): number {
  return [...text.slice(Math.max(0, cursor - 2), cursor)].pop()?.length ?? 0;
}
