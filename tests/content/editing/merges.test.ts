import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/base/viewer.js';
import { correctQuote } from '../../../src/content/editing/correct-quote.js';
import { mergeSpeakers } from '../../../src/content/editing/merge-speakers.js';
import type { MergeInput as Input } from '../../../src/content/editing/speaker-edit.input.js';
import { splitPerson } from '../../../src/content/editing/split-person.js';
import { unmergeSpeaker } from '../../../src/content/editing/unmerge-speaker.js';
import { verifyDerived } from '../../../src/content/statistics/verify-derived.js';
import { verifyAudit } from '../../../src/content/history/verify-audit.js';
import { saveOrganisation } from '../../../src/content/organisations/save-organisation.js';
import { saveMembership } from '../../../src/content/people/save-membership.js';
import { savePerson } from '../../../src/content/people/save-person.js';
import { saveClaimReview } from '../../../src/content/quotes/save-claim-review.js';
import { importArticles } from '../../../src/ingest/import-articles.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { Desk } from './desk.js';

type Kind = 'PERSON' | 'ORGANISATION';
type MergeInput = Omit<Input, 'dryRun'>;
let desk: Desk;
let stage: Stage;

beforeEach(async () => {
  const { dataSource } = await freshDatabase();
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
});

const merge = (kind: Kind, input: MergeInput) =>
  desk.do(
    (manager, viewer, given: MergeInput) => mergeSpeakers(manager, viewer, kind, given),
    input,
  );
const unmerge = (kind: Kind, id: string, expectedVersion: number | null = null) =>
  desk.do(
    (manager, viewer, given: { id: string; expectedVersion: number | null }) =>
      unmergeSpeaker(manager, viewer, kind, given),
    { id, expectedVersion },
  );
const mergePeople = (survivor: string, ...duplicates: string[]) =>
  merge('PERSON', { survivorId: n.Person(survivor), duplicateIds: duplicates.map(n.Person) });
const mergeOrganisations = (survivor: string, ...duplicates: string[]) =>
  merge('ORGANISATION', {
    survivorId: n.Organisation(survivor),
    duplicateIds: duplicates.map(n.Organisation),
  });

/** Every row that points at somebody, without versions and generated ids of names. */
async function everything(): Promise<unknown> {
  const tables = {
    speaker: `select id, name, slug, wikidata_id, merged_into_id from speaker`,
    names: `select speaker_id, name, kind from other_name`,
    slugs: `select * from speaker_slug`,
    attributions: `select * from attribution`,
    candidates: `select * from attribution_candidate`,
    quotes: `select id, spokesperson_id from quote`,
    mentions: `select * from mention`,
    images: `select id, credit_organisation_id from image`,
    depicted: `select * from image_person`,
    articles: `select id, outlet_id from article`,
    memberships: `select id, person_id, organisation_id, role, start_date, end_date, extracted from membership`,
    parents: `select child_id, parent_id, start_date, end_date from organisation_parent`,
    paths: `select * from organisation_path`,
    reviews: `select id, publisher_id from claim_review`,
  };
  const rows: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(tables)) {
    rows[name] = await desk.dataSource.query(
      `select to_jsonb(t) as row from (${query}) t order by to_jsonb(t)::text`,
    );
  }
  return rows;
}

/** What is wrong with the record or with any table that is derived from others. */
async function faults(): Promise<unknown[]> {
  const { manager } = desk.dataSource;
  const { fault } = await verifyAudit(manager);
  const found: unknown[] = fault ? [fault] : [];
  for await (const { of, differences } of verifyDerived(manager)) {
    found.push(...differences.map((difference) => ({ of, difference })));
  }
  return found;
}

/** Two people who are one, with everything that people have, some of it twice. */
async function makeTwins(): Promise<{ survivor: string; twin: string; quotes: string[] }> {
  const survivor = await stage.person('Ada Roe');
  const twin = await stage.person('A. Roe', { wikidataId: 'Q7' });
  const body = await stage.organisation('Tide Office');
  await desk.do(savePerson, {
    id: n.Person(survivor),
    name: 'Ada Roe',
    otherNames: [{ name: 'Roe', kind: 'alias' }],
  });
  await desk.do(savePerson, {
    id: n.Person(twin),
    name: 'A. Roe',
    otherNames: [
      { name: 'Roe', kind: 'alias' },
      { name: 'Ada M. Roe', kind: 'alias' },
    ],
  });
  const extracted = (who: string, startDate: string, endDate: string) =>
    stage.membership(who, body, 'Chair', { extracted: true, startDate, endDate });
  await extracted(survivor, '2024-02-02', '2024-02-03');
  const office = await extracted(twin, '2024-02-01', '2024-02-02');
  await stage.membership(twin, body, 'Member', { startDate: '2020' });
  const article = await stage.article('"One," Roe said. "Two," they said. "Three," A. Roe said.');
  const quotes = [
    await stage.quote(article, 'One,', { speakerId: survivor }),
    await stage.quote(article, 'Two,', { speakerId: twin, text: 'they' }),
    await stage.quote(article, 'Three,', {
      speakerId: twin,
      roleBasis: 'STATED',
      roleOrganisationId: body,
      roleMembershipId: office,
    }),
  ];
  const { dataSource } = desk;
  await dataSource.query(
    `insert into attribution (quote_id, ordinal, speaker_kind, speaker_id) values ($1, 2, 'PERSON', $2)`,
    [quotes[1], survivor],
  );
  await dataSource.query(
    `insert into attribution_candidate select $1, o, 1, s, 'x', 0.5 from unnest(array[1, 2], array[$2, $3]::bigint[]) as t (o, s)`,
    [quotes[1], twin, survivor],
  );
  await dataSource.query('update quote set spokesperson_id = $1 where id = $2', [twin, quotes[0]]);
  await dataSource.query(
    `insert into mention (article_id, speaker_id, surface_form, span_start, span_end) values ($1, $2, 'A. Roe', 46, 52)`,
    [article, twin],
  );
  const images = await dataSource.query<{ id: string }[]>(
    'insert into image (article_id, ordinal) values ($1, 1), ($1, 2) returning id',
    [article],
  );
  await dataSource.query('insert into image_person values ($1, $3), ($1, $4), ($2, $4)', [
    images[0]!.id,
    images[1]!.id,
    survivor,
    twin,
  ]);
  return { survivor, twin, quotes };
}

describe('mergePeople (semantics 33, 56, 85)', () => {
  it('gives everything to the survivor and undoes it from the record, without a trace', async () => {
    const { survivor, twin, quotes } = await makeTwins();
    const before = await everything();
    expect(await mergePeople(survivor, twin)).toBe(survivor);
    expect(await faults()).toEqual([]);

    const left = await desk.row(
      `select (select count(*) from attribution where speaker_id = $1)
        + (select count(*) from attribution_candidate where speaker_id = $1)
        + (select count(*) from quote where spokesperson_id = $1)
        + (select count(*) from mention where speaker_id = $1)
        + (select count(*) from image_person where person_id = $1)
        + (select count(*) from membership where person_id = $1) as n`,
      [twin],
    );
    expect(left).toEqual({ n: '0' });
    expect(
      await desk.dataSource.query(
        'select quote_id as id, ordinal from attribution where speaker_id = $1 order by 1',
        [survivor],
      ),
    ).toEqual(quotes.map((id) => ({ id, ordinal: 1 })));
    expect(
      await desk.dataSource.query(
        'select role, start_date as "from", end_date as "to" from membership where person_id = $1 order by role',
        [survivor],
      ),
    ).toEqual([
      { role: 'Chair', from: '2024-02-01', to: '2024-02-03' },
      { role: 'Member', from: '2020', to: null },
    ]);
    expect(
      await desk.dataSource.query('select name from other_name where speaker_id = $1 order by 1', [
        survivor,
      ]),
    ).toEqual([{ name: 'A. Roe' }, { name: 'Ada M. Roe' }, { name: 'Roe' }]);
    expect(
      await desk.row('select merged_into_id as into, version from speaker where id = $1', [twin]),
    ).toEqual({ into: survivor, version: 3 });
    expect(
      await desk.row('select wikidata_id as wikidata, version from speaker where id = $1', [
        survivor,
      ]),
    ).toEqual({ wikidata: 'Q7', version: 3 });
    expect(
      await desk.row(
        `select a.role_membership_id = m.id as frozen from attribution a, membership m
         where a.quote_id = $1 and m.person_id = $2 and m.role = 'Chair'`,
        [quotes[2], survivor],
      ),
    ).toEqual({ frozen: true });

    await unmerge('PERSON', n.Person(twin), 3);
    expect(await everything()).toEqual(before);
    expect(
      (await desk.revisions('Person', twin)).map(({ version, reason }) => [version, reason]),
    ).toEqual([
      [1, null],
      [2, null],
      [3, `Merged into ${n.Person(survivor)}.`],
      [4, `Taken out of ${n.Person(survivor)} again.`],
    ]);
    expect(await faults()).toEqual([]);
    await expect(unmerge('PERSON', n.Person(twin))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      path: 'id',
    });
  });

  it('does not raise the versions of quotes: nobody said anything else', async () => {
    const { survivor, twin, quotes } = await makeTwins();
    await mergePeople(survivor, twin);
    expect(
      await desk.row('select max(version) as version from quote where id = any($1::bigint[])', [
        quotes,
      ]),
    ).toEqual({ version: 1 });
  });

  it('leaves with the survivor, on undoing, what an editor gave to somebody since', async () => {
    const { survivor, twin, quotes } = await makeTwins();
    const third = await stage.person('Cy Third');
    await mergePeople(survivor, twin);
    await desk.do(correctQuote, {
      id: n.Quote(quotes[2]!),
      expectedVersion: 1,
      patch: { speakerId: n.Person(third) },
      kind: 'ATTRIBUTION',
      note: 'Cy said it.',
      public: true,
    });
    await unmerge('PERSON', n.Person(twin));
    expect(
      await desk.row('select speaker_id as id from attribution where quote_id = $1', [quotes[2]]),
    ).toEqual({ id: third });
  });

  it('follows chains: all old ids stand for the last survivor, and are undone in turn', async () => {
    const [one, two, three] = [
      await stage.person('One'),
      await stage.person('Two'),
      await stage.person('Three'),
    ];
    const before = await everything();
    await mergePeople(two, one);
    await mergePeople(three, two);
    expect(
      await desk.dataSource.query(
        'select merged_into_id as into from speaker where id in ($1, $2)',
        [one, two],
      ),
    ).toEqual([{ into: three }, { into: three }]);
    await expect(unmerge('PERSON', n.Person(one))).rejects.toMatchObject({ code: 'CONFLICT' });
    await unmerge('PERSON', n.Person(two));
    await unmerge('PERSON', n.Person(one));
    expect(await everything()).toEqual(before);
  });

  it('an old id edits the survivor', async () => {
    const [one, two] = [await stage.person('One'), await stage.person('Two')];
    await mergePeople(one, two);
    expect(await desk.do(savePerson, { id: n.Person(two), name: 'One and only' })).toBe(one);
  });

  it.each<[string, (ids: string[]) => MergeInput, string, string]>([
    [
      'itself',
      ([one]) => ({ survivorId: one!, duplicateIds: [one!] }),
      'BAD_USER_INPUT',
      'duplicateIds.0',
    ],
    [
      'the same twice',
      ([one, two]) => ({ survivorId: one!, duplicateIds: [two!, two!] }),
      'BAD_USER_INPUT',
      'duplicateIds.1',
    ],
    [
      'nobody',
      ([one]) => ({ survivorId: one!, duplicateIds: [] }),
      'BAD_USER_INPUT',
      'duplicateIds',
    ],
    [
      'a stranger',
      ([one]) => ({ survivorId: one!, duplicateIds: ['per_999999'] }),
      'NOT_FOUND',
      'duplicateIds.0',
    ],
    [
      'an organisation',
      ([one, , body]) => ({ survivorId: one!, duplicateIds: [body!] }),
      'NOT_FOUND',
      'duplicateIds.0',
    ],
    [
      'into a stranger',
      ([one]) => ({ survivorId: 'per_999999', duplicateIds: [one!] }),
      'NOT_FOUND',
      'survivorId',
    ],
    [
      'on a stale version',
      ([one, two]) => ({ survivorId: one!, duplicateIds: [two!], expectedVersion: 5 }),
      'VERSION_CONFLICT',
      'expectedVersion',
    ],
  ])('refuses to merge %s and changes nothing', async (_, input, code, path) => {
    const ids = [
      n.Person(await stage.person('One')),
      n.Person(await stage.person('Two')),
      n.Organisation(await stage.organisation('Body')),
    ];
    const before = await everything();
    await expect(merge('PERSON', input(ids))).rejects.toMatchObject({ code, path });
    expect(await everything()).toEqual(before);
  });

  it('of two merges of a pair into each other one wins', async () => {
    const [one, two] = [await stage.person('One'), await stage.person('Two')];
    const both = await Promise.allSettled([mergePeople(one, two), mergePeople(two, one)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.row('select count(merged_into_id)::int as merged from speaker')).toEqual({
      merged: 1,
    });
  });

  it('no quote is left with the duplicate when it is given one at the same time', async () => {
    const [one, two] = [await stage.person('One'), await stage.person('Two')];
    const article = await stage.article('"One," "Two," "Three," "Four," and more.');
    const quotes = [];
    for (const words of ['One,', 'Two,', 'Three,', 'Four,']) {
      quotes.push(await stage.quote(article, words));
    }
    await Promise.all([
      ...quotes.map((quote) =>
        desk.do(correctQuote, {
          id: n.Quote(quote),
          expectedVersion: 1,
          patch: { speakerId: n.Person(two) },
          kind: 'ATTRIBUTION',
          note: 'Known now.',
          public: true,
        }),
      ),
      mergePeople(one, two),
    ]);
    expect(
      await desk.row('select count(*)::int as n from attribution where speaker_id = $1', [one]),
    ).toEqual({ n: 4 });
  });
});

describe('a merge while articles come in', () => {
  it('leaves nothing with the duplicate, whoever comes first', async () => {
    const [one, two] = [await stage.person('Ada One'), await stage.person('Ada Two')];
    const outlet = await stage.organisation('Wire');
    const importer: Viewer = { role: 'IMPORTER', name: 'Feed', keyId: '7' };
    const importOne = (index: number) =>
      importArticles(
        {
          dataSource: desk.dataSource,
          attribute: () => Promise.reject(new Error('There is nothing to attribute.')),
          onFailure: (error) => {
            throw error;
          },
        },
        { viewer: importer, signal: new AbortController().signal },
        {
          idempotencyKey: `merge-${index}`,
          dryRun: false,
          onError: 'SKIP_ITEM',
          articles: [
            {
              externalId: `merge-${index}`,
              outlet: { id: n.Organisation(outlet) },
              headline: 'Two of them',
              publishedAt: '2024-05-06T07:08:09Z',
              plainText: `"Yes ${index}," Ada Two said.`,
              quotes: [
                {
                  text: `Yes ${index},`,
                  kind: 'DIRECT',
                  medium: 'SPOKEN',
                  speaker: index % 2 ? { id: n.Person(two) } : { name: 'Ada Two' },
                },
              ],
            },
          ],
        },
      );
    const calls = Array.from({ length: 8 }, (_, index) => importOne(index));
    const [merged, ...reports] = await Promise.all([mergePeople(one, two), ...calls]);
    expect(merged).toBe(one);
    expect(reports.map(({ created }) => created)).toEqual(calls.map(() => 1));
    expect(
      await desk.row(
        `select count(*) filter (where speaker_id = $1)::int as survivor,
           count(*) filter (where speaker_id = $2)::int as duplicate from attribution`,
        [one, two],
      ),
    ).toEqual({ survivor: 8, duplicate: 0 });
    expect(
      await desk.row('select count(*)::int as n from mention where speaker_id = $1', [two]),
    ).toEqual({ n: 0 });
    expect(await faults()).toEqual([]);
  });
});

describe('mergeOrganisations (semantics 34, 56, 86)', () => {
  it('gives outlets, offices, roles, reviews and parent links over, and undoes it', async () => {
    const [survivor, twin, above, below] = [
      await stage.organisation('Harbour Board'),
      await stage.organisation('Board of Harbours'),
      await stage.organisation('State'),
      await stage.organisation('Pilots'),
    ];
    const link = (child: string, parent: string, parentFrom: string, parentTo: string | null) =>
      desk.do(saveOrganisation, {
        id: n.Organisation(child),
        name: `Renamed ${child}`,
        parentId: n.Organisation(parent),
        parentFrom,
        parentTo,
      });
    await link(survivor, above, '2000', null);
    await link(twin, above, '1990', '1995');
    await link(twin, survivor, '1996', '1999');
    await link(twin, above, '2005', null);
    await link(below, twin, '2001', null);
    const person = await stage.person('Ivo Pilot');
    const office = await desk.do(saveMembership, {
      personId: n.Person(person),
      organisationId: n.Organisation(twin),
      role: 'Head',
    });
    const article = await stage.article('"Steady," Pilot said.', { outletId: twin });
    const quote = await stage.quote(article, 'Steady,', {
      speakerId: person,
      roleBasis: 'RESOLVED',
      roleOrganisationId: twin,
      roleMembershipId: office,
    });
    await desk.dataSource.query(
      'insert into image (article_id, ordinal, credit_organisation_id) values ($1, 1, $2)',
      [article, twin],
    );
    await desk.do(saveClaimReview, {
      quoteId: n.Quote(quote),
      claimReviewed: 'c',
      textualRating: 'r',
      url: 'https://check.example/1',
      publisherId: n.Organisation(twin),
    });
    const before = await everything();
    await mergeOrganisations(survivor, twin);
    expect(await faults()).toEqual([]);

    expect(
      await desk.row(
        `select a.outlet_id as outlet, r.role_organisation_id as role, m.organisation_id as office,
           i.credit_organisation_id as credit, c.publisher_id as publisher
         from article a join quote q on q.article_id = a.id join attribution r on r.quote_id = q.id
         join membership m on m.id = r.role_membership_id join image i on i.article_id = a.id
         join claim_review c on c.quote_id = q.id`,
      ),
    ).toEqual({
      outlet: survivor,
      role: survivor,
      office: survivor,
      credit: survivor,
      publisher: survivor,
    });
    expect(
      await desk.dataSource.query(
        `select child_id as child, parent_id as parent, start_date as "from" from organisation_parent order by start_date`,
      ),
    ).toEqual([
      { child: survivor, parent: above, from: '1990' },
      { child: survivor, parent: above, from: '2000' },
      { child: below, parent: survivor, from: '2001' },
    ]);
    expect(
      await desk.row(
        'select count(*)::int as n from organisation_path where ancestor_id = $1 and descendant_id = $2',
        [above, below],
      ),
    ).toEqual({ n: 1 });
    await unmerge('ORGANISATION', n.Organisation(twin));
    expect(await everything()).toEqual(before);
    expect(await faults()).toEqual([]);
  });

  it('refuses what would close a cycle or give two articles one identity', async () => {
    const [top, mid, low] = [
      await stage.organisation('Top'),
      await stage.organisation('Mid'),
      await stage.organisation('Low'),
    ];
    for (const [child, parent] of [
      [mid, top],
      [low, mid],
    ] as const) {
      await desk.do(saveOrganisation, {
        id: n.Organisation(child),
        name: `N${child}`,
        parentId: n.Organisation(parent),
      });
    }
    await expect(mergeOrganisations(top, low)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      path: 'duplicateIds.0',
    });
    await stage.article('Text.', { outletId: top, externalId: 'same' });
    await stage.article('Text.', { outletId: mid, externalId: 'same' });
    await expect(mergeOrganisations(top, mid)).rejects.toMatchObject({
      code: 'CONFLICT',
      path: 'duplicateIds.0',
    });
  });
});

describe('splitPerson (semantics 85)', () => {
  it('makes another person of those quotes; roles and mentions move along, the rest stays', async () => {
    const one = await stage.person('Jo Reed');
    const club = await stage.organisation('Reed Club');
    const ministry = await stage.organisation('Reed Ministry');
    const player = await stage.membership(one, club, 'Player', { extracted: true });
    const minister = await stage.membership(one, ministry, 'Minister');
    const role = (organisation: string, membership: string) =>
      ({
        speakerId: one,
        roleBasis: 'STATED',
        roleOrganisationId: organisation,
        roleMembershipId: membership,
      }) as const;
    const [sport, politics] = [
      await stage.article('"Goal," Jo Reed said.'),
      await stage.article('"Tax," Jo Reed said. "More tax," Reed said.'),
    ];
    const goal = await stage.quote(sport, 'Goal,', role(club, player));
    const tax = await stage.quote(politics, 'Tax,', role(ministry, minister));
    const more = await stage.quote(politics, 'More tax,', role(ministry, minister));
    for (const [article, start] of [
      [sport, 8],
      [politics, 7],
    ] as const) {
      await desk.dataSource.query(
        `insert into mention (article_id, speaker_id, surface_form, span_start, span_end) values ($1, $2, 'Jo Reed', $3, $4)`,
        [article, one, start, start + 7],
      );
    }
    const two = await desk.do(splitPerson, {
      id: n.Person(one),
      quoteIds: [n.Quote(goal), n.Quote(more)],
      name: 'Jo Reed',
    });
    expect(await desk.row('select slug from speaker where id = $1', [two])).toEqual({
      slug: 'jo-reed-2',
    });
    const said = (id: string) =>
      desk.dataSource.query(
        `select a.quote_id as quote, m.person_id as holder, m.role from attribution a
         join membership m on m.id = a.role_membership_id where a.speaker_id = $1 order by a.quote_id`,
        [id],
      );
    expect(await said(one)).toEqual([{ quote: tax, holder: one, role: 'Minister' }]);
    expect(await said(two)).toEqual([
      { quote: goal, holder: two, role: 'Player' },
      { quote: more, holder: two, role: 'Minister' },
    ]);
    expect(
      await desk.dataSource.query('select speaker_id as id from mention order by article_id'),
    ).toEqual([{ id: two }, { id: one }]);
    expect(
      await desk.dataSource.query('select role from membership where person_id = $1', [one]),
    ).toEqual([{ role: 'Minister' }]);
    expect((await desk.revisions('Quote', goal))[1]!.changes).toContainEqual({
      field: 'speaker',
      before: n.Person(one),
      after: n.Person(two),
    });
    expect(await desk.revisions('Person', one)).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });

  it('tells followers of each quote that moves, and only editors why (semantics 68)', async () => {
    const one = await stage.person('Jo Reed');
    const article = await stage.article('"Goal," Jo Reed said. "Tax," Reed said.');
    const draft = await stage.article('"Rest," Jo Reed said.', { status: 'DRAFT' });
    const [goal, tax, rest] = [
      await stage.quote(article, 'Goal,', { speakerId: one }),
      await stage.quote(article, 'Tax,', { speakerId: one }),
      await stage.quote(draft, 'Rest,', { speakerId: one }),
    ];
    const quoteIds = [goal, rest].map(n.Quote!);
    await desk.do(splitPerson, { id: n.Person(one), quoteIds, name: 'Jo Reed' });
    const rows = await desk.dataSource.query(
      `select quote_id as id, type from quote_event where quote_id = any($1::bigint[]) order by quote_event.id`,
      [[goal, tax, rest]],
    );
    expect(rows).toEqual([
      { id: goal, type: 'PUBLISHED' },
      { id: tax, type: 'PUBLISHED' },
      { id: goal, type: 'CORRECTED' },
    ]);
    expect(
      await desk.row(
        'select kind, quote_version as v, published_at as p from correction where quote_id = $1',
        [goal],
      ),
    ).toEqual({ kind: 'ATTRIBUTION', v: 2, p: null });
  });

  it('refuses quotes of others and unknown ones', async () => {
    const [one, other] = [await stage.person('One'), await stage.person('Other')];
    const quote = await stage.quote(await stage.article('"Yes," Other said.'), 'Yes,', {
      speakerId: other,
    });
    const split = (quoteIds: string[]) =>
      desk.do(splitPerson, { id: n.Person(one), quoteIds, name: 'Two' });
    await expect(split([n.Quote(quote)])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      path: 'quoteIds.0',
    });
    await expect(split(['quo_999999'])).rejects.toMatchObject({
      code: 'NOT_FOUND',
      path: 'quoteIds.0',
    });
    await expect(split([])).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: 'quoteIds' });
  });
});
