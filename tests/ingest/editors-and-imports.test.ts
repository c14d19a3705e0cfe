import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../src/base/viewer.js';
import { addQuote } from '../../src/content/editing/add-quote.js';
import { correctQuote } from '../../src/content/editing/correct-quote.js';
import { retractQuote } from '../../src/content/editing/retract-quote.js';
import { setArticleStatus } from '../../src/content/editing/set-article-status.js';
import { article, Importer, type ArticleAnswer } from './importer.js';

const editor: Viewer = { role: 'EDITOR', name: 'Edith', keyId: '1' };
const quotes = [
  { text: 'alpha', kind: 'MIXED', speaker: { name: 'Uma Roe' } },
  { text: 'beta', kind: 'MIXED', speaker: { name: 'Uma Roe' } },
];
const base = { plainText: 'alpha and beta', quotes };

let importer: Importer;
beforeAll(async () => {
  importer = await Importer.start();
});

const correct = (stored: ArticleAnswer, patch: object) =>
  importer.dataSource.transaction((manager) =>
    correctQuote(manager, editor, {
      id: stored.quotes.nodes[0]!.id,
      expectedVersion: 1,
      patch,
      kind: 'ATTRIBUTION',
      note: 'Wrong.',
      public: true,
    }),
  );

describe('an import after an editor (semantics 38, 76, 84)', () => {
  it('is UNCHANGED for the same input, whatever was corrected', async () => {
    const input = article(base);
    const stored = await importer.importOne(input);
    await correct(stored, { medium: 'WRITTEN' });
    const { results } = await importer.import([input]);
    expect(results[0]).toMatchObject({
      outcome: 'UNCHANGED',
      article: { quotes: { nodes: [{ medium: 'WRITTEN', status: 'CORRECTED' }, {}] } },
    });
  });

  it('leaves a corrected speaker and brings what nobody corrected', async () => {
    const input = article(base);
    const stored = await importer.importOne(input);
    const other = await importer.person('Right Person', `right-${stored.id}`.replace('_', '-'));
    await correct(stored, { speakerId: `per_${other}` });
    const after = await importer.importOne({
      ...input,
      quotes: [{ ...quotes[0], medium: 'WRITTEN', speaker: { name: 'Ned Roe' } }, quotes[1]],
    });
    expect(after.quotes.nodes[0]).toMatchObject({
      id: stored.quotes.nodes[0]!.id,
      status: 'CORRECTED',
      version: 3,
      medium: 'WRITTEN',
      speaker: { name: 'Right Person' },
      roleAtTime: null,
    });
  });

  it.each([
    ['kind', 'INDIRECT'],
    ['medium', 'SOCIAL'],
    ['saidAt', '2024-01-02T03:04:05.000Z'],
    ['addressee', 'the crew'],
    ['spokesperson', { name: 'Vera Roe' }],
  ])('leaves a corrected %s, though it has another', async (field, corrected) => {
    const input = article(base);
    const stored = await importer.importOne(input);
    const { id } = stored.quotes.nodes[0]!;
    const voice = await importer.person('Vera Roe', `vera-${stored.id}`.replace('_', '-'));
    const patch = {
      ...(field === 'spokesperson' ? { spokespersonId: `per_${voice}` } : { [field]: corrected }),
      ...(field === 'saidAt' && { saidAt: new Date(String(corrected)) }),
    };
    await correct(stored, patch);
    const given = { medium: 'WRITTEN', saidAt: '2024-05-06T00:00:00Z' };
    await importer.importOne({ ...input, quotes: [{ ...quotes[0], ...given }, quotes[1]] });
    const read = `query ($id: ID!) { node(id: $id) { ... on Quote {
      kind medium saidAt addressee spokesperson { name } } } }`;
    expect(await importer.query(read, { id })).toEqual({
      node: {
        kind: 'MIXED',
        ...given,
        saidAt: '2024-05-06T00:00:00.000Z',
        addressee: null,
        spokesperson: null,
        [field]: corrected,
      },
    });
  });

  it('follows corrected words into another text, and leaves them in the old one where they are gone', async () => {
    const input = article({ ...base, plainText: 'alpha-omega and beta' });
    const stored = await importer.importOne(input);
    await correct(stored, { text: 'alpha-omega' });
    const moved = await importer.importOne({ ...input, plainText: 'So beta, then alpha-omega.' });
    expect(moved.quotes.nodes).toMatchObject([
      { text: 'beta', position: 1, spans: [{ start: 3 }] },
      {
        text: 'alpha-omega',
        position: 2,
        spans: [{ start: 14, end: 25 }],
        provenance: { articleVersion: 2, verbatim: true },
      },
    ]);
    const gone = await importer.importOne({ ...input, plainText: 'alpha, beta' });
    expect(gone.quotes.nodes).toContainEqual(
      expect.objectContaining({
        text: 'alpha-omega',
        provenance: { method: 'FEED', articleVersion: 2, verbatim: true },
      }),
    );
  });

  it('leaves a quote retracted that an editor retracted', async () => {
    const input = article(base);
    const { quotes: before } = await importer.importOne(input);
    const { id } = before.nodes[0]!;
    await importer.dataSource.transaction((manager) =>
      retractQuote(manager, editor, { id, expectedVersion: 1, note: 'No.' }),
    );
    const after = await importer.importOne({ ...input, headline: 'Other' });
    expect(after.quotes.nodes).toMatchObject([{ text: 'beta', position: 1 }]);
    const read = `query ($id: ID!) { node(id: $id) { ... on Quote { status } } }`;
    expect(await importer.query(read, { id })).toEqual({ node: { status: 'RETRACTED' } });
  });

  it('keeps a quote that an editor added, at its place in the new text', async () => {
    const input = article({ ...base, plainText: 'alpha, hand-made, beta' });
    const stored = await importer.importOne(input);
    await importer.dataSource.transaction((manager) =>
      addQuote(manager, editor, {
        articleId: stored.id,
        text: 'hand-made',
        kind: 'MIXED',
        medium: 'UNKNOWN',
        attributions: [{ speakerKind: 'UNNAMED', text: 'a cook' }],
      }),
    );
    const after = await importer.importOne({ ...input, plainText: 'hand-made, beta, alpha' });
    expect(after.quotes.nodes).toMatchObject([
      { text: 'hand-made', position: 1, version: 1, provenance: { method: 'MANUAL' } },
      { text: 'beta', position: 2 },
      { text: 'alpha', position: 3 },
    ]);
  });

  it('never shows what an editor hid, and says so; it may hide what an editor showed', async () => {
    const input = article({ ...base, status: 'PUBLISHED' });
    const { id } = await importer.importOne(input);
    const status = (expectedVersion: number, wanted: 'WITHHELD' | 'PUBLISHED') =>
      importer.dataSource.transaction((manager) =>
        setArticleStatus(manager, editor, { id, expectedVersion, status: wanted }),
      );
    await status(1, 'WITHHELD');
    const { results } = await importer.import([{ ...input, headline: 'Other' }]);
    expect(results[0]).toMatchObject({
      outcome: 'UPDATED',
      article: { status: 'WITHHELD', version: 3 },
      warnings: [{ code: 'CONFLICT', path: 'articles.0.status' }],
    });
    await status(3, 'PUBLISHED');
    const hidden = await importer.importOne({ ...input, status: 'CANCELED' });
    expect(hidden.status).toBe('CANCELED');
  });
});
