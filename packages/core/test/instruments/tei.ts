import { SaxesParser } from 'saxes';

/** The elements of TEI P5 that are written, and what each may hold: its own content models, narrowed to these. */
const PARTS = 'p quote list figure table ab milestone note';
const RUNS = 'ref hi emph ruby choice surplus supplied sic lb';
const HOLDS: Readonly<Record<string, string>> = {
  TEI: 'teiHeader text',
  teiHeader: 'fileDesc encodingDesc profileDesc',
  fileDesc: 'titleStmt publicationStmt sourceDesc',
  titleStmt: 'title respStmt',
  respStmt: 'resp persName',
  publicationStmt: 'p publisher date availability',
  availability: 'p',
  sourceDesc: 'bibl',
  bibl: 'ref idno publisher',
  encodingDesc: 'editorialDecl',
  editorialDecl: 'correction',
  correction: 'p',
  profileDesc: 'langUsage textClass',
  langUsage: 'language',
  textClass: 'keywords',
  keywords: 'term',
  text: 'body back',
  body: 'head div',
  back: 'div',
  div: `head div ${PARTS}`,
  head: RUNS,
  p: `${RUNS} date`,
  note: RUNS,
  quote: PARTS,
  list: 'item',
  item: PARTS,
  figure: 'head figDesc graphic',
  table: 'row',
  row: 'cell',
  cell: 'lb',
  ref: RUNS,
  hi: RUNS,
  emph: RUNS,
  ruby: 'rb rt',
  rb: RUNS,
  choice: 'orig reg',
  reg: 'lb',
  supplied: 'lb',
  sic: 'lb',
};
/** Elements that may not be empty of elements. */
const FILLED = new Set(['list', 'table', 'row', 'titleStmt', 'body', 'ruby', 'choice', 'respStmt', 'teiHeader', 'text']);

/** What is wrong with a document of TEI: not well formed, an element where none may stand, an empty one, a paragraph behind a division. */
export function teiFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: { readonly name: string; readonly children: string[] }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push(error.message));
  parser.on('opentag', ({ name }) => {
    const outer = open[open.length - 1];
    if (outer && !(HOLDS[outer.name] ?? '').split(' ').includes(name)) faults.push(`<${name}> in <${outer.name}>`);
    if (outer?.name === 'div' && name !== 'div' && outer.children.includes('div')) faults.push(`<${name}> behind a <div>`);
    if (outer && name === 'head' && outer.children.length > 0) faults.push('<head> that is not first');
    outer?.children.push(name);
    open.push({ name, children: [] });
  });
  parser.on('closetag', () => {
    const { name, children } = open.pop() as (typeof open)[number];
    if (FILLED.has(name) && children.length === 0) faults.push(`empty <${name}>`);
  });
  parser.write(xml).close();
  return faults;
}
