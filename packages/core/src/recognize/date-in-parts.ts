import { type BlockFacts, blockRule, type DocumentFacts } from '../apparatus/rule.js';
import type { PartialDate } from '../article.js';
import { openingOf } from './page/article-region.js';
import { inSameElement, positionAfter, printedBefore } from './page/neighbours.js';
import type { Region } from './page/region.js';
import { BY_THE_CLOCK_OF, findDate } from './words/dates.js';

/** What a part of a date is, by itself. */
const PARTS: readonly (readonly [name: 'whole' | 'year' | 'monthDay' | 'clock' | 'yearMonth' | 'day', form: RegExp])[] = [
  ['whole', /^(?:19|20)\d\d\s?[-/.年]\s?(?:0?[1-9]|1[0-2])\s?[-/.月]\s?(?:0?[1-9]|[12]\d|3[01])日?$/],
  ['year', /^(?:19|20)\d\d\s*年?$/],
  ['yearMonth', /^(?:19|20)\d\d\s?[-/.年]\s?(?:0?[1-9]|1[0-2])月?$/],
  ['monthDay', /^(?:0?[1-9]|1[0-2])\s?[-/.月]\s?(?:0?[1-9]|[12]\d|3[01])日?$/],
  ['clock', /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/],
  ['day', /^(?:0?[1-9]|[12]\d|3[01])日?$/],
];
/** How far over the article such parts may stand, in printed lines. */
const REACH = 16;
const LONGEST = 12;

interface Parts {
  readonly blocks: ReadonlySet<number>;
  readonly first: number;
  readonly date: PartialDate;
}

/** A date whose year, day and clock stand each in an element of its own. */
export default blockRule<Parts>({
  name: 'recognize/date-in-parts',
  summary:
    'Reads year, month with day, and clock, or a day and its clock, each a line of its own in one element over the text of a page, as the date of publication; under it a day and the time of a place.',
  because: [{ seen: 'portals', says: 'the date stands beside the title as a leaf of a calendar: the year small, the day large, the hour under it' }],
  examples: [
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><div><p>2021</p><p>03/04</p><p>09:10</p></div><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p></div>',
      after: '## 古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: { datePublished: [{ value: '2021-03-04T09:10', precision: 'minute', zone: '+08:00', assumed: ['zone'] }] },
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><ul><li><time>2021.03.04</time></li><li><time>09:10</time></li></ul><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p></div>',
      after: '## 古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: { datePublished: [{ value: '2021-03-04T09:10', precision: 'minute', zone: '+08:00', assumed: ['zone'] }] },
      note: 'day and clock in items of a list',
    },
    {
      before:
        '<h1>古渡口時隔二十年重新開渡</h1><div><p>渡口停了二十年，今年春天又有了船，來往的人都說方便。</p><p>船老大每天五點起床，先把船擦一遍，再去敲鐘。</p><p>2021年3月4日（星期四）</p><p>香港時間9時10分</p></div>',
      after: '## 古渡口時隔二十年重新開渡\n渡口停了二十年，今年春天又有了船，來往的人都說方便。\n船老大每天五點起床，先把船擦一遍，再去敲鐘。',
      claims: { datePublished: [{ value: '2021-03-04T09:10+08:00', precision: 'minute' }] },
      note: 'under the text of an office, where the clock says whose time it is',
    },
  ],
  exceptions: [
    {
      keep: '<h1>古渡口的四个年头</h1><div><p>2021</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p></div>',
      because: 'a year alone is a heading',
    },
    {
      keep: '<ul><li>2021</li><li>03/04</li></ul><ul><li>2021</li><li>03/05</li></ul><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p></div>',
      because: 'of two dates each is that of a lead',
    },
  ],
  gate(document) {
    const { region, first } = openingOf(document) ?? {};
    if (region === undefined || first === undefined) return undefined;
    const to = positionAfter(document, first - 1);
    const found = groupsIn(document.printed.slice(Math.max(0, to - REACH), to)).flatMap((group) => partsOf(group) ?? []);
    return found.length === 1 ? found[0] : stampUnder(region, document);
  },
  propose(block, _document, { blocks, first, date }) {
    if (!blocks.has(block.index)) return;
    return { is: 'omitted', claims: block.index === first ? [{ field: 'datePublished', value: date }] : [] };
  },
});

/** `2021年3月4日（星期四）` and `香港時間9時10分`, two lines under a text, as offices close what they put out: the clock says whose it is. */
function stampUnder({ last }: Region, document: DocumentFacts): Parts | undefined {
  const to = positionAfter(document, last);
  const clocks = document.printed.slice(Math.max(0, to - FOOT), to + FOOT).filter(({ line }) => line.length <= LONGEST_CLOCK && STATED.test(line));
  const [clock] = clocks;
  const day = clock && clocks.length === 1 ? printedBefore(document, clock) : undefined;
  const found = day && findDate(day.line);
  if (!clock || !found || found.date.precision !== 'day' || found.end - found.start < day.length) return undefined;
  const date = findDate(`${day.line} ${clock.line}`)?.date;
  return date?.precision === 'minute' ? { blocks: new Set([day.index, clock.index]), first: day.index, date } : undefined;
}

const FOOT = 6;
const LONGEST_CLOCK = 20;
const STATED = new RegExp(`^${BY_THE_CLOCK_OF}`);

function partIn({ line }: BlockFacts): (typeof PARTS)[number][0] | undefined {
  return line.length <= LONGEST && /\d/.test(line) ? PARTS.find(([, form]) => form.test(line))?.[0] : undefined;
}

/** Whether two lines stand right in one element, or in items of one. */
function isBeside(a: BlockFacts, b: BlockFacts | undefined): boolean {
  const around = a.layout.path?.at(-2);
  return inSameElement(a, b) || (around !== undefined && b?.layout.path?.at(-2) === around && a.layout.path?.length === b.layout.path.length);
}

/** Neighbouring lines of one element that may each be a part of a date. */
function groupsIn(above: readonly BlockFacts[]): readonly (readonly BlockFacts[])[] {
  const groups: BlockFacts[][] = [];
  let open: BlockFacts[] | undefined;
  for (const block of above) {
    if (partIn(block) === undefined) open = undefined;
    else if (open && isBeside(block, open[0])) open.push(block);
    else {
      open = [block];
      groups.push(open);
    }
  }
  return groups;
}

function partsOf(group: readonly BlockFacts[]): Parts | undefined {
  const parts = new Map(group.map((block) => [partIn(block), block.line.replace(/[年月日\s]+$/, '').replace(/\s?[/.年月]\s?/g, '-')]));
  if (parts.size !== group.length) return undefined;
  const whole = parts.get('whole');
  if (whole !== undefined && !(parts.size === 2 && parts.has('clock'))) return undefined;
  const day =
    whole !== undefined ? [whole] : parts.has('yearMonth') ? [parts.get('yearMonth'), parts.get('day')] : [parts.get('year'), parts.get('monthDay')];
  if (day.some((part) => part === undefined) || parts.size > (parts.has('clock') ? 3 : 2)) return undefined;
  const date = findDate([day.join('-'), parts.get('clock')].filter(Boolean).join(' '))?.date;
  const [first] = group;
  return date && first ? { blocks: new Set(group.map(({ index }) => index)), first: first.index, date } : undefined;
}
