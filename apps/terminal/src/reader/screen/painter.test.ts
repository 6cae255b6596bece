import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { createPainter } from './painter.js';

const screenOf = (columns: number, rows: number) => {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const written: string[] = [];
  const painter = createPainter({ write: (text) => written.push(text) }, columns, rows);
  const lines = async () => {
    await new Promise<void>((done) => terminal.write(written.splice(0).join(''), done));
    return Array.from({ length: rows }, (_, y) => terminal.buffer.active.getLine(y)?.translateToString(true) ?? '');
  };
  return { painter, lines, written, terminal };
};

describe('the painter', () => {
  it('draws whole frames at their place, up to the last row', async () => {
    const { painter, lines } = screenOf(10, 3);
    painter.setShown(true);
    painter.stream.write('一二三\nabc\nend');
    expect(await lines()).toEqual(['一二三', 'abc', 'end']);
  });

  it('writes only the rows that differ, and clears what is left of longer ones', async () => {
    const { painter, lines, written } = screenOf(20, 3);
    painter.setShown(true);
    painter.stream.write('first row\nsecond row\nthird row');
    await lines();
    painter.stream.write('first row\nnew\nthird row');
    expect(written.join('')).not.toContain('first');
    expect(await lines()).toEqual(['first row', 'new', 'third row']);
    painter.stream.write('first row');
    expect(await lines()).toEqual(['first row', '', '']);
  });

  it('writes nothing while hidden, and everything when shown again', async () => {
    const { painter, lines, written } = screenOf(10, 2);
    painter.stream.write('one\ntwo');
    expect(written).toEqual([]);
    painter.setShown(true);
    expect(await lines()).toEqual(['one', 'two']);
    painter.setShown(false);
    painter.stream.write('three\nfour');
    painter.placeCursor({ x: 1, y: 1 });
    expect(written).toEqual([]);
    painter.setShown(true);
    expect(await lines()).toEqual(['three', 'four']);
  });

  it('draws no row beyond the screen', async () => {
    const { painter, lines } = screenOf(10, 2);
    painter.setShown(true);
    painter.stream.write('one\ntwo\nthree');
    expect(await lines()).toEqual(['one', 'two']);
  });

  it('puts the cursor where a word is being typed', async () => {
    const { painter, lines, terminal } = screenOf(10, 3);
    painter.setShown(true);
    painter.stream.write('one\ntwo\n/词');
    painter.placeCursor({ x: 3, y: 2 });
    await lines();
    expect([terminal.buffer.active.cursorX, terminal.buffer.active.cursorY]).toEqual([3, 2]);
    painter.stream.write('one\nTWO\n/词');
    await lines();
    expect([terminal.buffer.active.cursorX, terminal.buffer.active.cursorY]).toEqual([3, 2]);
  });
});
