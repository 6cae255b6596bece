/** What a cluster is to the line setter. `wide` breaks on either side; a run of `narrow` holds together as one word. */
export type Kind =
  | 'wide'
  | 'narrow'
  | 'space'
  | 'newline'
  | 'close'
  | 'half-close'
  | 'loose-close'
  | 'open'
  | 'half-open'
  | 'loose-open'
  | 'dash'
  | 'quote';

/** Marks that must not begin a line (行首禁则), and of those the ones that belong to a Latin word when they follow one. */
const CLOSE = new Set('，。、；：？！）》」』”’…');
const HALF_CLOSE = new Set(',.:;?!)');
/** Marks that had better not begin a line: kept from it unless a stricter rule needs the place. */
const LOOSE_CLOSE = new Set('】〕〉〗｝］｠〙〛〞〟·・‧％‰℃°′″～〜－々﹂﹄﹀﹈﹚﹜﹞︶︸︺︼︾﹐﹑﹒﹔﹕﹖﹗]}%');
/** Marks that must not end a line (行尾禁则). */
const OPEN = new Set('（《「『“‘');
const HALF_OPEN = new Set('(');
const LOOSE_OPEN = new Set('【〔〈〖｛［｟〘〚〝﹁﹃︿﹇﹙﹛﹝︵︷︹︻︽￥＄￡[{');
const SPACE = /^[ \t\u3000\u1680\u2000-\u2006\u2008-\u200a\u205f]+$/;

/** The kind of a cluster by its first character; `width` is the cluster's own, in cells. */
export function kindOf(cluster: string, width: number): Kind {
  if (cluster === '\n') return 'newline';
  if (SPACE.test(cluster)) return 'space';
  const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  if (CLOSE.has(first)) return 'close';
  if (OPEN.has(first)) return 'open';
  if (HALF_CLOSE.has(first)) return 'half-close';
  if (HALF_OPEN.has(first)) return 'half-open';
  if (LOOSE_CLOSE.has(first)) return 'loose-close';
  if (LOOSE_OPEN.has(first)) return 'loose-open';
  if (first === '—' || first === '―' || first === '⸺') return 'dash';
  if (first === '"' || first === "'") return 'quote';
  return width === 2 ? 'wide' : 'narrow';
}
