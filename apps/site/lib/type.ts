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

const FACES = ['sc', 'tc'] as const satisfies readonly Face[];

/** Where the style sheets are, beside the folders of the families. */
const SHEETS = 'sheets';

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

/** The characters that a page shows, by the family of type they are set in. */
export type Characters = Readonly<Partial<Record<Face, string>>>;

/**
 * The style sheet that names the slices of each family in which its characters are, and no others; `undefined` when none are. It is one for all families,
 * since a browser that knows only the second choice yet when it lays out its lines fetches all slices of that. One address is one set of slices, so a
 * browser may keep it for ever.
 */
export function typeSheet(characters: Characters): string | undefined {
  const sets = FACES.map((face) => setOf(familyOf(face), characters[face] ?? ''));
  return sets.some((set) => set !== '') ? sheetAddress(sets) : undefined;
}

/** The style sheet of whole families, for a page whose characters are not known beforehand. */
export const wholeSheet = cache((): string => sheetAddress(FACES.map((face) => 'f'.repeat(digitsOf(familyOf(face))))));

/** The slices that have the characters of a text, as hexadecimal digits of four slices each, without the zeros at the end. */
function setOf(family: Family, text: string): string {
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
  return digits.join('').replace(/0+$/, '');
}

const digitsOf = ({ slices }: Family) => Math.ceil(slices.length / 4);

const versionOfSheets = () => FACES.map((face) => familyOf(face).version).join('-');

const sheetAddress = (sets: readonly string[]) => `/type/${versionOfSheets()}/${SHEETS}/${sets.join('-')}.css`;

/** What an address under `/type` stands for: a style sheet, or a slice by its file; `undefined` when it stands for nothing. */
export function typeFile(version: string, folder: string, file: string): { readonly css: string } | { readonly woff2: string } | undefined {
  if (folder === SHEETS) return version === versionOfSheets() ? sheetOf(file) : undefined;
  const face = FACES.find((each) => FAMILIES[each] === folder);
  const family = face && familyOf(face);
  if (family?.version !== version) return undefined;
  const slice = family.slices.find(({ key }) => file === `${key}.woff2`);
  return slice && { woff2: join(family.folder, 'files', `${folder}-${slice.key}-wght-normal.woff2`) };
}

function sheetOf(file: string): { readonly css: string } | undefined {
  const sets = /^([0-9a-f]*)-([0-9a-f]*)\.css$/.exec(file)?.slice(1);
  if (sets?.some((set, index) => set.length > digitsOf(familyOf(FACES[index] as Face))) !== false) return undefined;
  return { css: FACES.map((face, index) => facesOf(face, sets[index] as string)).join('\n') };
}

function facesOf(face: Face, set: string): string {
  const { name, version, slices } = familyOf(face);
  return slices
    .filter((_, index) => (Number.parseInt(set[index >> 2] ?? '0', 16) >> (index & 3)) & 1)
    .map(
      ({ key, range }) =>
        `@font-face{font-family:"${name}";font-style:normal;font-display:swap;font-weight:200 900;src:url(/type/${version}/${FAMILIES[face]}/${key}.woff2) format("woff2");unicode-range:${range}}`,
    )
    .join('\n');
}
