import { describe, expect, it } from '@jest/globals';

import { layTimeBars } from '../../src/dashboard/charts/lay-time-bars.js';

describe('bars of time', () => {
  it('lie on one axis of whole years; open ends reach the edge', () => {
    const laid = layTimeBars([
      { startDate: '2020', endDate: '2021' },
      { startDate: '2021-07-02', endDate: null },
      { startDate: null, endDate: '2023' },
    ]);
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

  it('have an axis of a year even for one day, and none where no day is known', () => {
    expect(
      layTimeBars([{ startDate: '2024-05-06', endDate: '2024-05-06' }])?.bars[0],
    ).toMatchObject({
      x1: 34.43,
      x2: 34.7,
    });
    expect(layTimeBars([{ startDate: null, endDate: null }])).toBeNull();
  });

  it('name at most ten years', () => {
    expect(layTimeBars([{ startDate: '1900', endDate: '2020' }])?.years.length).toBeLessThanOrEqual(
      10,
    );
  });
});
