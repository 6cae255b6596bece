import { differences, places, project } from './align.js';
import type { Planted } from './plant.js';

/** What a program makes of a text; `unsure(start, end)` says whether it calls what it did there a guess, `named` whether it names the place. */
export interface Output {
  readonly text: string;
  unsure?(start: number, end: number): boolean;
  named?(start: number, end: number): boolean;
}

/** Counts of one program at one kind of damage. */
export interface Score {
  /** Places that were planted. */
  planted: number;
  /** Of these, restored to the letter; as a guess. */
  right: number;
  rightGuessed: number;
  /** Set right in part, and what is left is named. */
  partly: number;
  /** Changed, and not to what was there; as a guess. */
  wrong: number;
  wrongGuessed: number;
  /** Changes where nothing was planted; as a guess. */
  elsewhere: number;
  elsewhereGuessed: number;
  /** Places left as they are and named. */
  named: number;
}

export const emptyScore = (): Score => ({
  planted: 0,
  right: 0,
  rightGuessed: 0,
  partly: 0,
  wrong: 0,
  wrongGuessed: 0,
  elsewhere: 0,
  elsewhereGuessed: 0,
  named: 0,
});

/** Adds one document to the score: what was clean, what the program was given, what it made of it. */
export function scored(score: Score, { clean, damaged, whole }: Planted, output: Output): void {
  const planted = places(damaged, clean, whole);
  const made = differences(damaged, output.text);
  const unsure = (start: number, end: number) => Number(output.unsure?.(start, end) ?? false);
  for (const { start, end, value } of planted) {
    score.planted++;
    const now = project(damaged, made, start, end);
    if (now === value) {
      score.right++;
      score.rightGuessed += unsure(start, end);
    } else if (now !== damaged.slice(start, end) && output.named?.(start, end)) score.partly++;
    else if (now !== damaged.slice(start, end)) {
      score.wrong++;
      score.wrongGuessed += unsure(start, end);
    } else score.named += Number(output.named?.(start, end) ?? false);
  }
  for (const { start, end } of made) {
    if (planted.some((place) => place.start <= end && start <= place.end)) continue;
    score.elsewhere++;
    score.elsewhereGuessed += unsure(start, end);
  }
}

/** Of all changes the share that is right; of all planted places the share that was set right. */
export function precision({ right, partly, wrong, elsewhere }: Score): number {
  return right / (right + partly + wrong + elsewhere);
}

export function recall({ right, planted }: Score): number {
  return right / planted;
}
