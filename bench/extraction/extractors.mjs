// Each extractor as a function from HTML to plain values: body, title, authors, editors, sources, date. All with their defaults.
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseDocument } from 'htmlparser2';
import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';
import { parse } from '../../packages/core/dist/index.js';

const EDITORS = new Set(['editor', 'responsible-editor', 'reviewer']);
/** Whose words they are; who took a picture is no author of the text. */
const AUTHORS = new Set(['reporter', 'contributor', 'author', 'intern', 'translator']);
const ADDRESS = 'https://example.com/article.html';

/** linkedom takes the first element for the root; a page that begins with its head needs one around it. */
const whole = (html) => (/<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html>${html}</html>`);

/** The text of HTML without its scripts and styles; the scorer does not look at white space. */
function textOf(html) {
  let text = '';
  const stack = [parseDocument(html ?? '')];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') text += node.data;
    else if (node.type !== 'script' && node.type !== 'style') for (const child of [...(node.children ?? [])].reverse()) stack.push(child);
  }
  return text;
}

function readable(document) {
  const got = new Readability(document).parse();
  return { body: textOf(got?.content), title: got?.title, authors: got?.byline ?? undefined, date: got?.publishedTime ?? undefined };
}

function linesOf(block) {
  if (block.type === 'blockquote') return block.blocks.flatMap(linesOf);
  if (block.type === 'list') return block.items.flat().flatMap(linesOf);
  if (block.type === 'table') return block.rows.flat().map((cell) => cell.text);
  if (block.type === 'figure') return block.caption ? [block.caption] : [];
  return 'text' in block ? [block.text] : [];
}

function zhengwen(bytes) {
  const result = parse(bytes, { path: 'page.html' });
  if (!result.ok) return {};
  const { article } = result;
  const names = (roles) => (article.credits ?? []).filter(({ role }) => roles.has(role)).map(({ name }) => name);
  return {
    body: article.blocks.flatMap(linesOf).join('\n'),
    title: article.headline,
    authors: names(AUTHORS),
    editors: names(EDITORS),
    sources: [article.creditedSource, article.republishedFrom, article.publisher].filter(Boolean),
    date: article.datePublished?.value,
  };
}

export const EXTRACTORS = {
  zhengwen: ({ bytes }) => zhengwen(bytes),
  'readability + linkedom': ({ html }) => readable(parseHTML(whole(html)).document),
  'readability + jsdom': ({ html }) => readable(new JSDOM(html, { url: ADDRESS, virtualConsole: new VirtualConsole() }).window.document),
  'defuddle (linkedom)': async ({ html }) => {
    const got = await Defuddle(parseHTML(whole(html)).document, ADDRESS);
    return { body: textOf(got.content), title: got.title, authors: got.author, date: got.published };
  },
  'article-extractor': async ({ html }) => {
    const got = await extractFromHtml(whole(html), ADDRESS);
    return got ? { body: textOf(got.content), title: got.title, authors: got.author, date: got.published } : {};
  },
};

/** What it costs to parse the page and no more. */
export const FLOOR = { 'htmlparser2 DOM alone': ({ html }) => ({ body: String(parseDocument(html).children.length) }) };
