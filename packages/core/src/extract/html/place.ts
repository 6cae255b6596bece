import type { Container } from '../../apparatus/draft.js';
import type { Attributes } from './attributes.js';
import { LANDMARK, LEAF } from './elements.js';
import type { Place } from './flow.js';
import type { Style } from './style.js';
import { Named, Step } from './surroundings.js';

/** The place of what stands in no element. */
export const NOWHERE: Place = {
  type: 'paragraph',
  depth: undefined,
  tag: undefined,
  named: undefined,
  step: undefined,
  containers: [],
  centred: false,
  space: 'collapse',
};

const HEADING: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CONTAINERS = 32;

/** The place inside an element, given the place it stands in. `id` is unique in the document. */
export function placeIn(outer: Place, name: string, attributes: Attributes, style: Style, isBlock: boolean, id: number): Place {
  const named = Named.in(outer.named, LANDMARK.has(name) ? name : '', attributes.get('class')?.value ?? '', attributes.get('id')?.value ?? '');
  const centred = style.centred ?? (name === 'center' ? true : outer.centred);
  const space = outer.type === 'code' ? outer.space : (style.space ?? outer.space);
  if (!isBlock) {
    if (named === outer.named && centred === outer.centred && space === outer.space) return outer;
    const { type, depth, tag, step, containers } = outer;
    return { type, depth, tag, named, step, containers, centred, space };
  }
  const type = typeIn(outer, name);
  const depth = type !== 'heading' ? undefined : HEADING.has(name) ? Number(name[1]) : outer.depth;
  const step = LEAF.has(name) ? outer.step : new Step(id, outer.step);
  return { type, depth, tag: name, named, step, containers: containersIn(outer.containers, name, attributes, id), centred, space };
}

function typeIn(outer: Place, name: string): Place['type'] {
  if (HEADING.has(name)) return 'heading';
  if (name === 'figcaption') return 'caption';
  return name === 'td' || name === 'th' || name === 'li' ? 'paragraph' : outer.type;
}

function containersIn(outer: readonly Container[], name: string, attributes: Attributes, id: number): readonly Container[] {
  const last = outer[outer.length - 1];
  const add = (...more: readonly Container[]) => (outer.length + more.length > CONTAINERS ? outer : [...outer, ...more]);
  switch (name) {
    case 'blockquote':
      return add({ id, type: 'blockquote' });
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
    case 'dl':
      return add({ id, type: 'list', ordered: name === 'ol' });
    case 'li':
    case 'dt':
    case 'dd':
      return last?.type === 'list' ? add({ id, type: 'item' }) : outer;
    case 'table':
      // A table that says it is there for the layout holds no cells.
      return /^(?:presentation|none)$/i.test(attributes.get('role')?.value.trim() ?? '') ? outer : add({ id, type: 'table' });
    case 'tr':
      return last?.type === 'table' ? add({ id, type: 'row' }) : outer;
    case 'td':
    case 'th':
      return cellIn(last, add, name, attributes, id) ?? outer;
    default:
      return outer;
  }
}

function cellIn(
  last: Container | undefined,
  add: (...more: readonly Container[]) => readonly Container[],
  name: string,
  attributes: Attributes,
  id: number,
): readonly Container[] | undefined {
  const cell: Container = {
    id,
    type: 'cell',
    ...(name === 'th' ? { header: true } : {}),
    ...span(attributes, 'rowspan'),
    ...span(attributes, 'colspan'),
  };
  if (last?.type === 'row') return add(cell);
  // Cells without a row of their own share one; no element is numbered half-way.
  return last?.type === 'table' ? add({ id: last.id + 0.5, type: 'row' }, cell) : undefined;
}

function span(attributes: Attributes, side: 'rowspan' | 'colspan'): Partial<Container> {
  const value = Number.parseInt(attributes.get(side)?.value ?? '', 10);
  return value > 1 ? { [side]: Math.min(value, 1000) } : {};
}
