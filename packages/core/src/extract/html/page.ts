import type { Claim } from '../../apparatus/draft.js';
import { addressesOf } from './address.js';
import type { Attributes } from './attributes.js';
import { KINDS, type Kind, kindOf } from './elements.js';
import { Flow, type FlowOptions, type Place } from './flow.js';
import { claimsOfComment, claimsOfScript, claimsOfTag, headClaim } from './head.js';
import { readImage, readMedia } from './image.js';
import { claimsOfJsonLd } from './json-ld.js';
import type { OpenMark } from './open-marks.js';
import { NOWHERE, placeIn } from './place.js';
import { preformatted } from './preformatted.js';
import { styleOf } from './style.js';
import type { TokenSink } from './tokens.js';

/** An element that is open. */
interface Element {
  readonly name: string;
  readonly kind: Kind;
  readonly place: Place;
  /** It ends the block before it, and its own end ends another. */
  readonly block: boolean;
  /** What its text says as a whole, printed or not. */
  readonly means: 'title' | 'reading' | 'rights' | 'data' | 'script' | undefined;
  /** The rule that takes its text out of print. */
  readonly out: string | undefined;
  readonly foreign: boolean;
  readonly marks: readonly OpenMark[];
  /** Its film or recording is known: others in it are the same in another form. */
  found: boolean;
  /** Blocks made before a table cell began. */
  readonly before: number;
  /** Where its content begins; in ruby, where the characters under the next reading begin. */
  from: number;
}

/** A page being read: tokens go in, blocks and claims come out. */
export interface Page extends TokenSink {
  /** `rule` names the carrier that the tag is written in. */
  open(name: string, attributes: Attributes, from: number, to: number, selfClosing?: boolean, rule?: string): void;
  close(name: string, from: number, to: number, rule?: string): void;
  /** Text that `rule` could not read. */
  doubt(from: number, to: number, rule: string): void;
  /** Ends a script or style that was left open: where a page is read in stretches, none reaches over the end of its own. */
  endScript(at: number): void;
  readonly flow: Flow;
  readonly claims: Claim[];
  /** Where the elements begin that have a name. */
  readonly anchors: Map<string, number>;
  /** The labels of notes that are written as such, by where their blocks begin. */
  readonly notes: Map<number, string>;
  end(): void;
}

export interface PageOptions extends FlowOptions {
  /** Where the page was fetched. */
  readonly address?: string;
}

/** Deeper than any honest page; beyond it a tag is still read, but nothing is nested in it. */
const DEEPEST = 512;
const TAG = 'extract/tag';
const UNMARKED: readonly OpenMark[] = [];
const UNSHIELDED: ReadonlySet<string> = new Set();
const IN_HEAD = ['head'];
const IN_SELECT = ['select'];
const HEAD = kindOf('head');
const SELECT = kindOf('select');

/** Begins a page. Ids of elements count from `firstId`, so that several stretches of one document can be told apart. */
export function createPage(source: string, firstId: number, options: PageOptions = {}): Page {
  const flow = new Flow(source, options);
  const claims: Claim[] = [];
  const anchors = new Map<string, number>();
  const addresses = addressesOf(options.address);
  const root: Element = {
    name: '',
    kind: kindOf(''),
    place: NOWHERE,
    block: true,
    means: undefined,
    out: undefined,
    foreign: false,
    marks: UNMARKED,
    found: false,
    before: 0,
    from: 0,
  };
  const stack: Element[] = [root];
  /** How many elements of each kind are open. */
  const open = new Int32Array(KINDS);
  const tooDeep = new Map<string, number>();
  let id = firstId;
  let collected: string | undefined;

  const top = () => stack[stack.length - 1] as Element;
  const isOpen = (kind: Kind) => (open[kind.index] as number) > 0;
  const isNameOpen = (name: string) => isOpen(kindOf(name));
  const claim = (more: readonly Claim[]) => {
    for (const each of more) {
      addresses.learn(each.field, each.value);
      claims.push(each);
    }
  };

  const anchorAt = (name: string | undefined, from: number) => {
    if (name && !anchors.has(name)) anchors.set(name, from);
  };

  /** Where the innermost open element of one of the names stands in the stack, unless one of `within` lies between. */
  const find = (names: readonly string[], within: ReadonlySet<string> = UNSHIELDED): number => {
    for (let i = stack.length - 1; i > 0; i--) {
      const { name } = stack[i] as Element;
      if (names.includes(name)) return i;
      if (within.has(name)) return -1;
    }
    return -1;
  };
  const findOne = (name: string, kind: Kind, within: ReadonlySet<string>): number => {
    if (!isOpen(kind)) return -1;
    for (let i = stack.length - 1; i > 0; i--) {
      const { name: other } = stack[i] as Element;
      if (other === name) return i;
      if (within.has(other)) return -1;
    }
    return -1;
  };

  const endOf = (element: Element, at: number) => {
    (open[element.kind.index] as number)--;
    if (element.block) flow.boundary();
    for (const mark of element.marks) flow.marks.close(mark);
    if (element.kind.isCell && element.out === undefined && flow.blocks.length === element.before) flow.empty(element.place);
    finish(element, at);
  };

  /** Takes note of what an element meant as a whole, now that it has been read up to `at`. */
  const finish = ({ means, from }: Element, at: number) => {
    if (means === undefined) return;
    if (means === 'script') return claim(claimsOfScript(source, from, at));
    const range = [from, Math.max(from, at)] as const;
    const text = collected ?? '';
    collected = undefined;
    if (means === 'title') claim(headClaim('html.title', text, range));
    else if (means === 'data') claim(claimsOfJsonLd(source.slice(...range), range));
    else if (means === 'rights') claim(headClaim('rights', text, range).map((each) => ({ ...each, rule: 'extract/rights' })));
    else {
      const ruby = stack.findLast(({ name }) => name === 'ruby');
      if (ruby && text.trim() !== '') flow.marks.annotate(ruby.from, text.trim());
      if (ruby) ruby.from = at;
    }
  };

  const holdsBlock = (index: number): boolean => {
    for (let i = index + 1; i < stack.length; i++) if ((stack[i] as Element).block) return true;
    return false;
  };

  /** Ends the element at `index`: with it all that it holds, but an inline element that blocks began in ends alone. */
  const endAt = (index: number, at: number) => {
    const element = stack[index] as Element;
    if (!element.block && holdsBlock(index)) {
      stack.splice(index, 1);
      endOf(element, at);
      return;
    }
    while (stack.length > index) endOf(stack.pop() as Element, at);
  };

  const endImplied = (kind: Kind, at: number) => {
    if (isOpen(HEAD) && !kind.inHead) endAt(find(IN_HEAD), at);
    if (isOpen(SELECT) && kind.endsSelect) endAt(find(IN_SELECT), at);
    for (const { ends, within } of kind.implied) {
      while (ends.some(isNameOpen)) {
        const index = find(ends, within);
        if (index < 0) break;
        endAt(index, at);
      }
    }
  };

  const page: Page = {
    text(from, to) {
      if (top().name === 'head' && source.slice(from, to).trim() !== '') endAt(stack.length - 1, from);
      const { out, place } = top();
      if (out === undefined) flow.text(from, to, place);
      else {
        const text = source.slice(from, to);
        if (collected !== undefined) collected += text;
        if (out === 'extract/script' || out === 'extract/style') flow.markup(from, to, out);
        else if (text.trim() === '') flow.markup(from, to, 'extract/white-space');
        else flow.omit(from, to, out);
      }
    },
    reference(from, to, value) {
      if (top().name === 'head') endAt(stack.length - 1, from);
      const { out, place } = top();
      if (out === undefined) flow.reference(from, to, value, place);
      else {
        if (collected !== undefined) collected += value;
        flow.omit(from, to, out);
      }
    },
    unclosed: (from, to) => page.doubt(from, to, 'extract/unclosed-tag'),
    doubt(from, to, rule) {
      const { out, place } = top();
      if (out === undefined) flow.doubt(from, to, rule, place);
      else flow.omit(from, to, out);
    },
    comment(from, to) {
      claim(claimsOfComment(source, from, to));
      flow.markup(from, to, 'extract/comment');
    },
    declaration: (from, to) => flow.markup(from, to, 'extract/declaration'),
    open(name, attributes, from, to, selfClosing = false, rule = TAG) {
      const kind = kindOf(name);
      endImplied(kind, from);
      if (attributes.size > 0) claim(claimsOfTag(source, name, attributes));
      if ((name === 'html' || name === 'body') && isOpen(kind)) {
        flow.markup(from, to, rule);
        return;
      }
      if (attributes.size > 0) {
        anchorAt(attributes.value('id'), from);
        anchorAt(attributes.value('name'), from);
      }
      const outer = top();
      if (kind.isVoid) {
        voidTag(name, attributes, from, to, rule, outer);
        return;
      }
      const style = styleOf(name, attributes);
      const block = outer.out === undefined && (style.display ? style.display === 'block' : kind.isBlock);
      if (block) flow.boundary();
      const foreign = outer.foreign || name === 'svg' || name === 'math';
      const deep = stack.length > DEEPEST;
      if (deep) tooDeep.set(name, (tooDeep.get(name) ?? 0) + 1);
      const media = deep || outer.out !== undefined || style.hidden || !kind.isPlayed ? undefined : mediaOf(name, attributes);
      if (media) flow.leaf('figure', from, to, rule, outer.place, media);
      else flow.markup(from, to, deep ? 'extract/too-deep' : rule);
      if (deep || (selfClosing && foreign)) return;
      const out = kind.raw ?? outer.out ?? outOfPrint(name, kind, attributes, style.hidden === true);
      const inner = placeIn(outer.place, name, kind, attributes, style, block, id++);
      const place = out === undefined && kind.isPreformatted ? { ...inner, ...preformatted(source, to, inner) } : inner;
      (open[kind.index] as number)++;
      const means = collected === undefined ? meaningOf(name, attributes, out, outer.out) : undefined;
      if (means && means !== 'script') collected = '';
      const marks = out === undefined ? marksOf(kind, attributes, style, to) : UNMARKED;
      stack.push({ name, kind, place, block, means, out, foreign, marks, found: media !== undefined, before: flow.blocks.length, from: to });
    },
    close(name, from, to, rule = TAG) {
      const kind = kindOf(name);
      const skipped = tooDeep.size > 0 ? (tooDeep.get(name) ?? 0) : 0;
      if (skipped > 0) {
        tooDeep.set(name, skipped - 1);
        if (kind.isBlock && top().out === undefined) flow.boundary();
        flow.markup(from, to, 'extract/too-deep');
        return;
      }
      const index = name === 'body' || name === 'html' ? -1 : findOne(name, kind, kind.shields);
      if (index > 0) endAt(index, from);
      else if (name === 'br' && top().out === undefined) {
        flow.lineBreak(from, to, rule);
        return;
      } else if (kind.isBlock && top().out === undefined) flow.boundary();
      flow.markup(from, to, rule);
    },
    endScript(at) {
      while (top().kind.raw !== undefined) endOf(stack.pop() as Element, at);
    },
    flow,
    claims,
    anchors,
    notes: new Map(),
    end() {
      while (stack.length > 1) endOf(stack.pop() as Element, source.length);
    },
  };

  /** The image, film or recording that a tag with content stands for. */
  const mediaOf = (name: string, attributes: Attributes) => {
    if (name !== 'amp-img') return readMedia(name, attributes, addresses.absolute);
    const reading = readImage(attributes, addresses.absolute);
    return 'image' in reading ? reading.image : undefined;
  };

  const voidTag = (name: string, attributes: Attributes, from: number, to: number, rule: string, outer: Element) => {
    if (name === 'base') addresses.learn('base', attributes.value('href'));
    if (name === 'source' && outer.kind.isMedia && !outer.found && stack[stack.length - 2]?.out === undefined) {
      const media = readMedia(outer.name, attributes, addresses.absolute);
      if (media) {
        outer.found = true;
        return flow.leaf('figure', from, to, rule, outer.place, media);
      }
    }
    if (outer.out === undefined && !styleOf(name, attributes).hidden) {
      if (name === 'br') return flow.lineBreak(from, to, rule);
      if (name === 'hr') return flow.leaf('thematicBreak', from, to, rule, outer.place);
      if (name === 'img') {
        const reading = readImage(attributes, addresses.absolute);
        if ('image' in reading) return flow.leaf('figure', from, to, rule, outer.place, reading.image);
        return flow.markup(from, to, reading.rule === TAG ? rule : reading.rule);
      }
    }
    flow.markup(from, to, rule);
  };

  /** A link; one that stays within the page may be the mark of a note. */
  const linkMark = (written: string, since: number) => {
    const href = written.trim();
    const target = href.startsWith('#') && /^#\S{1,200}$/.test(href) ? href.slice(1) : undefined;
    return flow.marks.open('link', since, target === undefined ? addresses.linked(href) : undefined, target);
  };

  const marksOf = ({ mark: type }: Kind, attributes: Attributes, style: ReturnType<typeof styleOf>, since: number): readonly OpenMark[] => {
    if (type === undefined && !style.bold && !style.italic) return UNMARKED;
    const first =
      type === 'link' ? (attributes.has('href') ? linkMark(attributes.value('href') ?? '', since) : undefined) : type && flow.marks.open(type, since);
    if (!style.bold && !style.italic) return first ? [first] : UNMARKED;
    const bold = style.bold && flow.marks.open('strong', since);
    const italic = style.italic && flow.marks.open('emphasis', since);
    return [first, bold, italic].filter((mark) => mark !== undefined);
  };

  return page;
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
