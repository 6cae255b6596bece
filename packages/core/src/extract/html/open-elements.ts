import { KINDS, type Kind, kindOf } from './elements.js';
import type { Place } from './flow.js';
import type { OpenMark } from './open-marks.js';
import { NOWHERE } from './place.js';

/** An element that is open. */
export interface Element {
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
  /** What it stands for is known: others in a film are the same in another form, those in a ruby its further readings. */
  found: boolean;
  /** Blocks made before a table cell began. */
  readonly before: number;
  /** Where its content begins; in ruby, where the characters under the next reading begin. */
  from: number;
}

const DOCUMENT: Element = {
  name: '',
  kind: kindOf(''),
  place: NOWHERE,
  block: true,
  means: undefined,
  out: undefined,
  foreign: false,
  marks: [],
  found: false,
  before: 0,
  from: 0,
};

/** The stack of open elements, outermost first; below all stands the document itself, at 0. */
export class OpenElements {
  readonly #stack: Element[] = [DOCUMENT];
  /** How many of each kind are open. */
  readonly #open = new Int32Array(KINDS);

  get top(): Element {
    return this.#stack[this.#stack.length - 1] as Element;
  }

  /** The element around the innermost. */
  get around(): Element | undefined {
    return this.#stack[this.#stack.length - 2];
  }

  get length(): number {
    return this.#stack.length;
  }

  push(element: Element): void {
    (this.#open[element.kind.index] as number)++;
    this.#stack.push(element);
  }

  /** Takes the innermost element off. */
  pop(): Element {
    return this.#off(this.#stack.pop() as Element);
  }

  /** Takes the element at `index` out from under those that it holds. */
  takeOut(index: number): Element {
    return this.#off(this.#stack.splice(index, 1)[0] as Element);
  }

  isOpen(kind: Kind): boolean {
    return (this.#open[kind.index] as number) > 0;
  }

  isAnyOpen(kinds: readonly Kind[]): boolean {
    for (const kind of kinds) if (this.isOpen(kind)) return true;
    return false;
  }

  at(index: number): Element {
    return this.#stack[index] as Element;
  }

  /** Where the innermost open element of one of the names stands, unless one of `within` lies between; -1 for nowhere. */
  find(names: readonly string[], within?: ReadonlySet<string>): number {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const { name } = this.#stack[i] as Element;
      if (names.includes(name)) return i;
      if (within?.has(name)) return -1;
    }
    return -1;
  }

  /** Where the element stands that a closing tag of `name` ends; -1 for nowhere. */
  ended(name: string, kind: Kind): number {
    if (!this.isOpen(kind)) return -1;
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const { name: other } = this.#stack[i] as Element;
      if (other === name) return i;
      if (kind.shields.has(other)) return -1;
    }
    return -1;
  }

  /** Whether a block element is open within the one at `index`. */
  holdsBlock(index: number): boolean {
    for (let i = index + 1; i < this.#stack.length; i++) if ((this.#stack[i] as Element).block) return true;
    return false;
  }

  #off(element: Element): Element {
    (this.#open[element.kind.index] as number)--;
    return element;
  }
}
