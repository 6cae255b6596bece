import type { Damage } from './damage.js';
import { random } from './random.js';
import { document, ownTexts } from './texts.js';

/** A document before and after it was damaged. */
export interface Planted {
  readonly clean: string;
  readonly damaged: string;
  /** Its lines are damaged whole or not at all. */
  readonly whole: boolean;
}

/** Documents with one kind of damage, the same for the same seed; one that the damage finds nothing in is left out. */
export function* planted(damage: Damage, seed: number, count: number): Generator<Planted> {
  const next = random(seed + hash(damage.name));
  const texts = ownTexts()[damage.on];
  for (let made = 0, tried = 0; made < count && tried < 100 * count; tried++) {
    const clean = (damage.from ?? same)(document(texts, next));
    const damaged = damage.make(clean, next);
    if (damaged === clean) continue;
    made++;
    yield { clean, damaged, whole: damage.whole ?? false };
  }
}

const same = (text: string) => text;

/** Each kind has numbers of its own, so that a new kind changes no other. */
function hash(name: string): number {
  let sum = 0;
  for (const character of name) sum = (Math.imul(sum, 31) + (character.codePointAt(0) as number)) | 0;
  return sum;
}
