import type { Edit } from '../apparatus/edit.js';
import { textRule } from '../apparatus/rule.js';
import { decodeReferences } from '../extract/front-matter/character-reference.js';

/** References that stand in articles; `&lt;` and `&gt;` are not among them, since they were escaped to be read. */
const NAMES =
  'nbsp|ensp|emsp|thinsp|quot|apos|amp|ldquo|rdquo|lsquo|rsquo|laquo|raquo|mdash|ndash|hellip|middot|bull|times|divide|deg|permil|plusmn|copy|reg|trade|yen|euro|pound|sect';
const REFERENCE = new RegExp(String.raw`&(?:amp;)*(?:(?:${NAMES})|#\d{2,7}|#x[\da-f]{2,6});`, 'g');
const SPACES = /^[\s\u00a0\u2002\u2003\u2009]+$/;
const PRINTS = /^[^\p{C}<>\u2028\u2029]$/u;
/** An article about markup quotes it. */
const ABOUT = /HTML|XML|标签|標籤|实体|實體|转义|轉義|字符引用|代码|代碼|程式碼|<\/?[a-z]+[\s>/]/i;

/** `&nbsp;` as text. */
export default textRule<true>({
  name: 'mend/entity-twice',
  summary: 'Reads a character reference that stands in the text as letters as the character it names.',
  because: [
    { standard: 'HTML Standard', clause: '13.5', says: 'the named character references and what they name' },
    { seen: 'feeds and scraped pages', says: 'a text is escaped twice, &amp;nbsp;, or stripped of its tags and not decoded, &nbsp;' },
  ],
  claims: true,
  examples: [
    {
      before: '<p>&amp;nbsp;&amp;nbsp;渡口停了二十年&amp;mdash;&amp;mdash;今年&amp;quot;又&amp;quot;有了船。</p>',
      after: '渡口停了二十年——今年"又"有了船。',
    },
    { before: '&ldquo;渡口开了&rdquo;&#65292;船老大说&hellip;&nbsp;&amp;amp;&nbsp;笑。', after: '“渡口开了”，船老大说…\u00a0&\u00a0笑。' },
  ],
  exceptions: [
    { keep: '<p>在HTML里，不换行的空格写作&amp;nbsp;，渡口。</p>', because: 'an article about markup quotes it' },
    { keep: '<p>水位&amp;lt;3米时不开船，&amp;lt;b&amp;gt;停航。</p>', because: 'angle brackets were escaped to be read' },
    { keep: '渡口见https://example.cn/?a=1&amp;b=2，&foo;&copy2;，R&D;船。', because: 'an address, and what names no character' },
    { keep: '<p>渡口停了二十年。</p><pre><code>a&amp;nbsp;b</code></pre>', because: 'code' },
  ],
  signs: '&',
  gate: (document) => (document.printed.some((block) => block.type === 'code' || ABOUT.test(block.reading)) ? undefined : true),
  *propose(block) {
    for (const edit of decoded(block.reading)) if (!block.protects(edit.start, edit.end)) yield edit;
  },
});

function* decoded(reading: string): Generator<Edit> {
  const found = [...reading.matchAll(REFERENCE)].map(({ 0: reference, index }) => ({
    start: index,
    end: index + reference.length,
    value: decodeReferences(reference.replace(/^&(?:amp;)+(?=[a-z#])/, '&')),
  }));
  const indents = atEdges(
    reading,
    found.filter((edit) => SPACES.test(edit.value)),
  );
  for (const edit of found) {
    if (indents.has(edit)) yield { ...edit, value: '' };
    else if (PRINTS.test(edit.value) || SPACES.test(edit.value)) yield edit;
  }
}

/** Those of the spaces that stand before everything printed on their line, an indent, or after it. */
function atEdges(reading: string, spaces: readonly Edit[]): ReadonlySet<Edit> {
  const edges = new Set<Edit>();
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spaces) {
    parts.push(reading.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(reading.slice(at));
  let from = 0;
  let next = 0;
  for (const line of parts.join('').split('\n')) {
    const first = from + line.length - line.trimStart().length;
    const last = from + line.trimEnd().length;
    for (let space = spaces[next]; space && space.start <= from + line.length; space = spaces[++next]) {
      if (space.end <= first || space.start >= last) edges.add(space);
    }
    from += line.length + 1;
  }
  return edges;
}
