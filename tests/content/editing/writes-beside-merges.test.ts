import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/base/viewer.js';
import { mergeSpeakers } from '../../../src/content/editing/merge-speakers.js';
import { unmergeSpeaker } from '../../../src/content/editing/unmerge-speaker.js';
import { verifyAudit } from '../../../src/content/history/verify-audit.js';
import { verifyDerived } from '../../../src/content/statistics/verify-derived.js';
import { importArticles } from '../../../src/ingest/import-articles.js';
import { countStatements } from '../../support/count-statements.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { Desk, editor } from './desk.js';

let desk: Desk;
let stage: Stage;

beforeEach(async () => {
  const { dataSource } = await freshDatabase();
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
});

const importer: Viewer = { role: 'IMPORTER', name: 'Feed', keyId: '7' };
const tools = () => ({
  dataSource: desk.dataSource,
  attribute: () => Promise.reject(new Error('There is nothing to attribute.')),
  onFailure: (error: unknown) => {
    throw error;
  },
});

/** An article of this outlet in which this person speaks comes in; answers what became of it. */
async function comeIn(outletId: string, personId: string): Promise<string | undefined> {
  const { results } = await importArticles(
    tools(),
    { viewer: importer, signal: new AbortController().signal },
    {
      idempotencyKey: 'beside',
      dryRun: false,
      onError: 'SKIP_ITEM',
      articles: [
        {
          externalId: 'beside',
          outlet: { id: n.Organisation(outletId) },
          headline: 'The bridge again',
          publishedAt: '2024-05-06T07:08:09Z',
          plainText: '"It holds," Ada Roe said.',
          quotes: [{ text: 'It holds,', kind: 'DIRECT', speaker: { id: n.Person(personId) } }],
        },
      ],
    },
  );
  return results[0]?.outcome;
}

/** What is wrong with the record or with a derived table. */
async function faults(): Promise<unknown[]> {
  const { manager } = desk.dataSource;
  const { fault } = await verifyAudit(manager);
  const found: unknown[] = fault ? [fault] : [];
  for await (const { differences } of verifyDerived(manager)) found.push(...differences);
  return found;
}

const mergeInput = (survivor: string, ...duplicates: string[]) => ({
  survivorId: n.Organisation(survivor),
  duplicateIds: duplicates.map(n.Organisation),
});

describe('while organisations are merged', () => {
  it('articles of the survivor and quotes of anybody come in, and undoing finds its own rows alone', async () => {
    const [survivor, duplicate] = [
      await stage.organisation('The Slate'),
      await stage.organisation('Slate'),
    ];
    const ada = await stage.person('Ada Roe');
    const article = await stage.article('"One," Roe said.', { outletId: duplicate });
    await stage.quote(article, 'One,', { speakerId: ada });
    const outcome = await desk.dataSource.transaction(async (manager) => {
      await mergeSpeakers(manager, editor, 'ORGANISATION', mergeInput(survivor, duplicate));
      return comeIn(survivor, ada);
    });
    expect(outcome).toBe('CREATED');
    const outlets = () =>
      desk.dataSource.query(
        `select a.outlet_id as article, q.outlet_id as quote from article a
         join quote_speaker q on q.article_id = a.id order by a.id`,
      );
    expect(await outlets()).toEqual(Array(2).fill({ article: survivor, quote: survivor }));
    expect(await faults()).toEqual([]);
    await desk.do(
      (manager, viewer, id: string) =>
        unmergeSpeaker(manager, viewer, 'ORGANISATION', { id, expectedVersion: null }),
      n.Organisation(duplicate),
    );
    expect(await outlets()).toEqual([
      { article: duplicate, quote: duplicate },
      { article: survivor, quote: survivor },
    ]);
    expect(await faults()).toEqual([]);
  });

  it('no person becomes an outlet, whoever writes', async () => {
    const article = await stage.article('"One," Roe said.');
    await expect(
      desk.dataSource.query('update article set outlet_id = $1 where id = $2', [
        await stage.person('Ada Roe'),
        article,
      ]),
    ).rejects.toMatchObject({ constraint: 'article_outlet_id_kind' });
  });

  it('links in the tree, for which all writers wait, are turned when all else of all of them is', async () => {
    const [survivor, top, ...duplicates] = [
      await stage.organisation('River Board'),
      await stage.organisation('Water Office'),
      await stage.organisation('Board of Rivers'),
      await stage.organisation('River Bord'),
    ];
    await desk.dataSource.query(
      `insert into organisation_parent (child_id, parent_id) select unnest($1::bigint[]), $2`,
      [duplicates, top],
    );
    const { statements } = await countStatements(() =>
      desk.do(
        (manager, viewer, input: ReturnType<typeof mergeInput>) =>
          mergeSpeakers(manager, viewer, 'ORGANISATION', input),
        mergeInput(survivor!, ...duplicates),
      ),
    );
    const moves = statements.filter((text) =>
      /^\s*(update (?!"speaker")|delete|with doubled)/i.test(text),
    );
    const ofLinks = moves.map((text) => text.includes('organisation_parent'));
    expect(ofLinks.filter(Boolean)).toHaveLength(6);
    expect(ofLinks.lastIndexOf(false)).toBeLessThan(ofLinks.indexOf(true));
    expect(await faults()).toEqual([]);
  });
});

describe('while people are merged', () => {
  it('the survivor gets the office of the duplicate from an article, and both become one', async () => {
    const [survivor, duplicate] = [await stage.person('Ada Roe'), await stage.person('A. Roe')];
    const board = await stage.organisation('River Board');
    await stage.membership(duplicate, board, 'Chair', { extracted: true, startDate: '2024-01-01' });
    const other = desk.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query(
      `insert into membership (person_id, organisation_id, role, extracted, start_date)
       values ($1, $2, 'Chair', true, '2023-01-01')`,
      [survivor, board],
    );
    const merged = desk.do(
      (manager, viewer, duplicateId: string) =>
        mergeSpeakers(manager, viewer, 'PERSON', {
          survivorId: n.Person(survivor),
          duplicateIds: [duplicateId],
        }),
      n.Person(duplicate),
    );
    await waitForALock();
    await other.commitTransaction();
    await other.release();
    expect(await merged).toBe(survivor);
    expect(await desk.dataSource.query('select person_id, start_date from membership')).toEqual([
      { person_id: survivor, start_date: '2023-01-01' },
    ]);
  });
});

/** Until some connection waits for another. */
async function waitForALock(): Promise<void> {
  for (;;) {
    const [waiting] = await desk.dataSource.query<unknown[]>(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting !== undefined) return;
  }
}
