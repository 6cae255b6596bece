import { type Article, convert, type Image, type Script } from '@zhengwen/core';
import type { ScriptName } from './script-names.js';

type Tag = Exclude<ScriptName, 'source'>;

const TABLES: Readonly<Record<Tag, () => Promise<{ readonly default: Script }>>> = {
  Hans: () => import('@zhengwen/core/script/hans'),
  Hant: () => import('@zhengwen/core/script/hant'),
  'Hant-TW': () => import('@zhengwen/core/script/hant-tw'),
  'Hant-HK': () => import('@zhengwen/core/script/hant-hk'),
};

/** The table of a script; loaded only here, when one is asked for. */
export async function scriptNamed(tag: Tag): Promise<Script> {
  return (await TABLES[tag]()).default;
}

/**
 * The article as a record in another script. Headlines, body and captions are converted; names, places and everything that cites the source are
 * not. Its `script` says what the text is now, and that a program made it so.
 */
export function renditionOf(article: Article, script: Script): Article {
  const { tag, changed: _changed, ...words } = convert(article, script);
  const [value, region] = tag.split('-') as ['Hans' | 'Hant', 'TW' | 'HK' | undefined];
  const images = article.images?.map(
    (image): Image => ({
      ...image,
      ...(image.alt === undefined ? {} : { alt: script.convert(image.alt) }),
      ...(image.caption === undefined ? {} : { caption: script.convert(image.caption) }),
    }),
  );
  return {
    ...article,
    ...words,
    ...(images ? { images } : {}),
    script: { value, ...(region ? { region } : {}), machineConverted: true, confidence: 1 },
  };
}
