import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/base/viewer.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { ask, testApp, type Reply, type TestApp } from '../../support/test-app.js';
import { Desk } from './desk.js';

let app: TestApp;
let desk: Desk;
let stage: Stage;
const keyOf = (role: NonNullable<Viewer['role']>, name = `${role} desk`): Viewer => {
  return { role, name, keyId: '1' };
};
const viewers: Readonly<Record<string, Viewer>> = {
  reader: keyOf('READER'),
  importer: keyOf('IMPORTER'),
  editor: keyOf('EDITOR', 'Night desk'),
};

const findViewer = async (key: string): Promise<Viewer | null> => viewers[key] ?? null;

beforeAll(async () => {
  const { dataSource } = await freshDatabase();
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
  app = await testApp({ dataSource, findViewer });
});

const run = (query: string, variables: object = {}, key?: string): Promise<Reply> =>
  ask(app, { query, variables: { ...variables }, ...(key && { key }) });

/** The payload of a mutation `name(input: $input)` of an editor. */
async function edit(name: string, input: object, selection: string): Promise<Payload> {
  const type = name === 'restoreQuote' ? 'RetractQuote' : name[0]!.toUpperCase() + name.slice(1);
  const inputType = name.startsWith('merge') ? 'MergeInput' : `${type}Input`;
  const reply = await run(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code path message } } }`,
    { input },
    'editor',
  );
  expect(reply.errors).toEqual([]);
  return (reply.data as Record<string, Payload>)[name]!;
}

interface Payload {
  readonly [name: string]: unknown;
  readonly userErrors: readonly { code: string; path: string | null; message: string }[];
}
const idIn = (payload: Payload, name: string): string =>
  String((payload[name] as { id: unknown }).id);
const read = async (query: string, key?: string): Promise<Payload> => {
  const reply = await run(query, {}, key);
  expect(reply.errors).toEqual([]);
  return reply.data as Payload;
};

describe('the right to write (semantics 49, 50)', () => {
  const calls = [
    'setArticleStatus(input: { id: "", expectedVersion: 1, status: DRAFT })',
    'verifyQuote(input: { id: "", expectedVersion: 1 })',
    'unverifyQuote(input: { id: "", expectedVersion: 1 })',
    'correctQuote(input: { id: "", expectedVersion: 1, patch: {}, kind: TEXT, note: "", public: true })',
    'addQuote(input: { articleId: "", text: "", kind: DIRECT, attributions: [] })',
    'retractQuote(input: { id: "", expectedVersion: 1, note: "" })',
    'restoreQuote(input: { id: "", expectedVersion: 1, note: "" })',
    'savePerson(input: { name: "" })',
    'saveOrganisation(input: { name: "" })',
    'saveMembership(input: { personId: "", organisationId: "", role: "" })',
    'deleteMembership(id: "")',
    'deleteParent(organisationId: "", parentId: "")',
    'splitPerson(id: "", quoteIds: [], name: "")',
    'saveClaimReview(input: { quoteId: "", claimReviewed: "", textualRating: "", url: "", publisherId: "" })',
    'mergePeople(input: { survivorId: "", duplicateIds: [] })',
    'mergeOrganisations(input: { survivorId: "", duplicateIds: [] })',
    'unmergePeople(id: "")',
    'unmergeOrganisations(id: "")',
  ];

  it.each(calls)('%s is for editors, and its input is not looked at before', async (call) => {
    const mutation = `mutation { ${call} { userErrors { code } } }`;
    expect((await run(mutation)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await run(mutation, {}, 'reader')).codes).toEqual(['FORBIDDEN']);
    expect((await run(mutation, {}, 'importer')).codes).toEqual(['FORBIDDEN']);
    const reply = await run(mutation, {}, 'editor');
    expect([reply.status, reply.codes]).toEqual([200, []]);
    const [payload] = Object.values(reply.data as Record<string, Payload>);
    expect(payload!.userErrors[0]!.code).toMatch(/^(NOT_FOUND|BAD_USER_INPUT)$/);
  });
});

describe('quotes over the API', () => {
  let quote: string;
  let article: string;
  let person: string;

  beforeAll(async () => {
    person = await stage.person('Ada Roe');
    article = await stage.article('"The wall holds," Roe said. "For now," she said.');
    quote = await stage.quote(article, 'The wall holds,', { speakerId: person });
  });

  it('a dry run shows the quote as it would be and leaves it as it is (semantics 84)', async () => {
    const input = {
      id: n.Quote(quote),
      expectedVersion: 1,
      patch: { text: 'For now,', speakerId: null },
      kind: 'TEXT',
      note: 'Mixed up.',
      public: true,
      dryRun: true,
    };
    const selection = `quote { text version status speakerKind spans { start exact } corrections { note } }
      correction { kind note } changes { field before after }`;
    const would = await edit('correctQuote', input, selection);
    expect(would).toMatchObject({
      quote: {
        text: 'For now,',
        version: 2,
        status: 'CORRECTED',
        speakerKind: 'UNRESOLVED',
        spans: [{ start: 29, exact: 'For now,' }],
        corrections: [{ note: 'Mixed up.' }],
      },
      correction: { kind: 'TEXT', note: 'Mixed up.' },
      userErrors: [],
    });
    expect(would['changes']).toContainEqual({
      field: 'speaker',
      before: n.Person(person),
      after: null,
    });
    expect(
      await read(
        `{ node(id: "${n.Quote(quote)}") { ... on Quote { text version corrections { note } } } }`,
      ),
    ).toEqual({ node: { text: 'The wall holds,', version: 1, corrections: [] } });
    const refused = await edit('correctQuote', { ...input, patch: { text: 'No' } }, 'quote { id }');
    expect(refused).toMatchObject({
      quote: null,
      userErrors: [{ code: 'QUOTE_NOT_IN_TEXT', path: 'patch.text' }],
    });
    expect(await desk.revisions('Quote', quote)).toHaveLength(1);
  });

  it('a correction is answered, public, and in the history with its actor (semantics 19, 52)', async () => {
    const done = await edit(
      'correctQuote',
      {
        id: n.Quote(quote),
        expectedVersion: 1,
        patch: { text: 'The wall holds' },
        kind: 'TEXT',
        note: 'Without the comma.',
        public: true,
      },
      'quote { text version verified } correction { id kind publishedAt }',
    );
    expect(done).toMatchObject({
      quote: { text: 'The wall holds', version: 2, verified: true },
      correction: { kind: 'TEXT', publishedAt: expect.any(String) },
    });
    const query = `{ node(id: "${n.Quote(quote)}") { ... on Quote {
      provenance { verifiedBy { name kind } }
      revisions { nodes { version reason actor { name kind } changes { field before after } } } } } }`;
    const seen = (name: string) => ({
      node: {
        provenance: { verifiedBy: { name, kind: 'editor' } },
        revisions: {
          nodes: [
            {
              version: 2,
              reason: 'Without the comma.',
              actor: { name, kind: 'editor' },
              changes: expect.arrayContaining([
                { field: 'text', before: 'The wall holds,', after: 'The wall holds' },
                { field: 'verifiedBy', before: null, after: 'editor' },
              ]),
            },
            { version: 1 },
          ],
        },
      },
    });
    expect(await read(query)).toMatchObject(seen('editor'));
    expect(await read(query, 'editor')).toMatchObject(seen('Night desk'));
  });

  it('a loser of two edits reads what to do, and nothing has changed (semantics 51)', async () => {
    const lost = await edit(
      'verifyQuote',
      { id: n.Quote(quote), expectedVersion: 1 },
      'quote { id }',
    );
    expect(lost).toMatchObject({
      quote: null,
      userErrors: [{ code: 'VERSION_CONFLICT', path: 'expectedVersion' }],
    });
  });

  it('a retracted quote is in no list, and resolves by its id; restoring brings it back', async () => {
    const list = `{ article(id: "${n.Article(article)}") { quotes { totalCount nodes { id } } } }`;
    const node = `{ node(id: "${n.Quote(quote)}") { ... on Quote { status } } }`;
    await edit(
      'retractQuote',
      { id: n.Quote(quote), expectedVersion: 2, note: 'Never said.' },
      'quote { status } correction { kind }',
    );
    expect(await read(list)).toEqual({ article: { quotes: { totalCount: 0, nodes: [] } } });
    expect(await read(node)).toEqual({ node: { status: 'RETRACTED' } });
    const restored = await edit(
      'restoreQuote',
      { id: n.Quote(quote), expectedVersion: 3, note: 'On tape.' },
      'quote { status position }',
    );
    expect(restored).toMatchObject({ quote: { status: 'CORRECTED', position: 1 } });
    expect(await read(list)).toMatchObject({ article: { quotes: { totalCount: 1 } } });
  });

  it('addQuote and saveClaimReview answer what they made', async () => {
    const added = await edit(
      'addQuote',
      {
        articleId: n.Article(article),
        text: 'For now,',
        kind: 'DIRECT',
        attributions: [{ speakerId: n.Person(person), statedRole: 'engineer' }],
      },
      'quote { id position medium provenance { method } speaker { id } roleAtTime { statedText basis } }',
    );
    expect(added).toMatchObject({
      quote: {
        position: 2,
        medium: 'UNKNOWN',
        provenance: { method: 'MANUAL' },
        speaker: { id: n.Person(person) },
        roleAtTime: { statedText: 'engineer', basis: 'STATED' },
      },
    });
    const publisher = await stage.organisation('Check Desk');
    const input = {
      quoteId: idIn(added, 'quote'),
      claimReviewed: 'It holds',
      textualRating: 'True',
      url: 'https://check.example/1',
      publisherId: n.Organisation(publisher),
    };
    expect(
      await edit('saveClaimReview', input, 'claimReview { url publisher { name } }'),
    ).toMatchObject({ claimReview: { url: input.url, publisher: { name: 'Check Desk' } } });
    expect(await edit('saveClaimReview', input, 'claimReview { id }')).toMatchObject({
      claimReview: null,
      userErrors: [{ code: 'CONFLICT', path: 'url' }],
    });
  });

  it('a withheld article is gone at once, from every list and by id (semantics 17, 54)', async () => {
    const set = (expectedVersion: number, status: string) =>
      edit(
        'setArticleStatus',
        { id: n.Article(article), expectedVersion, status },
        'article { status version text(version: 1) }',
      );
    expect(await set(1, 'WITHHELD')).toMatchObject({
      article: { status: 'WITHHELD', version: 2, text: expect.stringContaining('The wall') },
    });
    const query = `{ node(id: "${n.Quote(quote)}") { id } article(id: "${n.Article(article)}") { id } }`;
    expect(await read(query)).toEqual({ node: null, article: null });
    expect(await read(query, 'importer')).toMatchObject({ node: { id: n.Quote(quote) } });
    await set(2, 'PUBLISHED');
    expect(await read(query)).toMatchObject({ node: { id: n.Quote(quote) } });
  });
});

describe('people and organisations over the API', () => {
  it('are saved, merged, and found under their old ids and slugs (semantics 55, 56)', async () => {
    const make = async (name: string): Promise<string> =>
      idIn(await edit('savePerson', { name }, 'person { id version slug }'), 'person');
    const [survivor, twin] = [await make('Zed Fox'), await make('Z. Fox')];
    const article = await stage.article('"Yes," Fox said.');
    await stage.quote(article, 'Yes,', { speakerId: twin.slice(4) });
    const input = { survivorId: survivor, duplicateIds: [twin] };
    const selection = 'person { id version otherNames { name } quotes { totalCount } }';
    const merged = {
      person: {
        id: survivor,
        version: 2,
        otherNames: [{ name: 'Z. Fox' }],
        quotes: { totalCount: 1 },
      },
    };
    expect(await edit('mergePeople', { ...input, dryRun: true }, selection)).toMatchObject(merged);
    expect(await read(`{ node(id: "${twin}") { id } }`)).toEqual({ node: { id: twin } });
    expect(await edit('mergePeople', { ...input, expectedVersion: 1 }, selection)).toMatchObject(
      merged,
    );
    expect(
      await read(
        `{ node(id: "${twin}") { id } person(slug: "z-fox") { id } history(id: "${survivor}") { nodes { version reason } } }`,
        'editor',
      ),
    ).toEqual({
      node: { id: survivor },
      person: { id: survivor },
      history: {
        nodes: [
          { version: 2, reason: `Took in ${twin}.` },
          { version: 1, reason: null },
        ],
      },
    });
    const undone = await run(
      `mutation { unmergePeople(id: "${twin}") { person { id quotes { totalCount } } userErrors { code } } }`,
      {},
      'editor',
    );
    expect(undone.data).toEqual({
      unmergePeople: { person: { id: twin, quotes: { totalCount: 1 } }, userErrors: [] },
    });
  });

  it('offices and parents come and go', async () => {
    const body = async (input: object): Promise<string> =>
      idIn(await edit('saveOrganisation', input, 'organisation { id }'), 'organisation');
    const top = await body({ name: 'Top Office' });
    const sub = await body({ name: 'Sub Office', parentId: top, parentFrom: '2020' });
    const person = await stage.person('Oda Pike');
    const office = await edit(
      'saveMembership',
      { personId: n.Person(person), organisationId: sub, role: 'Head', startDate: '2021-02' },
      'membership { id version role startDate person { name } }',
    );
    expect(office).toMatchObject({
      membership: { version: 1, role: 'Head', startDate: '2021-02', person: { name: 'Oda Pike' } },
    });
    const gone = await run(
      `mutation { deleteMembership(id: "${idIn(office, 'membership')}", expectedVersion: 1) { membership { id } userErrors { code } }
        deleteParent(organisationId: "${sub}", parentId: "${top}") { organisation { id version parents { startDate } } userErrors { code } } }`,
      {},
      'editor',
    );
    expect(gone.data).toEqual({
      deleteMembership: { membership: null, userErrors: [] },
      deleteParent: { organisation: { id: sub, version: 2, parents: [] }, userErrors: [] },
    });
  });

  it('a changed parent link and a corrected day show at once; the frozen role stays (semantics 79)', async () => {
    const [top, sub] = [await stage.organisation('Apex'), await stage.organisation('Base')];
    const person = await stage.person('Pia Low');
    const article = await stage.article('"Yes," Low said.');
    const quote = await stage.quote(
      article,
      'Yes,',
      { speakerId: person, roleBasis: 'STATED', roleText: 'aide', roleOrganisationId: sub },
      { saidAt: new Date('2020-06-01T00:00:00Z') },
    );
    const below = `{ quotes(filter: { affiliation: { organisation: { id: ["${n.Organisation(top)}"] }, includeDescendants: true } }) {
      totalCount nodes { roleAtTime { statedText organisation { name } } } } }`;
    const none = { quotes: { totalCount: 0, nodes: [] } };
    const link = { id: n.Organisation(sub), name: 'Base', parentId: n.Organisation(top) };
    await edit('saveOrganisation', { ...link, parentFrom: '2021' }, 'organisation { id }');
    expect(await read(below)).toEqual(none);
    const correctDay = {
      id: n.Quote(quote),
      expectedVersion: 1,
      patch: { saidAt: '2022-01-01T00:00:00Z' },
      kind: 'DATE',
      note: 'Two years later.',
      public: true,
    };
    await edit('correctQuote', correctDay, 'quote { id }');
    const role = { statedText: 'aide', organisation: { name: 'Base' } };
    expect(await read(below)).toEqual({
      quotes: { totalCount: 1, nodes: [{ roleAtTime: role }] },
    });
    await run(
      `mutation { deleteParent(organisationId: "${link.id}", parentId: "${link.parentId}") { userErrors { code } } }`,
      {},
      'editor',
    );
    expect(await read(below)).toEqual(none);
  });

  it('splitPerson answers the new one', async () => {
    const person = await stage.person('Max Two');
    const article = await stage.article('"Yes," Two said.');
    const quote = await stage.quote(article, 'Yes,', { speakerId: person });
    const reply = await run(
      `mutation ($quotes: [ID!]!) { splitPerson(id: "${n.Person(person)}", quoteIds: $quotes, name: "Max Two") {
        person { slug quotes { nodes { id } } } userErrors { code } } }`,
      { quotes: [n.Quote(quote)] },
      'editor',
    );
    expect(reply.data).toEqual({
      splitPerson: {
        person: { slug: 'max-two-2', quotes: { nodes: [{ id: n.Quote(quote) }] } },
        userErrors: [],
      },
    });
  });
});

describe('words that cannot be stored (semantics 48, 88)', () => {
  let person: string;
  let organisation: string;
  let article: string;
  beforeAll(async () => {
    person = n.Person(await stage.person('Ida Poe'));
    organisation = n.Organisation(await stage.organisation('Harbour Board'));
    article = n.Article(await stage.article('"The tide turns," Poe said.'));
  });

  const long = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + 7 * i)).join(
    '',
  );
  const half = 'a\ud800';
  const refusals: readonly (readonly [string, () => object, string, string])[] = [
    ['savePerson', () => ({ name: half }), 'BAD_USER_INPUT', 'name'],
    ['savePerson', () => ({ name: 'Ida', wikidataId: 'Q\0' }), 'BAD_USER_INPUT', 'wikidataId'],
    ['savePerson', () => ({ name: long }), 'BAD_USER_INPUT', 'name'],
    ['savePerson', () => ({ name: 'Ida', slug: '' }), 'BAD_USER_INPUT', 'slug'],
    ['savePerson', () => ({ id: '', name: 'Ida' }), 'NOT_FOUND', 'id'],
    [
      'savePerson',
      () => ({ name: 'Ida', otherNames: [{ name: long, kind: 'alias' }] }),
      'BAD_USER_INPUT',
      'otherNames.0.name',
    ],
    ['saveOrganisation', () => ({ name: 'Pier', parentId: '' }), 'NOT_FOUND', 'parentId'],
    [
      'saveMembership',
      () => ({ personId: person, organisationId: organisation, role: half }),
      'BAD_USER_INPUT',
      'role',
    ],
    [
      'addQuote',
      () => ({
        articleId: article,
        text: 'The tide turns,',
        kind: 'DIRECT',
        attributions: [{ speakerId: person, statedRole: half }],
      }),
      'BAD_USER_INPUT',
      'attributions.0.statedRole',
    ],
    [
      'addQuote',
      () => ({
        articleId: article,
        text: 'The tide turns,',
        kind: 'DIRECT',
        attributions: [{ speakerId: '' }],
      }),
      'NOT_FOUND',
      'attributions.0.speakerId',
    ],
    [
      'setArticleStatus',
      () => ({ id: article, expectedVersion: 1, status: 'DRAFT', note: '\0' }),
      'BAD_USER_INPUT',
      'note',
    ],
    [
      'setArticleStatus',
      () => ({ id: 'art_\0', expectedVersion: 1, status: 'DRAFT' }),
      'NOT_FOUND',
      'id',
    ],
  ];

  it.each(refusals)('%s is refused at its place: case %#', async (name, input, code, path) => {
    expect((await edit(name, input(), '')).userErrors).toMatchObject([{ code, path }]);
  });

  it('whatever an index cannot hold is the fault of the input', async () => {
    const { userErrors } = await edit('savePerson', { name: 'Ida', wikidataId: long }, '');
    expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});
