import { describe, expect, it } from 'vitest';
import type { Block } from '../article.js';
import { parse } from '../parse.js';
import { toMarkdown } from '../write/markdown.js';

function blocksOf(source: string, path: string): readonly Block[] {
  const result = parse(source, { path });
  if (!result.ok) throw new Error(result.failure.message);
  expect(result.article.audit.lost).toBe(0);
  return result.article.blocks;
}

/** Each block as its text, with what is a note or refers to one. */
function shown(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => {
    if (block.type === 'footnoteDefinition') return `(${block.identifier}) ${block.text}`;
    if (block.type !== 'paragraph') return block.type;
    const references = (block.inlines ?? []).filter(({ type }) => type === 'footnoteReference');
    return [block.text, ...references.map(({ start, end, identifier }) => `${identifier}=${block.text.slice(start, end)}`)].join(' ');
  });
}

const SENTENCE = '渡口停了二十年，今年春天又有了船，来往的人都说方便';
const page = (text: string, notes: string) =>
  `<body><h1>古渡口重开</h1><p>${text}</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>${notes}</body>`;
const AFTER = '船老大每天五点起床，先把船擦一遍，再去敲钟。';

describe('footnotes of a page', () => {
  it.each([
    [
      'a list with arrows',
      `${SENTENCE}<sup><a id="r1" href="#f1">1</a></sup>。`,
      '<ol><li id="f1">见《河东县志》。<a href="#r1">↩</a></li></ol>',
      '1',
    ],
    [
      'an aside of its own',
      `${SENTENCE}<a href="#n1" role="doc-noteref">[1]</a>。`,
      '<aside id="n1" role="doc-footnote"><p>[1] 见《河东县志》。</p></aside>',
      '1',
    ],
    [
      'a word processor’s',
      `${SENTENCE}<a name="_ftnref1" href="#_ftn1">[1]</a>。`,
      '<div><p><a name="_ftn1" href="#_ftnref1">[1]</a> 见《河东县志》。</p></div>',
      '1',
    ],
    ['circled figures', `${SENTENCE}<a href="#z1">①</a>。`, '<p id="z1">①见《河东县志》。</p>', '①'],
    ['brackets of Chinese print', `${SENTENCE}<a href="#z1">〔3〕</a>。`, '<p id="z1">〔3〕见《河东县志》。</p>', '3'],
  ])('are told by %s', (_, text, notes, label) => {
    expect(shown(blocksOf(page(text, notes), 'a.html'))).toEqual([
      `${SENTENCE}[${label}]。 ${label}=[${label}]`,
      AFTER,
      `(${label}) 见《河东县志》。`,
    ]);
  });

  it.each([
    ['a count of remarks', `${SENTENCE}。<a href="#c">3</a>`, '<div id="c">3 条评论</div>'],
    ['a way to the top', `${SENTENCE}。<a href="#top">1</a>`, ''],
    ['a chapter', `<a href="#k">1</a>${SENTENCE}。`, '<h2 id="k">1 渡口</h2>'],
  ])('are not %s', (_, text, rest) => {
    const blocks = blocksOf(page(text, rest), 'a.html');
    expect(blocks.some((block) => block.type === 'footnoteDefinition')).toBe(false);
    expect(JSON.stringify(blocks)).not.toContain('footnoteReference');
  });
});

describe('footnotes of Markdown', () => {
  const source = `${SENTENCE}[^1]，也都说想不到[^2]。\n\n[^1]: 见《河东县志》。\n\n[^2]: 同上，*卷三*。\n`;

  it('are read, and written as they were', () => {
    const blocks = blocksOf(source, 'a.md');
    expect(shown(blocks)).toEqual([`${SENTENCE}[1]，也都说想不到[2]。 1=[1] 2=[2]`, '(1) 见《河东县志》。', '(2) 同上，卷三。']);
    const result = parse(source, { path: 'a.md' });
    expect(result.ok && toMarkdown(result.article)).toContain('也都说想不到[^2]。\n\n[^1]: 见《河东县志》。\n\n[^2]: 同上，*卷三*。');
  });

  it('need a note to lead to', () => {
    expect(shown(blocksOf(`${SENTENCE}[^1]。\n\n## 一\n`, 'a.md'))).toEqual([`${SENTENCE}[^1]。`, 'heading']);
  });
});
