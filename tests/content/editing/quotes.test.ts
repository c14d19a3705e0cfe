import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addQuote } from '../../../src/content/editing/add-quote.js';
import { correctQuote } from '../../../src/content/editing/correct-quote.js';
import type {
  CorrectQuoteInput,
  QuotePatch,
} from '../../../src/content/editing/quote-edit.input.js';
import { restoreQuote } from '../../../src/content/editing/restore-quote.js';
import { retractQuote } from '../../../src/content/editing/retract-quote.js';
import { unverifyQuote } from '../../../src/content/editing/unverify-quote.js';
import { verifyQuote } from '../../../src/content/editing/verify-quote.js';
import { verifyAudit } from '../../../src/content/history/verify-audit.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { Desk } from './desk.js';

const text =
  '🌊 "The wall holds," Roe said. "For now," she said, "we watch." Moe said: "The wall holds, it held." Later the river fell.';
let desk: Desk;
let stage: Stage;
let roe: string;
let moe: string;
let office: string;
let article: string;
let quotes: string[];

beforeAll(async () => {
  const { dataSource } = await freshDatabase();
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
  roe = await stage.person('Ada Roe');
  moe = await stage.person('Ben Moe');
  office = await stage.organisation('River Office');
  await stage.membership(moe, office, 'Warden', { startDate: '2020' });
});

beforeEach(async () => {
  article = await stage.article(text);
  quotes = [];
  for (const words of ['The wall holds,', 'For now,', 'The wall holds, it held.']) {
    const speaker = { speakerId: roe, text: 'Roe', roleText: 'engineer' };
    quotes.push(
      await stage.quote(
        article,
        words,
        { ...speaker, roleBasis: 'STATED', confidence: 0.8, reason: 'said-name' } as const,
        { confidence: 0.8 },
      ),
    );
  }
});

const at = (words: string) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return { start, end: start + [...words].length };
};
const quoteRow = (id: string) =>
  desk.row(
    `select q.version, q.text, q.status, q.kind, q.confidence, q.verified_by_name as verified, q.method,
       q.position, a.speaker_kind as "speakerKind", a.speaker_id as "speakerId", a.text as printed, a.reason,
       a.role_text as "roleText", a.role_basis as basis, a.role_organisation_id as organisation,
       (select jsonb_agg(jsonb_build_array(span_start, span_end) order by ordinal) from quote_span
        where quote_id = q.id) as spans
     from quote q join attribution a on a.quote_id = q.id and a.ordinal = 1 where q.id = $1`,
    [id],
  );
const correct = (patch: QuotePatch, more: Partial<Omit<CorrectQuoteInput, 'dryRun'>> = {}) =>
  desk.do(correctQuote, {
    id: n.Quote(quotes[0]!),
    expectedVersion: 1,
    patch,
    kind: 'TEXT',
    note: 'A slip.',
    public: true,
    ...more,
  });
const retract = (id: string, expectedVersion = 1) =>
  desk.do(retractQuote, { id: n.Quote(id), expectedVersion, note: 'Never said.' });
const restore = (id: string, expectedVersion = 2) =>
  desk.do(restoreQuote, { id: n.Quote(id), expectedVersion, note: 'On tape after all.' });
const positions = async () =>
  (
    await desk.dataSource.query<{ id: string; position: number }[]>(
      `select id, position from quote where article_id = $1 and status <> 'RETRACTED' order by position`,
      [article],
    )
  ).map(({ id, position }) => [id, position]);

describe('correctQuote (semantics 52, 84)', () => {
  it('sets words, spans and status, keeps the old in the record, and says so in public', async () => {
    const edit = await correct({ text: 'The wall holds' });
    expect(await quoteRow(quotes[0]!)).toMatchObject({
      version: 2,
      status: 'CORRECTED',
      text: 'The wall holds',
      spans: [[3, 17]],
      confidence: null,
      reason: null,
      verified: 'Night desk',
      method: 'FEED',
    });
    const [, revision] = await desk.revisions('Quote', quotes[0]!);
    expect(revision).toMatchObject({
      version: 2,
      actor: 'Night desk',
      kind: 'editor',
      reason: 'A slip.',
      public: true,
    });
    expect(revision!.changes).toEqual(edit.changes);
    expect(revision!.changes).toContainEqual({
      field: 'text',
      before: 'The wall holds,',
      after: 'The wall holds',
    });
    const correction = await desk.row('select * from correction where id = $1', [
      edit.correctionId,
    ]);
    expect(correction).toMatchObject({ kind: 'TEXT', note: 'A slip.', quote_version: 2 });
    expect(correction['published_at']).toBeInstanceOf(Date);
  });

  it.each([{}, { text: null, kind: null, medium: null, spans: null, attributions: null }])(
    'refuses %j, which corrects nothing, and leaves the quote as it is',
    async (patch) => {
      await expect(correct(patch)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: 'patch' });
      expect(await quoteRow(quotes[0]!)).toMatchObject({ version: 1, status: 'ACTIVE' });
    },
  );

  it('keeps a private note private (semantics 19)', async () => {
    const { correctionId } = await correct({ medium: 'WRITTEN' }, { public: false });
    expect((await desk.revisions('Quote', quotes[0]!))[1]).toMatchObject({ public: false });
    expect(
      await desk.row('select published_at from correction where id = $1', [correctionId]),
    ).toEqual({ published_at: null });
  });

  it('names a changed speaker by ids and decides the role anew (semantics 33)', async () => {
    await correct({ speakerId: n.Person(moe) }, { kind: 'ATTRIBUTION' });
    expect(await quoteRow(quotes[0]!)).toMatchObject({
      speakerId: moe,
      printed: 'Roe',
      roleText: 'engineer',
      basis: 'EDITOR',
      organisation: office,
      confidence: null,
      reason: null,
      verified: 'Night desk',
    });
    const [, revision] = await desk.revisions('Quote', quotes[0]!);
    expect(revision!.changes).toContainEqual({
      field: 'speaker',
      before: n.Person(roe),
      after: n.Person(moe),
    });
  });

  it('makes a quote UNRESOLVED by speakerId null', async () => {
    await correct({ speakerId: null });
    expect(await quoteRow(quotes[0]!)).toMatchObject({
      speakerId: null,
      speakerKind: 'UNRESOLVED',
      roleText: 'engineer',
      basis: 'EDITOR',
      organisation: null,
    });
  });

  it('takes joint and nameless speakers', async () => {
    await correct({
      attributions: [
        { speakerId: n.Person(moe), text: 'Moe', statedRole: null },
        { speakerId: n.Organisation(office) },
        { speakerKind: 'GROUP', text: 'officials' },
      ],
    });
    expect(
      await desk.dataSource.query(
        `select ordinal, speaker_kind, text, role_organisation_id from attribution where quote_id = $1 order by ordinal`,
        [quotes[0]],
      ),
    ).toEqual([
      { ordinal: 1, speaker_kind: 'PERSON', text: 'Moe', role_organisation_id: office },
      { ordinal: 2, speaker_kind: 'ORGANISATION', text: null, role_organisation_id: null },
      { ordinal: 3, speaker_kind: 'GROUP', text: 'officials', role_organisation_id: null },
    ]);
  });

  it('DATE and CLARIFICATION touch neither confidence, verification nor the role', async () => {
    await correct({ saidAt: new Date('2019-01-01T00:00:00Z') }, { kind: 'DATE' });
    await correct({}, { kind: 'CLARIFICATION', expectedVersion: 2 });
    expect(await quoteRow(quotes[0]!)).toMatchObject({
      version: 3,
      status: 'CORRECTED',
      confidence: 0.8,
      reason: 'said-name',
      verified: null,
      basis: 'STATED',
      organisation: null,
    });
  });

  it('finds new words nearest to the old ones', async () => {
    await desk.do(correctQuote, {
      id: n.Quote(quotes[2]!),
      expectedVersion: 1,
      patch: { text: 'The wall holds, it' },
      kind: 'TEXT',
      note: 'Shorter.',
      public: true,
    });
    const { start } = at('The wall holds, it');
    expect((await quoteRow(quotes[2]!))['spans']).toEqual([[start, start + 18]]);
  });

  it('takes parts by their spans and numbers the quotes by place again', async () => {
    const spans = [at('The wall holds, it held.')];
    await desk.do(retractQuote, { id: n.Quote(quotes[2]!), expectedVersion: 1, note: 'Twice.' });
    await correct({ text: 'The wall holds, it held.', spans });
    expect(await positions()).toEqual([
      [quotes[1], 1],
      [quotes[0], 2],
    ]);
    await correct(
      { text: 'For now, we watch.', spans: [at('For now,'), at('we watch.')] },
      { id: n.Quote(quotes[1]!) },
    );
    expect((await quoteRow(quotes[1]!))['spans']).toHaveLength(2);
  });

  it('an indirect quote may have words of its own, a direct one may not', async () => {
    await correct({ kind: 'INDIRECT', text: 'The wall is sound' });
    expect(await quoteRow(quotes[0]!)).toMatchObject({ text: 'The wall is sound', spans: null });
    await expect(correct({ kind: 'DIRECT' }, { expectedVersion: 2 })).rejects.toMatchObject({
      code: 'QUOTE_NOT_IN_TEXT',
      path: 'patch.text',
    });
  });

  const bad: [string, QuotePatch, Partial<Omit<CorrectQuoteInput, 'dryRun'>>, string, string][] = [
    ['other words', { text: 'The dam holds' }, {}, 'QUOTE_NOT_IN_TEXT', 'patch.text'],
    ['wrong spans', { spans: [{ start: 0, end: 4 }] }, {}, 'SPAN_MISMATCH', 'patch.spans'],
    ['blank words', { text: ' ' }, {}, 'BAD_USER_INPUT', 'patch.text'],
    ['an unknown speaker', { speakerId: 'per_999999' }, {}, 'NOT_FOUND', 'patch.speakerId'],
    ['a garbled speaker', { speakerId: '½' }, {}, 'NOT_FOUND', 'patch.speakerId'],
    ['a quote as speaker', { speakerId: 'quo_1' }, {}, 'NOT_FOUND', 'patch.speakerId'],
    ['an unknown voice', { spokespersonId: 'org_1' }, {}, 'NOT_FOUND', 'patch.spokespersonId'],
    ['no attribution', { attributions: [] }, {}, 'BAD_USER_INPUT', 'patch.attributions'],
    [
      'a person without an id',
      { attributions: [{ speakerKind: 'PERSON' }] },
      {},
      'BAD_USER_INPUT',
      'patch.attributions.0.speakerId',
    ],
    ['a blank note', {}, { note: '  ' }, 'BAD_USER_INPUT', 'note'],
    ['a retraction', {}, { kind: 'RETRACTION' }, 'BAD_USER_INPUT', 'kind'],
    ['an unknown quote', {}, { id: 'quo_999999' }, 'NOT_FOUND', 'id'],
    ['a garbled id', {}, { id: '' }, 'NOT_FOUND', 'id'],
    ['a stale version', {}, { expectedVersion: 7 }, 'VERSION_CONFLICT', 'expectedVersion'],
    ['U+0000', { addressee: 'a\0b' }, {}, 'BAD_USER_INPUT', null!],
  ];
  it.each(bad)(
    'refuses %s and changes nothing (semantics 51)',
    async (_, patch, more, code, path) => {
      await expect(correct(patch, more)).rejects.toMatchObject({ code, path });
      expect(await quoteRow(quotes[0]!)).toMatchObject({ version: 1, status: 'ACTIVE' });
      expect(await desk.revisions('Quote', quotes[0]!)).toHaveLength(1);
    },
  );
});

describe('verifyQuote (semantics 19, 52)', () => {
  it('vouches without a correction; its note is private', async () => {
    await desk.do(verifyQuote, { id: n.Quote(quotes[0]!), expectedVersion: 1, note: 'On tape.' });
    expect(await quoteRow(quotes[0]!)).toMatchObject({
      version: 2,
      status: 'ACTIVE',
      confidence: 0.8,
      verified: 'Night desk',
    });
    expect((await desk.revisions('Quote', quotes[0]!))[1]).toMatchObject({
      reason: 'On tape.',
      public: false,
    });
    expect(
      await desk.row('select count(*)::int as n from correction where quote_id = $1', [quotes[0]]),
    ).toEqual({ n: 0 });
  });

  it('can be taken back, and only then', async () => {
    const id = n.Quote(quotes[0]!);
    await desk.do(verifyQuote, { id, expectedVersion: 1 });
    await desk.do(unverifyQuote, { id, expectedVersion: 2, note: 'Wrong tape.' });
    expect(await quoteRow(quotes[0]!)).toMatchObject({
      version: 3,
      status: 'ACTIVE',
      confidence: 0.8,
      verified: null,
    });
    expect((await desk.revisions('Quote', quotes[0]!))[2]).toMatchObject({
      actor: 'Night desk',
      reason: 'Wrong tape.',
      public: false,
    });
    await expect(desk.do(unverifyQuote, { id, expectedVersion: 3 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('retractQuote and restoreQuote (semantics 18, 52, 84)', () => {
  it('leave a gap and close it again, each with a public correction', async () => {
    const { correctionId } = await retract(quotes[1]!);
    expect(await positions()).toEqual([
      [quotes[0], 1],
      [quotes[2], 3],
    ]);
    expect(
      await desk.row('select kind, note from correction where id = $1', [correctionId]),
    ).toEqual({ kind: 'RETRACTION', note: 'Never said.' });
    await restore(quotes[1]!);
    expect(await positions()).toEqual(quotes.map((id, index) => [id, index + 1]));
    expect(await quoteRow(quotes[1]!)).toMatchObject({ status: 'ACTIVE', version: 3 });
    await expect(restore(quotes[1]!, 3)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('a corrected quote comes back CORRECTED, also when it was corrected meanwhile', async () => {
    await correct({ text: 'The wall holds' });
    await retract(quotes[0]!, 2);
    await restore(quotes[0]!, 3);
    expect(await quoteRow(quotes[0]!)).toMatchObject({ status: 'CORRECTED', version: 4 });
    await retract(quotes[1]!);
    await correct({ text: 'For now' }, { id: n.Quote(quotes[1]!), expectedVersion: 2 });
    expect(await quoteRow(quotes[1]!)).toMatchObject({ status: 'RETRACTED', version: 3 });
    await restore(quotes[1]!, 3);
    expect(await quoteRow(quotes[1]!)).toMatchObject({ status: 'CORRECTED' });
  });

  it('are refused a second time, but an editor may confirm what an import retracted', async () => {
    await retract(quotes[0]!);
    await expect(retract(quotes[0]!, 2)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await desk.dataSource.query(`update quote set retracted_by_import = true where id = $1`, [
      quotes[0],
    ]);
    await retract(quotes[0]!, 2);
    expect(
      await desk.row('select retracted_by_import as r from quote where id = $1', [quotes[0]]),
    ).toEqual({ r: false });
  });
});

describe('addQuote (semantics 41, 84)', () => {
  it('puts a quote in its place, by hand and verified, with its role', async () => {
    const { quoteId } = await desk.do(addQuote, {
      articleId: n.Article(article),
      text: 'we watch.',
      kind: 'DIRECT',
      medium: 'SPOKEN',
      attributions: [{ speakerId: n.Person(moe), text: 'she', statedRole: 'warden' }],
      note: 'Missed.',
    });
    expect(await positions()).toEqual([
      [quotes[0], 1],
      [quotes[1], 2],
      [quoteId, 3],
      [quotes[2], 4],
    ]);
    expect(await quoteRow(quoteId)).toMatchObject({
      version: 1,
      status: 'ACTIVE',
      method: 'MANUAL',
      verified: 'Night desk',
      confidence: null,
      basis: 'STATED',
      organisation: office,
    });
    expect(await desk.revisions('Quote', quoteId)).toMatchObject([
      { version: 1, reason: 'Missed.', public: false },
    ]);
    expect(
      await desk.row(
        'select min(version)::int as least, max(version)::int as most from quote where article_id = $1',
        [article],
      ),
    ).toEqual({ least: 1, most: 1 });
  });

  it('takes an indirect quote without a place', async () => {
    const { quoteId } = await desk.do(addQuote, {
      articleId: n.Article(article),
      text: 'The river would fall',
      kind: 'INDIRECT',
      medium: 'UNKNOWN',
      attributions: [{ text: 'officials', speakerKind: 'GROUP' }],
    });
    expect(await quoteRow(quoteId)).toMatchObject({ spans: null, position: 4 });
  });

  it.each([
    ['words that are not there', { text: 'we swim.' }, 'QUOTE_NOT_IN_TEXT', 'text'],
    ['no words', { text: '' }, 'BAD_USER_INPUT', 'text'],
    ['wrong spans', { spans: [{ start: 0, end: 5 }] }, 'SPAN_MISMATCH', 'spans'],
    ['an unknown article', { articleId: 'art_999999' }, 'NOT_FOUND', 'articleId'],
    ['nobody at all', { attributions: [] }, 'BAD_USER_INPUT', 'attributions'],
    [
      'a stranger',
      { attributions: [{ speakerId: 'per_999999' }] },
      'NOT_FOUND',
      'attributions.0.speakerId',
    ],
  ])('refuses %s', async (_, more, code, path) => {
    await expect(
      desk.do(addQuote, {
        articleId: n.Article(article),
        text: 'we watch.',
        kind: 'DIRECT',
        medium: 'UNKNOWN',
        attributions: [{ speakerId: n.Person(moe) }],
        ...more,
      }),
    ).rejects.toMatchObject({ code, path });
    expect(await positions()).toHaveLength(3);
  });
});

describe('the record after all this', () => {
  it('is unbroken', async () => {
    expect(await verifyAudit(desk.dataSource.manager)).toMatchObject({ fault: null });
  });
});
