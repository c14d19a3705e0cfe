import { describe, expect, it } from '@jest/globals';

import { roundOpenEnds } from '../../src/dashboard/charts/buckets.js';
import { layTimeBars } from '../../src/dashboard/charts/lay-time-bars.js';

describe('bars of time', () => {
  it('lie on one axis of whole years; open ends reach the edge', () => {
    const laid = layTimeBars(
      [
        { startDate: '2020', endDate: '2021' },
        { startDate: '2021-07-02', endDate: null },
        { startDate: null, endDate: '2023' },
      ],
      '2023-05-01',
    );
    expect(laid?.bars).toEqual([
      { x1: 0, x2: 50.03, isOpenStart: false, isOpenEnd: false },
      { x1: 37.51, x2: 100, isOpenStart: false, isOpenEnd: true },
      { x1: 0, x2: 100, isOpenStart: true, isOpenEnd: false },
    ]);
    expect(laid?.years).toEqual([
      { year: 2020, x: 0 },
      { year: 2021, x: 25.05 },
      { year: 2022, x: 50.03 },
      { year: 2023, x: 75.02 },
    ]);
  });

  it('reach the present day where an office has no end, and are never a dot at the edge', () => {
    const laid = layTimeBars(
      [
        { startDate: '2015', endDate: '2017' },
        { startDate: '2018', endDate: null },
      ],
      '2026-07-01',
    );
    expect(laid?.bars).toMatchObject([
      { x1: 0, x2: 25.01 },
      { x1: 25.01, x2: 100, isOpenEnd: true },
    ]);
  });

  it('have an axis of a year even for one day, and none where no day is known', () => {
    expect(
      layTimeBars([{ startDate: '2024-05-06', endDate: '2024-05-06' }], '2026-01-01')?.bars[0],
    ).toMatchObject({
      x1: 34.43,
      x2: 34.7,
    });
    expect(layTimeBars([{ startDate: null, endDate: null }], '2026-01-01')).toBeNull();
  });

  it('name at most ten years', () => {
    expect(
      layTimeBars([{ startDate: '1900', endDate: '2020' }], '2026-01-01')?.years.length,
    ).toBeLessThanOrEqual(10);
  });
});

describe('a period with open ends', () => {
  it.each([
    ['month', [null, null], ['2024-03-01', '2024-06-01']],
    ['quarter', [null, null], ['2024-03-01', '2024-06-01']],
    ['week', [null, null], ['2024-03-12', '2024-05-21']],
    ['month', ['2024-02-10', null], ['2024-02-10', '2024-06-01']],
    ['month', [null, '2024-05-15'], ['2024-03-01', '2024-05-15']],
    ['month', [null, '2030-01-01'], ['2024-03-01', '2024-06-01']],
  ] as const)('is asked in whole months by the %s, given %j: %j', (interval, given, asked) => {
    const [from, to] = given;
    const extent = {
      from: from ?? '2024-03-12',
      to: to !== null && to < '2024-05-21' ? to : '2024-05-21',
    };
    const rounded = roundOpenEnds(extent, interval, { from, to });
    expect([rounded.from, rounded.to]).toEqual(asked);
  });
});
