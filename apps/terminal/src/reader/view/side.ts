import { grouped } from '../../output.js';
import { safe } from '../../safe.js';
import { blank, row } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { clip } from '../setting/text.js';
import type { Stage } from '../stage.js';
import type { Words } from '../words/words.js';
import type { Facet, FacetItem } from './facets.js';
import { follow, type Items, seen } from './items.js';
import type { ListView } from './view.js';

/** Cells of the facets beside a list, and the columns from which on they stand there; on a narrower screen they take the list's place. */
export const SIDE = 26;
const FROM = 100;

export function hasSide({ columns }: Pick<Stage, 'columns'>): boolean {
  return columns >= FROM;
}

/** The first value of a facet stands below its name, parted by a blank row from what is above. */
export function facetItems(items: readonly FacetItem[]): Items {
  return { count: items.length, height: (index) => 1 + headRows(items, index) };
}

function headRows(items: readonly FacetItem[], index: number): number {
  if (items[index]?.facet === items[index - 1]?.facet) return 0;
  return index === 0 ? 1 : 2;
}

/** The facets as rows, `SIDE` cells wide. */
export function facetRows(view: ListView, items: readonly FacetItem[], stage: Stage, rows: number): readonly Row[] {
  const { words } = stage;
  const window = follow(facetItems(items), view.facet, rows);
  const out: Row[] = [];
  for (const index of seen(facetItems(items), window, rows)) {
    const item = items[index] as FacetItem;
    if (headRows(items, index) > 0) {
      if (index > 0) out.push([]);
      out.push([blank(2), { text: NAME[item.facet](words), style: DIM }]);
    }
    out.push(itemRow(item, view.focus === 'facets' && index === window.selected, words));
  }
  return out.slice(0, rows);
}

const NAME: Readonly<Record<Facet, (words: Words) => string>> = {
  attention: ({ facets }) => facets.attention,
  outlet: ({ facets }) => facets.outlet,
  year: ({ facets }) => facets.year,
  script: ({ facets }) => facets.script,
};

function itemRow(item: FacetItem, selected: boolean, words: Words): Row {
  const count = grouped(item.count);
  const name = clip(nameOf(item, words), SIDE - 5 - widthOf(count));
  const style = item.chosen || selected ? BOLD : undefined;
  return [
    { text: `${selected ? '›' : ' '} ${item.chosen ? '✓' : ' '} `, style: BOLD },
    ...row(name, style),
    blank(SIDE - 4 - widthOf(name) - widthOf(count)),
    { text: count, style: DIM },
  ];
}

function nameOf({ facet, value }: FacetItem, { facets }: Words): string {
  if (facet === 'attention') return facets[value as 'guesses' | 'lost' | 'doubts' | 'undated' | 'untitled'];
  return value === '' ? facets.none : safe(value);
}
