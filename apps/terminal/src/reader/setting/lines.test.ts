import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { safeLines } from '../../safe.js';
import { type Measure, setBalanced, setLines } from './lines.js';

const drawn = (text: string, measure: Measure) => setLines(text, measure).map((line) => text.slice(line.start, line.shown));

const NOT_FIRST = /^[，。、；：？！）》」』”’…]/u;
const NOT_FIRST_AFTER_HAN = /^[,.:;?!)]/u;
const NOT_LAST = /[（《「『“‘(]$/u;
const HAN_LAST = /\p{Script=Han}$/u;

/** The rules, stated a second time without the setter's own tables: may a line end with `before` and the next begin with `after`? */
function legal(before: string, after: string): boolean {
  const ended = before.replace(/[\s\u3000]+$/u, '');
  if (ended === '' || /^[\s\u3000]/u.test(after)) return false;
  if (NOT_FIRST.test(after) || NOT_LAST.test(ended)) return false;
  if (HAN_LAST.test(ended) && NOT_FIRST_AFTER_HAN.test(after)) return false;
  return !(/—$/u.test(before) && /^—/u.test(after)) && !(/…$/u.test(before) && /^…/u.test(after));
}

function boundaries(text: string): number[] {
  return [...new Intl.Segmenter('zh').segment(text)].map((part) => part.index);
}

/** Every line break that breaks a rule although a lawful one stood in the same line. */
function faults(text: string, measure: Measure): string[] {
  const lines = setLines(text, measure);
  const marks = boundaries(text);
  const out: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || text[before.end - 1] === '\n') continue;
    if (legal(text.slice(before.start, before.end), text.slice(line.start))) continue;
    const better = marks.find((at) => at > before.start && at <= before.end && legal(text.slice(before.start, at), text.slice(at)));
    if (better !== undefined) out.push(`${text.slice(before.start, before.end)} | ${text.slice(line.start, line.end)}`);
  }
  return out;
}

const han = fc.constantFrom(...'疫情就是命令防控責任黨員幹部一線戰鬥堡壘春風化雨𠮷裏');
const mark = fc.constantFrom(...'，。、；：？！）》」』”’（《「『“‘', '——', '……', '·', '【', '】');
const latin = fc.constantFrom(
  'COVID-19',
  '2021',
  '10',
  '3.5%',
  'a',
  'NBA',
  'https://example.com/a/b?c=1',
  ' ',
  '  ',
  ',',
  '.',
  '(',
  ')',
  '"',
  '\u3000',
  'don’t',
);
const odd = fc.constantFrom('e\u0301', '👩‍👩‍👧', '葛\u{e0100}', '🇨🇳', '1️⃣', 'ｶﾞ', '\u200b', '각', 'न्दे', '\n');
const chinese = fc
  .array(fc.oneof({ weight: 8, arbitrary: han }, { weight: 3, arbitrary: mark }, latin), { maxLength: 120 })
  .map((parts) => parts.join(''));
const anything = fc
  .array(fc.oneof(han, mark, latin, odd, fc.string({ unit: 'binary', maxLength: 4 }).map(safeLines)), { maxLength: 80 })
  .map((parts) => parts.join('').replaceAll('\t', ' '));
const measures = fc.record({ cells: fc.integer({ min: 10, max: 200 }), first: fc.constantFrom(0, 4), rest: fc.constantFrom(0, 2) });

describe('setLines', () => {
  it('fills a line with Han and breaks anywhere between them', () => {
    expect(drawn('疫情就是命令防控就是責任', { cells: 10 })).toEqual(['疫情就是命', '令防控就是', '責任']);
  });

  it('pulls a character down rather than begin a line with a closing mark', () => {
    expect(drawn('疫情就是命，令', { cells: 10 })).toEqual(['疫情就是', '命，令']);
    expect(drawn('他说“来吧。”他走', { cells: 10 })).toEqual(['他说“来', '吧。”他走']);
  });

  it('moves an opening mark down with what it opens', () => {
    expect(drawn('我們讀過（《正文》', { cells: 10 })).toEqual(['我們讀過', '（《正文》']);
    expect(drawn('一二三四「五', { cells: 10 })).toEqual(['一二三四', '「五']);
    expect(drawn('一二三(四五)六七', { cells: 8 })).toEqual(['一二三', '(四五)六', '七']);
  });

  it('keeps dashes and dots whole', () => {
    expect(drawn('一二三四——五六', { cells: 9 })).toEqual(['一二三四', '——五六']);
    expect(drawn('一二三四……五六', { cells: 9 })).toEqual(['一二三', '四……五六']);
  });

  it('breaks a rule of dots or dashes, wider than the measure, between whole marks', () => {
    const lines = drawn('—'.repeat(25), { cells: 10 });
    expect(lines.map((line) => line.length)).toEqual([10, 10, 5]);
    expect(drawn('…'.repeat(22), { cells: 11 }).map((line) => line.length)).toEqual([10, 10, 2]);
  });

  it('keeps words, numbers and addresses whole where they fit', () => {
    expect(drawn('防控COVID-19疫情', { cells: 10 })).toEqual(['防控', 'COVID-19疫', '情']);
    expect(drawn('共1,203,456人', { cells: 10 })).toEqual(['共', '1,203,456', '人']);
    expect(drawn('規劃（2019—2025年）', { cells: 12 })).toEqual(['規劃', '（2019—2025', '年）']);
    expect(drawn('京港—海灣', { cells: 4 })).toEqual(['京', '港—', '海灣']);
    expect(drawn('people don’t stop', { cells: 12 })).toEqual(['people don’t', 'stop']);
    expect(drawn('看example.com/path/to/a', { cells: 12 })).toEqual(['看example.co', 'm/path/to/a']);
  });

  it('keeps a number with its unit, and gives the unit up before the number', () => {
    expect(drawn('全線共長12公里整', { cells: 10 })).toEqual(['全線共長', '12公里整']);
    expect(drawn('一二三四5万人', { cells: 10 })).toEqual(['一二三四', '5万人']);
    expect(drawn('一二三四第5章', { cells: 10 })).toEqual(['一二三四', '第5章']);
    expect(drawn('一二三四－3度', { cells: 10 })).toEqual(['一二三四', '－3度']);
    expect(drawn('一二3～12度', { cells: 8 })).toEqual(['一二', '3～12度']);
    expect(drawn('同比增長3.5%。', { cells: 12 })).toEqual(['同比增長', '3.5%。']);
    expect(drawn('共1,203,456人', { cells: 10 })).toEqual(['共', '1,203,456', '人']);
  });

  it('lets one closing mark hang where that is asked for, and no more than one', () => {
    const hang = { cells: 10, hang: true };
    expect(drawn('疫情就是命，令', hang)).toEqual(['疫情就是命，', '令']);
    expect(drawn('疫情就是命，', hang)).toEqual(['疫情就是命，']);
    expect(drawn('疫情就是命。”令', hang)).toEqual(['疫情就是', '命。”令']);
    expect(drawn('疫情就是命，——令', hang)).toEqual(['疫情就是命，', '——令']);
    expect(drawn('疫情就是命，\n令', hang)).toEqual(['疫情就是命，', '令']);
    fc.assert(
      fc.property(chinese, measures, (text, measure) => {
        const lines = setLines(text, { ...measure, hang: true });
        expect(lines.map((line) => text.slice(line.start, line.end)).join('')).toBe(text);
        for (const line of lines) {
          const over = line.indent + line.width - measure.cells;
          expect(over <= 0 || (over <= 2 && /[，。、；：]$/u.test(text.slice(line.start, line.shown)))).toBe(true);
        }
        expect(faults(text, { ...measure, hang: true })).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('hangs white space at the end of a line and loses none', () => {
    const text = 'alpha beta   gamma';
    expect(drawn(text, { cells: 10 })).toEqual(['alpha beta', 'gamma']);
    expect(setLines(text, { cells: 10 }).map((line) => text.slice(line.start, line.end))).toEqual(['alpha beta   ', 'gamma']);
  });

  it('lets no closing mark begin a line behind a space', () => {
    expect(drawn('一二三四五 ，六', { cells: 10 })).toEqual(['一二三四', '五 ，六']);
  });

  it('ends a line at a line feed and sets nothing for an empty text', () => {
    expect(drawn('一\n\n二', { cells: 10 })).toEqual(['一', '', '二']);
    expect(setLines('', { cells: 10 })).toEqual([]);
  });

  it('indents the first line and hangs the others', () => {
    expect(setLines('疫情就是命令防控', { cells: 10, first: 4, rest: 2 }).map((line) => [line.indent, line.width])).toEqual([
      [4, 6],
      [2, 8],
      [2, 2],
    ]);
  });

  it('breaks no rule where a lawful break stood in the line, at any measure', () => {
    fc.assert(
      fc.property(chinese, measures, (text, measure) => {
        expect(faults(text, measure)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no character and exceeds no measure, whatever the text', () => {
    fc.assert(
      fc.property(anything, measures, (text, measure) => {
        const lines = setLines(text, measure);
        expect(lines.map((line) => text.slice(line.start, line.end)).join('')).toBe(text);
        for (const line of lines) {
          const shown = text.slice(line.start, line.shown);
          expect(text.slice(line.shown, line.end)).toMatch(/^[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}]*$/u);
          expect(line.indent + stringWidth(shown)).toBeLessThanOrEqual(measure.cells);
          expect(line.width).toBe(stringWidth(shown));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('cuts no cluster: combining marks, variation and emoji sequences stay whole', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(han, mark, odd), { maxLength: 60 }), measures, (parts, measure) => {
        const text = parts.join('');
        const marks = new Set([...boundaries(text), text.length]);
        for (const line of setLines(text, measure)) expect(marks).toContain(line.end);
      }),
      { numRuns: 500 },
    );
  });

  it('breaks no word that fits in a line', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(han, word, fc.constant('，'), fc.constant(' ')), { maxLength: 60 }),
        fc.integer({ min: 40, max: 120 }),
        (parts, cells) => {
          const text = parts.join('').replace(/[A-Za-z0-9]{37,}/g, '字');
          for (const line of setLines(text, { cells })) expect(text.slice(line.end - 1, line.end + 1)).not.toMatch(/^[A-Za-z0-9]{2}$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('balances a headline over as many lines as it needs', () => {
    const text = '舊港重修記：一千人和一座港口的三個冬天';
    expect(setBalanced(text, { cells: 36 }).map((line) => text.slice(line.start, line.shown))).toEqual([
      '舊港重修記：一千人和',
      '一座港口的三個冬天',
    ]);
    expect(setBalanced('短', { cells: 36 })).toEqual(setLines('短', { cells: 36 }));
    fc.assert(
      fc.property(chinese, measures, (random, measure) => {
        const [plain, even] = [setLines(random, measure), setBalanced(random, measure)];
        expect(even.length).toBe(plain.length);
        expect(even.map((line) => random.slice(line.start, line.end)).join('')).toBe(random);
        for (const line of even) expect(line.indent + line.width).toBeLessThanOrEqual(measure.cells);
      }),
    );
  });

  it('reaches a line far into a long text in linear time', () => {
    const text = '疫情就是命令，防控就是責任。'.repeat(600);
    expect(setLines(text, { cells: 80 }).length).toBeGreaterThan(200);
  });
});
