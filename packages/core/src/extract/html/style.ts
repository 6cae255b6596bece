import type { Attributes } from './attributes.js';
import { lowerCase } from './lower-case.js';

/** What the attributes of one element say of how its text is shown; absent is inherited. */
export interface Style {
  readonly hidden: boolean;
  readonly display: 'block' | 'inline' | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly centred: boolean | undefined;
  readonly space: 'collapse' | 'lines' | undefined;
}

const PLAIN: Style = { hidden: false, display: undefined, bold: false, italic: false, centred: undefined, space: undefined };
const DISPLAY = /(?:^|[;\s])display\s*:\s*([a-z-]+)/;
const ALIGN = /(?:^|[;\s])text-align\s*:\s*([a-z-]+)/;
const WEIGHT = /(?:^|[;\s])font-weight\s*:\s*(bold|bolder|[6-9]00)\b/;
const SLANT = /(?:^|[;\s])font-style\s*:\s*(?:italic|oblique)\b/;
const SPACE = /(?:^|[;\s])white-space\s*:\s*(normal|nowrap|pre(?:-wrap|-line)?|break-spaces)(?![a-z-])/;
/** Most styles say none of these. */
const SAYS = /display|text-align|font-weight|font-style|white-space/;
// An honest style is short, and a long one is not read for what it hides.
const LONGEST = 4000;

/** Reads `style`, `hidden` and `align`. `visibility:hidden` is no hiding here: pages lift it by script. */
export function styleOf(name: string, attributes: Attributes): Style {
  if (attributes.size === 0) return PLAIN;
  const written = attributes.value('style');
  const hidden = attributes.has('hidden');
  const align = name === 'img' || name === 'table' ? undefined : attributes.value('align')?.toLowerCase().trim();
  if (written === undefined && !hidden && align === undefined) return PLAIN;
  const style = lowerCase((written ?? '').slice(0, LONGEST));
  if (!hidden && align === undefined && !SAYS.test(style)) return PLAIN;
  const display = DISPLAY.exec(style)?.[1];
  const aligned = ALIGN.exec(style)?.[1] ?? align;
  const space = SPACE.exec(style)?.[1];
  return {
    hidden: hidden || display === 'none',
    display: shownAs(display),
    bold: WEIGHT.test(style),
    italic: SLANT.test(style),
    centred: aligned === undefined || aligned === 'inherit' ? undefined : aligned.includes('center'),
    space: space === undefined ? undefined : space === 'normal' || space === 'nowrap' ? 'collapse' : 'lines',
  };
}

/** `inline-block` and its kin leave a block a block and an inline element inline. */
function shownAs(display: string | undefined): Style['display'] {
  if (display === undefined || display === 'none' || display === 'contents') return undefined;
  if (display === 'inline') return 'inline';
  return display.startsWith('inline') ? undefined : 'block';
}

const DECLARED = {
  width: /(?:^|[;\s])width\s*:\s*(\d{1,5})(?:\.\d+)?px/,
  height: /(?:^|[;\s])height\s*:\s*(\d{1,5})(?:\.\d+)?px/,
} as const;

/** A length in CSS pixels from an attribute or the `style` of an element: `width="640"`, `width: 640px`. */
export function pixels(attributes: Attributes, side: 'width' | 'height'): number | undefined {
  const written = attributes.value(side);
  const attribute = written && /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/i.exec(written);
  if (attribute) return Number(attribute[1]);
  const style = attributes.value('style');
  const declared = style && DECLARED[side].exec(style.slice(0, LONGEST).toLowerCase());
  return declared ? Number(declared[1]) : undefined;
}
