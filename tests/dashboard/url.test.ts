import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { parseUrl } from '../../src/dashboard/url/parse-url.js';
import { instantsOf, periodOf, shortest } from '../../src/dashboard/url/period.js';
import { changed, printUrl } from '../../src/dashboard/url/print-url.js';
import { quoteFilterOf } from '../../src/dashboard/url/quote-filter.js';
import { intervals, quoteKinds, UrlKey, urlKeys } from '../../src/dashboard/url/url-keys.js';

const every = Object.keys(urlKeys) as UrlKey[];

describe('the URL is the state of a page', () => {
  it('reads short and readable addresses', () => {
    const search = 'org=us-dod&sub=1&outlet=pa,islewire&from=2020-01&to=2020-03&by=week&below=0.5';
    const { values, faults } = parseUrl('/', search, every);
    expect(faults).toEqual([]);
    expect(values).toEqual({
      org: 'us-dod',
      sub: true,
      outlet: ['pa', 'islewire'],
      from: '2020-01',
      to: '2020-03',
      by: 'week',
      below: 0.5,
    });
    expect(printUrl('/', values)).toBe(`/?${search}`);
  });

  it('prints what it can read back, whatever the words', () => {
    const slug = fc.constantFrom('ruth-ellery', 'org_12', 'islewire');
    const values = fc.record(
      {
        q: fc
          .string({ minLength: 1, maxLength: 40 })
          .filter((text) => text.trim() === text && text !== ''),
        org: slug,
        sub: fc.constant(true as const),
        outlet: fc.uniqueArray(slug, { minLength: 1 }),
        from: fc.constantFrom('2020', '2020-02', '2020-02-29'),
        by: fc.constantFrom(...intervals),
        kind: fc.uniqueArray(fc.constantFrom(...quoteKinds), { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, (given) => {
        const [path, search = ''] = printUrl('/quotes', given).split('?');
        expect(path).toBe('/quotes');
        expect(parseUrl('/quotes', search, every)).toMatchObject({ values: given, faults: [] });
      }),
    );
  });

  it.each([
    ['an unknown key', 'colour=red', 'colour', null],
    ['a key of another page', 'asof=2020-01-01', 'asof', null],
    ['a month that does not exist', 'from=2020-13', 'from', expect.stringContaining('month')],
    ['a day that does not exist', 'to=2021-02-29', 'to', expect.stringContaining('day')],
    ['a flag that is not 1', 'sub=yes', 'sub', '1'],
    ['one bad value in a list', 'kind=direct,shouted', 'kind', expect.stringContaining('direct')],
    ['a slug that is none', 'org=<script>', 'org', expect.any(String)],
    ['a confidence above 1', 'below=1.5', 'below', expect.any(String)],
  ])('reports %s and goes on', (_, search, key, expects) => {
    const known = every.filter((each) => each !== 'asof');
    const { values, faults } = parseUrl('/', `${search}&by=day`, known);
    expect(values).toEqual({ by: 'day' });
    expect(faults).toEqual([{ key, text: expect.any(String), expects }]);
  });

  it('takes lists as forms send them, and empty fields as absent', () => {
    const { values, faults } = parseUrl('/', 'kind=direct&kind=mixed&q=&org=', every);
    expect([values, faults]).toEqual([{ kind: ['direct', 'mixed'] }, []]);
  });

  it('forgets the place in a list when what is listed changes', () => {
    expect(changed({ q: 'silt', after: 'abc' }, { kind: ['direct'] })).toEqual({
      q: 'silt',
      kind: ['direct'],
    });
    expect(changed({ q: 'silt', sub: true }, { q: null })).toEqual({ sub: true });
  });
});

describe('periods', () => {
  it.each([
    ['2025-01', '2025-03', '2025-01-01', '2025-04-01'],
    ['2024', '2024', '2024-01-01', '2025-01-01'],
    ['2024-02-28', '2024-02', '2024-02-28', '2024-03-01'],
    ['2025-03', '2025-01', '2025-01-01', '2025-04-01'],
    [undefined, '2024-12-31', null, '2025-01-01'],
    [undefined, undefined, null, null],
  ])('from %s to %s is the days %s until %s', (from, to, first, end) => {
    expect(periodOf(from, to)).toEqual({ from: first, to: end });
  });

  it.each([
    ['2024-01-01', '2025-01-01', '2024', '2024'],
    ['2024-01-01', '2026-01-01', '2024', '2025'],
    ['2024-02-01', '2024-03-01', '2024-02', '2024-02'],
    ['2024-02-01', '2024-05-01', '2024-02', '2024-04'],
    ['2024-01-29', '2024-02-05', '2024-01-29', '2024-02-04'],
  ])('%s until %s is said as %s to %s, and read back', (from, to, first, last) => {
    expect(shortest({ from, to })).toEqual({ from: first, to: last });
    expect(periodOf(first, last)).toEqual({ from, to });
  });

  it('becomes instants of UTC days', () => {
    expect(instantsOf('2025-03-12', '2025-03-12')).toEqual({
      gte: '2025-03-12T00:00:00.000Z',
      lt: '2025-03-13T00:00:00.000Z',
    });
    expect(instantsOf(undefined, undefined)).toBeUndefined();
  });
});

describe('the filter that a URL means', () => {
  it.each([
    ['', {}],
    ['q=toxic+silt', { text: { matches: 'toxic silt' } }],
    ['org=mod', { affiliation: { organisation: { slug: { eq: 'mod' } } } }],
    [
      'org=org_7&sub=1&own=1',
      {
        affiliation: { organisation: { id: ['org_7'] }, includeDescendants: true, orSelf: true },
      },
    ],
    ['sub=1', {}],
    ['speaker=ruth-ellery', { speaker: { slug: { eq: 'ruth-ellery' } } }],
    [
      'speaker=organisations/aldersea-port',
      { speaker: { kind: ['ORGANISATION'], slug: { eq: 'aldersea-port' } } },
    ],
    [
      'speaker=people/ann,per_4',
      {
        or: [
          { speaker: { id: ['per_4'] } },
          { speaker: { kind: ['PERSON'], slug: { in: ['ann'] } } },
        ],
      },
    ],
    [
      'except=people/ann,people/ben,port',
      {
        not: {
          or: [
            { speaker: { kind: ['PERSON'], slug: { in: ['ann', 'ben'] } } },
            { speaker: { slug: { in: ['port'] } } },
          ],
        },
      },
    ],
    [
      'article=art_4&outlet=courier',
      { article: { id: ['art_4'], outlet: { slug: { in: ['courier'] } } } },
    ],
    ['cluster=clu_7', { cluster: ['clu_7'] }],
    ['outlet=a,b', { article: { outlet: { slug: { in: ['a', 'b'] } } } }],
    [
      'outlet=a,org_3',
      { article: { outlet: { or: [{ id: ['org_3'] }, { slug: { in: ['a'] } }] } } },
    ],
    ['kind=direct,mixed', { kind: ['DIRECT', 'MIXED'] }],
    ['said=unnamed', { speakerKind: ['UNNAMED'] }],
    ['verified=no', { verified: false }],
    ['below=0', { maxConfidence: 0 }],
  ])('%s', (search, filter) => {
    expect(quoteFilterOf(parseUrl('/', search, every).values)).toEqual(filter);
  });
});
