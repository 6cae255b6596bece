import { textRule } from '../apparatus/rule.js';

/** Tags of Liquid and Nunjucks, shortcodes of Hugo, and what is to be put in by any of them. */
const TAG = /\{%-?[^{}%\n]{1,400}%\}|\{\{[<%][^{}\n]{1,400}[>%]\}\}|\{\{-?[^{}\n]{1,400}\}\}/g;

/** `{% asset_img a.jpg %}`: what the generator of a site would have replaced. */
export default textRule<true>({
  name: 'mend/template-tag',
  summary: 'Leaves out the tags that the generator of a site would have replaced, in a file with front matter.',
  because: [
    {
      standard: 'Liquid',
      clause: 'Introduction',
      says: 'a tag stands in {% %} and prints nothing itself, an object stands in {{ }} and prints another value',
    },
    {
      seen: 'posts of Jekyll, Hexo and Hugo',
      says: 'a post has front matter, and shortcodes {{< >}} or tags {% %} where a picture or a break is to be put',
    },
  ],
  examples: [
    {
      before: '---\ntitle: 渡口\n---\n渡口停了二十年。\n\n{% asset_img a.jpg 渡口 %}\n\n今年春天又有了船。',
      after: '渡口停了二十年。\n今年春天又有了船。',
    },
    {
      before: '---\ntitle: 渡口\n---\n渡口停了{{ page.years }}二十年。\n\n{{< figure src="/a.jpg" title="渡口" >}}\n\n今年春天又有了船。',
      after: '渡口停了二十年。\n今年春天又有了船。',
    },
  ],
  exceptions: [
    { keep: '渡口停了二十年。\n{% asset_img a.jpg 渡口 %}\n今年春天又有了船。', because: 'without front matter no generator made anything of it' },
    { keep: '---\ntitle: 模板\n---\n写作`{{ page.title }}`的地方，会换成题目。', because: 'code is shown for itself' },
    { keep: '---\ntitle: 括号\n---\n他说{渡口}和{{渡口，两样写法。', because: 'braces that close nothing are the writer’s' },
  ],
  signs: '{',
  gate: (document) => (document.format === 'front-matter' ? true : undefined),
  *propose(block) {
    for (const { 0: tag, index } of block.reading.matchAll(TAG)) {
      if (!block.protects(index, index + tag.length)) yield { start: index, end: index + tag.length, value: '' };
    }
  },
});
