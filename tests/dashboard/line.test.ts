import { describe, expect, it } from '@jest/globals';

import {
  bucketEnd,
  bucketName,
  clipBucket,
  countableInterval,
  fittingInterval,
} from '../../src/dashboard/charts/buckets.js';
import { layLine, namedBuckets } from '../../src/dashboard/charts/lay-line.js';
import { Ask, Operation, Variables } from '../../src/dashboard/ask.js';
import { askFew } from '../../src/dashboard/overview/few-speakers.js';
import { period } from '../../src/dashboard/words/dates.js';
import { count, percent } from '../../src/dashboard/words/numbers.js';

const point = (value: number, base = 1, isPartial = false) => ({ value, base, isPartial });

describe('a line over time', () => {
  it('begins at nought, ends at a round number above its greatest value, and draws noughts', () => {
    const laid = layLine([point(0), point(7), point(0)]);
    expect(laid.top).toBe(8);
    expect(laid.ticks).toEqual([
      { value: 0, y: 100 },
      { value: 2, y: 75 },
      { value: 4, y: 50 },
      { value: 6, y: 25 },
      { value: 8, y: 0 },
    ]);
    expect(laid.points.map(({ x, y }) => [x, y])).toEqual([
      [16.67, 100],
      [50, 12.5],
      [83.33, 100],
    ]);
    expect(laid.whole).toBe('M166.7,100L500,12.5L833.3,100');
  });

  it('breaks where no articles were taken in, so that a gap never looks like silence', () => {
    const laid = layLine([point(2), point(2), point(0, 0), point(2), point(2)]);
    expect(laid.whole).toBe('M100,0L300,0M700,0L900,0');
    expect(laid.points.map(({ isMissing }) => isMissing)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('tells stretches to partial buckets apart', () => {
    const laid = layLine([point(2, 1, true), point(2), point(2), point(2, 1, true)]);
    expect(laid.whole).toBe('M375,0L625,0');
    expect(laid.partial).toBe('M125,0L375,0M625,0L875,0');
  });

  it.each([[[]], [[point(0)]], [[point(0, 0)]]])('can be laid for %j', (points) => {
    const laid = layLine(points);
    expect(laid.top).toBe(1);
    expect(laid.points).toHaveLength(points.length);
  });

  it('names at most six buckets, the first among them', () => {
    expect(namedBuckets(3, 6)).toEqual([0, 1, 2]);
    expect(namedBuckets(24, 6)).toEqual([0, 4, 8, 12, 16, 20]);
    expect(namedBuckets(0, 6)).toEqual([]);
  });
});

describe('buckets', () => {
  it.each([
    ['2024-02-28', 'day', '2024-02-29'],
    ['2024-12-30', 'week', '2025-01-06'],
    ['2024-12-01', 'month', '2025-01-01'],
    ['2024-10-01', 'quarter', '2025-01-01'],
    ['2024-01-01', 'year', '2025-01-01'],
  ] as const)('that begin on %s by %s end before %s', (start, interval, end) => {
    expect(bucketEnd(start, interval)).toBe(end);
  });

  const today = '2026-05-17';

  it('are partial where the period does not cover them', () => {
    const given = { from: '2025-01-15', to: '2025-03-01' };
    expect(clipBucket('2025-01-01', 'month', given, today)).toEqual({
      days: { from: '2025-01-15', to: '2025-02-01' },
      isPartial: true,
    });
    expect(clipBucket('2025-02-01', 'month', given, today).isPartial).toBe(false);
  });

  it('are partial while their days are not over, whatever period was asked for', () => {
    const given = { from: '2026-01-01', to: '2027-01-01' };
    expect(clipBucket('2026-05-01', 'month', given, today).isPartial).toBe(true);
    expect(clipBucket('2026-04-01', 'month', given, today).isPartial).toBe(false);
    expect(clipBucket(today, 'day', given, today).isPartial).toBe(true);
  });

  it.each([
    ['2025-01-01', '2025-02-01', 'day'],
    ['2025-01-01', '2025-05-01', 'week'],
    ['2025-01-01', '2026-01-01', 'month'],
    ['2015-01-01', '2026-01-01', 'quarter'],
    ['1990-01-01', '2026-01-01', 'year'],
  ])('of %s until %s are by %s', (from, to, interval) => {
    expect(fittingInterval({ from, to })).toBe(interval);
  });

  it.each([
    ['day', '2015-01-01', '2025-01-01', 'week'],
    ['day', '2024-01-01', '2025-01-01', 'day'],
    ['week', '1990-01-01', '2025-01-01', 'month'],
    ['day', '1800-01-01', '2025-01-01', 'quarter'],
  ] as const)('by %s of %s until %s are counted by %s', (asked, from, to, counted) => {
    expect(countableInterval(asked, { from, to })).toBe(counted);
  });

  it.each([
    ['2025-03-12', 'day', '12 Mar'],
    ['2025-03-01', 'month', 'Mar 2025'],
    ['2025-04-01', 'quarter', 'Q2 2025'],
    ['2025-01-01', 'year', '2025'],
  ] as const)('%s by %s is called %s', (start, interval, name) => {
    expect(bucketName(start, interval)).toBe(name);
  });
});

/** A table of speakers, most quotes first, with what is by none of them. */
function table(totals: readonly number[], other: number) {
  const rows = [
    ...totals.map((total, at) => ({ key: `per_${at}`, total })),
    { key: '_other', total: other },
  ];
  return { quoteTimeSeries: rows.map((row) => ({ ...row, label: row.key, points: [] })) };
}

/** Fails whoever asks: what is told already is not asked for again. */
const nothingMore: Ask = () => Promise.reject(new Error('nothing is to be asked'));

describe('the finding', () => {
  it.each([
    [
      'three of ten and more',
      [50, 21, 0],
      29,
      17,
      { ids: ['per_0', 'per_1', 'per_2'], quotes: 71 },
    ],
    ['two of less than ten', [50, 21, 9], 20, 9, { ids: ['per_0', 'per_1'], quotes: 71 }],
    ['nothing of less than four', [5, 1], 94, 2, null],
  ])('tells the share of %s', async (_, totals, other, speakers, expected) => {
    const all = { quotes: 100, speakers };
    expect(await askFew(table(totals, other), all, { filter: {} }, nothingMore)).toEqual(
      expected && { ...expected, asked: [] },
    );
  });

  it('says nothing where the table of speakers could not be read', async () => {
    const all = { quotes: 100, speakers: 17 };
    expect(await askFew(null, all, { filter: {} }, nothingMore)).toBeNull();
  });

  it.each([
    ['by their total', { kind: ['DIRECT'] }, { quotes: { totalCount: 3 } }],
    [
      'by what is left where a speaker is asked for',
      { speaker: { id: ['per_0'] } },
      {
        quoteTimeSeries: [
          { key: 'per_0', total: 2 },
          { key: '_other', total: 97 },
        ],
      },
    ],
  ])('counts a quote once that two of the few say together, %s', async (_, filter, data) => {
    const ask: Ask = async <Data>({ document }: Operation<Data>, variables: Variables) => {
      expect(variables).toMatchObject(
        'quotes' in data
          ? { filter: { ...filter, speaker: { id: ['per_0', 'per_1', 'per_2'] } } }
          : { filter, limit: 3 },
      );
      return { document, variables, data: data as Data, problem: null };
    };
    const few = await askFew(table([2, 2, 1], 97), { quotes: 100, speakers: 12 }, { filter }, ask);
    expect(few?.quotes).toBe(3);
  });

  it.each([
    ['2020-01-01', '2020-04-01', 'January to March 2020'],
    ['2020-03-01', '2020-04-01', 'March 2020'],
    ['2019-11-01', '2020-02-01', 'November 2019 to January 2020'],
    ['2019-01-01', '2020-01-01', '2019'],
    ['2019-01-01', '2021-01-01', '2019 to 2020'],
    ['2020-03-12', '2020-03-13', '12 March 2020'],
    ['2020-03-12', '2020-04-02', '12 March 2020 to 1 April 2020'],
  ])('says %s until %s as %s', (from, to, words) => {
    expect(period({ from, to })).toBe(words);
  });

  it.each([
    [0, '0 %'],
    [0.0004, '<0.1 %'],
    [0.02, '2.0 %'],
    [0.0512, '5.1 %'],
    [0.0996, '10 %'],
    [0.708, '71 %'],
    [1, '100 %'],
  ])('says %d as %s', (share, words) => {
    expect(percent(share)).toBe(words);
  });

  it('counts one and none as people do', () => {
    expect([count(0, 'quote'), count(1, 'quote'), count(1234, 'quote')]).toEqual([
      'no quotes',
      '1 quote',
      '1,234 quotes',
    ]);
  });
});
