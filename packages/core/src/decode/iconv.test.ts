import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, type Legacy } from './legacy.js';

const VERSION = spawnSync('iconv', ['--version'], { encoding: 'utf8' });
const HAS_ICONV = VERSION.status === 0;
/** The tables of iconv change with its version; the differences are listed for this one. */
const LISTED = 'glibc 2.36';
const IS_LISTED = HAS_ICONV && /GLIBC 2\.36\b/.test(VERSION.stdout);

type Sequence = readonly number[];

/** Every pair of two bytes that the encoding could have, each on a line of its own. */
function pairsOf(trails: readonly (readonly [number, number])[]): readonly Sequence[] {
  const pairs: Sequence[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) pairs.push([lead, trail]);
  return pairs;
}

/** Sequences of four bytes of GB18030: all that stand for the Basic Multilingual Plane, and of the other planes the first and last of each row. */
function foursOf(): readonly Sequence[] {
  const fours: Sequence[] = [];
  for (let first = 0x81; first <= 0xe3; first++) {
    if (first > 0x84 && first < 0x90) continue;
    for (let second = 0x30; second <= 0x39; second++)
      for (let third = 0x81; third <= 0xfe; third += first < 0x90 ? 1 : 125)
        for (let fourth = 0x30; fourth <= 0x39; fourth++) fours.push([first, second, third, fourth]);
  }
  return fours;
}

const hex = (text: string | undefined) =>
  text === undefined ? 'nothing' : [...text].map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** What iconv makes of each sequence; one that it refuses gives `undefined`. */
function byIconv(charset: string, sequences: readonly Sequence[]): readonly (string | undefined)[] {
  const bytes = Uint8Array.from(sequences.flatMap((sequence) => [...sequence, 0x0a]));
  const { stdout } = spawnSync('iconv', ['-c', '-f', charset, '-t', 'UTF-8'], { input: bytes, maxBuffer: 1 << 26 });
  const lines = stdout.toString('utf8').split('\n');
  // Of a sequence that it refuses it leaves out the first byte, and the next may be a letter or digit of ASCII.
  return sequences.map((_, index) => (/^[^\0-\x7F]+$/.test(lines[index] ?? '') ? lines[index] : undefined));
}

/** Runs of sequences read differently, as `A2AB-A2B0 4: U+E766 | nothing`: where the run is, how long, and how its first is read by us and by iconv. */
function differences(encoding: Legacy, charset: string, sequences: readonly Sequence[]): readonly string[] {
  const theirs = byIconv(charset, sequences);
  const runs: { from: string; to: string; count: number; first: string; kind: string }[] = [];
  let last = -2;
  for (const [index, sequence] of sequences.entries()) {
    const text = decodeLegacy(Uint8Array.from(sequence), encoding);
    const ours = text.includes('\uFFFD') ? undefined : text;
    if (ours === theirs[index]) continue;
    const name = sequence.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('');
    const kind = ours === undefined ? 'iconv alone' : theirs[index] === undefined ? 'ours alone' : 'another';
    const run = runs[runs.length - 1];
    if (run && last === index - 1 && run.kind === kind) {
      run.to = name;
      run.count++;
    } else runs.push({ from: name, to: name, count: 1, first: `${hex(ours)} | ${hex(theirs[index])}`, kind });
    last = index;
  }
  return runs.map(({ from, to, count, first, kind }) => `${from}${count > 1 ? `-${to} ${count}` : ''}: ${first}, ${kind}`);
}

const WHY = HAS_ICONV ? '' : ': skipped, iconv is not here';
const WHY_UNLISTED = IS_LISTED ? '' : `: skipped, this is not the iconv of ${LISTED}`;

/** The WHATWG tables are those of browsers; iconv's are glibc's. What differs is listed, so that a new table shows. */
describe.skipIf(!IS_LISTED)(`our decoders beside the iconv of ${LISTED}${WHY_UNLISTED}`, () => {
  it('differ in GB18030 where they are known to', () => {
    const found = differences(
      'gb18030',
      'GB18030',
      pairsOf([
        [0x40, 0x7e],
        [0x80, 0xfe],
      ]),
    );
    expect(found).toMatchSnapshot();
  });

  it('differ in the four bytes of GB18030 where they are known to', () => {
    expect(differences('gb18030', 'GB18030', foursOf())).toMatchSnapshot();
  });

  it('differ in Big5 where they are known to, the HKSCS being part of ours', () => {
    const found = differences(
      'big5',
      'BIG5-HKSCS',
      pairsOf([
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ]),
    );
    expect(found).toMatchSnapshot();
  });
});

describe.skipIf(!HAS_ICONV)(`our decoders beside the iconv of the machine${WHY}`, () => {
  it('read all Han of GB2312 alike', () => {
    const found = differences('gb18030', 'GB18030', pairsOf([[0xa1, 0xfe]]));
    expect(found.filter((line) => line >= 'B0A1' && line < 'D7FA')).toEqual([]);
    expect(found.filter((line) => line >= 'D8A1' && line < 'F7FF')).toEqual([]);
  });

  it('read all Han of Big5 alike', () => {
    const found = differences(
      'big5',
      'BIG5',
      pairsOf([
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ]),
    );
    expect(found.filter((line) => line >= 'A440' && line < 'C67F')).toEqual([]);
    expect(found.filter((line) => line >= 'C940' && line < 'F9D6')).toEqual([]);
  });
});
