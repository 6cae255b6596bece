import type { Article } from '../article.js';
import { escapeXml, isSafeUrl } from './escape.js';
import { languageOf, type Rendered, rendered, type WriteOptions } from './rendered.js';
import { teiBody } from './tei-body.js';

/**
 * The article as a TEI P5 document: its fields in the header, and in its body every emendation as `<choice><orig/><reg/></choice>`,
 * what an editor took out as `<surplus/>`, what he put in as `<supplied/>`, and doubtful places as `<sic/>`, each with the rules that
 * made it in `@ana`. Rights notices stand word for word in the back. With `script`, in that script, where words that are converted
 * carry no apparatus.
 */
export function toTei(article: Article, options: WriteOptions = {}): string {
  const words = rendered(article, options);
  const language = languageOf(article, options);
  const rights = article.rights ?? [];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}">`,
    '<teiHeader>',
    '<fileDesc>',
    titleStatement(article, words),
    publicationStatement(article),
    sourceDescription(article),
    '</fileDesc>',
    '<encodingDesc><editorialDecl><correction><p>Emendations are proposed by named rules; @ana names them, @cert is low where one is a guess.</p></correction></editorialDecl></encodingDesc>',
    `<profileDesc><langUsage><language ident="${language}"/></langUsage>${keywords(article)}</profileDesc>`,
    '</teiHeader>',
    '<text>',
    `<body>${words.headline ? `<head>${escapeXml(words.headline)}</head>` : ''}`,
    teiBody(article, words.blocks),
    '</body>',
    ...(rights.length > 0 ? [`<back><div type="rights">${rights.map((notice) => `<p>${escapeXml(notice)}</p>`).join('')}</div></back>`] : []),
    '</text>',
    '</TEI>',
    '',
  ].join('\n');
}

function titleStatement(article: Article, words: Rendered): string {
  const title = (type: string, text: string | undefined) => (text ? `<title type="${type}">${escapeXml(text)}</title>` : '');
  const titles = title('kicker', words.kicker) + title('main', words.headline) + title('sub', words.alternativeHeadline);
  const credits = (article.credits ?? []).map(
    ({ label, role, name }) => `<respStmt><resp>${escapeXml(label ?? role)}</resp><persName>${escapeXml(name)}</persName></respStmt>`,
  );
  return `<titleStmt>${titles || '<title/>'}${credits.join('')}</titleStmt>`;
}

/** Who put out this copy, and when; whom it credits is no proof of first publication, and stands among its sources. */
function publicationStatement(article: Article): string {
  const notices = (article.rights ?? []).map((notice) => `<p>${escapeXml(notice)}</p>`).join('');
  if (!article.publisher) return `<publicationStmt><p>${date(article) || 'unknown'}</p>${notices}</publicationStmt>`;
  const availability = notices && `<availability>${notices}</availability>`;
  return `<publicationStmt><publisher>${escapeXml(article.publisher)}</publisher>${date(article)}${availability}</publicationStmt>`;
}

function date({ datePublished }: Article): string {
  if (!datePublished) return '';
  const value = escapeXml(datePublished.value);
  // `@when` is a date of XML Schema, which knows no time without its seconds.
  const attribute = datePublished.precision === 'minute' ? 'when-iso' : 'when';
  return `<date ${attribute}="${value}">${value}</date>`;
}

function sourceDescription({ source, url, creditedSource, republishedFrom }: Article): string {
  const ref = url && isSafeUrl(url) ? `<ref target="${escapeXml(url)}">${escapeXml(url)}</ref>` : '';
  const named = (type: string, name: string | undefined) => (name ? `<bibl type="${type}"><publisher>${escapeXml(name)}</publisher></bibl>` : '');
  const file = `<bibl>${ref}<idno type="path">${escapeXml(source.path)}</idno><idno type="sha256">${escapeXml(source.sha256)}</idno></bibl>`;
  return `<sourceDesc>${file}${named('credited', creditedSource)}${named('republished', republishedFrom)}</sourceDesc>`;
}

function keywords(article: Article): string {
  const terms = (article.keywords ?? []).map((word) => `<term>${escapeXml(word)}</term>`).join('');
  return terms ? `<textClass><keywords>${terms}</keywords></textClass>` : '';
}
