import { textRule } from '../apparatus/rule.js';

const LABEL = /^\s*图像(?:加注文字|来源)[，,]\s*(?=\S)/u;

/** 图像加注文字，, which a page says to screen readers alone. */
export default textRule<true>({
  name: 'recognize/spoken-label',
  summary: 'Takes the words that a page says only to screen readers (图像加注文字，) off the beginning of a caption.',
  because: [
    { seen: 'pages of broadcasters', says: 'before each caption stands a label in an element that no eye sees' },
    { standard: 'WCAG 2.2', clause: '1.3.1', says: 'what layout shows is said in text for those who cannot see it' },
  ],
  examples: [
    {
      before:
        '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><figure><img src="https://example.cn/a.jpg"><figcaption><span class="visually-hidden">图像加注文字，</span>头一班船离岸</figcaption></figure>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n[头一班船离岸]',
    },
  ],
  exceptions: [{ keep: '图像来源于河东县档案馆，今年春天才第一次给人看。', because: 'the word goes on to a sentence' }],
  gate: (document) => (document.format === 'html' ? true : undefined),
  *propose(block) {
    if (block.type !== 'caption') return;
    const label = LABEL.exec(block.reading)?.[0];
    if (label !== undefined) yield { start: 0, end: label.length, value: '' };
  },
});
