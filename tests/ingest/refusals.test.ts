import { beforeAll, describe, expect, it } from '@jest/globals';
import { article, Importer } from './importer.js';

let importer: Importer;
beforeAll(async () => {
  importer = await Importer.start();
  await importer.organisation('Twin Paper', 'twin-paper');
  await importer.organisation('Twin Paper', 'twin-paper-2');
  await importer.importOne(article({ url: 'https://slate.example/taken', quotes: [] }));
});

const quote = (changes: object) => ({
  quotes: [{ text: 'We will mend it,', kind: 'DIRECT', ...changes }],
});
const twice = { plainText: 'Yes. “Yes.”' };

describe('an item is refused with its code and its place (semantics 40, 41, 43, 88)', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['no id', { externalId: '' }, 'BAD_USER_INPUT', 'externalId'],
    ['U+0000 in its id', { externalId: 'a\u0000' }, 'BAD_USER_INPUT', 'externalId'],
    ['half a pair in its id', { externalId: '\udc00' }, 'BAD_USER_INPUT', 'externalId'],
    ['a blank id', { externalId: ' \t' }, 'BAD_USER_INPUT', 'externalId'],
    ['a blank headline', { headline: '\u00a0 ' }, 'BAD_USER_INPUT', 'headline'],
    ['no text', { plainText: '\n' }, 'BAD_USER_INPUT', 'plainText'],
    [
      'a time without offset',
      { publishedAt: '2024-05-06T07:08:09' },
      'BAD_USER_INPUT',
      'publishedAt',
    ],
    ['a day alone', { publishedAt: '2024-05-06' }, 'BAD_USER_INPUT', 'publishedAt'],
    ['no real day', { publishedAt: '2023-02-29T00:00:00Z' }, 'BAD_USER_INPUT', 'publishedAt'],
    ['the year 999', { publishedAt: '0999-12-31T00:00:00Z' }, 'BAD_USER_INPUT', 'publishedAt'],
    ['words for a time', { embargoUntil: 'tomorrow' }, 'BAD_USER_INPUT', 'embargoUntil'],
    ['another scheme', { url: 'javascript:alert(1)' }, 'BAD_USER_INPUT', 'url'],
    ['no url at all', { url: 'slate' }, 'BAD_USER_INPUT', 'url'],
    ['a url without a host', { url: 'https:slate' }, 'BAD_USER_INPUT', 'url'],
    ['a blank before the url', { url: ' https://slate.example/' }, 'BAD_USER_INPUT', 'url'],
    ['a line end in the url', { url: 'https://slate.example/a\nb' }, 'BAD_USER_INPUT', 'url'],
    [
      'an image of another scheme',
      { images: [{ url: '/a.jpg' }, { url: 'JavaScript:alert(1)' }] },
      'BAD_USER_INPUT',
      'images.1.url',
    ],
    ['words for a language', { language: 'plain English' }, 'BAD_USER_INPUT', 'language'],
    ['a language that is no code', { language: 'english' }, 'BAD_USER_INPUT', 'language'],
    ['U+0000', { headline: 'a\u0000b' }, 'BAD_USER_INPUT', 'headline'],
    ['half a pair', { plainText: 'a \ud800 b' }, 'BAD_USER_INPUT', 'plainText'],
    [
      'U+0000 deep down',
      quote({ speaker: { name: '\u0000' } }),
      'BAD_USER_INPUT',
      'quotes.0.speaker.name',
    ],
    ['no outlet', { outlet: {} }, 'BAD_USER_INPUT', 'outlet'],
    ['an unknown outlet', { outlet: { name: 'Nowhere Post' } }, 'NOT_FOUND', 'outlet'],
    ['an outlet that two are', { outlet: { name: 'Twin Paper' } }, 'NOT_FOUND', 'outlet'],
    ['a garbled outlet', { outlet: { id: 'org_x' } }, 'NOT_FOUND', 'outlet'],
    ['an id that is a person', { outlet: { id: 'per_1' } }, 'NOT_FOUND', 'outlet'],
    ['the url of another', { url: 'https://slate.example/taken' }, 'CONFLICT', 'url'],
    ['an empty quote', quote({ text: ' ' }), 'BAD_USER_INPUT', 'quotes.0.text'],
    ['confidence above 1', quote({ confidence: 1.01 }), 'BAD_USER_INPUT', 'quotes.0.confidence'],
    ['confidence below 0', quote({ confidence: -0.1 }), 'BAD_USER_INPUT', 'quotes.0.confidence'],
    ['no time of speaking', quote({ saidAt: '' }), 'BAD_USER_INPUT', 'quotes.0.saidAt'],
    [
      'an unknown speaker id',
      quote({ speaker: { id: 'per_999' } }),
      'NOT_FOUND',
      'quotes.0.speaker',
    ],
    ['a garbled speaker id', quote({ speaker: { id: 'x' } }), 'NOT_FOUND', 'quotes.0.speaker'],
    ['an unknown slug', quote({ speaker: { slug: 'nobody' } }), 'NOT_FOUND', 'quotes.0.speaker'],
    ['an unknown item', quote({ speaker: { wikidataId: 'Q0' } }), 'NOT_FOUND', 'quotes.0.speaker'],
    ['words not in the text', quote({ text: 'We wont' }), 'QUOTE_NOT_IN_TEXT', 'quotes.0.text'],
    [
      'words that stand twice',
      { ...twice, ...quote({ text: 'Yes.', find: 'UNIQUE_MATCH' }) },
      'AMBIGUOUS_MATCH',
      'quotes.0.text',
    ],
    ['other words', quote({ spans: [{ start: 0, end: 16 }] }), 'SPAN_MISMATCH', 'quotes.0.spans'],
    [
      'a span outside',
      quote({ spans: [{ start: 24, end: 9999 }] }),
      'SPAN_MISMATCH',
      'quotes.0.spans',
    ],
    [
      'a span before all',
      quote({ spans: [{ start: -1, end: 16 }] }),
      'SPAN_MISMATCH',
      'quotes.0.spans',
    ],
    [
      'spans out of order',
      quote({
        text: 'It We',
        spans: [
          { start: 56, end: 58 },
          { start: 24, end: 26 },
        ],
      }),
      'SPAN_MISMATCH',
      'quotes.0.spans',
    ],
    [
      'spans that overlap',
      quote({
        text: 'We will will',
        spans: [
          { start: 24, end: 31 },
          { start: 27, end: 31 },
        ],
      }),
      'SPAN_MISMATCH',
      'quotes.0.spans',
    ],
  ])('%s', async (_, changes, code, path) => {
    const { results } = await importer.import([article({ quotes: [], ...changes })]);
    expect(results[0]).toMatchObject({ outcome: 'REJECTED', article: null });
    expect(results[0]!.errors).toMatchObject([{ code, path: `articles.0.${path}` }]);
  });

  it('with everything that is wrong with it at once', async () => {
    const { results } = await importer.import([
      article({ headline: '', publishedAt: '2024-13-01T00:00:00Z', language: '?' }),
    ]);
    expect(results[0]!.errors.map(({ path }) => path)).toEqual([
      'articles.0.headline',
      'articles.0.language',
      'articles.0.publishedAt',
    ]);
  });
});

describe('what may be odd and is taken (40, 41, 88, 94)', () => {
  it.each<[string, Record<string, unknown>]>([
    ['the year 1000', { publishedAt: '1000-01-01T00:00:00Z' }],
    ['the end of the year 9999', { publishedAt: '9999-12-31T23:59:59.999Z' }],
    ['an offset', { publishedAt: '2024-02-29T23:59:59.5+05:30' }],
    ['a regional language', { language: 'pt-BR' }],
    ['a headline without letters', { headline: '!!!' }],
    ['the same text again', { plainText: 'The same text.' }],
    ['the same text once more', { plainText: 'The same text.' }],
    ['words that stand twice, of which the first counts', { ...twice, ...quote({ text: 'Yes.' }) }],
    ['an indirect quote that is nowhere', quote({ text: 'nowhere', kind: 'INDIRECT' })],
    ['SQL for a name', quote({ speaker: { name: "Robert'); drop table article;--" } })],
    ['quotes and backslashes', { headline: '"\\u0000" %_\\', externalId: '%_\\"' }],
  ])('%s', async (_, changes) => {
    const { results } = await importer.import([article({ quotes: [], ...changes })]);
    expect(results[0]!.errors).toEqual([]);
    expect(results[0]!.outcome).toBe('CREATED');
  });
});

describe('the right to import (49, 50)', () => {
  it('is not a stranger’s', async () => {
    const { ask } = await import('../support/test-app.js');
    const query = `mutation { importArticles(input: { idempotencyKey: "", articles: [] }) { batch { id } } }`;
    expect((await ask(importer.app, query)).codes).toEqual(['UNAUTHENTICATED']);
  });
});
