import type { Drawing, Part } from './drawing';

/** In a file there is no style sheet: the colours of the light page stand in the marks. */
const LOOK: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  bar: { fill: '#1d1a17' },
  rule: { stroke: '#ddd5c6' },
  base: { stroke: '#655e54' },
  name: { fill: '#1d1a17', 'font-size': '12' },
  number: { fill: '#655e54', 'font-size': '12' },
};

const WIDTH = 720;

/** A drawing as a file of its own, for a document: SVG 1.1 without scripts and style sheets. */
export function svgOf({ title, describes, height, marks }: Drawing): string {
  const drawn = marks.map(({ shape, part, at, words, tells }) =>
    element(shape, { ...LOOK[part], ...at }, `${tells === undefined ? '' : element('title', {}, escaped(tells))}${escaped(words ?? '')}`),
  );
  const inside = [element('title', {}, escaped(title)), element('desc', {}, escaped(describes)), ...drawn].join('\n');
  const is = { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, role: 'img', 'font-family': 'Noto Serif SC, Noto Serif TC, serif' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', is, `\n${inside}\n`)}\n`;
}

function element(name: string, is: Readonly<Record<string, string | number>>, inside: string): string {
  const attributes = Object.entries(is).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${attributes.join('')}>${inside}</${name}>`;
}

/** What XML may not hold is left out. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
