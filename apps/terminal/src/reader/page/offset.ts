import type { Flow } from './flow.js';
import type { Part } from './part.js';
import { type Place, TOP } from './place.js';
import { unitShown } from './shown.js';

/** Where in the article's whole text a place is, as near as the page knows: it outlives every change of how the page is set. 0 for its head. */
export function offsetAt(flow: Flow, { part, at }: Place): number {
  for (let index = part; index < flow.parts.length; index++) {
    const { field, base, text, columns } = flow.parts[index] as Part;
    if (field !== 'text' || base === undefined) continue;
    if (index > part || columns || !Number.isFinite(at) || at <= 0) return index === firstOfText(flow) ? 0 : base;
    return base + unitShown(flow.shown(index), text.length, at);
  }
  return part === 0 ? 0 : Number.MAX_SAFE_INTEGER;
}

/** The place of an offset in the article's whole text; the beginning for 0. */
export function placeAt(flow: Flow, offset: number): Place {
  if (offset <= 0) return TOP;
  let found: Place = TOP;
  for (const [index, { field, base, text, columns }] of flow.parts.entries()) {
    if (field !== 'text' || base === undefined || base > offset) continue;
    const within = Math.min(offset - base, text.length);
    found = { part: index, at: columns ? 0 : flow.shown(index).at(within) };
  }
  return found;
}

function firstOfText({ parts }: Flow): number {
  return parts.findIndex(({ field, base }) => field === 'text' && base !== undefined);
}
