// Articles made from a seed number: words with the frequencies of a language, about 680 characters, a third in Traditional characters.
import { foldUnit } from '../../packages/core/src/script/fold.ts';

/** Numbers in [0, 1) that a seed decides. */
export function chance(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The 3,755 commonest characters: the first level of GB 2312. */
function characters() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))];
}

/** Each Simplified character in one of its Traditional shapes. */
function traditional() {
  const shapes = new Map();
  for (let unit = 0x4e00; unit < 0x9fff; unit++) {
    const folded = foldUnit(unit);
    if (folded !== unit && !shapes.has(folded)) shapes.set(folded, unit);
  }
  return (text) => String.fromCharCode(...Array.from(text, (char) => shapes.get(char.charCodeAt(0)) ?? char.charCodeAt(0)));
}

const OUTLETS = ['青禾日报', '云帆网', '河口晚报', '北岭新闻', '南浦时报', '石桥周刊', '东塘快讯', '西洲文摘'];

/** Articles one after another, as the library takes them when they have been parsed. */
export function* articles(count, seed = 1) {
  const random = chance(seed);
  const all = characters();
  const words = Array.from({ length: 30_000 }, () =>
    Array.from(
      { length: random() < 0.2 ? 1 : random() < 0.85 ? 2 : 3 + Math.floor(random() * 2) },
      () => all[Math.floor(random() ** 1.6 * all.length)],
    ).join(''),
  );
  words[3] = '疫情';
  words[40] = '社区';
  const inTraditional = traditional();
  const word = () => words[Math.floor(random() ** 4 * words.length)];
  const run = (length) => {
    let text = '';
    let stop = 6 + random() * 14;
    while (text.length < length) {
      text += word();
      if (text.length > stop) {
        text += random() < 0.7 ? '，' : '。';
        stop = text.length + 6 + random() * 14;
      }
    }
    return text;
  };
  for (let i = 0; i < count; i++) {
    const shape = random() < 0.3 ? inTraditional : (text) => text;
    const headline = shape(run(12 + random() * 12).replace(/[，。]/gu, ''));
    const paragraphs = Array.from({ length: 4 + Math.floor(random() * 4) }, () => shape(`${run(60 + random() * 110)}。`));
    const text = paragraphs.join('\n\n');
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 2800) * 86_400_000).toISOString().slice(0, 10);
    const id = i.toString(16).padStart(16, '0');
    yield {
      id,
      source: { path: `${id}.txt`, sha256: id.repeat(4), encoding: 'utf-8', format: 'plain', length: text.length + headline.length + 2 },
      headline,
      publisher: OUTLETS[Math.floor(random() ** 2 * OUTLETS.length)],
      datePublished: { value: day, precision: 'day' },
      credits: [{ name: '王勇', nameAsPrinted: '王 勇', role: 'reporter', label: '记者' }],
      script: { value: shape === inTraditional ? 'Hant' : 'Hans', confidence: 1 },
      blocks: paragraphs.map((paragraph) => ({ type: 'paragraph', text: paragraph, range: [0, paragraph.length] })),
      text,
      counts: { han: text.length, characters: text.length, paragraphs: paragraphs.length },
      audit: { characters: text.length, verbatim: text.length, emended: 0, omitted: 0, markup: 0, inserted: 0, lost: 0 },
      entries: [{ kind: 'emend', range: [3, 4], original: ',', edited: '，', rules: ['regularize/half-width-comma'], confidence: 'certain' }],
      evidence: { headline: [{ value: headline, witness: 'body', range: [0, headline.length], chosen: true }] },
      pieces: [],
    };
  }
}

/** Questions whose words stand in the articles: characters of 1, 2, 4 and 10 in a row, and what is made of them. */
export function questions(samples, each, seed = 2) {
  const random = chance(seed);
  const runs = samples.flatMap(({ text }) => text.match(/\p{Script=Han}{10,}/gu) ?? []);
  const cut = (length) => {
    const run = runs[Math.floor(random() * runs.length)];
    const at = Math.floor(random() * (run.length - length + 1));
    return run.slice(at, at + length);
  };
  const many = (make) => Array.from({ length: each }, make);
  return {
    '1 character': many(() => cut(1)),
    '2 characters': ['疫情', '社区', ...many(() => cut(2)).slice(2)],
    '4 characters': many(() => cut(4)),
    '10 characters': many(() => cut(10)),
    boolean: many(() => `${cut(2)} ${cut(2)} NOT ${cut(2)}`),
    dated: many(() => `${cut(2)} date:2018-03..2018-09`),
  };
}
