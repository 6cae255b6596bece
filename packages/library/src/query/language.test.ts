import { describe, expect, it } from 'vitest';
import { type Node, parseQuery } from './language.js';

/** A query as it was understood: `疫情 OR /防.*控/` is `(疫情|/防.*控/)`. */
function said(node: Node | undefined): string {
  switch (node?.type) {
    case undefined:
      return '';
    case 'and':
      return `(${node.parts.map(said).join('&')})`;
    case 'or':
      return `(${node.parts.map(said).join('|')})`;
    case 'not':
      return `!${said(node.part)}`;
    case 'near':
      return `${said(node.left)}~${node.distance}~${said(node.right)}`;
    case 'words':
      return `${node.title ? 'title:' : ''}${node.words.join('=')}`;
    case 'pattern':
      return `${node.title ? 'title:' : ''}/${node.source}/${node.literals.join('+')}`;
    case 'filter':
      return `${node.field}:${node.value}`;
  }
}

describe('parseQuery', () => {
  it.each([
    ['', ''],
    [' \u3000\n', ''],
    ['疫情', '疫情'],
    ['疫情\u3000防控  一線', '(疫情&防控&一线)'],
    ['"全面统筹 凝聚" 疫情', '(全面统筹 凝聚&疫情)'],
    ['「疫情 防控」', '疫情 防控'],
    ['"" 疫', '(""&疫)'],
    ['"疫情', '"疫情'],
    ['战"疫"情', '战"疫"情'],
    ['"say "it" now" x', '(say "it&now"&x)'],
    ['「疫 情', '("疫&情)'],
    ['疫情 AND 防控', '(疫情&防控)'],
    ['疫情 OR 防控 一线', '(疫情|(防控&一线))'],
    ['(疫情 OR 防控) NOT 隔离', '((疫情|防控)&!隔离)'],
    ['((疫情))', '疫情'],
    ['(「疫 情」 OR "防 控")', '(疫 情|防 控)'],
    ['疫情 near/10 防控', '疫情~10~防控'],
    ['title:疫情 防控', '(title:疫情&防控)'],
    ['title:「疫 情」', 'title:疫 情'],
    ['來源:新華社', '来源:新华社'],
    ['source:新華社 date:2021-10..2022-03', '(source:新華社&date:2021-10..2022-03)'],
    ['疫?防*控', '/疫[^\\n]防[^\\n]{0,20}?控/疫+防+控'],
    ['?', '?'],
    ['/臺灣|中國/', '/台湾|中国/'],
    ['/疫情.{2,4}防控?一/', '/疫情.{2,4}防控?一/疫情+防+一'],
    ['/[疫]情(a|b)\\d?線/', '/[疫]情(a|b)\\d?线/情+线'],
    ['/\\x41防/', '/\\x41防/'],
    ['/a/b', '/a/b'],
    ['f(x)', 'f(x)'],
    ['(f(x) OR y)', '(f(x)|y)'],
    ['他們?nèi)r(shí)', '/他们[^\\n]nèi\\)r\\(shí\\)/他们+nèi)r(shí)'],
  ])('%j', (query, meant) => {
    expect(said(parseQuery(query).node)).toBe(meant);
  });

  it.each([
    ['疫情 OR', '(疫情&or)', /OR/],
    ['AND', 'and', /AND/],
    ['NOT', 'not', /NOT/],
    ['(疫情', '(疫情', /parenthesis/],
    ['疫情 near/3', '(疫情&near/3)', /near/],
  ])('looks for %j as characters, and says so', (query, meant, note) => {
    const { node, notes } = parseQuery(query);
    expect(said(node)).toBe(meant);
    expect(notes.join()).toMatch(note);
  });

  it('looks for the words of other regions when asked to, and says which', () => {
    const { node, notes } = parseQuery('網路', () => ['网络', '網路']);
    expect(said(node)).toBe('网路=网络');
    expect(notes).toEqual(['also looked for, beside 網路: 网络']);
  });
});
