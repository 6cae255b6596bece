import { type Article, type Block, fold } from '@zhengwen/core';
import type { Hit } from '../library.js';
import type { Span } from './find.js';
import { type Guess, guessesIn } from './guesses.js';

/** A place in a field's printed text (UTF-16 units), and whether it is read otherwise than the print stands. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly reading?: 'guess' | 'source';
}

/** One way to read a text, folded, with the stretches in which it differs from the print. */
export interface View {
  readonly folded: string;
  readonly reading?: 'guess' | 'source';
  readonly stretches: readonly Stretch[];
}

/** `[start, end)` of the view stands for `print` of the printed text, unit by unit or only as a whole. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly print: Span;
  /** Where in print the first unit of the view's stretch stands; absent when the stretch stands for the print only as a whole. */
  readonly first?: number;
}

/** Finds the places of a query in a folded text, in order and not overlapping. */
export type Finder = (folded: string) => readonly Span[];

/** The ways to read a text, folded. */
export interface Folded {
  readonly field: Hit['field'];
  /** Which figure, for a caption: counted from 0 in the order of the document. */
  readonly index?: number;
  readonly views: readonly View[];
}

/** A text in which is searched, with its print. */
export interface Field extends Folded {
  readonly text: string;
}

/** Everything in an article that is searched, folded once. */
export function fieldsOf(article: Article): readonly Field[] {
  const fields: Field[] = [];
  const add = (field: Hit['field'], text: string | undefined, index?: number) => {
    if (text) fields.push({ field, text, views: viewsOf(text, guessesIn(text, article.entries)), ...(index === undefined ? {} : { index }) });
  };
  add('kicker', article.kicker);
  add('headline', article.headline);
  add('alternativeHeadline', article.alternativeHeadline);
  add('text', article.text);
  captionsOf(article.blocks).forEach((caption, index) => {
    add('caption', caption, index);
  });
  return fields;
}

/**
 * Where a query stands in a field, in order and not overlapping. The guesses are read first as if they were print, then what the source
 * has in their place, then the print with its brackets; a place that was found already is not counted again.
 */
export function placesIn(field: Folded, finder: Finder): readonly Place[] {
  let places: readonly Place[] = [];
  for (const view of field.views) {
    const found = placesInView(view, finder);
    places = view === field.views[0] ? found : withMore(places, found);
  }
  return places;
}

/** The places of one reading, in print. The stretches are walked along with the spans, since a long text may have many of both. */
function placesInView(view: View, finder: Finder): readonly Place[] {
  const places: Place[] = [];
  let near = 0;
  for (const span of finder(view.folded)) {
    while (near < view.stretches.length && (view.stretches[near] as Stretch).end < span[0]) near++;
    const start = unitInPrint(view, span[0], near)[0];
    const end = unitInPrint(view, span[1] - 1, near)[1];
    places.push(touched(view, span, near) ? { start, end, reading: view.reading } : { start, end });
  }
  return places;
}

/** Known places, and those of another reading that touch a guess and are not taken. */
function withMore(known: readonly Place[], found: readonly Place[]): readonly Place[] {
  const added: Place[] = [];
  let at = 0;
  let reached = 0;
  for (const place of found) {
    if (!place.reading) continue;
    while (at < known.length && (known[at] as Place).end <= place.start) at++;
    if (place.start < reached || (known[at]?.start ?? Number.POSITIVE_INFINITY) < place.end) continue;
    added.push(place);
    reached = place.end;
  }
  return added.length > 0 ? [...known, ...added].sort((a, b) => a.start - b.start) : known;
}

function viewsOf(text: string, guesses: readonly Guess[]): readonly View[] {
  if (guesses.length === 0) return [{ folded: fold(text), stretches: [] }];
  return [
    viewOf(text, guesses, 'guess', (guess) => ({ value: guess.said, first: guess.start + 1 })),
    viewOf(text, guesses, 'source', (guess) => ({ value: guess.source })),
    viewOf(text, guesses, 'guess', (guess) => ({ value: text.slice(guess.start, guess.end), first: guess.start })),
  ];
}

function viewOf(
  text: string,
  guesses: readonly Guess[],
  reading: 'guess' | 'source',
  read: (guess: Guess) => { value: string; first?: number },
): View {
  const stretches: Stretch[] = [];
  let words = '';
  let at = 0;
  for (const guess of guesses) {
    words += text.slice(at, guess.start);
    const { value, first } = read(guess);
    stretches.push({ start: words.length, end: words.length + value.length, print: [guess.start, guess.end], first });
    words += value;
    at = guess.end;
  }
  return { folded: fold(words + text.slice(at)), reading, stretches };
}

/** Whether a span takes in part of a guess, from the stretch `near` on. */
function touched(view: View, [start, end]: Span, near: number): boolean {
  for (let i = near; i < view.stretches.length; i++) {
    const stretch = view.stretches[i] as Stretch;
    if (stretch.start >= end) return false;
    if (stretch.start === stretch.end ? start < stretch.start : start < stretch.end) return true;
  }
  return false;
}

/** The printed units that the unit at `at` of a view stands for; no stretch before `near` reaches it. */
function unitInPrint(view: View, at: number, near: number): Span {
  const before = view.stretches[near - 1];
  let shift = before ? before.print[1] - before.end : 0;
  for (let i = near; i < view.stretches.length; i++) {
    const stretch = view.stretches[i] as Stretch;
    if (at < stretch.start) break;
    if (at < stretch.end) {
      const unit = stretch.first === undefined ? undefined : stretch.first + at - stretch.start;
      // The brackets go with the words next to them.
      const from = unit === undefined || at === stretch.start ? stretch.print[0] : unit;
      return [from, unit === undefined || at === stretch.end - 1 ? stretch.print[1] : unit + 1];
    }
    shift = stretch.print[1] - stretch.end;
  }
  return [at + shift, at + shift + 1];
}

function captionsOf(blocks: readonly Block[]): readonly (string | undefined)[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'figure':
        return [block.caption];
      case 'blockquote':
        return captionsOf(block.blocks);
      case 'list':
        return block.items.flatMap((item) => captionsOf(item));
      default:
        return [];
    }
  });
}
