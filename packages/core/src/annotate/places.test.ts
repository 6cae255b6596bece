import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { textSources } from './places.js';

const SOURCE =
  '旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n石匠(shijiang)们到了工地。\n\n老人们站在岸上看，一直看到天黑。\n\n工程预计明年春天完成。\n';

describe('the source of a text', () => {
  it('is where its words stand, across blocks and what was left out between', () => {
    const result = parse(SOURCE, { path: 'a.txt' });
    if (!result.ok) throw new Error(result.failure.message);
    const { article } = result;
    const sources = textSources(article);
    const cited = (words: string) => {
      const start = article.text.indexOf(words);
      return SOURCE.slice(...sources(start, start + words.length));
    };
    expect(cited('一直看到')).toBe('一直看到');
    expect(cited('完成。')).toBe('完成。');
    expect(cited('天黑。\n\n工程')).toBe('天黑。\n\n工程');
    expect(cited('石匠们到了')).toContain('们到了');
    for (let at = 0; at < article.text.length; at++) {
      const unit = article.text.charAt(at);
      if (unit !== '\n') expect(SOURCE.slice(...sources(at, at + 1))).toContain(unit);
    }
  });
});
