import { type Change, conversionOf, type Script } from '@zhengwen/core';
import hantTw, { hantTwWithVocabulary } from '@zhengwen/core/script/hant-tw';
import { describe, expect, it } from 'vitest';
import type { Line } from './lines';
import { type Rendered, renderLine } from './rendition';

const line: Line = {
  text: '头发𠮷发展',
  spans: [{ kind: 'hit', start: 1, end: 4, number: 1 }],
  notes: [{ offset: 4, number: 7 }],
};

/** Every change that could be otherwise has a place. */
function rendered(text: string, script: Script): Rendered {
  const conversion = conversionOf({ script: { value: 'Hans', confidence: 1 } }, script)(text);
  const open = conversion.changes.filter(({ candidates = [] }) => candidates.length > 1);
  return { ...conversion, places: new Map(open.map((change: Change, index) => [change, { number: index + 1, turn: index + 1 }])) };
}

describe('a line in another script', () => {
  it('keeps everything at its place, and marks what could be otherwise', () => {
    expect(renderLine(line, rendered(line.text, hantTw))).toEqual({
      text: '頭髮𠮷發展',
      stored: { text: line.text, words: [] },
      spans: [
        { kind: 'hit', start: 1, end: 4, number: 1 },
        { kind: 'turn', start: 1, end: 2, number: 1, turn: 1 },
        { kind: 'turn', start: 4, end: 5, number: 2, turn: 2 },
      ],
      notes: line.notes,
    });
  });

  it('keeps its places where a word is longer', () => {
    const text = '换内存，装软件';
    const made = renderLine(
      { text, spans: [{ kind: 'strong', start: 4, end: 7 }], notes: [{ offset: 7, number: 1 }] },
      rendered(text, hantTwWithVocabulary),
    );
    expect(made.text).toBe('換記憶體，裝軟體');
    expect(made.stored).toEqual({ text, words: [[1, 3, 1, 2]] });
    expect(made.spans.map(({ kind, start, end, vocabulary }) => [kind, made.text.slice(start, end), vocabulary])).toEqual([
      ['strong', '裝軟體', undefined],
      ['turn', '記憶體', true],
      ['turn', '軟體', true],
    ]);
    expect(made.notes).toEqual([{ offset: 8, number: 1 }]);
  });

  it('is the same line when nothing changes', () => {
    const plain = { text: '人民', spans: [], notes: [] };
    expect(renderLine(plain, rendered('人民', hantTw))).toBe(plain);
  });
});
