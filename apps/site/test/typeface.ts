import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Characters that every Chinese typeface has, from and to: its punctuation, its ideographs, full-width forms. */
const HAS: readonly (readonly [number, number])[] = [
  [0x3000, 0x303f],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xff00, 0xffef],
];
const UNITS = 1000;

type Fields = readonly (readonly ['u16' | 'i16' | 'u32' | 'u64' | 'text', number | string])[];

function bytesOf(fields: Fields): Buffer {
  return Buffer.concat(
    fields.map(([kind, value]) => {
      if (typeof value === 'string') return Buffer.from(value, 'latin1');
      const buffer = Buffer.alloc({ u16: 2, i16: 2, u32: 4, u64: 8, text: 0 }[kind]);
      if (kind === 'u16') buffer.writeUInt16BE(value);
      else if (kind === 'i16') buffer.writeInt16BE(value);
      else if (kind === 'u32') buffer.writeUInt32BE(value);
      else buffer.writeBigUInt64BE(BigInt(value));
      return buffer;
    }),
  );
}

const u16 = (...values: readonly number[]): Fields => values.map((value) => ['u16', value] as const);
const u32 = (...values: readonly number[]): Fields => values.map((value) => ['u32', value] as const);
const i16 = (...values: readonly number[]): Fields => values.map((value) => ['i16', value] as const);

/** A TrueType file of that name in which every Chinese character is a square one em wide, as each is in any Chinese typeface. */
function squares(family: string): Buffer {
  const name = Buffer.from(family, 'utf16le').swap16();
  const names = [1, 2, 4, 6];
  const square = bytesOf([...i16(1, 50, -70, 950, 830), ...u16(3, 0), ['text', '\x01\x01\x01\x01'], ...i16(50, 900, 0, -900, -70, 0, 900, 0)]);
  const glyph = Buffer.concat([square, Buffer.alloc((4 - (square.length % 4)) % 4)]);
  const tables: Readonly<Record<string, Buffer>> = {
    'OS/2': bytesOf([
      ...u16(4, UNITS, 400, 5, 0),
      ...i16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
      ['text', '\0'.repeat(10)],
      ...u32(0, 0x28000000, 0, 0),
      ['text', 'test'],
      ...u16(0x40, 0x3000, 0xffef),
      ...i16(880, -120, 0),
      ...u16(880, 120),
      ...u32(0x60000, 0),
      ...i16(500, 700),
      ...u16(0, 0x20, 1),
    ]),
    cmap: bytesOf([
      ...u16(0, 1, 3, 10),
      ...u32(12),
      ...u16(13, 0),
      ...u32(16 + HAS.length * 12, 0, HAS.length),
      ...HAS.flatMap(([from, to]) => u32(from, to, 1)),
    ]),
    glyf: glyph,
    head: bytesOf([
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(3, UNITS),
      ['u64', 0],
      ['u64', 0],
      ...i16(50, -70, 950, 830),
      ...u16(0, 8),
      ...i16(2, 1, 0),
    ]),
    hhea: bytesOf([...u32(0x10000), ...i16(880, -120, 0), ...u16(UNITS), ...i16(50, 50, 950, 1, 0, 0, 0, 0, 0, 0, 0), ...u16(2)]),
    hmtx: bytesOf([...u16(UNITS, 50, UNITS, 50)]),
    loca: bytesOf(u32(0, 0, glyph.length)),
    maxp: bytesOf([...u32(0x10000), ...u16(2, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: Buffer.concat([bytesOf(u16(0, names.length, 6 + names.length * 12, ...names.flatMap((id) => [3, 1, 0x409, id, name.length, 0]))), name]),
    post: bytesOf([...u32(0x30000, 0), ...i16(-100, 50), ...u32(0, 0, 0, 0, 0)]),
  };
  const tags = Object.keys(tables).sort();
  let at = 12 + tags.length * 16;
  const directory: Fields[number][] = [...u32(0x10000), ...u16(tags.length, 128, 3, tags.length * 16 - 128)];
  const bodies: Buffer[] = [];
  for (const tag of tags) {
    const body = tables[tag] as Buffer;
    directory.push(['text', tag], ...u32(0, at, body.length));
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([bytesOf(directory), ...bodies]);
}

/** Writes into a folder what gives a browser a Chinese typeface, which the machine may not have, and returns the variables of its environment for it. */
export function typefaceIn(folder: string): Record<string, string> {
  const [fonts, conf] = [join(folder, 'fonts'), join(folder, 'fonts.conf')];
  mkdirSync(fonts, { recursive: true });
  for (const script of ['SC', 'TC']) writeFileSync(join(fonts, `${script}.ttf`), squares(`Noto Serif CJK ${script}`));
  writeFileSync(
    conf,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: conf };
}
