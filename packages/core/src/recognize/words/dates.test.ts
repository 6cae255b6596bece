import { describe, expect, it } from 'vitest';
import { eitherDay, findDate } from './dates.js';

describe('findDate', () => {
  it.each([
    '1月6日凌晨12点',
    '2021年',
    '13999年1月2日',
    '2021-13-02',
    '2021年2月30日',
    '电话 2020-12345678',
    '1,234',
    '3:1',
    '03/04/2021',
    '比分 111-05-16',
    '5.12.13',
    '8:05:20 21',
    '二〇二一年三月四十日',
    'May 5',
    '去年5月12日，2019人到场',
    '3月4日，2020年的渡口',
    '比分：21-03-04',
    '时间：21:03',
    '日期：21.03.04.05',
    '十月 45, 2021',
    '二十一月 4, 2021',
  ])('leaves %s', (line) => {
    expect(findDate(line)).toBeUndefined();
  });
  const beijing = { zone: '+08:00', assumed: ['zone'] };
  it.each([
    ['2021年12月30日 11:44', { value: '2021-12-30T11:44', precision: 'minute', ...beijing }],
    ['2021年10月30日17:41 |', { value: '2021-10-30T17:41', precision: 'minute', ...beijing }],
    ['2020-03-10 21:56:12', { value: '2020-03-10T21:56:12', precision: 'second', ...beijing }],
    ['2017/09/14 16:32', { value: '2017-09-14T16:32', precision: 'minute', ...beijing }],
    ['２０２１年３月４日', { value: '2021-03-04', precision: 'day' }],
    ['2021年10月', { value: '2021-10', precision: 'month' }],
    ['中華民國110年3月4日', { value: '2021-03-04', precision: 'day' }],
    ['發布日期：110年3月4日', { value: '2021-03-04', precision: 'day' }],
    ['Mar 04 Thu 2021 09:10', { value: '2021-03-04T09:10', precision: 'minute', ...beijing }],
    ['4 3月 2021', { value: '2021-03-04', precision: 'day' }],
    ['4 3月, 2021 9:31', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['5月 12, 2019', { value: '2019-05-12', precision: 'day' }],
    ['8月24日, 2020 10:27', { value: '2020-08-24T10:27', precision: 'minute', ...beijing }],
    ['Wed Feb 21 18:40:12 2018', { value: '2018-02-21T18:40:12', precision: 'second', ...beijing }],
    ['05 / 28 / 2019', { value: '2019-05-28', precision: 'day' }],
    ['2021-03-04（四）', { value: '2021-03-04', precision: 'day' }],
    ['2021年3月4日（四） 09:31', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['2021-03-04 09:31:22 GMT+8', { value: '2021-03-04T09:31:22+08:00', precision: 'second' }],
    ['2021年3月4日（星期四）\n香港時間9時31分', { value: '2021-03-04T09:31+08:00', precision: 'minute' }],
    ['2021年3月4日 北京时间09:31', { value: '2021-03-04T09:31+08:00', precision: 'minute' }],
    ['2021-03-04 09:31 EST', { value: '2021-03-04T09:31-05:00', precision: 'minute' }],
    ['09:31 2021/03/04', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['Tue, 01 Mar 2022 01:16:04 GMT', { value: '2022-03-01T01:16:04Z', precision: 'second' }],
    ['2022-03-01T09:16:04+08:00', { value: '2022-03-01T09:16:04+08:00', precision: 'second' }],
    ['2022-03-01T01:16:04.123Z', { value: '2022-03-01T01:16:04Z', precision: 'second' }],
    ['2021年3月4日 星期四', { value: '2021-03-04', precision: 'day' }],
    ['二〇二一年三月四日', { value: '2021-03-04', precision: 'day' }],
    ['8:45pm 15/01/2021', { value: '2021-01-15T20:45', precision: 'minute', ...beijing }],
    ['March 4th, 2021', { value: '2021-03-04', precision: 'day' }],
    ['2021年3月4日 週四 下午4:40', { value: '2021-03-04T16:40', precision: 'minute', ...beijing }],
    ['2021年3月4日中午12:10', { value: '2021-03-04T12:10', precision: 'minute', ...beijing }],
    ['2021-03-04 12:05 AM', { value: '2021-03-04T00:05', precision: 'minute', ...beijing }],
    ['March 4, 2021 9:15 am', { value: '2021-03-04T09:15', precision: 'minute', ...beijing }],
    ['Thu Mar 04 2021 09:15:02 GMT+0800 (CST)', { value: '2021-03-04T09:15:02+08:00', precision: 'second' }],
    ['March 4, 2021 9:15 pm EST', { value: '2021-03-04T21:15-05:00', precision: 'minute' }],
    ['4 March 2021 09:15 GMT', { value: '2021-03-04T09:15Z', precision: 'minute' }],
    ['04.03.2021', { value: '2021-03-04', precision: 'day' }],
    ['25/03/2021 - 14:53', { value: '2021-03-25T14:53', precision: 'minute', ...beijing }],
    ['2021-03-04 HKT 11:48', { value: '2021-03-04T11:48', precision: 'minute', ...beijing }],
    ['更新時間：13:02 2021-03-04 HKT', { value: '2021-03-04T13:02', precision: 'minute', ...beijing }],
    ['2021 03/ 04 09:31:05', { value: '2021-03-04T09:31:05', precision: 'second', ...beijing }],
    ['2021-03-04 09:31 分享', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['2021-03-04 — 9:31', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['2021.03.04 | 09:31', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['09:31 2021年3月4日', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['2021年3月4日 9时31分12秒', { value: '2021-03-04T09:31:12', precision: 'second', ...beijing }],
    ['2021年03-04 09:31', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['4 Mar 2021', { value: '2021-03-04', precision: 'day' }],
    ['發布日期：110-03-04', { value: '2021-03-04', precision: 'day' }],
    ['二〇二一年十二月三十一日', { value: '2021-12-31', precision: 'day' }],
    ['时间：21-03-04', { value: '2021-03-04', precision: 'day' }],
    ['日期：21.3.4 09:31', { value: '2021-03-04T09:31', precision: 'minute', ...beijing }],
    ['星期四, 三月 4, 2021', { value: '2021-03-04', precision: 'day' }],
    ['十二月 31, 2021', { value: '2021-12-31', precision: 'day' }],
    ['4 三月, 2021', { value: '2021-03-04', precision: 'day' }],
    ['2021年3月4日，星期四，上午9:10', { value: '2021-03-04T09:10', precision: 'minute', ...beijing }],
    ['110年03月04日', { value: '2021-03-04', precision: 'day' }],
    ['9:10 am, 4 Mar 2021', { value: '2021-03-04T09:10', precision: 'minute', ...beijing }],
    ['Thursday, March 4, 2021 - 09:10', { value: '2021-03-04T09:10', precision: 'minute', ...beijing }],
    ['2021年3月4日 9:10 下午', { value: '2021-03-04T21:10', precision: 'minute', ...beijing }],
    ['2021-Mar-04 09:10', { value: '2021-03-04T09:10', precision: 'minute', ...beijing }],
    ['二○二一年三月二十日', { value: '2021-03-20', precision: 'day' }],
  ])('reads %s', (line, date) => {
    expect(findDate(line)?.date).toEqual(date);
  });
  it.each([
    ['07/09/2021 - 14:53', ['2021-09-07', '2021-07-09'], '14:53'],
    ['发布：9:05am 07/09/2021', ['2021-09-07', '2021-07-09'], '09:05'],
    ['07/09/2021 下午2:53', ['2021-09-07', '2021-07-09'], '14:53'],
    ['3-4-2021', ['2021-04-03', '2021-03-04'], undefined],
  ])('finds a day in either order: %s', (line, days, clock) => {
    expect(findDate(line)).toBeUndefined();
    expect(eitherDay(line)).toMatchObject({ days, ...(clock ? { clock } : {}) });
  });
  it.each(['公元110年3月4日', '1,110年3月4日'])('does not count from 1912: %s', (line) => {
    expect(findDate(line)?.date.value).not.toBe('2021-03-04');
  });
  it.each(['25/03/2021', '04.03.2021', '2021/03/04', '比分 3/4'])('leaves what has one order, or is no day: %s', (line) => {
    expect(eitherDay(line)).toBeUndefined();
  });
  it('says where the date stands', () => {
    expect(findDate('时间：2021-03-04 来源')).toMatchObject({ start: 3, end: 13 });
  });
});
