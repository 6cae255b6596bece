import { useInput, useStdin } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { safe } from '../safe.js';
import { pressesOf } from './keys.js';
import { blank, clipRow, row, rowWidth, spread } from './look/row.js';
import { BOLD, DIM, type Palette, type Row } from './look/style.js';
import { Paper } from './paper.js';
import { drawingCode, ERASING_CODE } from './picture.js';
import type { Prompt } from './prompt.js';
import { widthOf } from './setting/cluster.js';
import { type Size, type State, stageOf } from './state.js';
import type { Store } from './store.js';
import { placeOfImage } from './view/image.js';
import type { Drawn } from './view/view.js';
import { drawView } from './view/views.js';

const GUTTER = 2;

interface Props {
  readonly store: Store;
  readonly palette: Palette;
  readonly size: Size;
  /** Puts the terminal's own cursor at a cell counted from 0, or hides it: an input method shows what it composes there. */
  readonly placeCursor: (cell: { readonly x: number; readonly y: number } | undefined) => void;
  /** Sends what a terminal draws besides cells, once the frame is on the screen. */
  readonly send?: (code: string) => void;
}

/** The whole screen: a view, an empty row, and the line at the foot. */
export function App({ store, palette, size, placeCursor, send }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  // Without a terminal behind it, input can't be read key by key; the screen is still drawn.
  const { isRawModeSupported } = useStdin();
  useInput(
    (input, key) => {
      for (const press of pressesOf(input, key)) store.press(press, size);
    },
    { isActive: isRawModeSupported },
  );
  const { prompt, setting } = state;
  const view = state.views[state.views.length - 1];
  const image = view?.kind === 'image' ? view : undefined;
  useEffect(() => {
    if (!image || !send) return;
    const { x, y, columns, rows } = placeOfImage(image, stageOf({ ...store.get(), setting }, size));
    send(drawingCode(image.picture, { x, y }, { columns, rows }));
    return () => send(ERASING_CODE);
  }, [image, send, setting, size, store]);
  useEffect(() => {
    placeCursor(prompt && { x: Math.min(size.columns - 1, cursorIn(prompt, state, size.columns)), y: size.rows - 1 });
  }, [prompt, state, size, placeCursor]);
  return <Paper rows={screen(state, size)} palette={palette} size={size} />;
}

/** As many rows as the terminal has. */
function screen(state: State, size: Size): readonly Row[] {
  const stage = stageOf(state, size);
  const drawn = draw(state, stage);
  const rows: Row[] = drawn.rows.slice(0, stage.rows);
  while (rows.length < size.rows - 1) rows.push([]);
  rows.push(foot(state, drawn, size.columns));
  return rows.slice(-size.rows);
}

function draw(state: State, stage: Parameters<typeof drawView>[1]): Drawn {
  const view = state.views[state.views.length - 1];
  return view ? drawView(view, stage) : { rows: [], left: row(state.setting.words.reading, DIM), right: [] };
}

/** The left side, and of the right as much as there is room for. */
function footRow(left: Row, right: readonly Row[], width: number): Row {
  for (let kept = right.length; kept > 0; kept--) {
    const items = right.slice(0, kept).flatMap((item, i): Row => (i > 0 ? [blank(2), ...item] : item));
    if (rowWidth(left) + rowWidth(items) + 2 <= width) return spread(left, items, width);
  }
  return clipRow(left, width);
}

function foot(state: State, { left, right }: Drawn, columns: number): Row {
  const { prompt, notice } = state;
  if (prompt) {
    const { mark, text } = promptText(prompt, state, columns);
    return [blank(GUTTER), { text: mark, style: BOLD }, { text }];
  }
  const width = columns - GUTTER;
  if (notice !== undefined) return clipRow([blank(GUTTER), { text: safe(notice) }], width);
  return footRow([blank(GUTTER), ...left], right, width);
}

/** What of a prompt is seen: its end, when it is longer than the row. */
function promptText(prompt: Prompt, state: State, columns: number): { readonly mark: string; readonly text: string } {
  const mark = prompt.kind === 'search' ? '/' : prompt.kind === 'command' ? ':' : `${state.setting.words.filtered} `;
  const chars = [...safe(prompt.text)];
  let from = 0;
  while (from < chars.length && widthOf(chars.slice(from).join('')) > columns - GUTTER - 1 - widthOf(mark)) from++;
  return { mark, text: chars.slice(from).join('') };
}

function cursorIn(prompt: Prompt, state: State, columns: number): number {
  const after = widthOf(safe(prompt.text.slice(prompt.cursor)));
  const { mark, text } = promptText(prompt, state, columns);
  return Math.max(GUTTER + widthOf(mark), GUTTER + widthOf(mark) + widthOf(text) - after);
}
