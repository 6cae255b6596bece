import { type Article, conversionOf, convert, type Image, type Script } from '@zhengwen/core';

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
