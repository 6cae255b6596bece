import type { Annotation } from '../article.js';

/** What was found in one text: the annotation without its place in article and source. Offsets are UTF-16 units of that text. */
export type Found = Omit<Annotation, 'surface' | 'blockIndex' | 'range'>;
