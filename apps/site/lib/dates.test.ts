import { expect, it } from 'vitest';
import { type Assumed, assumptionsInWords, dateInWords, dayInWords } from './dates';
import { valueInWords } from './values';

const ASSUMED: Assumed = { zone: ', assumed', parts: { year: 'year assumed' }, comma: '; ' };

it('says of a date what is known and no more', () => {
  expect(dateInWords({ value: '2021', precision: 'year' })).toBe('2021');
  expect(dateInWords({ value: '2021-10', precision: 'month' })).toBe('2021-10');
  expect(dateInWords({ value: '2021-10-30T17:41', precision: 'minute' })).toBe('2021-10-30 17:41');
  expect(dayInWords({ value: '2022-03-01T01:16:04Z', precision: 'second' })).toBe('2022-03-01');
});

it('tells a printed zone from an assumed one', () => {
  expect(assumptionsInWords({ value: '2022-03-01T01:16:04Z', precision: 'second' }, ASSUMED)).toBe('UTC');
  expect(assumptionsInWords({ value: '2022-03-01T09:16:04+08:00', precision: 'second' }, ASSUMED)).toBe('UTC+08:00');
  expect(assumptionsInWords({ value: '2021-10-30T17:41', precision: 'minute', zone: '+08:00', assumed: ['zone'] }, ASSUMED)).toBe(
    'UTC+08:00, assumed',
  );
  expect(assumptionsInWords({ value: '2021-10-30', precision: 'day', zone: '+08:00', assumed: ['zone'] }, ASSUMED)).toBeUndefined();
});

it('says what else of a date is assumed', () => {
  const minute = { value: '2021-10-30T17:41', precision: 'minute', zone: '+08:00', assumed: ['zone', 'year'] } as const;
  expect(assumptionsInWords(minute, ASSUMED)).toBe('UTC+08:00, assumed; year assumed');
  expect(assumptionsInWords({ value: '2021-10-30', precision: 'day', assumed: ['year'] }, ASSUMED)).toBe('year assumed');
  expect(valueInWords({ value: '2021-10-30', precision: 'day', assumed: ['year'] }, ASSUMED)).toBe('2021-10-30 year assumed');
});

it('puts a reading of any shape in words', () => {
  expect(valueInWords('新甘肅', ASSUMED)).toBe('新甘肅');
  expect(valueInWords(['甲', '乙'], ASSUMED)).toBe('甲 › 乙');
  expect(valueInWords({ value: '2021-10-30', precision: 'day' }, ASSUMED)).toBe('2021-10-30');
  expect(valueInWords({ name: '王勇', nameAsPrinted: '王 勇', role: 'reporter', label: '记者' }, ASSUMED)).toBe('记者 王勇');
  expect(valueInWords({ text: '長城網訊', organization: '長城網' }, ASSUMED)).toBe('長城網訊');
  expect(valueInWords(undefined, ASSUMED)).toBe('');
});
