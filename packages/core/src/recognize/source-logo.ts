import { type BlockFacts, blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { blockBeside } from './page/neighbours.js';
import { isAccount } from './words/element-names.js';
import { foldedLine } from './words/letters.js';
import { metadataOf } from './words/metadata-fields.js';
import { isPersonName } from './words/names.js';
import { isOutletName } from './words/outlet-names.js';
import { FURNITURE, REPUBLISHED_LABEL, SOURCE_LABEL } from './words/vocabulary.js';

const WHOSE = new RegExp(`(?:${SOURCE_LABEL}|${REPUBLISHED_LABEL})\\s*[:|丨/]?$`);

/** 来源： with the logo of an outlet where its name would stand. */
export default blockRule({
  name: 'recognize/source-logo',
  summary: 'Reads the text of an image right behind an empty 来源：, or in an element that is named for the source, as the source.',
  because: [
    { seen: 'portals', says: 'the source is the logo of the paper, linked, with its name as the text of the image' },
    { standard: 'HTML Living Standard', clause: '4.8.4.4', says: 'the alt of an image is what is read in its place' },
  ],
  examples: [
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><div>2021-03-04 09:10 来源：<a href="/"><img src="/logo.gif" alt="河东日报"></a></div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      after: '## 古渡口时隔二十年重新开渡\n2021-03-04 09:10 来源：\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { creditedSource: ['河东日报'] },
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><div>2021-03-04 09:10</div><div class="source"><img src="/logo.gif" title="河东日报"></div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      after: '## 古渡口时隔二十年重新开渡\n2021-03-04 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { outlet: ['河东日报'] },
    },
  ],
  exceptions: [
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><div class="source">河东日报 <a href="/w"><img src="/w.gif" title="微博"></a></div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      because: 'an icon named after a platform is a control of the page',
    },
    {
      keep: '<p>来源：</p><figure><img src="/a.jpg" alt="渡口的清晨，船老大在擦船。"></figure><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      because: 'a sentence describes a picture',
    },
  ],
  propose(block, document) {
    const name = block.type === 'figure' ? block.image?.alt?.trim() : undefined;
    if (!name || name.length < 2 || name.length > 16 || /[\s，。,.：:]/.test(name)) return;
    const field = isAccount(block) && isOutletName(name) ? 'outlet' : isUnderLabel(block, document) ? 'creditedSource' : undefined;
    if (field && !isPersonName(name) && !FURNITURE.test(fold(name))) return { is: 'omitted', claims: [{ field, value: name }] };
  },
});

function isUnderLabel(block: BlockFacts, document: DocumentFacts): boolean {
  const label = blockBeside(document, block, -1);
  return label !== undefined && WHOSE.test(foldedLine(label)) && metadataOf(label) !== undefined;
}
