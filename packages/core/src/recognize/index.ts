import type { Rule } from '../apparatus/rule.js';
import aboveHeadline from './above-headline.js';
import accountLine from './account-line.js';
import alternativeHeadline from './alternative-headline.js';
import appeal from './appeal.js';
import authorLine from './author-line.js';
import authorNote from './author-note.js';
import belowArticle from './below-article.js';
import breadcrumb from './breadcrumb.js';
import byline from './byline.js';
import caption from './caption.js';
import closingMark from './closing-mark.js';
import closingMarkInText from './closing-mark-in-text.js';
import creditInText from './credit-in-text.js';
import dateInParts from './date-in-parts.js';
import dateLine from './date-line.js';
import datedLine from './dated-line.js';
import dateline from './dateline.js';
import editorLine from './editor-line.js';
import headingInParagraph from './heading-in-paragraph.js';
import headingOnTwoLines from './heading-on-two-lines.js';
import headline from './headline.js';
import keywordLine from './keyword-line.js';
import kicker from './kicker.js';
import lineInText from './line-in-text.js';
import lostImageCaption from './lost-image-caption.js';
import metadataLine from './metadata-line.js';
import noteProperties from './note-properties.js';
import originNote from './origin-note.js';
import originalTitle from './original-title.js';
import outsideArticle from './outside-article.js';
import pageFooter from './page-footer.js';
import pageFurniture from './page-furniture.js';
import particulars from './particulars.js';
import previousAndNext from './previous-and-next.js';
import printLine from './print-line.js';
import relatedItems from './related-items.js';
import relatedLead from './related-lead.js';
import repeatedHeadline from './repeated-headline.js';
import rightsNotice from './rights-notice.js';
import sectionName from './section-name.js';
import serverError from './server-error.js';
import siteName from './site-name.js';
import sourceLine from './source-line.js';
import sourceLogo from './source-logo.js';
import spokenLabel from './spoken-label.js';

/** In this order: first what is not the article at all, then its edges from the outside in, then its title, then its headings. */
export const recognizeRules: readonly Rule[] = [
  noteProperties,
  sourceLogo,
  particulars,
  dateInParts,
  outsideArticle,
  serverError,
  relatedItems,
  relatedLead,
  previousAndNext,
  breadcrumb,
  siteName,
  originNote,
  rightsNotice,
  pageFooter,
  pageFurniture,
  dateLine,
  sourceLine,
  editorLine,
  byline,
  metadataLine,
  printLine,
  keywordLine,
  originalTitle,
  authorNote,
  closingMark,
  closingMarkInText,
  appeal,
  kicker,
  alternativeHeadline,
  headline,
  repeatedHeadline,
  datedLine,
  accountLine,
  authorLine,
  sectionName,
  aboveHeadline,
  belowArticle,
  caption,
  spokenLabel,
  lostImageCaption,
  headingOnTwoLines,
  headingInParagraph,
  dateline,
  creditInText,
  lineInText,
];
