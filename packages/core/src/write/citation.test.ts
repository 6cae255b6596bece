import { describe, expect, it } from 'vitest';
import type { Article, Credit } from '../article.js';
import { toCitation } from './citation.js';

const by = (name: string, role: Credit['role']): Credit => ({ name, nameAsPrinted: name, role });

describe('a citation', () => {
  it('names authors, headline, outlet, day and address, as the copy writes them', () => {
    const article: Parameters<typeof toCitation>[0] = {
      credits: [by('余里', 'reporter'), by('何小满', 'editor'), by('方宁', 'contributor')],
      headline: '机房换了内存',
      creditedSource: '湖畔日报',
      datePublished: { value: '2023-05-06T09:30', precision: 'minute' },
      url: 'https://news.example.cn/1.html',
    };
    expect(toCitation(article)).toBe('余里, 方宁. 机房换了内存[EB/OL]. 湖畔日报, 2023-05-06. https://news.example.cn/1.html');
    expect(toCitation({ ...article, canonicalUrl: 'https://news.example.cn/2' })).toMatch(/cn\/2$/);
  });

  it('names three and then others, and leaves out what the copy does not know', () => {
    const four: Article['credits'] = ['甲', '乙', '丙', '丁'].map((name) => by(name, 'author'));
    expect(toCitation({ credits: four, headline: '春到汾河' })).toBe('甲, 乙, 丙, 等. 春到汾河[EB/OL]');
    expect(toCitation({ publisher: '人民網', datePublished: { value: '2021', precision: 'year' } })).toBe('〔無題〕[EB/OL]. 人民網, 2021');
  });
});
