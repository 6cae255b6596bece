import { inGb2312 } from '../../src/mend/gbk.js';
import { casesOf } from '../../test/instruments/corpus.js';
import { pick } from './random.js';

/** Marks of damage that a case was written to show, and of writing that a rule would set right: what is planted here is all there is. */
const UNSOUND =
  /[\ufffd\u200b-\u200f\ue000-\uf8ff〔〓�锟\u0080-\u00a0]|["'＂％０-９Ａ-Ｚａ-ｚ]|[,:;?!()](?=\p{Script=Han})|(?<=\p{Script=Han})[,:;?!()]|\.{3}|。。|[•・‧]|\p{Script=Han} |[\u2e80-\u2fd5\uf900-\ufaff]|\n/u;
/** More characters than this share that GB 2312 lacks: the text is Traditional. */
const TRADITIONAL = 0.05;

/** Paragraphs of our own writing, from the documents of the tests. */
export interface Texts {
  readonly simplified: readonly string[];
  readonly traditional: readonly string[];
}

export function ownTexts(): Texts {
  const paragraphs = [...casesOf('cases'), ...casesOf('negative')]
    .flatMap(({ expected }) => expected.paragraphs ?? [])
    .map((paragraph) => (typeof paragraph === 'string' ? paragraph : (paragraph[0] as string)))
    .filter((paragraph) => (paragraph.match(/\p{Script=Han}/gu)?.length ?? 0) >= 30 && /[。！？”」]$/u.test(paragraph) && !UNSOUND.test(paragraph));
  const unique = [...new Set(paragraphs)];
  const isTraditional = (text: string) =>
    [...text].filter((character) => isHan(character) && !inGb2312(character)).length > TRADITIONAL * text.length;
  return { simplified: unique.filter((text) => !isTraditional(text)), traditional: unique.filter(isTraditional) };
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** A clean document of a few paragraphs, one a line. */
export function document(paragraphs: readonly string[], next: () => number): string {
  const chosen: string[] = [];
  while (chosen.length < 6) {
    const one = pick(paragraphs, next);
    if (!chosen.includes(one)) chosen.push(one);
  }
  return chosen.join('\n');
}
