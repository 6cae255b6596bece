import { type ConcordanceLine, type Hit, readArticle, type SearchResult } from '@zhengwen/library';
import { hasVocabulary, type ScriptName } from '../script-names.js';
import { COPIES, type Copied, copyOf } from './copy.js';
import type { Desk } from './desk.js';
import { laidOut } from './page/laid-out.js';
import { offsetAt, placeAt } from './page/offset.js';
import { type Rendition, renditionIn } from './rendition.js';
import type { Stage } from './stage.js';
import { type Size, stageOf } from './state.js';
import { apparatusView } from './view/apparatus.js';
import { articleView, goToSpot, inRendition } from './view/article.js';
import { besideView } from './view/beside.js';
import { concordanceView } from './view/concordance.js';
import { contentsView } from './view/contents.js';
import { conversionsView } from './view/conversions.js';
import { metadataView } from './view/metadata.js';
import { resultsView } from './view/results.js';
import { sharedView } from './view/shared.js';
import { sideBySideView } from './view/side-by-side.js';
import { placeOfSource, sourceView } from './view/source.js';
import type { ArticleView, ListView, Request, Sort, View } from './view/view.js';
import { querySaid } from './words/said.js';

/** How many articles of a search are shown at most, and how many lines of a concordance. */
const SHOWN = 500;
const LINES = 5000;
/** Characters on either side of a hit in a concordance: more than a wide screen shows. */
const CONTEXT = 60;

/** The article that the screen is about. */
export function articleOf(desk: Desk) {
  const view = desk.top();
  return view && 'article' in view ? view.article : undefined;
}

export function show(desk: Desk, script: ScriptName, vocabulary: boolean, size?: Size): Promise<void> {
  return desk.ask(desk.get().setting.words.loadingTable, async () => {
    const rendition = await renditionIn(script, vocabulary);
    return () => {
      const views = size ? desk.get().views.map((view) => inScript(view, stageOf(desk.get(), size), rendition)) : desk.get().views;
      desk.set({ rendition, views, notice: undefined });
    };
  });
}

/** A view in another rendition: an article keeps its place, and a list of what the last one changed is that of this one. */
function inScript(view: View, before: Stage, rendition: Rendition): View {
  const after = { ...before, rendition };
  if (view.kind === 'article') return inRendition(view, before, after);
  return view.kind === 'conversions' ? conversionsView(view.article, after) : view;
}

/** Shows the words of a region, or no longer. */
export function vocabulary(desk: Desk, size: Size) {
  const { rendition, setting } = desk.get();
  if (!hasVocabulary(rendition.script)) return desk.say(setting.words.notice.noRegion);
  void show(desk, rendition.script, !rendition.vocabulary, size);
}

/** Opens an article: at a hit, or where it was left last time. */
export function open(desk: Desk, id: string, size: Size, hits?: readonly Hit[], chosen?: number): Promise<void> {
  return desk.ask(undefined, async () => {
    const shown = await readArticle(desk.library, id);
    return () => {
      const { words } = desk.get().setting;
      if (!shown) return desk.say(words.articleGone);
      const stage = stageOf(desk.get(), size);
      const view = articleView(shown.article, stage, hits, chosen);
      const { place = 0 } = desk.host.remembered(id);
      const again = chosen === undefined && place > 0;
      desk.push(again ? { ...view, top: placeAt(laidOut(shown.article, stage), place) } : view);
      if (shown.gone) desk.say(words.gone[shown.gone.code] ?? shown.gone.message);
      else if (again) desk.say(words.notice.whereLeft);
    };
  });
}

/** Remembers where an article is left. */
export function leave(desk: Desk, view: View | undefined, size: Size) {
  if (view?.kind !== 'article') return;
  const { id } = view.article;
  const place = offsetAt(laidOut(view.article, stageOf(desk.get(), size)), view.top);
  const before = desk.host.remembered(id);
  if ((before.place ?? 0) !== place) desk.host.remember(id, { ...before, place });
}

export function search(desk: Desk, words: string): Promise<void> {
  const said = desk.get().setting.words;
  return desk.ask(said.searching, async () => {
    const result: SearchResult = await desk.library.search(words, { limit: SHOWN });
    const { problem, notes } = querySaid(result, said);
    return () => {
      if (problem !== undefined) return desk.say(problem);
      const view = resultsView(result);
      if (desk.top()?.kind === 'results') desk.replace(view);
      else desk.push(view);
      const first = result.articles.length < result.found ? [said.firstOf(result.articles.length, result.found)] : [];
      desk.set({ notice: [...notes, ...first].join(said.joint) || undefined });
    };
  });
}

export function concordance(desk: Desk, words: string, sort: Sort = 'date'): Promise<void> {
  return desk.ask(desk.get().setting.words.searching, async () => {
    const lines: ConcordanceLine[] = [];
    let more = false;
    for await (const line of desk.library.concordance(words, { sort, width: CONTEXT })) {
      more = lines.length === LINES;
      if (more) break;
      lines.push(line);
    }
    return () => {
      const view = concordanceView(words, sort, lines, more);
      if (desk.top()?.kind === 'concordance') desk.replace(view);
      else desk.push(view);
      desk.set({ notice: undefined });
    };
  });
}

/** Opens the article of a line at its hit, with all its other hits to go to. */
function openLine(desk: Desk, line: ConcordanceLine, words: string, size: Size): Promise<void> {
  return desk.ask(undefined, async () => {
    const { articles } = await desk.library.search(words, { ids: [line.id] });
    const hits = articles[0]?.hits ?? [];
    const chosen = hits.findIndex(({ field, index, start }) => field === line.field && index === line.index && start === line.start);
    return () => void open(desk, line.id, size, hits, Math.max(0, chosen));
  });
}

export function follow(desk: Desk, request: Request | undefined, size: Size) {
  if (!request) return;
  if (request.kind === 'say') return desk.say(request.text);
  if (request.kind === 'open') return void open(desk, request.id, size, request.hits, request.chosen);
  if (request.kind === 'open-line') return void openLine(desk, request.line, request.words, size);
  if (request.kind === 'beside') return void beside(desk, request.id, request.other, request.at, size);
  const { views } = desk.get();
  const index = views.findLastIndex((view) => view.kind === 'article');
  const article = views[index];
  if (article?.kind !== 'article') return;
  const gone = goToSpot(article, request.spot, stageOf(desk.get(), size));
  desk.set({ views: [...views.slice(0, index), { ...gone, previous: article.top }], notice: undefined });
}

/** Between an article and its apparatus, the articles of a search and its concordance. */
export function turnOver(desk: Desk, view: View, size: Size) {
  const stage = stageOf(desk.get(), size);
  if (view.kind === 'apparatus' || view.kind === 'concordance') desk.back();
  else if (view.kind === 'article') desk.push(apparatusView(view.article, stage, view.top));
  else if (view.kind === 'metadata') desk.replace(apparatusView(view.article, stage));
  else if (view.kind === 'results') void concordance(desk, view.result.words);
}

export function contents(desk: Desk, view: View, size: Size) {
  if (view.kind === 'contents') return desk.back();
  if (view.kind !== 'article') return;
  const made = contentsView(view, stageOf(desk.get(), size));
  if (made) desk.push(made);
  else desk.say(desk.get().setting.words.noContents);
}

/** The source beside the text, and back to the text at the same place. */
export function source(desk: Desk, view: View, size: Size) {
  const stage = stageOf(desk.get(), size);
  if (view.kind === 'source') {
    const top = placeOfSource(view, stage);
    desk.back();
    const below = desk.top();
    if (below?.kind === 'article' && view.top.band > 0) desk.replace({ ...below, top });
  } else if (view.kind === 'article') {
    if (view.article.pieces.length === 0) desk.say(desk.get().setting.words.sourceGone);
    else desk.push(sourceView(view.article, stage, view.top));
  }
}

/** Marks what other articles have too, and lists it. */
export function shared(desk: Desk, view: View, size: Size) {
  if (view.kind === 'shared') {
    desk.back();
    const below = desk.top();
    if (below?.kind === 'article') desk.replace({ ...below, shared: undefined });
    return;
  }
  if (view.kind !== 'article') return;
  const { words } = desk.get().setting;
  void desk.ask(words.comparing, async () => {
    const { sharedWith } = await import('./reuse.js');
    const passages = await sharedWith(desk.library, view.article.id);
    return () => {
      if (passages.length === 0) return desk.say(words.nothingShared);
      desk.replace({ ...view, shared: passages });
      desk.push(sharedView(view.article, passages, stageOf(desk.get(), size), view.top));
    };
  });
}

function beside(desk: Desk, id: string, other: string, at: number, size: Size) {
  return desk.ask(desk.get().setting.words.comparing, async () => {
    const [compared, a, b] = await Promise.all([desk.library.comparison(id, other), desk.library.get(id), desk.library.get(other)]);
    return () => {
      if (compared && a && b) desk.push(besideView(a, b, compared.parts, at, stageOf(desk.get(), size)));
      else desk.say(desk.get().setting.words.articleGone);
    };
  });
}

/** Sets the picked articles of a list side by side. */
export function sideBySide(desk: Desk, { picked }: ListView) {
  const { words } = desk.get().setting;
  if (picked.length < 2) return desk.say(words.notice.pickTwo);
  void desk.ask(words.comparing, async () => {
    const { sidesOf } = await import('./reuse.js');
    const made = await sidesOf(desk.library, picked);
    return () => (made ? desk.push(sideBySideView(made.made, made.articles)) : desk.say(words.articleGone));
  });
}

export function metadata(desk: Desk) {
  const about = articleOf(desk);
  if (desk.top()?.kind === 'metadata') desk.back();
  else if (about) desk.push(metadataView(about));
}

export function conversions(desk: Desk, view: View, size: Size) {
  if (view.kind === 'conversions') desk.back();
  else if (view.kind === 'article') desk.push(conversionsView(view.article, stageOf(desk.get(), size), view.top));
}

/** Copies what a letter names, in the script of the source. */
export function copy(desk: Desk, letter: string, size: Size) {
  const kind: Copied | undefined = COPIES[letter];
  const view = articleBelow(desk);
  if (!kind || !view) return;
  const { words } = desk.get().setting;
  const stage = stageOf(desk.get(), size);
  const text = copyOf(kind, view, laidOut(view.article, stage), stage.rows);
  if (text === undefined) return desk.say(words.notice.noAddress);
  desk.say(
    desk.host.copy(text) ? words.notice.copied(`${words.notice.copyKinds[kind]}  ${text.replace(/\s+/gu, ' ').slice(0, 200)}`) : words.notice.tooLong,
  );
}

/** The article that a letter after `y` is about. */
function articleBelow(desk: Desk): ArticleView | undefined {
  const view = desk.get().views.findLast((each) => each.kind === 'article');
  return view?.kind === 'article' ? view : undefined;
}

/** Shows the first image on the screen or below it, where the terminal draws images; its caption and address stand in the text anyway. */
export function image(desk: Desk, view: View, size: Size) {
  if (view.kind === 'image') return desk.back();
  if (view.kind !== 'article') return;
  const { words } = desk.get().setting;
  const { picture } = desk.host;
  const { parts } = laidOut(view.article, stageOf(desk.get(), size));
  const part = parts.find(({ image }, index) => image !== undefined && index >= view.top.part);
  const url = part?.image;
  if (!part || url === undefined) return desk.say(words.notice.image.none);
  void desk.ask(words.reading, async () => {
    const loaded = await picture(url, view.article.source.path);
    return () => {
      if ('lack' in loaded) desk.say(words.notice.image[loaded.lack]);
      else desk.push({ kind: 'image', article: view.article, url, picture: loaded.picture, ...(part.asFound ? {} : { caption: part.text }) });
    };
  });
}

export function browse(desk: Desk) {
  const about = articleOf(desk);
  const { notice } = desk.get().setting.words;
  const address = about?.url ?? about?.canonicalUrl;
  // What a document calls its address may be anything; only pages are opened.
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return about && desk.say(notice.noAddress);
  void desk.ask(undefined, async () => {
    await desk.host.browse(new URL(address).href);
    return () => desk.say(notice.opened(address));
  });
}

export function mark(desk: Desk, letter: string, size: Size) {
  const view = desk.top();
  const { notice } = desk.get().setting.words;
  if (view?.kind !== 'article' || !/^\p{L}$/u.test(letter)) return;
  const { id } = view.article;
  const before = desk.host.remembered(id);
  const place = offsetAt(laidOut(view.article, stageOf(desk.get(), size)), view.top);
  desk.host.remember(id, { ...before, marks: { ...before.marks, [letter]: place } });
  desk.say(notice.marked(letter));
}

/** Goes to a mark of the article, or with `'` back to where it was left by the last leap. */
export function jump(desk: Desk, letter: string, size: Size) {
  const view = desk.top();
  if (view?.kind !== 'article') return;
  if (/['’`]/.test(letter)) {
    if (view.previous) desk.replace({ ...view, top: view.previous, previous: view.top });
    return;
  }
  const place = desk.host.remembered(view.article.id).marks?.[letter];
  if (place === undefined) return desk.say(desk.get().setting.words.notice.noMark(letter));
  desk.replace({ ...view, top: placeAt(laidOut(view.article, stageOf(desk.get(), size)), place), previous: view.top });
}

/** An article set in another way, its place in the text kept. */
export function inSetting(view: ArticleView, before: Stage, after: Stage): ArticleView {
  const offset = offsetAt(laidOut(view.article, before), view.top);
  return { ...view, choice: undefined, top: placeAt(laidOut(view.article, after), offset) };
}
