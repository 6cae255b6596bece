import type { Claim, DraftImage } from '../../apparatus/draft.js';
import { type Addresses, addressesOf } from './address.js';
import type { Attributes } from './attributes.js';
import { type Kind, kindOf } from './elements.js';
import { Flow, type FlowOptions } from './flow.js';
import { claimsOfComment, claimsOfScript, claimsOfTag, claimsOfTime, headClaim } from './head.js';
import { readImage, readMedia } from './image.js';
import { claimsOfJsonLd } from './json-ld.js';
import { claimsBeside, claimsOfField } from './kept.js';
import { claimsOfAuthor } from './named-author.js';
import { type Element, OpenElements } from './open-elements.js';
import type { OpenMark } from './open-marks.js';
import { placeIn } from './place.js';
import { preformatted } from './preformatted.js';
import { type Style, styleOf } from './style.js';
import type { TokenSink } from './tokens.js';
import { type Kept, readKept } from './unwrapped.js';

export interface PageOptions extends FlowOptions {
  /** Where the page was fetched. */
  readonly address?: string;
  /** The article that the page keeps and does not print: it is read as if it were printed where it stands. */
  readonly kept?: Kept | undefined;
}

/** Deeper than any honest page; beyond it a tag is still read, but nothing is nested in it. */
const DEEPEST = 512;
/** An honest page says each thing of itself a few times, and each is weighed against the others. */
const TIMES = 64;
const TAG = 'extract/tag';
/** What may stand between a stand-in for an image and the image: the ends of elements within a line; and how far. */
const BARE = /^(?:\s|<\/(?:a|picture|span)\s*>)*$/i;
const BESIDE = 200;
const UNMARKED: readonly OpenMark[] = [];
const IN_HEAD = ['head'];
const IN_SELECT = ['select'];
const IN_RUBY = ['ruby'];
const HEAD = kindOf('head');
const SELECT = kindOf('select');
const HTML = kindOf('html');
const BODY = kindOf('body');
const TIME = kindOf('time');
const SVG = kindOf('svg');
const MATH = kindOf('math');
const PICTURE = kindOf('picture');
const NOSCRIPT = kindOf('noscript');
const TEXTAREA = kindOf('textarea');

/** A page being read: tokens go in, blocks and claims come out. */
export class Page implements TokenSink {
  readonly flow: Flow;
  readonly claims: Claim[] = [];
  /** Where the elements begin that have a name. */
  readonly anchors = new Map<string, number>();
  /** The labels of notes that are written as such, by where their blocks begin. */
  readonly notes = new Map<number, string>();
  readonly #source: string;
  readonly #addresses: Addresses;
  readonly #kept: Kept | undefined;
  readonly #elements = new OpenElements();
  /** How often the page claims each thing of itself. */
  readonly #claimed = new Map<string, number>();
  /** How many tags of each name were not nested, being too deep. */
  readonly #tooDeep = new Map<string, number>();
  #id: number;
  /** What the element says whose text is taken as a whole. */
  #collected: string | undefined;
  /** The addresses that a picture offers before its image. */
  #offered: string | undefined;
  /** Where a stand-in for an image ends: the image itself may follow for readers without scripts. */
  #standIn = -1;

  /** Ids of elements count from `firstId`, so that several stretches of one document can be told apart. */
  constructor(source: string, firstId: number, options: PageOptions = {}) {
    this.#source = source;
    this.#id = firstId;
    this.#addresses = addressesOf(options.address);
    this.#kept = options.kept;
    this.flow = new Flow(source, options);
  }

  text(from: number, to: number): void {
    if (this.#elements.top.name === 'head' && this.#source.slice(from, to).trim() !== '') this.#endAt(this.#elements.length - 1, from);
    const { name, out, place } = this.#elements.top;
    if (out === undefined) {
      if (name !== 'sup' || !this.flow.power(from, to, place)) this.flow.text(from, to, place);
    } else if (this.#holds(from, to)) this.#unfold(from, to);
    else {
      const text = this.#source.slice(from, to);
      if (this.#collected !== undefined) this.#collected += text;
      if (out === 'extract/script' || out === 'extract/style') this.flow.markup(from, to, out);
      else if (text.trim() === '') this.flow.markup(from, to, 'extract/white-space');
      else this.flow.omit(from, to, out);
    }
  }

  reference(from: number, to: number, value: string, rule?: string): void {
    if (this.#elements.top.name === 'head') this.#endAt(this.#elements.length - 1, from);
    const { out, place } = this.#elements.top;
    if (out === undefined) this.flow.reference(from, to, value, place, rule);
    else {
      if (this.#collected !== undefined) this.#collected += value;
      this.flow.omit(from, to, out);
    }
  }

  unclosed(from: number, to: number): void {
    this.doubt(from, to, 'extract/unclosed-tag');
  }

  /** Text that `rule` could not read. */
  doubt(from: number, to: number, rule: string): void {
    const { out, place } = this.#elements.top;
    if (out === undefined) this.flow.doubt(from, to, rule, place);
    else this.flow.omit(from, to, out);
  }

  comment(from: number, to: number): void {
    this.#claim(claimsOfComment(this.#source, from, to));
    this.flow.markup(from, to, 'extract/comment');
  }

  declaration(from: number, to: number): void {
    this.flow.markup(from, to, 'extract/declaration');
  }

  /** `rule` names the carrier that the tag is written in. */
  open(name: string, attributes: Attributes, from: number, to: number, selfClosing = false, rule = TAG): void {
    const kind = kindOf(name);
    this.#endImplied(kind, from);
    if (attributes.size > 0) this.#claim(claimsOfTag(this.#source, name, attributes));
    if ((kind === HTML || kind === BODY) && this.#elements.isOpen(kind)) {
      this.flow.markup(from, to, rule);
      return;
    }
    if (attributes.size > 0) {
      this.#anchorAt(attributes.value('id'), from);
      this.#anchorAt(attributes.value('name'), from);
    }
    const outer = this.#elements.top;
    if (kind.isVoid) {
      this.#voidTag(name, attributes, from, to, rule, outer);
      return;
    }
    if (this.#kept && kind === TEXTAREA) this.#claim(claimsOfField(this.#source, attributes, to, this.#contentEnd(name, to)));
    const style = styleOf(name, attributes);
    if (outer.out === undefined && !style.hidden) {
      if (attributes.size > 0) this.#claim(claimsOfAuthor(this.#source, attributes, to));
      if (kind === TIME && !attributes.has('datetime')) this.#claim(claimsOfTime(this.#source, to));
    }
    const block = outer.out === undefined && (style.display ? style.display === 'block' : kind.isBlock);
    if (block) this.flow.boundary();
    const foreign = outer.foreign || kind === SVG || kind === MATH;
    const deep = this.#elements.length > DEEPEST;
    if (deep) this.#tooDeep.set(name, (this.#tooDeep.get(name) ?? 0) + 1);
    const media = deep || outer.out !== undefined || style.hidden || !kind.isPlayed ? undefined : this.#mediaOf(name, attributes);
    if (kind === PICTURE) this.#offered = undefined;
    if (kind === NOSCRIPT && this.#standIn >= 0 && !BARE.test(this.#source.slice(this.#standIn, Math.min(from, this.#standIn + BESIDE))))
      this.#standIn = -1;
    if (media) this.flow.leaf('figure', from, to, rule, outer.place, media);
    else this.flow.markup(from, to, deep ? 'extract/too-deep' : rule);
    if (deep || (selfClosing && foreign)) return;
    const out = kind.raw ?? outer.out ?? outOfPrint(name, kind, attributes, style.hidden);
    const inner = placeIn(outer.place, name, kind, attributes, style, block, this.#id++);
    const place = out === undefined && kind.isPreformatted ? { ...inner, ...preformatted(this.#source, to, inner) } : inner;
    const means = this.#collected === undefined ? meaningOf(name, attributes, out, outer.out) : undefined;
    if (means && means !== 'script') this.#collected = '';
    const marks = out === undefined ? this.#marksOf(kind, attributes, style, to) : UNMARKED;
    const before = this.flow.blocks.length;
    this.#elements.push({ name, kind, place, block, means, out, foreign, marks, found: media !== undefined, before, from: to });
  }

  close(name: string, from: number, to: number, rule = TAG): void {
    const kind = kindOf(name);
    const inPrint = this.#elements.top.out === undefined;
    const skipped = this.#tooDeep.size > 0 ? (this.#tooDeep.get(name) ?? 0) : 0;
    if (skipped > 0) {
      this.#tooDeep.set(name, skipped - 1);
      if (kind.isBlock && inPrint) this.flow.boundary();
      this.flow.markup(from, to, 'extract/too-deep');
      return;
    }
    const index = kind === BODY || kind === HTML ? -1 : this.#elements.ended(name, kind);
    if (index > 0) this.#endAt(index, from);
    else if (name === 'br' && inPrint) {
      this.flow.lineBreak(from, to, rule);
      return;
    } else if (kind.isBlock && inPrint) this.flow.boundary();
    this.flow.markup(from, to, rule);
  }

  /** Whether `[from, to)`, the content of a field or a script, has what the page keeps in it. */
  #holds(from: number, to: number): boolean {
    if (this.#kept === undefined || from > this.#kept.range[0] || this.#kept.range[1] > to) return false;
    const { name } = this.#elements.top;
    return (name === 'textarea' || name === 'script') && this.#elements.around?.out !== 'extract/hidden';
  }

  /** Reads what the page keeps in `[from, to)` as if it stood there. */
  #unfold(from: number, to: number): void {
    const kept = this.#kept as Kept;
    const [start, end] = kept.range;
    const rule = this.#elements.top.out as string;
    this.#endAt(this.#elements.length - 1, to);
    if (kept.inString) this.#claim(claimsBeside(this.#source, from, to, kept));
    if (this.#elements.isOpen(HEAD)) this.#endAt(this.#elements.find(IN_HEAD), to);
    if (from < start) this.flow.markup(from, start, rule);
    this.flow.boundary();
    const depth = this.#elements.length;
    readKept(this.#source, kept, this);
    while (this.#elements.length > depth) this.#end(this.#elements.pop(), end);
    this.flow.boundary();
    if (end < to) this.flow.markup(end, to, rule);
  }

  /** Ends a script or style that was left open: where a page is read in stretches, none reaches over the end of its own. */
  endScript(at: number): void {
    while (this.#elements.top.kind.raw !== undefined) this.#end(this.#elements.pop(), at);
  }

  end(): void {
    while (this.#elements.length > 1) this.#end(this.#elements.pop(), this.#source.length);
  }

  #claim(more: readonly Claim[]): void {
    for (const each of more) {
      const times = (this.#claimed.get(each.field) ?? 0) + 1;
      this.#claimed.set(each.field, times);
      if (times > TIMES) continue;
      this.#addresses.learn(each.field, each.value);
      this.claims.push(each);
    }
  }

  /** Where the content that begins at `from` ends, of an element that holds no markup. */
  #contentEnd(name: string, from: number): number {
    const end = this.#source.indexOf(`</${name}`, from);
    return end < 0 ? this.#source.length : end;
  }

  #anchorAt(name: string | undefined, from: number): void {
    if (name && !this.anchors.has(name)) this.anchors.set(name, from);
  }

  #end(element: Element, at: number): void {
    if (element.block) this.flow.boundary();
    for (const mark of element.marks) this.flow.marks.close(mark);
    if (element.kind.isCell && element.out === undefined && this.flow.blocks.length === element.before) this.flow.empty(element.place);
    if (element.means !== undefined) this.#finish(element.means, element.from, at);
  }

  /** Takes note of what an element meant as a whole, now that it has been read up to `at`. */
  #finish(means: NonNullable<Element['means']>, from: number, at: number): void {
    if (means === 'script') {
      this.#claim(claimsOfScript(this.#source, from, at));
      return;
    }
    const range = [from, Math.max(from, at)] as const;
    const text = this.#collected ?? '';
    this.#collected = undefined;
    if (means === 'title') this.#claim(headClaim('html.title', text, range));
    else if (means === 'data') this.#claim(claimsOfJsonLd(this.#source.slice(...range), range));
    else if (means === 'rights') this.#claim(headClaim('rights', text, range).map((each) => ({ ...each, rule: 'extract/rights' })));
    else {
      const index = this.#elements.find(IN_RUBY);
      if (index < 0) return;
      const ruby = this.#elements.at(index);
      if (text.trim() !== '') {
        this.flow.marks.annotate(ruby.from, text.replace(/\s+/g, ' ').trim(), ruby.found);
        ruby.found = true;
      }
      ruby.from = at;
    }
  }

  /** Ends the element at `index`: with it all that it holds, but an inline element that blocks began in ends alone. */
  #endAt(index: number, at: number): void {
    if (!this.#elements.at(index).block && this.#elements.holdsBlock(index)) this.#end(this.#elements.takeOut(index), at);
    else while (this.#elements.length > index) this.#end(this.#elements.pop(), at);
  }

  #endImplied(kind: Kind, at: number): void {
    const elements = this.#elements;
    if (elements.isOpen(HEAD) && !kind.inHead) this.#endAt(elements.find(IN_HEAD), at);
    if (elements.isOpen(SELECT) && kind.endsSelect) this.#endAt(elements.find(IN_SELECT), at);
    for (const implied of kind.implied) {
      while (elements.isAnyOpen(implied.kinds)) {
        const index = elements.find(implied.ends, implied.within);
        if (index < 0) break;
        this.#endAt(index, at);
      }
    }
  }

  /** The image, film or recording that a tag with content stands for. */
  #mediaOf(name: string, attributes: Attributes): DraftImage | undefined {
    if (name !== 'amp-img') return readMedia(name, attributes, this.#addresses.absolute);
    const image = this.#imageOf(attributes);
    return typeof image === 'object' ? image : undefined;
  }

  #voidTag(name: string, attributes: Attributes, from: number, to: number, rule: string, outer: Element): void {
    if (name === 'base') this.#addresses.learn('base', attributes.value('href'));
    const inPrint = outer.out === undefined && !styleOf(name, attributes).hidden;
    if (inPrint && name === 'br') this.flow.lineBreak(from, to, rule);
    else if (inPrint && name === 'hr') this.flow.leaf('thematicBreak', from, to, rule, outer.place);
    else {
      const seen = this.#seenIn(name, attributes, to, outer, inPrint);
      if (typeof seen === 'object') this.flow.leaf('figure', from, to, rule, outer.place, seen);
      else this.flow.markup(from, to, seen ?? rule);
    }
  }

  /** What a tag without content shows, or the rule by which it shows nothing. */
  #seenIn(name: string, attributes: Attributes, to: number, outer: Element, inPrint: boolean): DraftImage | string | undefined {
    if (name === 'source' && outer.name === 'picture') this.#offered ??= attributes.value('srcset') ?? attributes.value('data-srcset');
    else if (name === 'source' || (name === 'embed' && outer.name === 'object'))
      return this.#sourceOf(outer, name === 'embed' ? name : outer.name, attributes);
    else if (name === 'embed' && inPrint) return readMedia(name, attributes, this.#addresses.absolute);
    if (name !== 'img') return undefined;
    const behind = outer.name === 'noscript' && this.#standIn >= 0 && this.#elements.around?.out === undefined;
    if (!inPrint && !behind) return undefined;
    const seen = this.#imageOf(attributes, outer.name === 'picture' ? this.#offered : undefined);
    this.#standIn = inPrint && seen === 'extract/placeholder-image' ? to : -1;
    return seen;
  }

  /** An image, or the rule by which it is none. */
  #imageOf(attributes: Attributes, offered?: string): DraftImage | string | undefined {
    const reading = readImage(attributes, this.#addresses.absolute, offered);
    if ('image' in reading) return reading.image;
    return reading.rule === TAG ? undefined : reading.rule;
  }

  /** The film or recording that one of its sources tells the address of. */
  #sourceOf(player: Element, kind: string, attributes: Attributes): DraftImage | undefined {
    if (!(player.kind.isMedia || player.name === 'object') || player.found || this.#elements.around?.out !== undefined) return undefined;
    const media = readMedia(kind, attributes, this.#addresses.absolute);
    if (media) player.found = true;
    return media;
  }

  #marksOf({ mark: type }: Kind, attributes: Attributes, style: Style, since: number): readonly OpenMark[] {
    if (type === undefined && !style.bold && !style.italic) return UNMARKED;
    const { marks } = this.flow;
    const first = type === 'link' ? this.#linkMark(attributes.value('href'), since) : type && marks.open(type, since);
    if (!style.bold && !style.italic) return first ? [first] : UNMARKED;
    const bold = style.bold ? marks.open('strong', since) : undefined;
    const italic = style.italic ? marks.open('emphasis', since) : undefined;
    return [first, bold, italic].filter((mark) => mark !== undefined);
  }

  /** A link; one that stays within the page may be the mark of a note. */
  #linkMark(written: string | undefined, since: number): OpenMark | undefined {
    if (written === undefined) return undefined;
    const href = written.trim();
    const target = href.startsWith('#') && /^#\S{1,200}$/.test(href) ? href.slice(1) : undefined;
    return this.flow.marks.open('link', since, target === undefined ? this.#addresses.linked(href) : undefined, target);
  }
}

function outOfPrint(name: string, { out }: Kind, attributes: Attributes, hidden: boolean): string | undefined {
  if (out !== undefined) return out;
  if (hidden || (name === 'dialog' && !attributes.has('open'))) return 'extract/hidden';
  return attributes.value('itemprop')?.trim() === 'copyrightNotice' ? 'extract/rights' : undefined;
}

function meaningOf(name: string, attributes: Attributes, out: string | undefined, outer: string | undefined): Element['means'] {
  if (name === 'title' && out === 'extract/page-head') return 'title';
  if (name === 'script') return /^\s*application\/ld\+json/i.test(attributes.value('type') ?? '') ? 'data' : 'script';
  if (outer !== undefined) return undefined;
  if (name === 'rt') return 'reading';
  return out === 'extract/rights' ? 'rights' : undefined;
}
