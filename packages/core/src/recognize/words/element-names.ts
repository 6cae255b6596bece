import { fact } from '../../apparatus/fact.js';
import type { BlockFacts } from '../../apparatus/rule.js';

/** Whether the names of the elements around a block match: blocks that stand together share them, so each is looked at once. */
export class ElementNames {
  readonly #pattern: RegExp;
  readonly #known = new Map<string, boolean>();

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  match({ layout: { hints = '' } }: BlockFacts): boolean {
    const known = this.#known.get(hints);
    if (known !== undefined) return known;
    const found = this.#pattern.test(hints);
    this.#known.set(hints, found);
    return found;
  }
}

/** What pages call the element that names whoever put the text out. */
const NAMED =
  /^(?:[\w-]*[_-])?(?:nick-?name|(?:author|user|account|media|source|profile|screen|provider|creator|blog|js|up)(?:-?info)?[_-]?name|(?:source|laiyuan|src|from|copyfrom|origin))$/;
/** What a build adds to the names of a module: `module_authorName_7y5nA`. */
const BUILT = /_+[a-z\d]{5,6}$/;
/** Among how many names of the element and those around it. */
const NEAR = 5;

/** Whether a page names the element of a short line as that of an account. */
export function isAccount(block: BlockFacts): boolean {
  return (
    block.length <= 20 &&
    (block.layout.hints ?? '').split(' ', NEAR).some((name) => NAMED.test(name) || (BUILT.test(name) && NAMED.test(name.replace(BUILT, ''))))
  );
}

/** What pages call the element that names who wrote. */
const AUTHOR =
  /^(?:[\w-]*[_-])?(?:author|byline|poet|writer|reporter|journalist|columnist|zuozhe|jizhe)(?:s|[_-]?(?:link|details?|name|info|msg|txt|text|item))?$/;

/** Whether a page names the element of a line as that of the author. */
export const isAuthor = fact(({ layout: { hints = '' } }: BlockFacts): boolean => hints.split(' ', 2).some((name) => AUTHOR.test(name)));

/** What pages call the element of the title. */
export const TITLE = /title|headline|biaoti/;

/** What pages call the element of a line that is a part of the title. */
const PART_OF_TITLE =
  /(?:^|[\s_-])(?:kicker|eyebrow|pre-?title|intro-?title|sub-?(?:title|head(?:line)?)|deck|dek|yinti|jianti|meiti|futi|yt|ft)(?:$|[\s_-])/;

/** Whether a page names the element of a line as that of a part of the title. */
export function isNamedPart({ layout: { hints = '' } }: BlockFacts): boolean {
  return PART_OF_TITLE.test(hints.split(' ', 1)[0] ?? '');
}

/** What pages call the element around a caption. */
export const CAPTION = /(?:^|[\s_-])(?:caption|tuzhu|pic[-_]?(?:info|desc|te?xt)|img[-_]?(?:info|desc|txt)|decsimg|photo[-_]?desc)/;

/** Whether a page names the element of a line, or the one right around it, as that of a caption. */
export function isNamedCaption({ layout: { hints = '' } }: BlockFacts): boolean {
  return CAPTION.test(hints) && hints.split(' ', 2).some((name) => CAPTION.test(name));
}

/** What pages call the element around their path of sections. */
export const CRUMBS = /(?:^|[\s_-])(?:bread)?crumbs?(?:[\s_-]|$)|breadcrumb|(?:^|[\s_-])(?:weizhi|mianbao)/;

/** What they call the elements of other words than the article's, and of places beside it. */
const WORDS = '[a-z]*comment|reply|pinglun|gentie|cmt|relat|recommend|tuijian|hot|rank|copyright|disclaimer|statement';
const PLACES = 'side(?:bar)?|aside|foot(?:er)?|nav|menu|share|login|popup|dialog|banner|tool|wm-ipp|ad[sv]?';
const named = (words: string) => new RegExp(String.raw`(?:^|[\s_-])(?:${words})(?:[\s_-]|s\b|list|box|bar|$)`);
/** The elements around what is none of the article. */
export const ASIDE = named(`${WORDS}|${PLACES}`);
/** Those whose names say what the words are, and not where they stand. */
export const OTHER_WORDS = named(WORDS);

/** What pages call an element between the paragraphs that leads elsewhere. */
export const INSET =
  /(?:^|[\s_-])(?:also-?read|extend(?:ed)?-?read(?:ing)?|read-?(?:also|next)|more-?(?:articles?|news|stor(?:y|ies)|reads?)|related-?\w*|recommend(?:ed|ations?)?|jp-relatedposts|sharedaddy|sd-sharing|self-promo|(?:news-?letter|subscri(?:be|ption)|donat(?:e|ion)|sign-?up)(?:-?(?:box|form|bar|block|banner|call|card|cta|inline|widget|signup))?|author-?(?:box|bio|description)|about-?(?:the-?)?author)(?=[\s_-]|$)/;

/** What pages call the element that sums the article up. */
export const SUMMARY_NAMES = /^(?:[\w-]+ )?(?:[\w-]*[_-])?(?:abstract|summary|zhaiyao|digest|teaser|standfirst|sapo)(?:$|[\s_-])/;

/** What they call the element around the article. */
export const CONTENT = /(?:^|[\s_-])(?:article|content|main|post|text|detail|body|zhengwen|artibody|con|txt|news|entry|story|rich_media)/;
