import { EventEmitter } from 'node:events';
import type { ReadStream } from 'node:tty';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openInput, part } from './input.js';
import { isLight, probe } from './probe.js';

/** A terminal that sends what it is told to. */
const terminalOf = () => {
  const terminal = Object.assign(new EventEmitter(), { setEncoding: () => undefined, pause: () => undefined });
  return { send: (text: string) => void terminal.emit('data', text), input: openInput(terminal as unknown as ReadStream) };
};
const read = (keys: NodeJS.ReadStream) => (keys.read() as Buffer | null)?.toString() ?? '';

describe('what a terminal sends', () => {
  it('is keys, notches of the wheel and answers, each to whom it is for', () => {
    // A press of the first button is a click; letting it go, and the other buttons, are nothing.
    expect(part('j\u001b[<65;10;4Mk\u001b[<64;1;1M\u001b[<0;3;5M\u001b[<0;3;5m\u001b[<2;3;5M\u001b[A\u001b[5~')).toEqual({
      keys: 'jk\u001b[A\u001b[5~',
      reports: [
        { kind: 'wheel', by: 1 },
        { kind: 'wheel', by: -1 },
        { kind: 'click', x: 2, y: 4 },
      ],
      rest: '',
    });
    expect(part('\u001b[1;3R\u001b]11;rgb:0000/0000/0000\u001b\\\u001b[?62;4cq').keys).toBe('q');
    expect(part('\u001b').keys).toBe('\u001b');
  });

  it('is put together however it was cut', () => {
    const sent = 'a\u001b[<65;10;4M港\u001b]11;rgb:ffff/ffff/ffff\u0007\u001b[?1;2cb';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: sent.length }), { maxLength: 5 }), (cuts) => {
        const edges = [0, ...[...cuts].sort((a, b) => a - b), sent.length];
        let [keys, rest, count] = ['', '', 0];
        for (let i = 1; i < edges.length; i++) {
          const parted = part(rest + sent.slice(edges[i - 1], edges[i]));
          // A lone Escape is a key: only what is certain to be a report is held back.
          if (parted.keys.endsWith('\u001b')) return;
          keys += parted.keys;
          rest = parted.rest;
          count += parted.reports.length;
        }
        expect([keys, rest, count]).toEqual(['a港b', '', 3]);
      }),
    );
  });

  it('that never becomes a report is given back as keys', async () => {
    const { input, send } = terminalOf();
    send('\u001b]');
    expect(read(input.keys)).toBe('');
    await new Promise((done) => input.keys.once('readable', done));
    expect(read(input.keys)).toBe('\u001b]');
    input.close();
  });
});

describe('what is asked of a terminal', () => {
  it('is how wide it draws what may be wide, and on what', async () => {
    const { input, send } = terminalOf();
    const written: string[] = [];
    const asked = probe(input, (text) => written.push(text), { ambiguous: true, background: true });
    expect(written.join('')).toMatch(/“\u001b\[6n.*\]11;\?.*\u001b\[c$/);
    send('\u001b[1;3R');
    send('x\u001b]11;rgb:fd/f6/e3\u001b\\\u001b[?62c');
    expect(await asked).toEqual({ ambiguous: 2, background: 'light' });
    expect(read(input.keys)).toBe('x');
    input.close();
  });

  it('is not waited for for ever', async () => {
    const { input } = terminalOf();
    expect(await probe(input, () => undefined, { ambiguous: true, background: true })).toEqual({});
    expect(await probe(input, () => expect.unreachable(), { ambiguous: false, background: false })).toEqual({});
    input.close();
  });

  it('tells light from dark', () => {
    expect([isLight(['ffff', 'ffff', 'ffff']), isLight(['fd', 'f6', 'e3']), isLight(['00', '2b', '36']), isLight(['0', '0', '0'])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
