import { markup, omitted, type Piece, verbatim } from '../../apparatus/text.js';

const TAG = 'extract/tag';
export const SPACE = 'extract/white-space';
const TAGS: readonly string[] = [TAG];
const SPACES: readonly string[] = [SPACE];
const TAGS_AND_SPACES: readonly string[] = [TAG, SPACE];

type Carrier = 'markup' | 'omitted';

/**
 * The pieces since the last block. What is not printed goes on from tag to tag, and its piece is made when something else follows: tags and the
 * white space between them are one piece, signed by both rules, for a page has tens of thousands of them.
 */
export class Stretch {
  readonly pieces: Piece[] = [];
  /** How many pieces from the first belong to the block that is open. */
  printed = 0;
  /** Pieces before this one stay as they are. */
  #fixed = 0;
  readonly #source: string;
  #carried: Carrier | undefined;
  #rules = TAGS;
  #from = 0;
  #to = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether text is being carried that is not part of the page as read. */
  get omits(): boolean {
    return this.#carried === 'omitted';
  }

  /** What is printed last, but for what waits to be settled. */
  get end(): string {
    return this.pieces[this.printed - 1]?.value ?? '';
  }

  carry(kind: Carrier, from: number, to: number, rule: string): void {
    if (from === to) return;
    const joint = this.#carried === kind && this.#to === from ? jointly(this.#rules, rule) : undefined;
    if (joint === undefined) {
      this.settle();
      this.#carried = kind;
      this.#rules = rule === TAG ? TAGS : rule === SPACE ? SPACES : [rule];
      this.#from = from;
      this.#rejoin();
    } else this.#rules = joint;
    this.#to = to;
  }

  /** Takes back the pieces that what is carried goes on from. */
  #rejoin(): void {
    while (this.pieces.length > this.#fixed) {
      const { kind, value, rules, range } = this.pieces[this.pieces.length - 1] as Piece;
      const joint = kind === this.#carried && value === '' && range[1] === this.#from ? jointly(rules, this.#rules[0] as string) : undefined;
      if (joint === undefined) return;
      if (this.#rules.length === 1) this.#rules = joint;
      this.#from = range[0];
      this.pieces.pop();
    }
  }

  /** Makes the piece of what is carried. */
  settle(): void {
    if (this.#carried === undefined) return;
    const original = this.#source.slice(this.#from, this.#to);
    const [rule] = this.#rules as [string];
    this.pieces.push(this.#carried === 'markup' ? markup(original, this.#from, this.#rules) : omitted(original, this.#from, rule));
    this.#carried = undefined;
  }

  /** Adds a piece whose fate is not settled; where it stands. */
  defer(piece: Piece): number {
    this.settle();
    this.#fixed = this.pieces.push(piece);
    return this.#fixed - 1;
  }

  /** Adds a piece that is printed; two that stand as they are and side by side become one. */
  print(piece: Piece): void {
    const before = this.pieces[this.pieces.length - 1];
    if (before && isPlain(before) && isPlain(piece) && before.range[1] === piece.range[0])
      this.pieces[this.pieces.length - 1] = verbatim(this.#source.slice(before.range[0], piece.range[1]), before.range[0]);
    else this.pieces.push(piece);
    this.printed = this.#fixed = this.pieces.length;
  }

  /** The pieces of the block that is open; what stands behind them begins the next. */
  cut(): readonly Piece[] {
    const text = this.pieces.splice(0, this.printed);
    this.#fixed = Math.max(0, this.#fixed - this.printed);
    this.printed = 0;
    return text;
  }

  /** All pieces, whatever they are. */
  take(): readonly Piece[] {
    this.settle();
    this.printed = this.pieces.length;
    return this.cut();
  }

  /** Nothing waits for what is printed next. */
  loosen(): void {
    this.#fixed = this.printed;
  }
}

function isPlain({ kind, rules }: Piece): boolean {
  return kind === 'verbatim' && rules.length === 0;
}

/** The rules of carrier by `rules` that goes on by `rule` as one piece, if it does. */
function jointly(rules: readonly string[], rule: string): readonly string[] | undefined {
  if (rules[0] === rule) return rules;
  const isTagOrSpace = (one: string | undefined) => one === TAG || one === SPACE;
  return isTagOrSpace(rules[0]) && isTagOrSpace(rule) ? TAGS_AND_SPACES : undefined;
}
