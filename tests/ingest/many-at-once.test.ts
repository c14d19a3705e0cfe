import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { attribute } from '../../src/attribution/attribute.js';
import { verifyAudit } from '../../src/content/history/verify-audit.js';
import { verifyDerived } from '../../src/content/statistics/verify-derived.js';
import { importArticles, type ImportRequest } from '../../src/ingest/import-articles.js';
import type { ArticleInput } from '../../src/ingest/article-input.js';
import { article, Importer } from './importer.js';

let importer: Importer;
beforeAll(async () => {
  importer = await Importer.start();
});

const said = (text: string, name: string) => ({ text, kind: 'MIXED', speaker: { name } });
const countOf = async (name: string) =>
  (await importer.sql('select id from speaker where name = $1', [name])).length;

describe('many imports at once', () => {
  it('of one article make one article, one person and one version (37, 38)', async () => {
    const input = article({ plainText: 'alpha', quotes: [said('alpha', 'Solo Roe')] });
    const answers = await Promise.all(Array.from({ length: 20 }, () => importer.import([input])));
    const results = answers.map((answer) => answer.results[0]!);
    expect(new Set(results.map(({ article: one }) => one?.id)).size).toBe(1);
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual([
      'CREATED',
      ...Array<string>(19).fill('UNCHANGED'),
    ]);
    expect(await countOf('Solo Roe')).toBe(1);
  });

  it('under one key answer one batch (37)', async () => {
    const input = Array.from({ length: 30 }, () => article({ quotes: [] }));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => importer.import(input, { idempotencyKey: 'at once' })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]!.batch.created).toBe(30);
  });

  it('of different articles about the same people make each of them once', async () => {
    const names = ['Ann Crowd', 'Bob Crowd', 'Cy Crowd', 'Dee Crowd'];
    const inputs = Array.from({ length: 12 }, (_, index) =>
      article({
        plainText: names.join(', '),
        quotes: names.map((_name, at) => {
          const name = names[(at + index) % names.length]!;
          return said(name, name);
        }),
      }),
    );
    const answers = await Promise.all(inputs.map((input) => importer.import([input])));
    expect(answers.map(({ batch }) => batch.created)).toEqual(Array(12).fill(1));
    for (const name of names) expect(await countOf(name)).toBe(1);
  });

  it('for one url leave it to one of them (40)', async () => {
    const url = 'https://slate.example/raced';
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => importer.import([article({ url, quotes: [] })])),
    );
    const errors = answers.flatMap(({ results }) => results[0]!.errors.map(({ code }) => code));
    expect(errors).toEqual(Array(5).fill('CONFLICT'));
  });
});

describe('within one call', () => {
  it('the same article twice is created and then compared', async () => {
    const input = article({ quotes: [] });
    const { results } = await importer.import([input, input, { ...input, headline: 'Other' }]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'UNCHANGED', 'UPDATED']);
  });
});

describe('a call that is cut off', () => {
  it('goes on where it stopped when it is repeated, and answers each original outcome (90)', async () => {
    const articles = Array.from({ length: 50 }, () =>
      article({ quotes: [] }),
    ) as unknown as ArticleInput[];
    articles[7] = { ...articles[7]!, headline: '' };
    const request: ImportRequest = {
      idempotencyKey: 'cut off',
      dryRun: false,
      onError: 'SKIP_ITEM',
      articles,
    };
    const clock = new AbortController();
    let chunks = 0;
    const tools = {
      dataSource: importer.dataSource,
      attribute: async (text: string) => attribute(text),
      onFailure: () => undefined,
    };
    const viewer = { role: 'IMPORTER', name: 'feed', keyId: '9' } as const;
    const signal = {
      get aborted() {
        return ++chunks > 1;
      },
    } as AbortSignal;
    await expect(importArticles(tools, { viewer, signal }, request)).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    const stored = await importer.sql('select id from article where external_id = any($1)', [
      articles.map(({ externalId }) => externalId),
    ]);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.length).toBeLessThan(49);
    const caller = { viewer, signal: clock.signal };
    const report = await importArticles(tools, caller, request);
    expect(report).toMatchObject({ created: 49, rejected: 1, unchanged: 0, updated: 0 });
    expect(report.results.map(({ index }) => index)).toEqual(articles.map((_, index) => index));
    expect(await importArticles(tools, caller, request)).toEqual(report);
  });
});

const words = ['ash', 'birch', 'cedar', 'elder', '🌲fir', 'hazel'];
const edition = fc.record({
  text: fc.shuffledSubarray([...words, ...words], { minLength: 3 }),
  quoted: fc.array(fc.nat(words.length - 1), { maxLength: 6 }),
  indirect: fc.boolean(),
});

describe('after any editions of an article', () => {
  it('spans cut out their words, positions are 1..n and versions have no gaps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edition, { minLength: 1, maxLength: 4 }), async (editions) => {
        const base = article();
        for (const { text, quoted, indirect } of editions) {
          const plainText = text.join(' ');
          const quotes = quoted
            .filter((at) => plainText.includes(words[at]!))
            .map((at) => said(words[at]!, `Speaker ${at}`));
          if (indirect)
            quotes.splice(1, 0, { ...said('no such words', 'Speaker 0'), kind: 'INDIRECT' });
          const stored = await importer.importOne({ ...base, plainText, quotes });
          const nodes = stored.quotes.nodes;
          const points = [...plainText];
          expect(nodes.map(({ position }) => position)).toEqual(nodes.map((_, index) => index + 1));
          expect(nodes.map((quote) => quote.text).toSorted()).toEqual(
            quotes.map((quote) => quote.text).toSorted(),
          );
          for (const { spans, text: cut, kind } of nodes) {
            const exact = spans.map(({ start, end }) => points.slice(start, end).join(''));
            expect(exact.join(' ')).toBe(kind === 'INDIRECT' ? '' : cut);
          }
        }
        const gaps = await importer.sql(
          `select entity_id from revision group by entity_type, entity_id
           having max(version) <> count(*) or min(version) <> 1`,
        );
        expect(gaps).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('and after everything above, derived tables equal a recomputation and the record is whole', async () => {
    const { manager } = importer.dataSource;
    for await (const { of, differences } of verifyDerived(manager)) {
      expect({ of, differences }).toEqual({ of, differences: [] });
    }
    expect(await verifyAudit(manager)).toMatchObject({ fault: null });
  });
});
