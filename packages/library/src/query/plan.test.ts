import { describe, expect, it } from 'vitest';
import { invented } from '../../test/invented.js';
import { inMemory } from '../../test/shelves.js';
import type { Needs } from './grams.js';
import { planOf } from './plan.js';
import { search } from './search.js';

const found = async (query: string, rest: Parameters<typeof invented>[0]) =>
  (await search(inMemory([invented(rest)]), query, { synonyms: true })).total;

describe('planOf', () => {
  it.each([
    ['/[/', /regular expression/],
    ['date:spring', /date/],
    ['疫情 OR date:2021-13-99-1', /date/],
    ['疫情 near/3 script:Hans', /near/],
    ['date:2021-13', /no date/],
    ['date:2021-10-32', /no date/],
    ['date:2022..2021', /ends before/],
  ])('says why %j cannot be answered', async (query, problem) => {
    const plan = await planOf(query);
    expect(plan.problem).toMatch(problem);
    expect(plan.empty).toBe(true);
  });

  it('names candidates by pairs of characters, and all articles where it cannot', async () => {
    const said = (needs: Needs | undefined): unknown => {
      if (!needs) return undefined;
      if ('all' in needs) return needs.all.map(said);
      if ('any' in needs) return { any: needs.any.map(said) };
      const first = String.fromCharCode(needs.from >>> 16);
      return needs.to > needs.from ? `${first}*` : first + String.fromCharCode(needs.from & 0xffff);
    };
    const queries = [
      '疫情防',
      '疫',
      '疫情 OR 防控',
      '疫情 NOT 防控',
      '，',
      '疫情 OR ，',
      '/疫情.*控/',
      'date:2021',
      '「臺灣」',
      '疫情，疫',
      '防疫，情',
    ];
    expect(await Promise.all(queries.map(async (query) => said((await planOf(query)).needs)))).toEqual([
      ['疫情', '情防'],
      '疫*',
      { any: ['疫情', '防控'] },
      '疫情',
      undefined,
      undefined,
      ['疫情', '控*'],
      undefined,
      '台湾',
      '疫情',
      ['防疫', '情*'],
    ]);
  });

  it.each([
    ['author:王勇', /author: is no field/],
    ['title: 渡口', /title: is no field with something behind/],
    ['rule:mend/nothing', /no rule mend\/nothing/],
    ['渡口 NOT script:Latin', /no script Latin/],
  ])('says of %j that there is no such thing', async (query, note) => {
    const { notes, problem } = await planOf(query);
    expect([notes.join(), problem]).toEqual([expect.stringMatching(note), undefined]);
  });

  it('says nothing of an address, and of what there is', async () => {
    for (const query of ['https://example.org/a', 'rule:mend/*', 'script:hant', '5G:快', '时间：八点'])
      expect((await planOf(query)).notes).toEqual([]);
  });

  it('answers an expression that ends no other engine', async () => {
    expect(await found('/(a+)+b/', { text: 'a'.repeat(5000) })).toBe(0);
  });

  it('finds the words of other regions, when asked, in either script', async () => {
    expect(await found('網路', { text: '网络信息' })).toBe(1);
    expect(await found('网络', { text: '網路' })).toBe(1);
    expect((await search(inMemory([invented({ text: '網路' })]), '网络', {})).total).toBe(0);
  });

  it('knows in which field and under which rule something stands', async () => {
    const rest = {
      headline: '渡口',
      text: '河水',
      publisher: '云帆網',
      credits: [{ name: '王勇', nameAsPrinted: '王 勇', role: 'reporter' as const }],
      entries: [
        { kind: 'emend' as const, range: [0, 1] as const, original: 'a', edited: 'b', rules: ['mend/an-example'], confidence: 'certain' as const },
      ],
    };
    const answers = async (query: string) => (await search(inMemory([invented(rest)]), query, {})).found === 1;
    const queries = [
      'title:渡口',
      'title:河水',
      'publisher:雲帆',
      'source:云帆',
      'credit:王勇',
      'credit:"王 勇"',
      'rule:mend/an-example',
      'rule:mend/*',
      'rule:mend',
      'script:hans',
    ];
    expect(await Promise.all(queries.map(answers))).toEqual([true, false, true, false, true, true, true, true, false, true]);
  });
});
