import { expect, it } from 'vitest';
import { dateInWords, dayInWords, zoneInWords } from './dates';
import { valueInWords } from './values';

it('says of a date what is known and no more', () => {
  expect(dateInWords({ value: '2021', precision: 'year' })).toBe('2021');
  expect(dateInWords({ value: '2021-10', precision: 'month' })).toBe('2021-10');
  expect(dateInWords({ value: '2021-10-30T17:41', precision: 'minute' })).toBe('2021-10-30 17:41');
  expect(dayInWords({ value: '2022-03-01T01:16:04Z', precision: 'second' })).toBe('2022-03-01');
});

it('tells a printed zone from an assumed one', () => {
  expect(zoneInWords({ value: '2022-03-01T01:16:04Z', precision: 'second' }, ', assumed')).toBe('UTC');
  expect(zoneInWords({ value: '2022-03-01T09:16:04+08:00', precision: 'second' }, ', assumed')).toBe('UTC+08:00');
  expect(zoneInWords({ value: '2021-10-30T17:41', precision: 'minute', zone: '+08:00', assumed: ['zone'] }, ', assumed')).toBe('UTC+08:00, assumed');
  expect(zoneInWords({ value: '2021-10-30', precision: 'day', zone: '+08:00', assumed: ['zone'] }, ', assumed')).toBeUndefined();
});

it('puts a reading of any shape in words', () => {
  expect(valueInWords('新甘肅', '')).toBe('新甘肅');
  expect(valueInWords(['甲', '乙'], '')).toBe('甲 › 乙');
  expect(valueInWords({ value: '2021-10-30', precision: 'day' }, '')).toBe('2021-10-30');
  expect(valueInWords({ name: '王勇', nameAsPrinted: '王 勇', role: 'reporter', label: '记者' }, '')).toBe('记者 王勇');
  expect(valueInWords({ text: '長城網訊', organization: '長城網' }, '')).toBe('長城網訊');
  expect(valueInWords(undefined, '')).toBe('');
});
