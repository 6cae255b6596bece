import { scaleBand, scaleLinear } from 'd3-scale';

/** One value of a chart. */
export interface Value {
  /** What it is the value of: a month, an outlet. */
  readonly name: string;
  readonly value: number;
  /** The value with its unit, in words. */
  readonly said: string;
}

/** What each mark is for; the page's style sheet and the file that is saved give it its colour. */
export type Part = 'bar' | 'rule' | 'base' | 'name' | 'number';

/** A shape or a line of words. Lengths are pixels, or per cent of the drawing's width, so that it fills whatever width it is given while its words keep their size. */
export interface Mark {
  readonly shape: 'rect' | 'line' | 'text';
  readonly part: Part;
  readonly at: Readonly<Record<string, string | number>>;
  readonly words?: string;
  /** What is told of it to who points at it. */
  readonly tells?: string;
}

/** A chart as marks: drawn on the page and in the file alike. */
export interface Drawing {
  readonly title: string;
  /** The same in a sentence, for who can't see it. */
  readonly describes: string;
  readonly height: number;
  readonly marks: readonly Mark[];
}

interface About {
  readonly title: string;
  readonly describes: string;
}

const LEFT = 11;
const TOP = 14;
const HEIGHT = 200;
const FOOT = 22;
/** Names that fit below one another on a narrow screen. */
const NAMES = 5;

/** Columns from left to right, for what has an order: months, years. */
export function columnsOf(values: readonly Value[], about: About): Drawing {
  const x = scaleBand<number>()
    .domain(values.map((_, index) => index))
    .range([LEFT, 100])
    .paddingInner(0.25);
  const counted = values.every(({ value }) => Number.isInteger(value));
  const most = Math.max(counted ? 1 : 1e-9, ...values.map(({ value }) => value));
  // What is counted has no fractions on its scale either.
  const steps = counted ? Math.min(4, most) : 4;
  const y = scaleLinear().domain([0, most]).nice(steps).range([HEIGHT, TOP]);
  const numbers = y.ticks(steps);
  const written = y.tickFormat(steps, counted ? ',d' : undefined);
  const rules = numbers.flatMap((number): Mark[] => [
    { shape: 'line', part: number === 0 ? 'base' : 'rule', at: { x1: percent(LEFT), x2: '100%', y1: y(number), y2: y(number) } },
    { shape: 'text', part: 'number', at: { x: percent(LEFT - 1.5), y: y(number) + 4, 'text-anchor': 'end' }, words: written(number) },
  ]);
  const step = Math.max(1, Math.ceil(values.length / NAMES));
  const columns = values.flatMap(({ name, value, said }, index): Mark[] => {
    const left = x(index) as number;
    const middle = left + x.bandwidth() / 2;
    const anchor = middle > 92 ? 'end' : 'middle';
    const label: Mark = {
      shape: 'text',
      part: 'name',
      at: { x: percent(anchor === 'end' ? 100 : middle), y: HEIGHT + FOOT - 6, 'text-anchor': anchor },
      words: name,
    };
    const bar: Mark = {
      shape: 'rect',
      part: 'bar',
      at: { x: percent(left), width: percent(x.bandwidth()), y: y(value), height: HEIGHT - y(value) },
      tells: `${name}: ${said}`,
    };
    return [...(value > 0 ? [bar] : []), ...(index % step === 0 ? [label] : [])];
  });
  return { ...about, height: HEIGHT + FOOT, marks: [...rules, ...columns] };
}

const ROW = 24;
const BARS = 40;
/** Characters of a name that fit before the bars. */
const FITS = 9;

/** Bars below one another, for what has names: outlets. */
export function barsOf(values: readonly Value[], about: About): Drawing {
  const x = scaleLinear()
    .domain([0, Math.max(1e-9, ...values.map(({ value }) => value))])
    .range([0, 82 - BARS]);
  const marks = values.flatMap(({ name, value, said }, row): Mark[] => {
    const top = row * ROW;
    const points = [...name];
    const width = x(value);
    return [
      {
        shape: 'text',
        part: 'name',
        at: { x: percent(BARS - 2), y: top + 16, 'text-anchor': 'end' },
        words: points.length > FITS ? `${points.slice(0, FITS - 1).join('')}…` : name,
        tells: name,
      },
      { shape: 'rect', part: 'bar', at: { x: percent(BARS), width: percent(width), y: top + 5, height: ROW - 10 }, tells: `${name}: ${said}` },
      { shape: 'text', part: 'number', at: { x: percent(BARS + width + 1.5), y: top + 16 }, words: said.replace(/ .*/, '') },
    ];
  });
  return { ...about, height: Math.max(1, values.length) * ROW, marks };
}

function percent(share: number): string {
  return `${Number(share.toFixed(3))}%`;
}
