import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { PNG } from './fixture/articles.js';
import { kitty } from './fixture/kitty.js';
import { type PseudoTerminal, startIn } from './fixture/pseudo-terminal.js';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const HOST = ['--import', 'tsx', 'test/fixture/host.ts', 'pictures'];
const [ENTER, ESCAPE] = ['\r', '\u001b'];

let terminal: PseudoTerminal | undefined;
afterEach(() => terminal?.close());

/** The reader on an article with images, in a terminal that says nothing of itself in the environment. */
const start = (graphics?: ReturnType<typeof kitty>) => {
  const env = { TERM_PROGRAM: '', KITTY_WINDOW_ID: '', TMUX: '' };
  terminal = startIn(process.execPath, HOST, { cwd: HOME, env, answer: graphics?.feed });
  return terminal;
};

it('draws an image where the terminal answers that it can, and takes it away again', async () => {
  const graphics = kitty();
  const terminal = start(graphics);
  await terminal.see('› 圖');
  terminal.send(ENTER);
  await terminal.see('〔图〕一點');
  terminal.send('I');
  await terminal.see('40 × 20');
  await terminal.wait('the image', () => graphics.images.get(1)?.placed !== undefined);
  const image = graphics.images.get(1);
  expect(image).toMatchObject({ width: 40, height: 20 });
  expect(image?.bytes.equals(PNG)).toBe(true);
  // Below caption and address, in the middle, as wide as the text, and in cells twice as high as wide a quarter as high.
  expect(image?.placed).toEqual({ x: 4, y: 3, columns: 72, rows: 18 });
  expect(terminal.lines().slice(0, 3)).toEqual(['    一點', '    data:image/png (0.1 KB)', '']);
  // After a resize it stands where the text then is, and once.
  terminal.resize(60, 30);
  await terminal.wait('the image elsewhere', () => graphics.images.get(1)?.placed?.columns === 52);
  expect(graphics.images.size).toBe(1);
  terminal.send(ESCAPE);
  await terminal.see('〔图〕一點');
  await terminal.wait('no image', () => graphics.images.size === 0);
  terminal.send('I');
  await terminal.wait('the image again', () => graphics.images.size === 1);
  terminal.send('q');
  expect(await terminal.ended()).toEqual({ code: 0, signal: 0 });
  expect(graphics.images.size).toBe(0);
});

it('says why an image is not drawn, and leaves caption and address where they stand', async () => {
  const graphics = kitty();
  const terminal = start(graphics);
  await terminal.see('› 圖');
  terminal.send(`j${ENTER}`);
  await terminal.see('https://img.example.com/a.png');
  terminal.send('I');
  await terminal.see('--network allows fetching it');
  terminal.send(`${ESCAPE}`);
  await terminal.see('q quit');
  terminal.send(`j${ENTER}`);
  await terminal.see('〔图〕別的格式');
  terminal.send('I');
  await terminal.see('in a format that is not drawn here');
  expect(graphics.images.size).toBe(0);
  terminal.send('q');
  await terminal.ended();
});

it('draws nothing in a terminal that does not answer', async () => {
  const terminal = start();
  await terminal.see('› 圖');
  terminal.send(ENTER);
  await terminal.see('〔图〕一點');
  terminal.send('I');
  await terminal.see('This terminal draws no images.');
  expect(terminal.text()).toContain('〔图〕一點');
  expect(terminal.raw().match(/\u001b_G/g)).toHaveLength(1);
  terminal.send('q');
  await terminal.ended();
});
