import type { Mark } from '../../apparatus/draft.js';
import type { Stretch } from './stretch.js';

/** A mark that is open: it is written into each block that it spans. */
export interface OpenMark {
  readonly type: 'link' | 'emphasis' | 'strong';
  readonly url: string | undefined;
  /** Of a link within the page: the name of the element that it leads to. */
  readonly target: string | undefined;
  since: number;
}

const NO_MARKS: readonly Mark[] = [];

/** The marks over the block that is open, and how much of its print each kind of them covers. */
export class OpenMarks {
  readonly #stretch: Stretch;
  readonly #active: OpenMark[] = [];
  #written: Mark[] | undefined;
  /** Where the print of the block ends so far. */
  #printedTo = -1;
  /** Printed units: all, in links, strong. */
  #length = 0;
  #linked = 0;
  #strong = 0;

  constructor(stretch: Stretch) {
    this.#stretch = stretch;
  }

  get isStrong(): boolean {
    return this.#strong === this.#length;
  }

  /** Share of the print that stands in links, where any does. */
  get linked(): number | undefined {
    return this.#linked > 0 ? this.#linked / this.#length : undefined;
  }

  /** Takes note of `length` units that were printed, up to the place `to` of the source. */
  print(length: number, to: number): void {
    this.#printedTo = to;
    this.#length += length;
    for (const { type } of this.#active) {
      if (type === 'strong') this.#strong += length;
      if (type === 'link') this.#linked += length;
    }
  }

  open(type: OpenMark['type'], since: number, url?: string, target?: string): OpenMark | undefined {
    for (const mark of this.#active) if (mark.type === type) return undefined;
    const mark: OpenMark = { type, url, target, since };
    this.#active.push(mark);
    return mark;
  }

  close(mark: OpenMark): void {
    if (this.#active[this.#active.length - 1] === mark) this.#active.pop();
    else this.#active.splice(this.#active.indexOf(mark), 1);
    this.#write(mark);
  }

  /** Writes a reading over what is printed behind `from`; where nothing is, `more` says that it goes on from the reading before. */
  annotate(from: number, annotation: string, more: boolean): void {
    const last = this.#written?.[this.#written.length - 1];
    if (this.#reaches(from)) this.#add('ruby', from, undefined, undefined, annotation);
    else if (more && last?.type === 'ruby' && last.range[1] === this.#printedTo) {
      this.#written?.splice(-1, 1, { ...last, annotation: `${last.annotation} ${annotation}` });
    }
  }

  /** The marks of the block, which ends here; those that are open go on in the next. */
  end(): readonly Mark[] {
    for (const mark of this.#active) {
      this.#write(mark);
      mark.since = this.#printedTo;
    }
    return this.#written ?? NO_MARKS;
  }

  /** Begins another block. */
  reset(): void {
    this.#written = undefined;
    this.#length = this.#linked = this.#strong = 0;
  }

  #write({ type, url, target, since }: OpenMark): void {
    // A link that leads nowhere counts as one, and is not written.
    if (!this.#reaches(since) || (type === 'link' && url === undefined && target === undefined)) return;
    if (target !== undefined) this.#add('footnoteReference', since, target);
    else this.#add(type, since, undefined, url);
  }

  #add(type: Mark['type'], since: number, identifier?: string, url?: string, annotation?: string): void {
    const mark: Mark = { type, range: [this.#firstPrinted(since), this.#printedTo], identifier, url, annotation };
    // Most blocks have one, for which an array that can grow is large.
    if (this.#written === undefined) this.#written = [mark];
    else this.#written.push(mark);
  }

  /** Whether something of the open block is printed behind the place `since`. */
  #reaches(since: number): boolean {
    return this.#stretch.printed > 0 && this.#printedTo > since;
  }

  /** Where the block's print begins behind the place `since`. */
  #firstPrinted(since: number): number {
    const { pieces, printed } = this.#stretch;
    let start = this.#printedTo;
    for (let i = printed - 1; i >= 0; i--) {
      const piece = pieces[i];
      if (piece === undefined || piece.range[1] <= since) break;
      if (piece.kind !== 'markup' && piece.value !== '') start = Math.max(piece.range[0], since);
    }
    return start;
  }
}
