import type { Claim, DraftBlock } from '../../apparatus/draft.js';
import { hanIn } from '../../apparatus/facts.js';
import type { Range } from '../../apparatus/range.js';
import { read } from '../../apparatus/text.js';
import type { Attributes } from './attributes.js';
import { dateInScript, headClaim } from './head.js';
import { type Kept, stringOf } from './unwrapped.js';

// A page that a script builds may keep its article where it prints nothing: in fields of a form, its tags as references, `&lt;p&gt;…&lt;/p&gt;`, and the
// rest by name; or in a string of a script, `"content":"<p>…<\/p>"`.

/** Han in the sentences of a page that prints its text. */
const FEW = 60;
/** Han in a string that is an article, and the sentences that it has. */
const LEAST = 80;
const SENTENCES = 2;
/** Units in a line that is a title. */
const LONGEST = 120;
/** Words that tell whether a text is printed. */
const WORDS = /\p{Script=Han}{8,}/u;
const BEGINS = /^\s*&lt;[a-z]/i;
const PARAGRAPH = '&lt;p';

/** What a page prints, and what it claims: what an article that it keeps is known by. */
export interface Shown {
  readonly blocks: readonly DraftBlock[];
  readonly claims: readonly Claim[];
}

/** The article that `[start, end)` of a source keeps without printing it, where the page that was read of it has none. */
export function keptArticle(source: string, start: number, end: number, shown: Shown): Kept | undefined {
  return inField(source, start, end, shown.blocks) ?? inScript(source, start, end, shown);
}

function inField(source: string, start: number, end: number, blocks: readonly DraftBlock[]): Kept | undefined {
  if (!source.includes(PARAGRAPH)) return undefined;
  for (const [from, to] of contentsOf('textarea', source, start, end)) {
    if (!BEGINS.test(source.slice(from, from + 80)) || !source.slice(from, to).includes(PARAGRAPH)) continue;
    const words = WORDS.exec(source.slice(from, to))?.[0];
    if (words !== undefined && !isPrinted(words, blocks)) return { range: [from, to], inString: false };
  }
  return undefined;
}

/** What a page prints of an article: sentences, and its title. */
function printedOf(blocks: readonly DraftBlock[], titles: readonly string[]): { readonly text: boolean; readonly title: boolean } {
  let han = 0;
  let title = false;
  for (const { type, text, layout } of blocks) {
    if (type === 'carrier' || (layout.linked ?? 0) > 0.5) continue;
    const line = read(text);
    title ||= line.length <= LONGEST && titles.some((each) => line.includes(each));
    if (han < FEW && /[。！？]/.test(line)) han += hanIn(line);
    if (han >= FEW && title) break;
  }
  return { text: han >= FEW, title };
}

/**
 * The string of a script with the most Han among those that have the title of the page beside them; where the page prints no text, among all.
 * What scripts hold besides is the next article, or the same once more: a page that prints its title and a text keeps none.
 */
function inScript(source: string, start: number, end: number, { blocks, claims }: Shown): Kept | undefined {
  const titles = claims.flatMap(({ field, value }) => (TITLED.test(field) ? partsOf(String(value)) : []));
  const printed = printedOf(blocks, titles);
  if (printed.text && (printed.title || titles.length === 0)) return undefined;
  const words = titles.flatMap((title) => [title, inAscii(title)]);
  let best: Kept | undefined;
  let most = LEAST - 1;
  let isTitled = false;
  for (const [from, to] of contentsOf('script', source, start, end)) {
    const script = source.slice(from, to);
    const named = words.some((each) => script.includes(each));
    if (printed.text && !named) continue;
    for (const { range, han } of articlesIn(source, from, to)) {
      const title = named ? claimBeside(HEADLINE, source, from, to, range)[0]?.value : undefined;
      const says = titles.some((each) => String(title).includes(each));
      if (isTitled === says ? han <= most : isTitled) continue;
      if (printed.text && !says) continue;
      [best, most, isTitled] = [{ range, inString: true }, han, says];
    }
  }
  const opening = best && WORDS.exec(stringOf(source.slice(...best.range)))?.[0];
  return opening === undefined || isPrinted(opening, blocks) ? undefined : best;
}

function isPrinted(words: string, blocks: readonly DraftBlock[]): boolean {
  return blocks.some(({ type, text }) => type !== 'carrier' && read(text).includes(words));
}

const TITLED = /^(?:html\.title|meta\.og:title|meta\.twitter:title)$/;
const HEADLINE = 'script.headline';

/** The parts of a title that are long enough to tell a page. */
function partsOf(title: string): readonly string[] {
  return title.split(/\s*[_|｜\-–—]+\s*/).filter((part) => hanIn(part) >= 6);
}

/** As JSON writes it for those who read ASCII alone. */
function inAscii(words: string): string {
  return words.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The strings of a script that may be an article, those with the most Han first. */
function articlesIn(source: string, from: number, to: number): readonly { readonly range: Range; readonly han: number }[] {
  const found: { range: Range; han: number }[] = [];
  for (const range of stringsIn(source, from, to)) {
    const written = source.slice(...range);
    // What is written for a program again has its sentences one string deeper.
    if (written.length < LEAST || PROGRAM.test(written)) continue;
    const han = hanIn(written) + (written.match(/\\u[4-9]/g)?.length ?? 0);
    if (han >= LEAST && (written.match(/。|\\u3002/g)?.length ?? 0) >= SENTENCES) found.push({ range: bareIn(source, range), han });
  }
  return found.sort((a, b) => b.han - a.han).slice(0, CANDIDATES);
}

/** How many strings of one script are looked at for the titles beside them. */
const CANDIDATES = 8;

/** A string may have its article in quotation marks of its own, which its script cuts off. */
function bareIn(source: string, [from, to]: Range): Range {
  const [lead] = QUOTE.exec(source.slice(from, from + 8)) ?? [''];
  return lead !== '' && source.slice(to - lead.length, to) === lead ? [from + lead.length, to - lead.length] : [from, to];
}

const QUOTE = /^(?:\\"|"|&quot;)/;
const PROGRAM = /^\s*[[{]\s*(?:\\?["']|[[{])/;
/** A string or a time by its name: `"source": "河东日报"`, `ctime: 1614820233`. */
const fieldNamed = (name: string) =>
  new RegExp(
    `(?<![\\w$])["']?(?:${name})["']?\\s*:\\s*(?:(?<quote>["'])(?<text>(?:\\\\.|(?!\\k<quote>)[^\\\\\\n]){2,120})\\k<quote>|(?<figures>\\d{10}(?:\\d{3})?)\\b)`,
    'gi',
  );
/** What the script says of the article in other strings, by their names. */
const BESIDE: Readonly<Record<string, RegExp>> = {
  [HEADLINE]: fieldNamed('(?:news_?|article_?)?title|headline'),
  'script.source': fieldNamed('(?:media|source|article_?source)(?:_?name)?'),
  'script.published': fieldNamed('(?:publish|pub|p|news|article|release)?_?(?:time|date)'),
};
/** How far from the text they may stand. */
const AROUND = 20_000;

/** What a script `[from, to)` says of the article that it keeps: title, source and time, each where it stands last before the text, or first behind it. */
export function claimsBeside(source: string, from: number, to: number, { range }: Kept): readonly Claim[] {
  return Object.keys(BESIDE).flatMap((claim) => claimBeside(claim, source, from, to, range));
}

function claimBeside(claim: string, source: string, from: number, to: number, [start, end]: Range): readonly Claim[] {
  const fields = (a: number, b: number) =>
    [...source.slice(a, b).matchAll(BESIDE[claim] as RegExp)].map(({ 0: whole, index, groups }): Range => {
      const written = groups?.text ?? groups?.figures ?? '';
      const at = a + index + whole.lastIndexOf(written);
      return bareIn(source, [at, at + written.length]);
    });
  const range = fields(Math.max(from, start - AROUND), start).at(-1) ?? fields(end, Math.min(to, end + AROUND))[0];
  const said = range && stringOf(source.slice(...range));
  if (!range || !said || (claim === 'script.published' && !TIME.test(said))) return [];
  return headClaim(claim, claim === 'script.published' ? dateInScript(said) : said, range);
}

const TIME = /^(?:\d{10}(?:\d{3})?|(?:19|20)\d\d-\d\d?-\d\d?(?:[ T]\d\d?:\d\d.{0,12})?)$/;

/** What stands in the elements of a name whose content is no markup. */
function* contentsOf(name: string, source: string, start: number, end: number): Generator<Range> {
  for (let at = source.indexOf(`<${name}`, start); at >= 0 && at < end; ) {
    const from = source.indexOf('>', at) + 1;
    if (from === 0 || from >= end) return;
    const close = source.indexOf(`</${name}`, from);
    const to = close < 0 ? end : Math.min(close, end);
    yield [from, to];
    at = source.indexOf(`<${name}`, to);
  }
}

/** What stands between the quotation marks of a script; a string ends with its line. */
function* stringsIn(source: string, from: number, to: number): Generator<Range> {
  for (let at = from; at < to; at++) {
    const quote = source.charCodeAt(at);
    if (quote !== 0x22 && quote !== 0x27) continue;
    let end = at + 1;
    for (; end < to; end++) {
      const code = source.charCodeAt(end);
      if (code === quote || code === 10 || code === 13) break;
      if (code === 0x5c) end++;
    }
    if (end < to && source.charCodeAt(end) === quote) yield [at + 1, end];
    at = end;
  }
}

const FIELD = /(?:^|[\s_-])(?<field>title|time|date|source(?:[-_]?name)?|author|editor(?:[-_]?name)?)$/i;
const CLAIMED: readonly (readonly [field: RegExp, claim: string])[] = [
  [/^title/i, 'meta.articletitle'],
  [/^source/i, 'meta.contentsource'],
  [/^author/i, 'meta.author'],
  [/^editor/i, 'meta.editor'],
];

/** What a field `[from, to)` of such a page says of the article, by its name: `<textarea class="article-title">`. */
export function claimsOfField(source: string, attributes: Attributes, from: number, to: number): readonly Claim[] {
  const named = ['class', 'name', 'id'].map((key) => FIELD.exec(attributes.value(key)?.trim() ?? '')?.groups?.field);
  const field = named.find((name) => name !== undefined);
  if (field === undefined || to - from > 200) return [];
  const written = source.slice(from, to).trim();
  const range = [from, to] as const;
  const claim = CLAIMED.find(([pattern]) => pattern.test(field))?.[1];
  if (claim !== undefined) return headClaim(claim, written, range);
  return headClaim(/^\d{10}(?:\d{3})?$/.test(written) ? 'script.published' : 'meta.pubdate', dateInScript(written), range);
}
