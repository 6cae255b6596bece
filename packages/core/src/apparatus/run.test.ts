import { describe, expect, it } from 'vitest';
import { block, type Draft, type DraftBlock } from './draft.js';
import { entriesOf } from './entry.js';
import { blockRule, neighbourRule, textRule } from './rule.js';
import { run } from './run.js';
import { extent, markup, omitted, originalOf, read, restoreText, type Text, verbatim } from './text.js';

const because = [{ seen: 'tests', says: 'an engine is tried alone' }] as const;
const rest = { summary: 'Tries the engine.', because, examples: [{ before: '', after: '' }], exceptions: [{ keep: '', because: '' }] } as const;

/** Lines as the plain extractor gives them: each block begins with the break before it. */
function draft(...lines: string[]): Draft {
  let at = 0;
  const blocks = lines.map((line, index): DraftBlock => {
    const lead = index === 0 ? '' : '\n';
    const text: Text = [...(lead ? [markup(lead, at, 'extract/line-break')] : []), verbatim(line, at + lead.length)];
    at += lead.length + line.length;
    return block('paragraph', text);
  });
  return { format: 'plain', path: '', blocks, claims: [] };
}

function expectTiling(made: Draft, source: string): void {
  const pieces = made.blocks.flatMap((one) => one.text);
  let at = 0;
  for (const piece of pieces) {
    expect(piece.range).toEqual([at, at + originalOf(piece).length]);
    at = piece.range[1];
  }
  expect(restoreText(pieces)).toBe(source);
}

const shown = (made: Draft) => made.blocks.map((one) => `${one.type} ${read(one.text)}`);

const comma = textRule({
  ...rest,
  name: 'regularize/comma',
  *propose({ reading }) {
    for (const { index } of reading.matchAll(/,/g)) yield { start: index, end: index + 1, value: '，' };
  },
});
const source = blockRule({
  ...rest,
  name: 'recognize/source',
  propose({ line }) {
    const name = /^来源[:：](.+)$/.exec(line)?.[1];
    if (name) return { is: 'omitted', claims: [{ field: 'creditedSource', value: name, start: 3, end: line.length }] };
  },
});
const soft = neighbourRule({
  ...rest,
  name: 'regularize/soft',
  propose([before, after]) {
    if (!/[。！？]$/.test(before.line) && before.line.length > 3) return { glue: /[a-z]$/.test(before.line) && /^[a-z]/.test(after.line) ? ' ' : '' };
  },
});

describe('run', () => {
  it('gives every rule what the one before it left, and records each', () => {
    const made = run(draft('甲,乙', '来源:丙,丁'), [comma, source]);
    expect(shown(made)).toEqual(['paragraph 甲，乙', 'paragraph ']);
    expect(made.claims).toEqual([{ field: 'creditedSource', value: '丙，丁', witness: 'body', range: [7, 10], rule: 'recognize/source' }]);
    expect(made.blocks[1]?.omittedBy).toBe('recognize/source');
    expectTiling(made, '甲,乙\n来源:丙,丁');
  });

  it('leaves a draft alone in which no rule has anything to say', () => {
    const before = draft('甲乙。', '丙丁。');
    expect(run(before, [comma, source, soft])).toBe(before);
  });

  it('does not give an omitted block to another rule', () => {
    const seen: string[] = [];
    const watcher = blockRule({
      ...rest,
      name: 'recognize/watcher',
      propose({ line }) {
        seen.push(line);
        return undefined;
      },
    });
    run(draft('甲。', '来源:乙'), [source, watcher]);
    expect(seen).toEqual(['甲。']);
  });

  it('closes a rule by its gate, and hands it the evidence', () => {
    const gated = blockRule<string>({
      ...rest,
      name: 'recognize/gated',
      gate: (document) => document.printed.find((one) => one.line.startsWith('!'))?.line,
      propose({ line }, _document, evidence) {
        if (line === evidence.slice(1)) return { is: 'heading', depth: 2 };
      },
    });
    expect(shown(run(draft('甲', '!甲'), [gated]))[0]).toBe('heading 甲');
    const closed = draft('甲', '乙');
    expect(run(closed, [gated])).toBe(closed);
  });

  it('joins neighbours, several in a row, with or without a space, and keeps the source', () => {
    const made = run(draft('这一行没有完', '还没有完呢也', '到这里完了。', 'one word', 'and more.'), [soft]);
    expect(shown(made)).toEqual(['paragraph 这一行没有完还没有完呢也到这里完了。', 'paragraph one word and more.']);
    expectTiling(made, '这一行没有完\n还没有完呢也\n到这里完了。\none word\nand more.');
    expect(run(made, [soft])).toBe(made);
    const signed = made.blocks.flatMap((one) => one.text).filter((piece) => piece.rules.includes('regularize/soft'));
    expect(signed).toHaveLength(3);
  });

  it('signs a join without glue between the two blocks, wherever the carrier lies and where there is none', () => {
    const tag = (name: string, at: number, value = '') => markup(name, at, 'extract/tag', value);
    const texts: readonly (readonly Text[])[] = [
      [[verbatim('这一行没有完', 0)], [verbatim('到这里完了', 6), tag('<b>', 11), verbatim('。', 14)]],
      [[verbatim('这一行没有完', 0), tag('</p>', 6)], [verbatim('到这里完了。', 10)]],
      [
        [verbatim('这一行没有完', 0), tag('</p>', 6)],
        [tag('<p>', 10), verbatim('到这里完了。', 13)],
      ],
      [[verbatim('这一行没有完', 0)], [omitted('x', 6, 'mend/x'), verbatim('到这里完了。', 7)]],
    ];
    const signed = texts.map((blocks) => {
      const made = run({ format: 'plain', path: '', claims: [], blocks: blocks.map((text) => block('paragraph', text)) }, [soft]);
      expect(shown(made)).toEqual(['paragraph 这一行没有完到这里完了。']);
      expectTiling(made, blocks.map((text) => restoreText(text)).join(''));
      return entriesOf(made.blocks.flatMap((one) => one.text))
        .filter(({ rules }) => rules.includes('regularize/soft'))
        .map(({ kind, range }) => [kind, ...range]);
    });
    expect(signed).toEqual([[['omit', 6, 6]], [['omit', 6, 10]], [['omit', 10, 13]], [['omit', 6, 6]]]);
  });

  it('never joins across a block that was taken out of print', () => {
    const made = run(draft('这一行没有完', '来源:乙', '这是另一行。'), [source, soft]);
    expect(shown(made)).toHaveLength(3);
  });

  it('finds the claim of a whole block without the white space at its ends', () => {
    const named = blockRule({
      ...rest,
      name: 'recognize/named',
      propose({ line }) {
        return { is: 'witness', claims: [{ field: 'headline', value: line }] };
      },
    });
    const text: Text = [omitted('(x)', 0, 'mend/x'), verbatim('　题目 ', 3)];
    const made = run({ format: 'plain', path: '', blocks: [block('paragraph', text)], claims: [] }, [named]);
    expect(made.claims[0]?.range).toEqual([4, 6]);
    expect(extent(made.blocks[0]?.text ?? [])).toEqual([0, 7]);
  });
});
