import { originalOf, type Piece } from '../apparatus/text.js';
import type { Article, Block } from '../article.js';
import { escapeXml, isSafeUrl } from './escape.js';
import { type Mark, stepsOf } from './inlines.js';

/** A piece that an editor shaped, by where its value stands in the block's text. */
interface Shaped {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
}

/** The text of a heading or paragraph with its marks and its apparatus. */
export function teiText(article: Article, block: Extract<Block, { type: 'heading' | 'paragraph' | 'footnoteDefinition' }>): string {
  const { text, inlines } = block;
  const shaped = shapedIn(article, block);
  let next = 0;
  return stepsOf(text, inlines)
    .map((step) => {
      if (step.is === 'break') return '<lb/>';
      if (step.is !== 'text') return teiTag(step.mark, step.is);
      let out = '';
      let at = step.start;
      for (let one = shaped[next]; one && one.start < step.end; one = shaped[++next]) {
        // A mark that begins or ends within an emendation divides it: then its reading stands alone.
        if (one.start < at || one.end > step.end) continue;
        out += escapeXml(text.slice(at, one.start)) + variant(one.piece);
        at = one.end;
      }
      if (step.end === text.length) {
        for (let one = shaped[next]; one && one.start === step.end; one = shaped[++next]) {
          out += escapeXml(text.slice(at, one.start)) + variant(one.piece);
          at = one.end;
        }
      }
      return out + escapeXml(text.slice(at, step.end));
    })
    .join('');
}

/** The shaped pieces under a block, or none where they do not add up to its text (another script, say). */
function shapedIn(article: Article, { text, range }: { readonly text: string; readonly range: readonly [number, number] }): readonly Shaped[] {
  const found: Shaped[] = [];
  let reading = '';
  for (let i = firstAt(article.pieces, range[0]); i < article.pieces.length; i++) {
    const piece = article.pieces[i] as Piece;
    if (piece.range[1] > range[1]) break;
    const start = reading.length;
    reading += piece.value;
    if (piece.kind !== 'markup' && piece.rules.some((rule) => !/^(?:extract|decode)\//.test(rule))) found.push({ start, end: reading.length, piece });
  }
  const shift = reading.length - reading.trimStart().length;
  if (reading.trim() !== text) return [];
  return found
    .map(({ start, end, piece }) => ({ start: start - shift, end: end - shift, piece }))
    .filter(({ start, end }) => start >= 0 && end <= text.length);
}

function firstAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).range[0] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function variant(piece: Piece): string {
  const rules = piece.rules.map((rule) => `zhengwen:${rule}`).join(' ');
  const cert = piece.confidence === 'guess' ? ' cert="low"' : '';
  const original = escapeXml(originalOf(piece));
  const reading = escapeXml(piece.value).replace(/\n/g, '<lb/>');
  if (piece.kind === 'verbatim') return `<sic ana="${rules}"${cert}>${reading}</sic>`;
  if (piece.kind === 'omitted') return `<surplus ana="${rules}"${cert}>${original}</surplus>`;
  if (original === '') return `<supplied ana="${rules}"${cert}>${reading}</supplied>`;
  return `<choice ana="${rules}"><orig>${original}</orig><reg${cert}>${reading}</reg></choice>`;
}

function teiTag(mark: Mark, side: 'open' | 'close'): string {
  switch (mark.type) {
    case 'link':
      if (mark.url === undefined || !isSafeUrl(mark.url)) return '';
      return side === 'open' ? `<ref target="${escapeXml(mark.url)}">` : '</ref>';
    case 'ruby':
      return side === 'open' ? '<ruby><rb>' : `</rb><rt>${escapeXml(mark.annotation ?? '')}</rt></ruby>`;
    case 'footnoteReference':
      return side === 'open' ? `<ref type="noteref" n="${escapeXml(mark.identifier ?? '')}">` : '</ref>';
    case 'strong':
      return side === 'open' ? '<hi rend="bold">' : '</hi>';
    case 'emphasis':
      return side === 'open' ? '<emph>' : '</emph>';
  }
}
