import { describe, expect, it } from 'vitest';
import { atomOf, jsonFeedOf } from './feed';

const items = [
  { title: '<script>alert("x")</script> & 湖', url: 'http://127.0.0.1/articles/ab', source: '"湖"报', date: '2021-10' },
  { title: '〔無題〕', url: 'http://127.0.0.1/articles/cd' },
];

describe('a feed', () => {
  it('is Atom with headline, source and link, all of it escaped', () => {
    const atom = atomOf(items, { q: '湖"&' }, 'http://127.0.0.1');
    expect(atom).toContain('<title>&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; 湖</title>');
    expect(atom).toContain('<updated>2021-10-01T00:00:00Z</updated>');
    expect(atom).toContain('<author><name>&#34;湖&#34;报</name></author>');
    expect(atom).toContain('href="http://127.0.0.1/feed.xml?q=%E6%B9%96%22%26"');
    expect(atom).not.toMatch(/<(?:content|summary)\b/);
    expect(atom.match(/<entry>/g)?.length).toBe(2);
  });

  it('is JSON Feed with the same', () => {
    const feed = JSON.parse(jsonFeedOf(items, {}, 'http://127.0.0.1'));
    expect(feed.items[0]).toEqual({
      id: 'http://127.0.0.1/articles/ab',
      url: 'http://127.0.0.1/articles/ab',
      title: '<script>alert("x")</script> & 湖',
      date_published: '2021-10-01T00:00:00Z',
      authors: [{ name: '"湖"报' }],
    });
    expect(feed.feed_url).toBe('http://127.0.0.1/feed.json');
  });
});
