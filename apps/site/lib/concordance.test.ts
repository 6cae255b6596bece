import { describe, expect, it } from 'vitest';
import { wantedOf } from './concordance';

describe('what a concordance is asked for', () => {
  it('leaves out what is no order and no width, and what holds anyhow', () => {
    expect(wantedOf({ q: ' 湖 ', sort: 'left', width: '40' })).toEqual({ q: '湖', sort: 'left', width: 40 });
    expect(wantedOf({ q: '湖', sort: 'date', width: '20' })).toEqual({ q: '湖' });
    expect(wantedOf({ q: ['湖', '海'], sort: 'x', width: '1e9' })).toEqual({ q: '湖' });
  });
});
