// Each extractor as what loads it: a function from HTML to plain values: body, title, authors, editors, sources, date. All with their defaults.
// None is loaded with another: what it keeps in the memory would be swept at the cost of all.
const EDITORS = new Set(['editor', 'responsible-editor', 'reviewer']);
/** Whose words they are; who took a picture is no author of the text. */
const AUTHORS = new Set(['reporter', 'contributor', 'author', 'intern', 'translator']);
const ADDRESS = 'https://example.com/article.html';

/** linkedom takes the first element for the root; a page that begins with its head needs one around it. */
const whole = (html) => (/<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html>${html}</html>`);

/** What reads the text of HTML without its scripts and styles; the scorer does not look at white space. */
async function textReader() {
  const { parseDocument } = await import('htmlparser2');
  return (html) => textOf(parseDocument(html ?? ''));
}

function textOf(document) {
  let text = '';
  const stack = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') text += node.data;
    else if (node.type !== 'script' && node.type !== 'style') for (const child of [...(node.children ?? [])].reverse()) stack.push(child);
  }
  return text;
}

/** Readability over the document that `documentOf` makes of a page. */
async function readability(documentOf) {
  const { Readability } = await import('@mozilla/readability');
  const text = await textReader();
  return ({ html }) => {
    const got = new Readability(documentOf(html)).parse();
    return { body: text(got?.content), title: got?.title, authors: got?.byline ?? undefined, date: got?.publishedTime ?? undefined };
  };
}

function linesOf(block) {
  if (block.type === 'blockquote') return block.blocks.flatMap(linesOf);
  if (block.type === 'list') return block.items.flat().flatMap(linesOf);
  if (block.type === 'table') return block.rows.flat().map((cell) => cell.text);
  if (block.type === 'figure') return block.caption ? [block.caption] : [];
  return 'text' in block ? [block.text] : [];
}

function fieldsOf(result) {
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
  zhengwen: async () => {
    const { parse } = await import('../../packages/core/dist/index.js');
    return ({ bytes }) => fieldsOf(parse(bytes, { path: 'page.html' }));
  },
  'readability + linkedom': async () => {
    const { parseHTML } = await import('linkedom');
    return readability((html) => parseHTML(whole(html)).document);
  },
  'readability + jsdom': async () => {
    const { JSDOM, VirtualConsole } = await import('jsdom');
    return readability((html) => new JSDOM(html, { url: ADDRESS, virtualConsole: new VirtualConsole() }).window.document);
  },
  'defuddle (linkedom)': async () => {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    const text = await textReader();
    return async ({ html }) => {
      const got = await Defuddle(parseHTML(whole(html)).document, ADDRESS);
      return { body: text(got.content), title: got.title, authors: got.author, date: got.published };
    };
  },
  'article-extractor': async () => {
    const { extractFromHtml } = await import('@extractus/article-extractor');
    const text = await textReader();
    return async ({ html }) => {
      const got = await extractFromHtml(whole(html), ADDRESS);
      return got ? { body: text(got.content), title: got.title, authors: got.author, date: got.published } : {};
    };
  },
};

/** What it costs to parse the page and no more: its text, as the peers are given it, and its bytes, as Zhengwen is. */
export const FLOOR = {
  'htmlparser2 DOM alone': async () => {
    const { parseDocument } = await import('htmlparser2');
    return ({ html }) => ({ body: String(parseDocument(html).children.length) });
  },
  'htmlparser2 DOM of bytes': async () => {
    const { parseDocument } = await import('htmlparser2');
    return ({ bytes }) => ({ body: String(parseDocument(new TextDecoder().decode(bytes)).children.length) });
  },
};
