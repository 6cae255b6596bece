import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cache } from 'react';
import type { Face } from './language';

/** A family of type as it is served: in slices, each with the characters it has. */
interface Family {
  readonly name: string;
  readonly folder: string;
  readonly version: string;
  readonly slices: readonly Slice[];
  /** The number of the slice of each character of the basic plane, one more than it is; 0 where no slice has it. */
  readonly byUnit: Uint8Array;
  /** Characters beyond, with the number of their slice. */
  readonly beyond: ReadonlyMap<number, number>;
}

interface Slice {
  readonly key: string;
  readonly range: string;
}

const FAMILIES: Readonly<Record<Face, string>> = { sc: 'noto-serif-sc', tc: 'noto-serif-tc' };
const CSS_NAMES: Readonly<Record<Face, string>> = { sc: 'Noto Serif SC Variable', tc: 'Noto Serif TC Variable' };

const families = new Map<Face, Family>();

function familyOf(face: Face): Family {
  const known = families.get(face);
  if (known) return known;
  const require = createRequire(join(process.cwd(), 'package.json'));
  const folder = dirname(require.resolve(`@fontsource-variable/${FAMILIES[face]}/package.json`));
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { version } = read('package.json') as { version: string };
  const ranges = read('unicode.json') as Record<string, string>;
  const slices = Object.entries(ranges).map(([key, range]): Slice => ({ key: key.replace(/[[\]]/g, ''), range }));
  const byUnit = new Uint8Array(0x10000);
  const beyond = new Map<number, number>();
  for (const [index, { range }] of slices.entries()) {
    for (const [from, to] of pointsOf(range)) {
      for (let point = from; point <= to; point++) {
        if (point < 0x10000) byUnit[point] = index + 1;
        else beyond.set(point, index + 1);
      }
    }
  }
  const family = { name: CSS_NAMES[face], folder, version, slices, byUnit, beyond };
  families.set(face, family);
  return family;
}

/** The code points of a `unicode-range`. */
function pointsOf(range: string): readonly (readonly [number, number])[] {
  return [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to ?? from, 16),
  ]);
}

/**
 * The style sheet that names the slices of a family in which the characters of `text` are, and no others; `undefined` when none are. One address is one
 * set of slices, so a browser may keep it for ever.
 */
export function typeSheet(face: Face, text: string): string | undefined {
  const family = familyOf(face);
  const needed = new Uint8Array(family.slices.length + 1);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) needed[family.beyond.get(text.codePointAt(at) ?? 0) ?? 0] = 1;
    else needed[family.byUnit[unit] as number] = 1;
  }
  const digits: string[] = [];
  for (let index = 1; index < needed.length; index += 4) {
    const bits = [0, 1, 2, 3].reduce((sum, bit) => sum | ((needed[index + bit] ?? 0) << bit), 0);
    digits.push(bits.toString(16));
  }
  const set = digits.join('');
  return /[^0]/.test(set) ? sheetAddress(family, face, set) : undefined;
}

/** The style sheet of a whole family, for a page whose characters are not known beforehand. */
export const wholeSheet = cache((face: Face): string => {
  const family = familyOf(face);
  return sheetAddress(family, face, 'f'.repeat(Math.ceil(family.slices.length / 4)));
});

function sheetAddress({ version }: Family, face: Face, set: string): string {
  return `/type/${version}/${FAMILIES[face]}/${set}.css`;
}

/** What an address under `/type` stands for: a style sheet, or a slice by its file; `undefined` when it stands for nothing. */
export function typeFile(version: string, family: string, file: string): { readonly css: string } | { readonly woff2: string } | undefined {
  const face = (Object.keys(FAMILIES) as Face[]).find((each) => FAMILIES[each] === family);
  if (!face) return undefined;
  const known = familyOf(face);
  if (known.version !== version) return undefined;
  const set = /^([0-9a-f]+)\.css$/.exec(file)?.[1];
  if (set !== undefined) return set.length === Math.ceil(known.slices.length / 4) ? { css: sheetOf(known, face, set) } : undefined;
  const slice = known.slices.find(({ key }) => file === `${key}.woff2`);
  return slice && { woff2: join(known.folder, 'files', `${FAMILIES[face]}-${slice.key}-wght-normal.woff2`) };
}

function sheetOf(family: Family, face: Face, set: string): string {
  return family.slices
    .filter((_, index) => (Number.parseInt(set[index >> 2] ?? '0', 16) >> (index & 3)) & 1)
    .map(
      ({ key, range }) =>
        `@font-face{font-family:"${family.name}";font-style:normal;font-display:swap;font-weight:200 900;src:url(/type/${family.version}/${FAMILIES[face]}/${key}.woff2) format("woff2");unicode-range:${range}}`,
    )
    .join('\n');
}
