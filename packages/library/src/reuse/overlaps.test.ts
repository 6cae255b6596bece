import { describe, expect, it } from 'vitest';
import { project } from './corpus.js';
import { familiesOf, relationOf } from './families.js';
import { overlapsOf } from './overlaps.js';

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = numbers(20);
const anyHan = () => String.fromCharCode(0x4e00 + Math.floor(next() * next() * 4000));
const anyText = (length: number) => Array.from({ length }, anyHan).join('');
const changed = (text: string, share: number) => [...text].map((unit) => (next() < share ? anyHan() : unit)).join('');
const of = (texts: readonly string[]) => [...overlapsOf(texts.map((text) => project(text).units))];

const SLOGAN = '坚持就是胜利团结就是力量万众一心共克时艰';
const originals = Array.from({ length: 60 }, () => `${anyText(200)}，${SLOGAN}。${anyText(200)}`);

describe('overlaps', () => {
  it('are none between texts that share no more than a slogan', () => {
    expect(of(originals)).toEqual([]);
  });

  for (const [what, edit, relation] of [
    ['an exact copy', (text: string) => text, 'reprint'],
    ['a copy in other punctuation', (text: string) => text.replaceAll('，', ', '), 'reprint'],
    ['one without its first tenth', (text: string) => text.slice(42), 'reprint'],
    ['one without its first third', (text: string) => text.slice(140), 'abridgement'],
    ['one with one character in twenty replaced', (text: string) => changed(text, 0.05), 'reprint'],
    ['one half', (text: string) => text.slice(0, 210), 'abridgement'],
    ['one quoted whole in a longer text', (text: string) => anyText(500) + text + anyText(300), 'expansion'],
  ] as const) {
    it(`are found for ${what}`, () => {
      const found = of([...originals, ...originals.map(edit)]);
      expect(found.length).toBe(originals.length);
      for (const overlap of found) {
        expect(overlap.b - overlap.a).toBe(originals.length);
        expect(relationOf(overlap)).toBe(relation);
      }
    });
  }

  it('are found for a text that very many have reprinted', () => {
    const copies = Array.from({ length: 300 }, (_, k) => (k % 3 === 0 ? changed(originals[0] as string, 0.01) : (originals[0] as string)));
    const found = of([...copies, ...originals.slice(1)]);
    expect(familiesOf(found, (a, b) => a - b)).toEqual([copies.map((_, k) => k)]);
    expect(found.length).toBeLessThan(300 * 64);
  });
});

describe('families', () => {
  it('join copies of copies, not texts that have only some words in common', () => {
    const families = familiesOf(
      [
        { a: 5, b: 2, ofA: 0.9, ofB: 0.9 },
        { a: 2, b: 7, ofA: 0.4, ofB: 0.95 },
        { a: 1, b: 7, ofA: 0.45, ofB: 0.45 },
        { a: 8, b: 9, ofA: 1, ofB: 1 },
      ],
      (a, b) => b - a,
    );
    expect(families).toEqual([
      [7, 5, 2],
      [9, 8],
    ]);
  });
});
