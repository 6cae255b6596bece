import { describe, expect, it } from 'vitest';
import { corpusOf, project } from './corpus.js';
import { likenessesOf } from './likeness.js';
import { passagesOf, textsOf } from './passages.js';

function likenesses(texts: readonly string[], text = 0) {
  const corpus = corpusOf(texts.map((words) => project(words).units));
  const words = ([from, to]: readonly [number, number]) => String.fromCharCode(...corpus.units.subarray(from, to));
  return [...likenessesOf(corpus, text, passagesOf(corpus), textsOf(corpus))].map(({ a, b, alike, with: other }) => [
    other,
    words(a),
    words(b),
    alike,
  ]);
}

describe('likenesses', () => {
  it('join exact passages over what was changed between them', () => {
    const a = '前言。石头等了一百年，也不在乎再等上一个春天，要紧的是每一块都放回原处。';
    const b = '記者按：石頭等了一百年，也不在乎再多等一個春天，要緊的是每一塊都放回原處吧';
    expect(likenesses([a, b])).toEqual([
      [1, '石头等了一百年也不在乎再等上一个春天要紧的是每一块都放回原处', '石头等了一百年也不在乎再多等一个春天要紧的是每一块都放回原处', 1 - 2 / 30],
    ]);
  });

  it('do not join what has too much between', () => {
    const a = '石头等了一百年也不在乎，这是从前的老话，如今的人另有说法，要紧的是每一块都放回原处';
    const b = '石头等了一百年也不在乎，河水涨了又落，岸边的树都换过几轮，要紧的是每一块都放回原处';
    expect(likenesses([a, b])).toEqual([]);
  });

  it('say nothing of what is shared exactly', () => {
    expect(likenesses(['石头等了一百年也不在乎，好', '石头等了一百年也不在乎，吧'])).toEqual([]);
  });
});
