import type { Indexed } from '@zhengwen/library';
import type { ScriptName } from '../script-names.js';
import * as acts from './acts.js';
import { createDesk, type Desk } from './desk.js';
import { type Command, commandOf, commandOfColumns, type Press } from './keys.js';
import { conversionsOf } from './page/laid-out.js';
import { TOP } from './page/place.js';
import { openPrompt, type Prompt, type } from './prompt.js';
import { beginning, readOn } from './reading.js';
import { SCRIPTS, scriptsFor } from './rendition.js';
import { type Setting, stepped } from './stage.js';
import { type Host, type Shelves, type Size, type State, stageOf } from './state.js';
import { set } from './typed.js';
import { nextSort } from './view/concordance.js';
import { moveHelp } from './view/help.js';
import { chooseFacet, filtered, isNarrowed, listView, onlyFile, otherSide, pickArticle, widened } from './view/list.js';
import type { View } from './view/view.js';
import { moveView, openView } from './view/views.js';

/** What is still to be read, and the size of the screen by then. */
export interface ToRead {
  readonly reading: AsyncIterable<Indexed>;
  readonly size: () => Size;
}

export interface Store {
  readonly get: () => State;
  readonly subscribe: (changed: () => void) => () => void;
  /** Shows the list in the script that was asked for, and goes through what is still to be read; resolves when all is. */
  readonly start: (script: ScriptName, vocabulary?: boolean, toRead?: ToRead) => Promise<void>;
  readonly say: (notice: string) => void;
  readonly press: (press: Press, size: Size) => void;
}

/** What leaps: where it leaps from can be gone back to. */
const LEAPS: ReadonlySet<Command> = new Set(['top', 'bottom', 'next-hit', 'previous-hit', 'next-conversion', 'previous-conversion']);
/** Rows that one notch of a mouse wheel moves. */
const NOTCH = 3;

/** The reader's state and what keys do to it. Whatever takes time ends in a change of state; what fails ends in a notice. */
export function createStore(library: Shelves, host: Host, setting: Setting, ruby = false): Store {
  // While an answer is waited for, keys wait too: they are meant for what it brings.
  let waiting: [Press, Size][] = [];
  const goOn = () => {
    for (let next = waiting.shift(); next; next = desk.isBusy() ? undefined : waiting.shift()) handle(desk, ...next);
  };
  const desk = createDesk(library, host, setting, goOn);
  if (ruby) desk.set({ ruby });

  const start = async (script: ScriptName, vocabulary = false, toRead?: ToRead) => {
    desk.holdKeys();
    const [summaries, failures] = await Promise.all([toRead ? beginning(library) : library.list(), library.failures()]);
    desk.set({ views: [listView({ roots: library.roots, summaries, failures, ...(toRead ? { reading: { looked: 0, found: 0 } } : {}) })] });
    // An answer that is waited for lets the keys go on.
    await (script === 'source' ? desk.ask(undefined, async () => () => undefined) : acts.show(desk, script, vocabulary));
    if (!toRead) return;
    await readOn(desk, toRead.reading);
    // Who names a file wants to read it.
    const only = desk.get().prompt ? undefined : onlyFile(desk.top());
    if (only !== undefined) await acts.open(desk, only, toRead.size());
  };

  const press = (key: Press, size: Size) => {
    if (key.kind === 'control' && key.letter === 'z') return host.suspend();
    if (!desk.isBusy()) return handle(desk, key, size);
    if (key.kind === 'control' && key.letter === 'c') return host.interrupt();
    // What is clicked may be elsewhere by then.
    if (key.kind === 'click') return;
    if (key.kind !== 'escape' || desk.get().views.length === 0) {
      waiting.push([key, size]);
      return;
    }
    waiting = [];
    desk.callOff();
  };
  return { get: desk.get, subscribe: desk.subscribe, start, say: desk.say, press };
}

function handle(desk: Desk, key: Press, size: Size) {
  const { prompt, pending } = desk.get();
  if (prompt) return typing(desk, prompt, key, size);
  if (key.kind === 'control' && key.letter === 'c') return quit(desk, size, 'interrupt');
  const { notice } = desk.get();
  if (notice !== undefined || pending) desk.set({ notice: undefined, pending: undefined });
  if (pending) {
    if (key.kind === 'text') letter(desk, pending, key.text, size);
    return;
  }
  if (key.kind === 'wheel') {
    for (let i = 0; i < NOTCH; i++) obey(desk, key.by > 0 ? 'down' : 'up', size);
    return;
  }
  const view = desk.top();
  if (key.kind === 'click' && view && view.kind !== 'help') return clicked(desk, view, key, size);
  const command = view?.kind === 'side-by-side' ? commandOfColumns(key) : commandOf(key);
  if (view?.kind === 'help') {
    const moved = moveHelp(view, command, stageOf(desk.get(), size));
    return moved ? desk.replace(moved) : desk.back();
  }
  if (command) obey(desk, command, size);
}

function letter(desk: Desk, pending: NonNullable<State['pending']>, text: string, size: Size) {
  if (pending === 'copy') acts.copy(desk, text, size);
  else if (pending === 'mark') acts.mark(desk, text, size);
  else acts.jump(desk, text, size);
}

function typing(desk: Desk, prompt: Prompt, key: Press, size: Size) {
  const typed = type(prompt, key);
  const view = desk.top();
  if (prompt.kind === 'filter' && view?.kind === 'list') {
    // Narrowed as it is typed; Escape takes it back.
    if (typed.kind === 'typing') return desk.set({ prompt: typed.prompt, views: [filtered(view, typed.prompt.text)] });
    return desk.set({ prompt: undefined, ...(typed.kind === 'left' ? { views: [filtered(view, '')] } : {}) });
  }
  desk.set({ prompt: typed.kind === 'typing' ? typed.prompt : undefined });
  if (typed.kind === 'done') entered(desk, prompt.kind, typed.text.trim(), size);
}

function entered(desk: Desk, kind: Prompt['kind'], text: string, size: Size) {
  if (text === '') return;
  if (kind === 'search') return void acts.search(desk, text);
  const [name = '', ...rest] = text.split(/\s+/u);
  const words = rest.join(' ');
  if (/^(q|quit|qa|x)!?$/.test(text)) return quit(desk, size, 'quit');
  if (/^h(elp)?$/.test(name)) return desk.push({ kind: 'help', top: 0 });
  if (/^(concordance|kwic|con)$/.test(name) && words !== '') return void acts.concordance(desk, words);
  if (/^(search|s)$/.test(name) && words !== '') return void acts.search(desk, words);
  const command = BY_NAME[name];
  if (command && words === '') return obey(desk, command, size);
  const setting = name === 'set' ? set(desk.get().setting, words) : undefined;
  if (setting) return changeSetting(desk, setting, size);
  desk.say(desk.get().setting.words.notice.noCommand(text));
}

/** Commands that have a key, by the name that is typed after `:`. */
const BY_NAME: Readonly<Record<string, Command>> = {
  contents: 'contents',
  source: 'source',
  apparatus: 'other-side',
  metadata: 'metadata',
  shared: 'shared',
  evidence: 'metadata',
  conversions: 'conversions',
  changes: 'changes',
  pinyin: 'ruby',
  script: 'script',
  open: 'browse',
  back: 'back',
  forward: 'forward',
  filter: 'filter',
  compare: 'side-by-side',
};

function quit(desk: Desk, size: Size, how: 'quit' | 'interrupt') {
  for (const view of desk.get().views) acts.leave(desk, view, size);
  desk.host[how]();
}

function back(desk: Desk, size: Size) {
  const view = desk.top();
  if (view?.kind === 'list') {
    if (view.focus === 'facets') desk.replace(otherSide(view));
    else if (isNarrowed(view)) desk.replace(widened(view));
    else if (view.picked.length > 0) desk.replace({ ...view, picked: [] });
    return;
  }
  acts.leave(desk, view, size);
  desk.back();
}

/** Another way of setting pages; an article keeps its place. */
function changeSetting(desk: Desk, setting: Setting, size: Size) {
  const state = desk.get();
  const before = stageOf(state, size);
  const views = state.views.map((view) => (view.kind === 'article' ? acts.inSetting(view, before, { ...before, ...setting }) : view));
  const { notice } = setting.words;
  const said =
    setting.spaced !== before.spaced ? notice.paragraphs[setting.spaced ? 'space' : 'indent'] : notice.measure(String(setting.measure / 2));
  desk.set({ setting, views, notice: said });
}

function obey(desk: Desk, command: Command, size: Size) {
  const view = desk.top();
  if (!view) return;
  const state = desk.get();
  const { words } = state.setting;
  const stage = stageOf(state, size);
  switch (command) {
    case 'quit':
      return quit(desk, size, 'quit');
    case 'help':
      return desk.push({ kind: 'help', top: 0 });
    case 'search':
    case 'command':
      return desk.set({ prompt: openPrompt(command) });
    case 'script': {
      const article = acts.articleOf(desk);
      const scripts = scriptsFor(view.kind === 'side-by-side' ? view.articles : article ? [article] : []);
      return void acts.show(desk, after(state.rendition.script, scripts), state.rendition.vocabulary, size);
    }
    case 'vocabulary':
      return acts.vocabulary(desk, size);
    case 'ruby':
      return desk.set({ ruby: !state.ruby });
    case 'conversions':
      return acts.conversions(desk, view, size);
    case 'back':
      return back(desk, size);
    case 'forward':
      if (!desk.forward()) desk.say(words.notice.nothingForward);
      return;
    case 'other-side':
      return view.kind === 'list' ? desk.replace(otherSide(view)) : acts.turnOver(desk, view, size);
    case 'metadata':
      return acts.metadata(desk);
    case 'contents':
      return acts.contents(desk, view, size);
    case 'source':
      return acts.source(desk, view, size);
    case 'shared':
      return acts.shared(desk, view, size);
    case 'pick':
      return view.kind === 'list' ? picked(desk, pickArticle(view)) : undefined;
    case 'side-by-side':
      return view.kind === 'list' ? acts.sideBySide(desk, view) : undefined;
    case 'image':
      return acts.image(desk, view, size);
    case 'browse':
      return acts.browse(desk);
    case 'copy':
      if (acts.articleOf(desk)) desk.set({ pending: 'copy', notice: words.notice.copy });
      return;
    case 'mark':
    case 'jump':
      return waitForLetter(desk, command, view);
    case 'wider':
    case 'narrower':
      return changeSetting(desk, { ...state.setting, measure: stepped(stage, command === 'wider' ? 1 : -1) }, size);
    case 'default-width':
      return changeSetting(desk, { ...state.setting, measure: state.setting.usualMeasure }, size);
    case 'paragraphs':
      return changeSetting(desk, { ...state.setting, spaced: !state.setting.spaced }, size);
    case 'filter':
      if (view.kind === 'list') return desk.set({ prompt: openPrompt('filter', view.filter), views: [{ ...view, focus: 'list' }] });
      if (view.kind === 'concordance') return void acts.concordance(desk, view.words, nextSort(view.sort));
      return desk.replace(moveView(view, command, stage));
    case 'open':
    case 'page-down':
      if (view.kind === 'list' && view.focus === 'facets') return desk.replace(chooseFacet(view));
      return command === 'open' ? acts.follow(desk, openView(view, stage), size) : moved(desk, view, command, size);
    case 'next-conversion':
    case 'previous-conversion':
      if (view.kind === 'article' && conversionsOf(view.article, stage).choices.length === 0) return desk.say(words.notice.nothingOtherwise);
      return moved(desk, view, command, size);
    case 'next-hit':
    case 'previous-hit':
      if (view.kind === 'article' && view.hits.length === 0) return desk.say(words.notice.notSearched);
      return moved(desk, view, command, size);
    default:
      return moved(desk, view, command, size);
  }
}

function moved(desk: Desk, view: View, command: Command, size: Size) {
  const next = moveView(view, command, stageOf(desk.get(), size));
  const leapt = LEAPS.has(command) && view.kind === 'article' && next.kind === 'article' && next.top !== view.top;
  if (next !== view) desk.replace(leapt ? { ...next, previous: view.top ?? TOP } : next);
}

/** A click chooses what it falls on; what is chosen already it opens, and of a facet it takes the value. */
function clicked(desk: Desk, view: View, { x, y }: Extract<Press, { kind: 'click' }>, size: Size) {
  const stage = stageOf(desk.get(), size);
  const next = y < stage.rows ? moveView(view, { x, up: stage.rows - y }, stage) : view;
  if (next === view) return;
  desk.replace(next);
  const again = 'selected' in next && 'selected' in view && next.selected === view.selected;
  if (next.kind === 'list' && next.focus === 'facets') return desk.replace(chooseFacet(next));
  if (again && (next.kind !== 'list' || (view.kind === 'list' && view.focus === 'list'))) acts.follow(desk, openView(next, stage), size);
}

function picked(desk: Desk, view: View | undefined) {
  if (view) desk.replace(view);
  else desk.say(desk.get().setting.words.notice.pickedMost);
}

function waitForLetter(desk: Desk, command: 'mark' | 'jump', view: View) {
  if (view.kind !== 'article') return;
  const { notice } = desk.get().setting.words;
  const marks = Object.keys(desk.host.remembered(view.article.id).marks ?? {}).sort();
  desk.set({ pending: command, notice: command === 'mark' ? notice.markWhich : notice.goToWhich([...marks, '’'].join(' ')) });
}

/** The next that is offered, round and round; where one stands may be offered no longer. */
function after(script: ScriptName, offered: readonly ScriptName[]): ScriptName {
  const next = SCRIPTS.indexOf(script) + 1;
  return [...SCRIPTS.slice(next), ...SCRIPTS.slice(0, next)].find((name) => offered.includes(name)) ?? 'source';
}
