import type { Container } from '../../apparatus/draft.js';
import type { Attributes } from './attributes.js';
import type { Kind } from './elements.js';
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

const CONTAINERS = 32;

/** The place inside an element, given the place it stands in. `id` is unique in the document. */
export function placeIn(outer: Place, name: string, kind: Kind, attributes: Attributes, style: Style, isBlock: boolean, id: number): Place {
  const named = Named.in(outer.named, kind.isLandmark ? name : '', attributes.value('class') ?? '', attributes.value('id') ?? '');
  const centred = style.centred ?? (name === 'center' ? true : outer.centred);
  const space = outer.type === 'code' ? outer.space : (style.space ?? outer.space);
  if (!isBlock) {
    if (named === outer.named && centred === outer.centred && space === outer.space) return outer;
    const { type, depth, tag, step, containers } = outer;
    return { type, depth, tag, named, step, containers, centred, space };
  }
  const type = typeIn(outer, name, kind);
  const depth = type !== 'heading' ? undefined : kind.rank || outer.depth;
  const step = kind.isLeaf ? outer.step : new Step(id, outer.step);
  return { type, depth, tag: name, named, step, containers: containersIn(outer.containers, name, kind, attributes, id), centred, space };
}

function typeIn(outer: Place, name: string, kind: Kind): Place['type'] {
  if (kind.rank > 0) return 'heading';
  if (name === 'figcaption') return 'caption';
  return kind.isCell || name === 'li' ? 'paragraph' : outer.type;
}

function containersIn(
  outer: readonly Container[],
  name: string,
  { container: type }: Kind,
  attributes: Attributes,
  id: number,
): readonly Container[] {
  switch (type) {
    case undefined:
      return outer;
    case 'blockquote':
      return within(outer, container(id, type));
    case 'list':
      return within(outer, container(id, type, name === 'ol'));
    case 'item':
      return outer[outer.length - 1]?.type === 'list' ? within(outer, container(id, type)) : outer;
    case 'table':
      // A table that says it is there for the layout holds no cells.
      return /^(?:presentation|none)$/i.test(attributes.value('role')?.trim() ?? '') ? outer : within(outer, container(id, type));
    case 'row':
      return outer[outer.length - 1]?.type === 'table' ? within(outer, container(id, type)) : outer;
    case 'cell':
      return cellIn(outer, name, attributes, id);
  }
}

function within(outer: readonly Container[], ...more: readonly Container[]): readonly Container[] {
  return outer.length + more.length > CONTAINERS ? outer : [...outer, ...more];
}

function cellIn(outer: readonly Container[], name: string, attributes: Attributes, id: number): readonly Container[] {
  const last = outer[outer.length - 1];
  const header = name === 'th' ? true : undefined;
  const cell = container(id, 'cell', undefined, header, span(attributes, 'rowspan'), span(attributes, 'colspan'));
  if (last?.type === 'row') return within(outer, cell);
  // Cells without a row of their own share one; no element is numbered half-way.
  return last?.type === 'table' ? within(outer, container(last.id + 0.5, 'row'), cell) : outer;
}

function span(attributes: Attributes, side: 'rowspan' | 'colspan'): number | undefined {
  const value = Number.parseInt(attributes.value(side) ?? '', 10);
  return value > 1 ? Math.min(value, 1000) : undefined;
}

/** All have one shape, as the blocks that hold them. */
function container(id: number, type: Container['type'], ordered?: boolean, header?: boolean, rowspan?: number, colspan?: number): Container {
  return { id, type, ordered, header, rowspan, colspan };
}
