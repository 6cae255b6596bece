import { expect, test } from 'vitest';
import { decodeReferences } from './character-reference.js';

test.each(['渡口 & 码头', 'https://example.cn/?a=1&copy=2&b=3', '&;', '&#;', '&nosuchthing;', '<b>渡口</b>'])('%s stays', (text) => {
  expect(decodeReferences(text)).toBe(text);
});

test.each([
  ['&#123;渡口&#x7d;', '{渡口}'],
  ['甲&amp;乙&lt;b&gt;', '甲&乙<b>'],
  ['&amp;nbsp;', '&nbsp;'],
  ['&ldquo;渡口&rdquo;&hellip;', '“渡口”…'],
  ['&#x1F600;&#0;', '😀\uFFFD'],
])('%s', (text, decoded) => expect(decodeReferences(text)).toBe(decoded));
