import { type Article, conversionOf, convert, type Image, type Script } from '@zhengwen/core';
import type { Tag } from './script-names.js';

type Choice = (vocabulary: boolean) => Promise<Script>;

const TABLES: Readonly<Record<Tag, Choice>> = {
  Hans: async (vocabulary) => {
    const { default: hans, hansWithVocabulary } = await import('@zhengwen/core/script/hans');
    return vocabulary ? hansWithVocabulary : hans;
  },
  Hant: async () => (await import('@zhengwen/core/script/hant')).default,
  'Hant-TW': async (vocabulary) => {
    const { default: hantTw, hantTwWithVocabulary } = await import('@zhengwen/core/script/hant-tw');
    return vocabulary ? hantTwWithVocabulary : hantTw;
  },
  'Hant-HK': async (vocabulary) => {
    const { default: hantHk, hantHkWithVocabulary } = await import('@zhengwen/core/script/hant-hk');
    return vocabulary ? hantHkWithVocabulary : hantHk;
  },
  'Hant-mended': async () => (await import('@zhengwen/core/script/hant-mended')).default,
};

/** The table of a script, with the words of its region where it has any and they are asked for; loaded only here, when one is asked for. */
export function scriptNamed(tag: Tag, vocabulary = false): Promise<Script> {
  return TABLES[tag](vocabulary);
}

/**
 * The article as a record in another script. Headlines, body and captions are converted; names, places and everything that cites the source are
 * not. Its `script` says what the text is now, and that a program made it so.
 */
export function renditionOf(article: Article, script: Script): Article {
  const { tag, changed: _changed, vocabulary: _vocabulary, mends: _mends, ...words } = convert(article, script);
  const conversion = conversionOf(article, script);
  const [value, region] = tag.split('-') as ['Hans' | 'Hant', 'TW' | 'HK' | undefined];
  const images = article.images?.map(
    (image): Image => ({
      ...image,
      ...(image.alt === undefined ? {} : { alt: conversion(image.alt).text }),
      ...(image.caption === undefined ? {} : { caption: conversion(image.caption).text }),
    }),
  );
  return {
    ...article,
    ...words,
    ...(images ? { images } : {}),
    script: { value, ...(region ? { region } : {}), machineConverted: true, confidence: 1 },
  };
}
