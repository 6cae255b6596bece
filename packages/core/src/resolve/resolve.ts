import { auditOf } from '../apparatus/audit.js';
import { block as blockOf, type Draft, type DraftBlock } from '../apparatus/draft.js';
import { entriesOf } from '../apparatus/entry.js';
import { charactersIn, hanIn } from '../apparatus/facts.js';
import { type Guesses, printGuesses } from '../apparatus/guess.js';
import type { Range } from '../apparatus/range.js';
import { type Piece, read, sourceRange } from '../apparatus/text.js';
import type { Article, EvidenceItem, Image, SourceInfo } from '../article.js';
import { detectScript } from '../script/detect.js';
import { machineSpellings } from '../script/spellings.js';
import { bodyOf, paragraphsIn, textOf } from './blocks.js';
import type { Choice } from './choice.js';
import { Claims } from './claims.js';
import { creditsOf } from './credits.js';
import { dateModifiedOf, datePublishedOf, dateRetrievedOf } from './dates.js';
import { headlineOf } from './headline.js';
import { withHeadImage } from './images.js';
import { creditedSourceOf, publisherOf, republishedFromOf } from './outlets.js';
import { breadcrumbOf, canonicalUrlOf, datelineOf, keywordsOf, lineOf, printOf, relatedOf, rightsOf, sectionOf, urlOf } from './page.js';
import { transmissionOf } from './transmission.js';

/** What is known of the source before its text is read. */
export interface Origin {
  readonly id: string;
  readonly source: SourceInfo;
  readonly text: string;
  /** What was weighed before there were claims: the encoding. */
  readonly evidence: Article['evidence'];
}

/** Chooses one reading of each field, builds the body, and reads the apparatus off the pieces. */
export function resolve(draft: Draft, origin: Origin, guesses: Guesses): Article {
  const leaves = withGuesses(draft.blocks, guesses);
  const pieces = piecesOf(leaves);
  const { blocks, images } = bodyOf(leaves);
  const text = textOf(blocks);
  const script = detectScript(text);
  const claims = new Claims(draft.claims);
  const fields = fieldsOf(claims, text, images);
  const transmission = transmissionOf({ ...draft, blocks: leaves }, claims, pieces, {
    script,
    bodyRange: printedRange(leaves),
    credited: textIn(fields.creditedSource),
    publisher: textIn(fields.publisher),
  });
  const values: Record<string, unknown> = {};
  const evidence: Record<string, readonly EvidenceItem[]> = { ...origin.evidence };
  const spellings = script.machineConverted ? leaves.flatMap(spellingsIn) : [];
  if (spellings.length > 0) evidence['script.machineConverted'] = spellings;
  for (const [field, choice] of Object.entries(fields)) {
    if (choice.value !== undefined) values[field] = choice.value;
    if (choice.evidence.length > 0) evidence[field] = choice.evidence;
  }
  return {
    id: origin.id,
    source: origin.source,
    ...(values as Partial<Article>),
    script,
    ...(transmission.length > 0 ? { transmission } : {}),
    blocks,
    text,
    counts: { han: hanIn(text), characters: charactersIn(text), paragraphs: paragraphsIn(blocks) },
    audit: auditOf(pieces, origin.text),
    entries: entriesOf(pieces),
    evidence,
    pieces,
  };
}

function withGuesses(blocks: readonly DraftBlock[], guesses: Guesses): readonly DraftBlock[] {
  const leaves: DraftBlock[] = [];
  for (const block of blocks) {
    const text = printGuesses(block.text, guesses);
    leaves.push(text === block.text ? block : blockOf(block.type, text, block));
  }
  return leaves;
}

/** The pieces of all leaves in one array, as long from the start as it will be: a page has thousands. */
function piecesOf(leaves: readonly DraftBlock[]): readonly Piece[] {
  const pieces: Piece[] = new Array(leaves.reduce((count, { text }) => count + text.length, 0));
  let at = 0;
  for (const { text } of leaves) for (const piece of text) pieces[at++] = piece;
  return pieces;
}

/** From the first printed character of the body to the last. */
function printedRange(leaves: readonly DraftBlock[]): Range {
  const isPrinted = ({ value }: Piece) => value.trim() !== '';
  const inPrint = ({ type, omittedBy, text }: DraftBlock) => !omittedBy && type !== 'carrier' && text.some(isPrinted);
  const first = leaves.find(inPrint)?.text.find(isPrinted);
  const last = leaves.findLast(inPrint)?.text.findLast(isPrinted);
  return first && last ? [first.range[0], last.range[1]] : [0, 0];
}

/** The words by which a program is known that made Traditional of Simplified, where they stand. */
function spellingsIn({ type, omittedBy, text }: DraftBlock): readonly EvidenceItem[] {
  if (omittedBy || type === 'carrier' || type === 'caption') return [];
  return machineSpellings(read(text)).map(({ word, start, end }) => ({
    value: word,
    witness: 'body',
    range: sourceRange(text, start, end),
    chosen: true,
  }));
}

function textIn(choice: Choice<unknown> | undefined): string | undefined {
  return typeof choice?.value === 'string' ? choice.value : undefined;
}

function fieldsOf(claims: Claims, text: string, images: readonly Image[]): Record<string, Choice<unknown>> {
  return {
    headline: headlineOf(claims, text),
    kicker: lineOf(claims, 'kicker'),
    alternativeHeadline: lineOf(claims, 'alternativeHeadline'),
    credits: creditsOf(claims),
    publisher: publisherOf(claims, text),
    creditedSource: creditedSourceOf(claims),
    republishedFrom: republishedFromOf(claims),
    dateline: datelineOf(claims),
    datePublished: datePublishedOf(claims),
    dateModified: dateModifiedOf(claims),
    dateRetrieved: dateRetrievedOf(claims),
    print: printOf(claims),
    breadcrumb: breadcrumbOf(claims),
    section: sectionOf(claims),
    keywords: keywordsOf(claims),
    url: urlOf(claims),
    canonicalUrl: canonicalUrlOf(claims),
    images: withHeadImage(images, claims),
    rights: rightsOf(claims),
    related: relatedOf(claims),
  };
}
