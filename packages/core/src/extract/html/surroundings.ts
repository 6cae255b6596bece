import { lowerCase } from './lower-case.js';

// Each element is linked to the one around it, and what a block is told of them is written out when there is a block: most elements have none.

// How much of the surroundings a block is known by. Deeper nesting than this tells nothing, and each block would pay for it.
const NAMES = 4;
const NAME_LENGTH = 160;
const PATH = 32;

/** The names of an element that has some, and the nearest such element around it. */
export class Named {
  readonly #name: string;
  readonly #className: string;
  readonly #id: string;
  readonly #outer: Named | undefined;
  #own: string | undefined;
  #hints: string | undefined;

  private constructor(name: string, className: string, id: string, outer: Named | undefined) {
    this.#name = name;
    this.#className = className;
    this.#id = id;
    this.#outer = outer;
  }

  /** An element by its name, where that says something, its `class` and its `id`; `outer` itself where none of them does. */
  static in(outer: Named | undefined, name: string, className: string, id: string): Named | undefined {
    if (name === '' && className === '' && id === '') return outer;
    const named = new Named(name, className, id, outer);
    const first = className.charCodeAt(0);
    return name !== '' || (first > 32 && first < 128) || named.own !== '' ? named : outer;
  }

  /** Its own names, in lower case. */
  get own(): string {
    if (this.#own === undefined) {
      const own = joined(joined(this.#name, this.#className), this.#id).slice(0, NAME_LENGTH);
      this.#own = isPlain(own) ? own : lowerCase(own).trim().replace(/\s+/g, ' ');
    }
    return this.#own;
  }

  /** The names of the element and of those around it, nearest first. */
  get hints(): string {
    if (this.#hints === undefined) {
      let hints = this.own;
      let outer = this.#outer;
      for (let count = 1; outer && count < NAMES; count++, outer = outer.#outer) hints += ` ${outer.own}`;
      this.#hints = hints;
    }
    return this.#hints;
  }
}

function joined(one: string, other: string): string {
  return one === '' ? other : other === '' ? one : `${one} ${other}`;
}

/** Whether names are written in lower case, with one space between two: nearly all are. */
function isPlain(names: string): boolean {
  let before = 32;
  for (let at = 0; at < names.length; at++) {
    const code = names.charCodeAt(at);
    if (code < 32 || code > 126 || (code >= 65 && code <= 90) || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

/** An element that blocks are told apart by, and the one around it. */
export class Step {
  readonly #id: number;
  readonly #outer: Step | undefined;
  #path: readonly number[] | undefined;

  constructor(id: number, outer: Step | undefined) {
    this.#id = id;
    this.#outer = outer;
  }

  /** The ids of the elements around a place, outermost first: the nearest tell a stretch of a page from the next. */
  get path(): readonly number[] {
    if (this.#path === undefined) {
      let length = 0;
      for (let step: Step | undefined = this; step && length < PATH; step = step.#outer) length++;
      const path = new Array<number>(length);
      let step: Step = this;
      for (let at = length - 1; at >= 0; at--) {
        path[at] = step.#id;
        step = step.#outer ?? step;
      }
      this.#path = path;
    }
    return this.#path;
  }
}
