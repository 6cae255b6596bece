import { type Hit, type Library, readArticle, type SearchResult } from '@zhengwen/library';
import { grouped } from '../output.js';
import { hasVocabulary, type ScriptName } from '../script-names.js';
import { type Command, commandOf, type Press } from './keys.js';
import { conversionsOf } from './page/laid-out.js';
import { openPrompt, type Prompt, type } from './prompt.js';
import { AS_FOUND, type Rendition, renditionIn, scriptsFor } from './rendition.js';
import type { Stage } from './stage.js';
import { apparatusView } from './view/apparatus.js';
import { articleView, goToSpot, inRendition } from './view/article.js';
import { conversionsView } from './view/conversions.js';
import { listView } from './view/list.js';
import { metadataView } from './view/metadata.js';
import { resultsView } from './view/results.js';
import type { Request, View } from './view/view.js';
import { moveView, openView } from './view/views.js';

/** All that the screen shows. The last view is the one that is seen; those before it are gone back to. */
export interface State {
  readonly views: readonly View[];
  readonly rendition: Rendition;
  /** Whether readings stand above the text. */
  readonly ruby: boolean;
  readonly prompt?: Prompt;
  readonly help: boolean;
  /** A line for the foot of the screen until the next key. */
  readonly notice?: string;
}

/** How many articles of a search are shown at most. */
const SHOWN = 500;

/** What the reader draws on. */
export type Shelves = Pick<Library, 'roots' | 'list' | 'get' | 'apparatus' | 'search' | 'failures'>;

/** Rows below a view: one left empty, and the status line. */
const FOOT = 2;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Store {
  readonly get: () => State;
  readonly subscribe: (changed: () => void) => () => void;
  /** Reads the list, and the table of the script that was asked for. */
  readonly start: (script: ScriptName, vocabulary?: boolean) => Promise<void>;
  readonly press: (press: Press, size: Size) => void;
}

export interface Ending {
  readonly quit: () => void;
  readonly suspend: () => void;
  readonly interrupt: () => void;
}

export function stageOf(state: State, size: Size): Stage {
  return { columns: size.columns, rows: Math.max(1, size.rows - FOOT), rendition: state.rendition, ruby: state.ruby };
}

/** What is to be said of a search beside what it found. */
function noticeOf({ notes, articles, found }: SearchResult): string | undefined {
  const said = articles.length < found ? [...notes, `the first ${grouped(articles.length)} of ${grouped(found)} articles are shown`] : notes;
  return said.length > 0 ? said.join('; ') : undefined;
}

/** The reader's state and what keys do to it. Whatever takes time ends in a change of state; what fails ends in a notice. */
export function createStore(library: Shelves, ending: Ending): Store {
  let state: State = { views: [], rendition: AS_FOUND, ruby: false, help: false };
  const listeners = new Set<() => void>();
  // While an answer is waited for, keys wait too: they are meant for what it brings. An answer to a question that was called off is dropped.
  let question = 0;
  let busy = false;
  let waiting: [Press, Size][] = [];

  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const top = () => state.views[state.views.length - 1];
  const replace = (view: View) => set({ views: [...state.views.slice(0, -1), view] });
  const push = (view: View) => set({ views: [...state.views, view], notice: undefined });

  const ask = async (notice: string | undefined, answer: () => Promise<() => void>) => {
    const mine = ++question;
    busy = true;
    if (notice) set({ notice });
    try {
      const act = await answer();
      if (mine === question) act();
    } catch (error) {
      if (mine === question) set({ notice: error instanceof Error ? error.message : String(error) });
    }
    if (mine === question) goOn();
  };

  const goOn = () => {
    busy = false;
    for (let next = waiting.shift(); next; next = busy ? undefined : waiting.shift()) handle(...next);
  };

  const start = async (script: ScriptName, vocabulary = false) => {
    busy = true;
    const [summaries, failures] = await Promise.all([library.list(), library.failures()]);
    set({ views: [listView({ roots: library.roots, summaries, failures })] });
    if (script === 'source') goOn();
    else await show(script, vocabulary);
  };

  const show = (script: ScriptName, vocabulary: boolean, size?: Size) =>
    ask('loading the table of this script…', async () => {
      const rendition = await renditionIn(script, vocabulary);
      return () => set({ rendition, notice: undefined, ...(size ? { views: state.views.map((view) => moved(view, rendition, size)) } : {}) });
    });

  /** A view in another rendition: an article keeps its place, and a list of what the last one changed is that of this one. */
  const moved = (view: View, rendition: Rendition, size: Size): View => {
    const before = stageOf(state, size);
    const after = { ...before, rendition };
    if (view.kind === 'article') return inRendition(view, before, after);
    return view.kind === 'conversions' ? conversionsView(view.article, after) : view;
  };

  const open = (id: string, size: Size, hits?: readonly Hit[], chosen?: number) =>
    ask(undefined, async () => {
      const shown = await readArticle(library, id);
      return () => {
        if (!shown) return set({ notice: 'This article is no longer in the library.' });
        push(articleView(shown.article, stageOf(state, size), hits, chosen));
        if (shown.gone) set({ notice: shown.gone.message });
      };
    });

  const search = (words: string) =>
    ask('searching…', async () => {
      const result: SearchResult = await library.search(words, { limit: SHOWN });
      return () => {
        if (result.problem !== undefined) return set({ notice: result.problem });
        // A new search takes the place of the last one, and of what was opened from it.
        const last = state.views.findIndex((view) => view.kind === 'results');
        set({ views: [...(last < 0 ? state.views : state.views.slice(0, last)), resultsView(result)], notice: noticeOf(result) });
      };
    });

  const follow = (request: Request | undefined, size: Size) => {
    if (request?.kind === 'open') void open(request.id, size, request.hits, request.chosen);
    else if (request?.kind === 'say') set({ notice: request.text });
    else if (request?.kind === 'go') {
      const stage = stageOf(state, size);
      const below = state.views[state.views.length - 2];
      if (below?.kind === 'article') set({ views: [...state.views.slice(0, -2), goToSpot(below, request.spot, stage)] });
    }
  };

  const back = () => {
    if (state.views.length > 1) set({ views: state.views.slice(0, -1) });
    else set({ notice: 'q quits' });
  };

  /** The article that the screen is about. */
  const article = () => {
    const view = top();
    return view && 'article' in view ? view.article : undefined;
  };

  const otherSide = (size: Size) => {
    const view = top();
    if (view?.kind === 'apparatus') back();
    else if (view?.kind === 'article') push(apparatusView(view.article, stageOf(state, size), view.top));
    else if (view?.kind === 'metadata') replace(apparatusView(view.article, stageOf(state, size)));
  };

  const conversions = (size: Size) => {
    const view = top();
    if (view?.kind === 'conversions') back();
    else if (view?.kind === 'article') push(conversionsView(view.article, stageOf(state, size), view.top));
  };

  const obey = (command: Command, size: Size) => {
    const view = top();
    const stage = stageOf(state, size);
    switch (command) {
      case 'quit':
        return ending.quit();
      case 'help':
        return set({ help: true });
      case 'search':
      case 'command':
        return set({ prompt: openPrompt(command) });
      case 'script':
        return void show(after(state.rendition.script, scriptsFor(article()?.script)), state.rendition.vocabulary, size);
      case 'vocabulary':
        if (!hasVocabulary(state.rendition.script))
          return set({ notice: 'Words of a region go with 简体, 正體／台灣用字 and 繁體／香港用字: t chooses' });
        return void show(state.rendition.script, !state.rendition.vocabulary, size);
      case 'ruby':
        return set({ ruby: !state.ruby });
      case 'conversions':
        return conversions(size);
      case 'back':
        return back();
      case 'other-side':
        return otherSide(size);
      case 'metadata': {
        const about = article();
        if (view?.kind === 'metadata') back();
        else if (about) push(metadataView(about));
        return;
      }
      case 'open':
        return view && follow(openView(view, stage), size);
      case 'next-conversion':
      case 'previous-conversion':
        if (view?.kind === 'article' && conversionsOf(view.article, stage).choices.length === 0)
          return set({ notice: 'Nothing here could be otherwise: t chooses a script' });
        if (view) replace(moveView(view, command, stage));
        return;
      default:
        if (view?.kind === 'article' && view.hits.length === 0 && (command === 'next-hit' || command === 'previous-hit'))
          return set({ notice: 'Nothing was searched for: / searches' });
        if (view) replace(moveView(view, command, stage));
    }
  };

  const entered = (kind: Prompt['kind'], text: string) => {
    const words = text.trim();
    if (words === '') return;
    if (kind === 'search') return void search(words);
    if (/^(q|quit|qa|x)!?$/.test(words)) return ending.quit();
    if (/^h(elp)?$/.test(words)) return set({ help: true });
    set({ notice: `No command :${words} (:q quits)` });
  };

  const press = (key: Press, size: Size) => {
    if (key.kind === 'control' && key.letter === 'z') return ending.suspend();
    if (!busy) return handle(key, size);
    if (key.kind === 'control' && key.letter === 'c') return ending.interrupt();
    if (key.kind !== 'escape' || state.views.length === 0) {
      waiting.push([key, size]);
      return;
    }
    question++;
    busy = false;
    waiting = [];
    set({ notice: undefined });
  };

  const handle = (key: Press, size: Size) => {
    if (state.prompt) {
      const { kind } = state.prompt;
      const typed = type(state.prompt, key);
      set({ prompt: typed.kind === 'typing' ? typed.prompt : undefined });
      if (typed.kind === 'done') entered(kind, typed.text);
      return;
    }
    if (key.kind === 'control' && key.letter === 'c') return ending.interrupt();
    if (state.help) return set({ help: false });
    if (state.notice !== undefined) set({ notice: undefined });
    const command = commandOf(key);
    if (command) obey(command, size);
  };

  return {
    get: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start,
    press,
  };
}

/** The next of some, round and round. */
function after(script: ScriptName, scripts: readonly ScriptName[]): ScriptName {
  return scripts[(scripts.indexOf(script) + 1) % scripts.length] ?? 'source';
}
