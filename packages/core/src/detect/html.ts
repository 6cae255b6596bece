/** Elements that make blocks or a page. */
const BLOCK = new Set(
  (
    'html head body title meta link style script article aside section header footer nav main div p h1 h2 h3 h4 h5 h6 hr pre blockquote ol ul li dl dt dd ' +
    'figure figcaption table thead tbody tfoot tr td th caption form fieldset details summary address center iframe noscript template base frameset'
  ).split(' '),
);

const INLINE = new Set(
  'a abbr b big br cite code em font i img ins del mark picture q rp rt ruby s small span strike strong sub sup svg tt u video'.split(' '),
);

/** Elements that need no end tag; several of them are markup even where nothing is closed. */
const OPEN = new Set('p br hr img li tr td th dt dd meta link'.split(' '));

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?:\s[^<>]*)?\/?>/gi;

/** Beginnings that only a page has. */
const PAGE: ReadonlySet<string> = new Set(['a doctype', 'an XML declaration', '<html>', '<head>']);

/** What a text shows of being HTML. */
export interface HtmlEvidence {
  /** It begins with a tag, a doctype, a comment or an XML declaration. */
  readonly begins?: string;
  /** Tags of elements that HTML has. */
  readonly tags: number;
  /** Tags of elements that make blocks. */
  readonly blocks: number;
  /** Some element is opened and closed, or three are of a kind that stays open. */
  readonly paired: boolean;
}

/** What a text begins with that only a page does, comments before it left aside; no more of it is looked at. */
export function pageBeginning(text: string): string | undefined {
  let begins = beginning(text, 0);
  for (let at = 0; begins === 'a comment'; ) {
    const end = text.indexOf('-->', text.indexOf('<!--', at) + 4);
    if (end < 0) return undefined;
    at = end + 3;
    begins = beginning(text, 0, at);
  }
  return begins !== undefined && PAGE.has(begins) ? begins : undefined;
}

/** Looks for HTML in `text`. A tag that prose mentions is no markup: see `paired`. */
export function htmlEvidence(text: string): HtmlEvidence {
  const opened = new Set<string>();
  let tags = 0;
  let blocks = 0;
  let open = 0;
  let closed = false;
  for (const [, slash, printed] of text.matchAll(TAG)) {
    const name = (printed as string).toLowerCase();
    const block = BLOCK.has(name);
    if (!block && !INLINE.has(name)) continue;
    tags++;
    if (block) blocks++;
    if (OPEN.has(name)) open++;
    if (!slash) opened.add(name);
    else if (opened.has(name)) closed = true;
  }
  const begins = beginning(text, tags);
  return { ...(begins ? { begins } : {}), tags, blocks, paired: closed || open >= 3 };
}

function beginning(text: string, tags: number, from = 0): string | undefined {
  const ink = /[^\s\uFEFF]/g;
  ink.lastIndex = from;
  const first = ink.exec(text)?.index;
  if (first === undefined) return undefined;
  const lead = text.slice(first, first + 64);
  if (/^<!doctype\s+html/i.test(lead)) return 'a doctype';
  if (/^<\?xml\s/i.test(lead)) return 'an XML declaration';
  if (lead.startsWith('<!--')) return 'a comment';
  const name = /^<\/?([a-z][a-z0-9]{0,15})(?=[\s/>])/i.exec(lead)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  if (BLOCK.has(name) || (INLINE.has(name) && tags > 1)) return `<${name}>`;
  return undefined;
}
