/** A quotation mark in a paragraph, and what stands on its two sides. */
export interface QuotationMark {
  readonly at: number;
  readonly opens: boolean;
  readonly before: string;
  readonly after: string;
}

/** What is done about a mark: turned to face the other way, or dropped. */
export interface Correction {
  readonly at: number;
  readonly is: 'turned' | 'dropped';
}

/** A paragraph judged: what to correct, and whether a quotation is still open at its end. */
export interface Judgement {
  readonly corrections: readonly Correction[];
  readonly open: boolean;
}

/** Costs of what may be wrong, in turned marks. What is merely unusual costs less than one, so it is never corrected. */
const COST = {
  turned: 1,
  /** A quotation in one with the same marks. */
  nested: 0.6,
  /** A closing mark with nothing open, left there. */
  stray: 1.6,
  /** A closing mark with nothing open before a quotation. */
  dropped: 1.5,
  unlikelyDropped: 3.5,
  /** A quotation that the paragraph leaves open. */
  unclosed: 1.2,
  unclosedTwice: 3,
  /** A turned mark that would face wrong where it stands. */
  misfit: 2,
};
const DEEPEST = 3;

interface Path {
  readonly cost: number;
  /** The last correction, linked to those before it: paths share their beginnings, and a list of its own for each would cost the square. */
  readonly last?: Step;
}

interface Step {
  readonly correction: Correction;
  readonly before?: Step;
}

/**
 * Finds the fewest corrections that make the marks of a paragraph open and close in turn. A quotation may go on from the paragraph before
 * (`enters`) or into the next (`leaves`), which is legal where each paragraph of it opens anew.
 */
export function judge(marks: readonly QuotationMark[], enters: boolean, leaves: boolean): Judgement {
  let paths = new Map<number, Path>([[0, { cost: 0 }]]);
  if (enters && marks[0]?.opens !== true) paths.set(1, { cost: 0 });
  for (const mark of marks) paths = follow(paths, mark);
  let best: readonly [number, Path, number] | undefined;
  for (const [depth, path] of paths) {
    const end = depth === 0 ? 0 : depth === 1 ? (leaves ? 0 : COST.unclosed) : COST.unclosedTwice;
    if (!best || path.cost + end < best[2]) best = [depth, path, path.cost + end];
  }
  return { corrections: correctionsTo(best?.[1].last), open: (best?.[0] ?? 0) > 0 };
}

function correctionsTo(last: Step | undefined): readonly Correction[] {
  const corrections: Correction[] = [];
  for (let step = last; step; step = step.before) corrections.push(step.correction);
  return corrections.reverse();
}

function follow(paths: ReadonlyMap<number, Path>, mark: QuotationMark): Map<number, Path> {
  const next = new Map<number, Path>();
  const go = (depth: number, from: Path, cost: number, is?: Correction['is']) => {
    const known = next.get(depth);
    if (depth > DEEPEST || (known && known.cost <= from.cost + cost)) return;
    next.set(depth, { cost: from.cost + cost, last: is ? { correction: { at: mark.at, is }, before: from.last } : from.last });
  };
  for (const [depth, path] of paths) {
    const nesting = depth > 0 ? COST.nested : 0;
    if (mark.opens) {
      go(Math.min(depth + 1, DEEPEST), path, nesting);
      if (depth > 0) go(depth - 1, path, COST.turned + (mayClose(mark) ? 0 : COST.misfit), 'turned');
    } else {
      if (depth > 0) go(depth - 1, path, 0);
      else {
        go(0, path, COST.stray);
        go(0, path, mayDrop(mark) ? COST.dropped : COST.unlikelyDropped, 'dropped');
      }
      go(depth + 1, path, COST.turned + nesting + (mayOpen(mark) ? 0 : COST.misfit), 'turned');
    }
  }
  return next;
}

/** A closing mark stands behind a word or the mark that ends one. */
function mayClose({ before }: QuotationMark): boolean {
  return before !== '' && !/[\s：:（(《“‘「『—]/.test(before);
}

/** An opening mark stands before a word. */
function mayOpen({ before, after }: QuotationMark): boolean {
  return /[\p{L}\p{N}‘《]/u.test(after) && (before === '' || /[\s：:，,、（(。！？；\p{Script=Han}]/u.test(before));
}

/** A closing mark is one too many before a quotation, and at the head of a paragraph; elsewhere its opening mark may be what was lost. */
function mayDrop({ before, after }: QuotationMark): boolean {
  return after === '“' || after === '‘' || before === '';
}
