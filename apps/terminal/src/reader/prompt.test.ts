import { describe, expect, it } from 'vitest';
import { commandOf, type Press, pressesOf } from './keys.js';
import { openPrompt, type } from './prompt.js';

const NONE = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
};
const key = (more: object = {}) =>
  ({
    ...NONE,
    escape: false,
    ctrl: false,
    shift: false,
    tab: false,
    backspace: false,
    delete: false,
    meta: false,
    super: false,
    hyper: false,
    capsLock: false,
    numLock: false,
    ...more,
  }) as Parameters<typeof pressesOf>[1];

/** What is typed after a row of presses; `undefined` when the prompt was left. */
const typed = (presses: readonly Press[], text = '') => {
  let prompt = openPrompt('search', text);
  for (const press of presses) {
    const next = type(prompt, press);
    if (next.kind === 'left') return undefined;
    if (next.kind === 'done') return `done ${next.text}`;
    prompt = next.prompt;
  }
  return `${prompt.text.slice(0, prompt.cursor)}|${prompt.text.slice(prompt.cursor)}`;
};
const keys = (text: string): readonly Press[] => pressesOf(text, key());

describe('keys', () => {
  it('that arrive together are taken one by one', () => {
    expect(pressesOf('j/港口\r', key()).map((press) => press.kind)).toEqual(['text', 'text', 'text', 'text', 'enter']);
    expect(keys('\u007f\t\u001b\u0004').map((press) => press.kind)).toEqual(['backspace', 'tab', 'escape', 'control']);
  });

  it('have names whatever the terminal sends', () => {
    expect(pressesOf('', key({ pageDown: true })).map(commandOf)).toEqual(['page-down']);
    expect(pressesOf('', key({ delete: true })).map(commandOf)).toEqual(['back']);
    expect(pressesOf('d', key({ ctrl: true })).map(commandOf)).toEqual(['half-down']);
    expect(pressesOf('x', key({ meta: true }))).toEqual([]);
    expect(keys('\u009b')).toEqual([]);
    expect(keys('G').map(commandOf)).toEqual(['bottom']);
  });
});

describe('the prompt', () => {
  it('takes characters whole', () => {
    expect(typed([...keys('港𠮷'), { kind: 'backspace' }])).toBe('港|');
    expect(typed([{ kind: 'left' }, ...keys('灣')], '海𠮷')).toBe('海灣|𠮷');
  });

  it('is edited as a line of a shell is', () => {
    expect(typed([{ kind: 'control', letter: 'w' }], '海 灣鎮 ')).toBe('海 |');
    expect(typed([{ kind: 'home' }, { kind: 'right' }, { kind: 'control', letter: 'u' }], '海灣')).toBe('|灣');
    expect(typed([{ kind: 'home' }, { kind: 'control', letter: 'k' }], '海灣')).toBe('|');
    expect(
      typed(
        [
          { kind: 'control', letter: 'a' },
          { kind: 'control', letter: 'e' },
        ],
        '海灣',
      ),
    ).toBe('海灣|');
  });

  it('ends with Enter, and is left with Escape, Ctrl-C, or Backspace when it is empty', () => {
    expect(typed([{ kind: 'enter' }], '海灣')).toBe('done 海灣');
    expect(typed([{ kind: 'escape' }], '海灣')).toBeUndefined();
    expect(typed([{ kind: 'control', letter: 'c' }], '海灣')).toBeUndefined();
    expect(typed([{ kind: 'backspace' }])).toBeUndefined();
  });
});
