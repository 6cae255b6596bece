import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8 } from './utf-8.js';

it('reads any bytes alike with what Node offers and without', () => {
  const text = fc.string({ unit: 'binary' }).map((each) => new TextEncoder().encode(each));
  const damaged = fc.tuple(text, fc.uint8Array({ maxLength: 3 }), text).map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));
  fc.assert(
    fc.property(fc.oneof(text, damaged, fc.uint8Array()), (bytes) => {
      expect(decodeUtf8(bytes)).toBe(decodeUtf8(bytes, {}));
    }),
  );
});

it('keeps a byte order mark, and gives nothing for bytes that are no UTF-8', () => {
  expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0xe6, 0xbc, 0xa2]))).toBe('\ufeff漢');
  expect(decodeUtf8(new Uint8Array([0xe6, 0xbc]))).toBeUndefined();
  expect(decodeUtf8(new Uint8Array())).toBe('');
});
