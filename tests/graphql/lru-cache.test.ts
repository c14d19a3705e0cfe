import { describe, expect, it } from '@jest/globals';
import { LruCache } from '../../src/graphql/lru-cache.js';

describe('LruCache', () => {
  it('forgets the entry unused for longest, and tells which', () => {
    const cache = new LruCache<string, number>(2);
    expect(cache.set('a', 1)).toEqual([]);
    expect(cache.set('b', 2)).toEqual([]);
    expect(cache.get('a')).toBe(1);
    expect(cache.set('c', 3)).toEqual(['b']);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
    expect(cache.size).toBe(2);
  });

  it('replaces a value without forgetting another', () => {
    const cache = new LruCache<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.set('a', 3)).toEqual([]);
    expect([cache.get('a'), cache.get('b')]).toEqual([3, 2]);
  });

  it('weighs entries where told, and never keeps one that alone is too heavy', () => {
    const cache = new LruCache<string, string>(5, (text) => text.length);
    cache.set('a', 'xx');
    cache.set('b', 'xx');
    expect(cache.set('c', 'xxxx')).toEqual(['a', 'b']);
    expect(cache.set('d', 'xxxxxx')).toEqual(['c', 'd']);
    expect(cache.size).toBe(0);
  });
});
