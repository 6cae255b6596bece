import { createInterface } from 'node:readline/promises';
import type { Article } from '@zhengwen/core';
import { type Hit, readArticle, type Summary } from '@zhengwen/library';
import type { Whole } from '../config.js';
import { grouped } from '../output.js';
import { safe } from '../safe.js';
import { dayOf, titleOf } from '../titles.js';
import { factsOf } from './page/facts.js';
import { creditsOf, dateOf, outletOf } from './page/words.js';
import { type Rendition, renditionIn } from './rendition.js';
import type { Shelves } from './state.js';
import { wordsIn } from './words/choose.js';
import { querySaid } from './words/said.js';
import type { Words } from './words/words.js';

/** Articles and hits that are told at a time. */
const AT_ONCE = 20;

/** Something that can be opened by its number. */
interface Item {
  readonly said: string;
  readonly id: string;
}

/**
 * The reader for those who hear a screen: one line after another, nothing drawn, moved or cleared. What can be opened has a number; a paragraph is one line, as long as
 * it is; what is marked by a sign elsewhere is said in words.
 */
export async function runSpoken(library: Shelves, settings: Whole): Promise<void> {
  const words = wordsIn(settings.language);
  const rendition = await renditionIn(settings.script, settings.vocabulary);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  let items: readonly Item[] = (await library.list()).map((summary) => ({ said: summaryLine(summary, words, rendition), id: summary.id }));
  const all = items;
  let told = 0;
  let article: Article | undefined;
  const tell = () => {
    for (const [i, { said }] of items.slice(told, told + AT_ONCE).entries()) say(`${told + i + 1}. ${said}`);
    told = Math.min(items.length, told + AT_ONCE);
    say(words.of(told, items.length));
  };
  say(`正文 Zhengwen. ${words.articles(all.length)}.`);
  tell();
  say(words.spoken.commands);
  process.stdout.write('> ');
  for await (const typed of lines) {
    const line = typed.trim();
    if (/^:?q(uit)?$/.test(line)) break;
    const item = /^\d+$/.test(line) ? items[Number(line) - 1] : undefined;
    if (item) {
      const shown = await readArticle(library, item.id);
      if (!shown) say(words.articleGone);
      else {
        article = shown.article;
        for (const each of articleLines(article, words, rendition)) say(each);
      }
    } else if (line === '' || line === 'n') tell();
    else if (line === 'l') {
      items = all;
      told = 0;
      tell();
    } else if (line.startsWith('/') && line.length > 1) {
      const result = await library.search(line.slice(1), { limit: AT_ONCE * 5 });
      const { problem, notes } = querySaid(result, words);
      for (const note of notes) say(safe(note));
      say(safe(problem ?? words.hitsIn(result.total, result.found)));
      items = result.articles.flatMap(({ summary, hits }) => hits.map((hit) => ({ said: hitLine(hit, summary, words), id: summary.id })));
      told = 0;
      if (items.length > 0) tell();
    } else if (line === 'm' && article)
      for (const { label, values } of factsOf(article, words)) say(label + words.value.colon + safe(values.join(words.joint)));
    else if (line === 'a' && article) for (const each of entryLines(article, words)) say(each);
    else say(words.spoken.commands);
    process.stdout.write('> ');
  }
  lines.close();
}

function summaryLine(summary: Summary, words: Words, rendition: Rendition): string {
  const title = titleOf(summary, (text) => rendition.of(summary)(text).text, words.untitled);
  const { changes, creditedSource, publisher, counts } = summary;
  const facts = [dayOf(summary.datePublished, words.undated), safe(creditedSource ?? publisher ?? ''), `${grouped(counts.han)} 字`];
  if (changes.guesses > 0) facts.push(words.guesses(changes.guesses));
  return `${title}. ${facts.filter(Boolean).join(words.value.comma)}.`;
}

function hitLine({ snippet }: Hit, summary: Summary, words: Words): string {
  return safe(snippet.text) + words.value.aside(titleOf(summary, undefined, words.untitled));
}

function* articleLines(article: Article, words: Words, rendition: Rendition): Generator<string> {
  const show = (text: string) => safe(rendition.of(article)(text).text);
  yield '';
  yield titleOf({ headline: article.headline, opening: '' }, show, words.untitled);
  yield safe(
    [dateOf(article.datePublished, words), outletOf(article, words), creditsOf(article.credits), `${grouped(article.counts.han)} 字`]
      .filter(Boolean)
      .join(words.value.comma),
  );
  const changes = article.entries.filter(({ kind }) => kind !== 'markup');
  const guesses = changes.filter(({ confidence }) => confidence === 'guess').length;
  yield [words.changes(changes.length), ...(guesses > 0 ? [words.guesses(guesses)] : [])].join(words.value.comma);
  yield '';
  if (article.text === '') yield words.noText;
  for (const paragraph of article.text.split(/\n+/u)) if (paragraph !== '') yield show(paragraph);
  yield '';
}

function* entryLines(article: Article, words: Words): Generator<string> {
  for (const { kind, original, edited, rules, confidence } of article.entries) {
    if (kind === 'markup') continue;
    const { aside, colon, comma } = words.value;
    const by = [...rules, ...(confidence === 'guess' ? [words.guess] : [])].join(comma);
    yield `${words.kinds[kind]}${colon}${safe(original.slice(0, 200))} → ${kind === 'omit' ? words.leftOut : safe(edited)}${aside(by)}`;
  }
}
