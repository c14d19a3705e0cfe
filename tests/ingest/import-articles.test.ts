import { beforeAll, describe, expect, it } from '@jest/globals';
import { article, Importer } from './importer.js';

let importer: Importer;
beforeAll(async () => {
  importer = await Importer.start();
});

const given = [
  { text: 'We will mend it,', kind: 'DIRECT', speaker: { name: 'Ada Roe', ref: 'Roe' } },
  { text: 'It takes a year.', kind: 'DIRECT', speaker: { name: 'ADA ROE' } },
];
const count = async (table: string) => {
  const statements: Record<string, string> = {
    article: 'select count(*)::int as n from article',
    speaker: 'select count(*)::int as n from speaker',
    revision: 'select count(*)::int as n from revision',
    import_batch: 'select count(*)::int as n from import_batch',
  };
  return (await importer.sql<{ n: number }>(statements[table]!))[0]!.n;
};

describe('an import with quotes', () => {
  it('stores the text untouched and each quote in its place (semantics 41, 42, 44, 45)', async () => {
    const plainText = '\r\n🚧 “We will mend it,” said Ada Roe.\r\n“It takes a year.” \u0065\u0301 ';
    const stored = await importer.importOne(article({ plainText, quotes: given }));
    expect(stored.plainText).toBe(plainText);
    expect(stored).toMatchObject({ version: 1, status: 'PUBLISHED' });
    expect(stored.quotes.nodes).toMatchObject([
      {
        text: 'We will mend it,',
        position: 1,
        version: 1,
        attributionText: 'Roe',
        speaker: { name: 'Ada Roe' },
        spans: [{ start: 5, end: 21, exact: 'We will mend it,' }],
        provenance: { method: 'FEED', articleVersion: 1, verbatim: true },
      },
      { text: 'It takes a year.', position: 2, attributionText: 'ADA ROE' },
    ]);
    const [first, second] = stored.quotes.nodes;
    expect(second!.speaker).toEqual(first!.speaker);
  });

  it('numbers quotes by their first span, and one without spans behind its predecessor (42)', async () => {
    const stored = await importer.importOne(
      article({
        plainText: 'One “two” three “four” five.',
        quotes: [
          { text: 'four', kind: 'MIXED' },
          { text: 'behind four', kind: 'INDIRECT' },
          { text: 'two', kind: 'MIXED' },
          { text: 'behind two', kind: 'INDIRECT' },
          { text: 'Nowhere found', kind: 'INDIRECT', find: 'FIRST_MATCH' },
        ],
      }),
    );
    expect(stored.quotes.nodes.map(({ position, text }) => `${position} ${text}`)).toEqual([
      '1 two',
      '2 behind two',
      '3 Nowhere found',
      '4 four',
      '5 behind four',
    ]);
  });

  it('finds or makes speakers by name, and never a placeholder (43)', async () => {
    await importer.person('Jo Twin', 'jo-twin');
    await importer.person('Jo Twin', 'jo-twin-2');
    const known = await importer.person('Zoë Known', 'zoe-known');
    await importer.sql(
      `insert into other_name (speaker_id, name, folded_name, kind) values ($1, 'Z. Known', 'z. known', 'alias')`,
      [known],
    );
    const speakers = [
      { id: `per_${known}` },
      { slug: 'zoe-known' },
      { name: 'z. KNOWN' },
      { name: 'Jo Twin', ref: 'Twin' },
      { name: 'Tide Board', kind: 'ORGANISATION' },
      { name: 'Two sailors', kind: 'GROUP' },
      { kind: 'DOCUMENT', ref: 'the letter' },
      { name: 'somebody', kind: 'UNNAMED' },
      undefined,
    ];
    const words = speakers.map((_, index) => `word${index}`);
    const stored = await importer.importOne(
      article({
        plainText: words.join(' '),
        quotes: words.map((text, index) => ({ text, kind: 'MIXED', speaker: speakers[index] })),
      }),
    );
    expect(
      stored.quotes.nodes.map((quote) => [
        quote.speakerKind,
        quote.speaker?.name ?? null,
        quote.attributionText,
      ]),
    ).toEqual([
      ['PERSON', 'Zoë Known', null],
      ['PERSON', 'Zoë Known', null],
      ['PERSON', 'Zoë Known', 'z. KNOWN'],
      ['UNRESOLVED', null, 'Twin'],
      ['ORGANISATION', 'Tide Board', 'Tide Board'],
      ['GROUP', null, 'Two sailors'],
      ['DOCUMENT', null, 'the letter'],
      ['UNNAMED', null, 'somebody'],
      ['UNRESOLVED', null, null],
    ]);
  });

  it('freezes the role of the day on which it was said (32)', async () => {
    const person = await importer.person('Max Office', 'max-office');
    const board = await importer.organisation('River Board', 'river-board');
    await importer.sql(
      `insert into membership (person_id, organisation_id, role, start_date, end_date) values
       ($1, $2, 'Chair', '2020', '2021'), ($1, $2, 'Clerk', '2022', null)`,
      [person, board],
    );
    const speaker = { id: `per_${person}` };
    const stored = await importer.importOne(
      article({
        plainText: 'a1 b2 c3 d4',
        quotes: [
          { text: 'a1', kind: 'MIXED', speaker, saidAt: '2021-12-31T23:30:00-00:00' },
          { text: 'b2', kind: 'MIXED', speaker, statedRole: 'clerk' },
          { text: 'c3', kind: 'MIXED', speaker, statedRole: 'Envoy' },
          { text: 'd4', kind: 'MIXED', statedRole: 'captain', speaker: { kind: 'UNNAMED' } },
        ],
      }),
    );
    expect(
      stored.quotes.nodes.map(({ roleAtTime: role }) => [
        role!.statedText,
        role!.basis,
        role!.organisation?.name ?? null,
        role!.membership !== null,
      ]),
    ).toEqual([
      [null, 'RESOLVED', 'River Board', true],
      ['clerk', 'STATED', 'River Board', true],
      ['Envoy', 'RESOLVED', 'River Board', true],
      ['captain', 'STATED', null, false],
    ]);
  });
});

describe('an import without quotes (47)', () => {
  it('reads them out of the text; an empty list says that there are none', async () => {
    const read = await importer.importOne(article());
    expect(read.quotes.nodes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['We will mend it, It takes a year.', 'Ada Roe'],
    ]);
    expect(read.quotes.nodes[0]!.provenance).toMatchObject({ method: 'RULE', verbatim: true });
    const none = await importer.importOne(article({ quotes: [] }));
    expect(none.quotes.nodes).toEqual([]);
  });
});

describe('a repeated import', () => {
  it('of the same input is UNCHANGED, in whatever order its fields stand and with nulls (38)', async () => {
    const input = article({ quotes: given });
    const first = await importer.importOne(input);
    const again = Object.fromEntries(Object.entries({ ...input, url: null }).toReversed());
    const { batch, results } = await importer.import([again]);
    expect(results[0]).toMatchObject({
      outcome: 'UNCHANGED',
      article: { id: first.id, version: 1 },
    });
    expect(batch).toMatchObject({ created: 0, unchanged: 1 });
  });

  it('of other input keeps ids and versions of equal quotes, adds, retracts and numbers anew (38, 76)', async () => {
    const texts = ['alpha', 'beta', 'gamma'];
    const quotes = texts.map((text) => ({ text, kind: 'MIXED', speaker: { name: 'Uma Roe' } }));
    const input = article({ plainText: 'alpha beta gamma', quotes });
    const before = await importer.importOne(input);
    const [, beta, gamma] = before.quotes.nodes;

    const changed = { ...input, plainText: 'The gamma, 🌉 delta and beta.' };
    const delta = { text: 'delta', kind: 'MIXED' };
    const { results } = await importer.import([
      { ...changed, quotes: [quotes[1], quotes[2], delta] },
    ]);
    const after = results[0]!.article!;
    expect(results[0]).toMatchObject({ outcome: 'UPDATED', article: { version: 2 } });
    expect(after.quotes.nodes).toMatchObject([
      { id: gamma!.id, version: 1, position: 1, spans: [{ start: 4, end: 9, exact: 'gamma' }] },
      { text: 'delta', version: 1, position: 2, spans: [{ start: 13, end: 18 }] },
      { id: beta!.id, version: 1, position: 3 },
    ]);
    expect(after.quotes.nodes.map(({ provenance }) => provenance.articleVersion)).toEqual([
      2, 2, 2,
    ]);
  });

  it('brings a quote that it had retracted back under its id (76)', async () => {
    const quotes = [
      { text: 'alpha', kind: 'MIXED' },
      { text: 'beta', kind: 'MIXED' },
    ];
    const input = article({ plainText: 'alpha beta', quotes });
    const { id } = (await importer.importOne(input)).quotes.nodes[0]!;
    const without = await importer.importOne({ ...input, quotes: [quotes[1]] });
    expect(without.quotes.nodes).toMatchObject([{ text: 'beta', position: 1 }]);
    const read = `query ($id: ID!) { node(id: $id) { ... on Quote { status version } } }`;
    expect(await importer.query(read, { id })).toEqual({
      node: { status: 'RETRACTED', version: 2 },
    });
    const back = await importer.importOne({ ...input, headline: 'Again', quotes });
    expect(back.quotes.nodes).toMatchObject([
      { id, status: 'ACTIVE', version: 3, position: 1 },
      { text: 'beta', position: 2, version: 1 },
    ]);
  });

  it('writes other changed fields of a quote as a new version with a revision (76)', async () => {
    const quote = { text: 'alpha', kind: 'MIXED', speaker: { name: 'Uma Roe' } };
    const input = article({ plainText: 'alpha', quotes: [quote] });
    const { id } = (await importer.importOne(input)).quotes.nodes[0]!;
    const other = { ...quote, medium: 'WRITTEN', speaker: { name: 'Ned Roe' } };
    const after = await importer.importOne({ ...input, quotes: [other] });
    expect(after.quotes.nodes).toMatchObject([
      { id, version: 2, medium: 'WRITTEN', speaker: { name: 'Ned Roe' }, status: 'ACTIVE' },
    ]);
    const [revision] = await importer.sql<{ changes: { field: string }[] }>(
      `select changes from revision where entity_type = 'Quote' and entity_id = $1 and version = 2`,
      [id.slice(4)],
    );
    expect(revision!.changes.map(({ field }) => field)).toEqual([
      'medium',
      'speaker',
      'attributionText',
    ]);
  });

  it('leaves status and embargo alone where they are omitted (76)', async () => {
    const input = article({ status: 'DRAFT', embargoUntil: '2999-01-01T00:00:00Z' });
    await importer.importOne(input);
    const { status: _, embargoUntil: __, ...rest } = input;
    expect(await importer.importOne({ ...rest, headline: 'Other' })).toMatchObject({
      status: 'DRAFT',
      version: 2,
    });
    const [row] = await importer.sql<{ embargo_until: Date }>(
      'select embargo_until from article where external_id = $1',
      [input['externalId']],
    );
    expect(row!.embargo_until.toISOString()).toBe('2999-01-01T00:00:00.000Z');
  });
});

describe('an idempotency key (37)', () => {
  it('answers the stored result for the same input and writes nothing', async () => {
    const input = [article({ quotes: given }), article({ headline: ' ' })];
    const first = await importer.import(input, { idempotencyKey: 'same' });
    const before = [await count('article'), await count('revision'), await count('import_batch')];
    expect(await importer.import(input, { idempotencyKey: 'same' })).toEqual(first);
    expect([await count('article'), await count('revision'), await count('import_batch')]).toEqual(
      before,
    );
  });

  it('with other input is refused', async () => {
    const input = { idempotencyKey: 'reused', articles: [article()] };
    await importer.send(input);
    const { codes } = await importer.send({ ...input, articles: [article()] });
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('is refused when it is empty or garbled, and so are 501 articles', async () => {
    const blank = await importer.send({ idempotencyKey: ' ', articles: [] });
    expect(blank.codes).toEqual(['BAD_USER_INPUT']);
    const garbled = await importer.send({ idempotencyKey: 'a\u0000', articles: [] });
    expect(garbled.codes).toEqual(['BAD_USER_INPUT']);
    expect(garbled.errors[0]!.message).toContain('U+0000');
    const many = Array.from({ length: 501 }, () => article({ quotes: [] }));
    const { codes, errors } = await importer.send({ idempotencyKey: 'many', articles: many });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]!.message).toContain('500');
  });
});

describe('a bad item (39, 40)', () => {
  it('is reported and stored nowhere, the rest go in', async () => {
    const people = await count('speaker');
    const { batch, results } = await importer.import([
      article({ quotes: [] }),
      article({ quotes: [{ text: 'never', kind: 'DIRECT', speaker: { name: 'Nobody Made' } }] }),
      article({ quotes: [] }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'REJECTED', 'CREATED']);
    expect(batch).toMatchObject({ created: 2, rejected: 1 });
    expect(results[1]).toMatchObject({
      article: null,
      errors: [{ code: 'QUOTE_NOT_IN_TEXT', path: 'articles.1.quotes.0.text' }],
    });
    expect(await count('speaker')).toBe(people);
  });

  it('ends an ABORT_BATCH: nothing is written, the good ones are BATCH_ABORTED', async () => {
    const articles = await count('article');
    const { batch, results } = await importer.import(
      [article({ quotes: [] }), article({ outlet: { name: 'No Such Paper' }, quotes: [] })],
      { onError: 'ABORT_BATCH' },
    );
    expect(results).toMatchObject([
      { outcome: 'REJECTED', errors: [{ code: 'BATCH_ABORTED', path: 'articles.0' }] },
      { outcome: 'REJECTED', errors: [{ code: 'NOT_FOUND', path: 'articles.1.outlet' }] },
    ]);
    expect(batch).toMatchObject({ created: 0, rejected: 2 });
    expect(await count('article')).toBe(articles);
  });

  it('is none among good ones of an ABORT_BATCH: all go in', async () => {
    const { results } = await importer.import([article({ quotes: given }), article()], {
      onError: 'ABORT_BATCH',
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED']);
  });
});

describe('a dry run (39)', () => {
  it('says what would be, writes nothing and leaves the key free', async () => {
    const stored = article({ quotes: [] });
    await importer.importOne(stored);
    const fresh = article({ quotes: [{ ...given[0], speaker: { name: 'Dry Person' } }] });
    const before = [await count('article'), await count('speaker'), await count('revision')];
    const input = [fresh, { ...stored, headline: 'Other' }, stored, article({ url: 'ftp://x' })];
    const dry = await importer.import(input, { dryRun: true, idempotencyKey: 'dry' });
    expect(dry.results.map(({ outcome }) => outcome)).toEqual([
      'CREATED',
      'UPDATED',
      // after the second item the third is other input than what stands
      'UPDATED',
      'REJECTED',
    ]);
    expect(dry.results[0]!.article).toBeNull();
    expect(dry.results[1]!.article).toMatchObject({ version: 1 });
    expect([await count('article'), await count('speaker'), await count('revision')]).toEqual(
      before,
    );
    const real = await importer.import([fresh], { idempotencyKey: 'dry' });
    expect(real.results[0]!.outcome).toBe('CREATED');
  });
});

describe('images and mentions', () => {
  it('give a credit to the organisation that it names whole, else behind the last slash (44, 94)', async () => {
    await importer.organisation('Bay Pictures', 'bay-pictures');
    await importer.person('Cap Shown', 'cap-shown');
    const { id } = await importer.importOne(
      article({
        quotes: [],
        images: [
          { caption: 'Cap Shown at the pier', credit: 'Jo Lens/Bay Pictures', altText: 'a pier' },
          { credit: 'Bay Pictures' },
          { credit: 'Bay Pictures/Someone Else' },
        ],
      }),
    );
    const answer = await importer.query(
      `query ($id: ID!) { article(id: $id) { images {
        caption credit altText creditOrganisation { name } depicts { name } } } }`,
      { id },
    );
    expect(answer).toEqual({
      article: {
        images: [
          {
            caption: 'Cap Shown at the pier',
            credit: 'Jo Lens/Bay Pictures',
            altText: 'a pier',
            creditOrganisation: { name: 'Bay Pictures' },
            depicts: [{ name: 'Cap Shown' }],
          },
          expect.objectContaining({ creditOrganisation: { name: 'Bay Pictures' }, depicts: [] }),
          expect.objectContaining({ creditOrganisation: null }),
        ],
      },
    });
  });

  it('are every whole-word place of a known name, the longest first, shared names skipped (46)', async () => {
    await importer.organisation('Lock Trust', 'lock-trust');
    await importer.organisation('Lock Trust North', 'lock-trust-north');
    await importer.organisation('Same Name', 'same-name');
    await importer.person('Same Name', 'same-name');
    await importer.organisation('al-Bahr', 'al-bahr');
    const plainText =
      'The Lock Trust North met the Lock Trust. Lock Trusts and lock trust are none, 🚢 al-Bahr’s is. Same Name?';
    const { id } = await importer.importOne(article({ plainText, quotes: [] }));
    const answer = await importer.query<{
      article: { mentions: { nodes: { surfaceForm: string; span: { start: number } }[] } };
    }>(
      `query ($id: ID!) { article(id: $id) { mentions { nodes { surfaceForm span { start exact } } } } }`,
      { id },
    );
    expect(answer.article.mentions.nodes).toEqual([
      { surfaceForm: 'Lock Trust North', span: { start: 4, exact: 'Lock Trust North' } },
      { surfaceForm: 'Lock Trust', span: { start: 29, exact: 'Lock Trust' } },
      { surfaceForm: 'al-Bahr', span: { start: 80, exact: 'al-Bahr' } },
    ]);
  });
});

describe('whoever only hidden articles have made', () => {
  it('is hidden until one of them becomes public (14)', async () => {
    const quote = { text: 'alpha', kind: 'MIXED', speaker: { name: 'Hidden Figure' } };
    const input = article({ plainText: 'alpha', status: 'DRAFT', quotes: [quote] });
    await importer.importOne(input);
    const seen = async () => {
      const { app } = importer;
      const { ask } = await import('../support/test-app.js');
      const query = '{ person(slug: "hidden-figure") { name } }';
      return (await ask(app, query)).data;
    };
    expect(await seen()).toEqual({ person: null });
    await importer.importOne({ ...input, status: 'PUBLISHED' });
    expect(await seen()).toEqual({ person: { name: 'Hidden Figure' } });
  });
});
