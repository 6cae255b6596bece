import { type Article, type Block, fold } from '@zhengwen/core';
import { find, type Span } from './find.js';
import { type Guess, guessesIn } from './guesses.js';
import type { Hit } from './library.js';

/** A place in a field's printed text (UTF-16 units), and whether it is read otherwise than the print stands. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly reading?: 'guess' | 'source';
}

/** One way to read a text, folded, with the stretches in which it differs from the print. */
interface View {
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

/** A text in which is searched. */
export interface Field {
  readonly field: Hit['field'];
  /** Which figure, for a caption: counted from 0 in the order of the document. */
  readonly index?: number;
  readonly text: string;
  readonly views: readonly View[];
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

/** Whether a folded word stands in any reading of the field. */
export function holds(field: Field, word: string): boolean {
  return field.views.some((view) => view.folded.includes(word));
}

/**
 * Where the folded words stand in a field, in order and not overlapping. The guesses are read first as if they were print, then what the source
 * has in their place, then the print with its brackets; a place that was found already is not counted again.
 */
export function placesIn(field: Field, words: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  for (const view of field.views) {
    const first = view === field.views[0];
    for (const span of find(view.folded, words)) {
      const touched = view.stretches.some((stretch) => touches(span, stretch));
      if (!first && !touched) continue;
      const place = printed(view, span);
      if (!first && places.some((other) => place.start < other.end && other.start < place.end)) continue;
      places.push(touched ? { ...place, reading: view.reading } : place);
    }
  }
  return field.views.length > 1 ? places.sort((a, b) => a.start - b.start) : places;
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

function touches([start, end]: Span, stretch: Stretch): boolean {
  return stretch.start === stretch.end ? start < stretch.start && stretch.start < end : start < stretch.end && stretch.start < end;
}

/** The place in print of a span of a view. */
function printed(view: View, [start, end]: Span): Place {
  return { start: unitInPrint(view, start)[0], end: unitInPrint(view, end - 1)[1] };
}

/** The printed units that the unit at `at` of a view stands for. */
function unitInPrint(view: View, at: number): Span {
  let shift = 0;
  for (const stretch of view.stretches) {
    if (at < stretch.start) break;
    if (at < stretch.end) {
      const first = stretch.first;
      return first === undefined ? stretch.print : [first + at - stretch.start, first + at - stretch.start + 1];
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
