export { annotate, sentenceOf } from './annotate/annotate.js';
export { textSources } from './annotate/places.js';
export type { Audit } from './apparatus/audit.js';
export type { Witness } from './apparatus/draft.js';
export type { Entry } from './apparatus/entry.js';
export type { Range } from './apparatus/range.js';
export type { Authority, Example, Exception, Rule, RuleName } from './apparatus/rule.js';
export type { Confidence, Piece, PieceKind } from './apparatus/text.js';
export type {
  Annotation,
  AnnotationType,
  Article,
  Block,
  Bound,
  Cell,
  Credit,
  Dateline,
  EvidenceItem,
  Failure,
  Format,
  Guesses,
  Image,
  Inference,
  Inline,
  ParseOptions,
  ParseResult,
  PartialDate,
  Precision,
  Related,
  Role,
  ScriptInfo,
  SourceInfo,
  TransmissionStep,
} from './article.js';
export { parse } from './parse.js';
export { restore } from './restore.js';
export { type Reading, type RubyText, ruby } from './ruby.js';
export { rules } from './rules.js';
export type { Change } from './script/change.js';
export { detectScript } from './script/detect.js';
export { fold } from './script/fold.js';
export { type Conversion, conversionOf, convert, type RenderedText, type Rendition, type Script, type ScriptWithChanges } from './script/script.js';
export { toCitation } from './write/citation.js';
export { toHtml } from './write/html.js';
export { toJsonLd } from './write/json-ld.js';
export { toMarkdown } from './write/markdown.js';
export type { WriteOptions } from './write/rendered.js';
export { toTei } from './write/tei.js';
export { toText } from './write/text.js';
