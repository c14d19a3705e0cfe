import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { changedFields } from '../../../src/content/history/changed-fields.js';
import { recordRevision } from '../../../src/content/history/record-revision.js';
import { sealRevisions } from '../../../src/content/history/seal-revisions.js';
import { verifyAudit } from '../../../src/content/history/verify-audit.js';
import { verifyQuote } from '../../../src/content/editing/verify-quote.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { rowsRead } from '../../support/rows-read.js';

import { Desk } from '../editing/desk.js';

const actor = { name: 'desk', kind: 'editor' } as const;
let dataSource: DataSource;

function record(entityId: string, version: number, manager = dataSource.manager): Promise<void> {
  const changes = [{ field: 'text', before: version - 1, after: `größer ${version}` }];
  return recordRevision(manager, { entityType: 'Quote', entityId, version, actor, changes });
}

const seal = () => dataSource.transaction(sealRevisions);
const verify = () => verifyAudit(dataSource.manager);

/** What a superuser could do who means to forge the record. */
async function forge(statement: string): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('set local session_replication_role = replica');
    await manager.query(statement);
  });
}

describe('the record of changes', () => {
  beforeEach(async () => {
    ({ dataSource } = await freshDatabase());
    for (const [id, version] of [
      ['7', 1],
      ['8', 1],
      ['7', 2],
      ['7', 3],
    ] as const) {
      await record(id, version);
    }
  });

  it('is sound as it was written, sealed or not', async () => {
    expect(await verify()).toEqual({ revisions: 4, seals: 0, unsealed: 4, fault: null });
    expect(await seal()).toMatchObject({
      revisions: 4,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await seal()).toBeNull();
    expect(await verify()).toEqual({ revisions: 4, seals: 1, unsealed: 0, fault: null });
  });

  it('refuses a version that leaves a gap or is there already', async () => {
    await expect(record('7', 5)).rejects.toMatchObject({ constraint: 'revision_without_gap' });
    await expect(record('9', 0)).rejects.toMatchObject({ constraint: 'revision_without_gap' });
    await expect(record('7', 3)).rejects.toMatchObject({ constraint: 'revision_version' });
  });

  it.each([
    [`update revision set reason = 'none' where id = 1`],
    [`delete from revision`],
    [`truncate revision`],
    [`delete from revision_seal`],
  ])('refuses %s', async (statement) => {
    await seal();
    await expect(dataSource.query(statement)).rejects.toMatchObject({ code: '23514' });
  });

  it.each([
    [
      `update revision set actor_name = 'somebody' where id = 3`,
      { id: '3', what: 'it was changed after it was written' },
    ],
    [`update revision set changes = '[]' where id >= 3`, { id: '3', about: 'Quote 7, version 2' }],
    [`update revision set changed_at = changed_at + interval '1 second' where id = 1`, { id: '1' }],
    [`update revision r set reason = 'x', hash = revision_hash(r, null) where id = 1`, { id: '1' }],
    [`delete from revision where id = 3`, { id: '3', table: 'revision', what: 'it was removed' }],
    [`delete from revision where id = 4`, { id: '4', what: 'it was removed' }],
    [`delete from revision where id in (1, 3, 4)`, { id: '1' }],
    [`delete from revision_seal where id = 1`, { table: 'revision_seal', id: '2' }],
    [
      `update revision_seal set covers = '{}', hash = sha256('') where id = 1`,
      { table: 'revision_seal', id: '1' },
    ],
  ])('shows that somebody forged it: %s', async (statement, fault) => {
    await seal();
    await record('9', 1);
    await seal();
    await forge(statement);
    expect((await verify()).fault).toMatchObject(fault);
  });

  it('shows that the newest revision of a thing was removed, before any seal', async () => {
    const stage = new Stage(dataSource);
    const quote = await stage.quote(await stage.article('"Yes," she said.'), 'Yes,');
    expect((await verify()).fault).toBeNull();
    const input = { id: n.Quote(quote), expectedVersion: 1 };
    await new Desk(dataSource).do(verifyQuote, input);
    expect((await verify()).fault).toBeNull();
    await forge(
      `delete from revision where entity_type = 'Quote' and version = 2 and entity_id = ${quote}`,
    );
    expect((await verify()).fault).toEqual({
      table: 'quote',
      id: quote,
      about: `Quote ${quote}, version 2`,
      what: 'the record ends at version 1',
    });
  });

  it('finds a row slipped in between without a seal', async () => {
    await forge(`insert into revision (entity_type, entity_id, version, actor_name, actor_kind, changes, hash)
      values ('Quote', 7, 4, 'desk', 'editor', '[]', '\\x00')`);
    expect((await verify()).fault).toMatchObject({ id: '5', about: 'Quote 7, version 4' });
  });

  it('seals what was committed later under a lower number, and never twice', async () => {
    const slow = dataSource.createQueryRunner();
    await slow.startTransaction();
    await record('20', 1, slow.manager);
    await record('21', 1);
    expect(await seal()).toMatchObject({ revisions: 5 });
    await record('22', 1);
    expect(await seal()).toMatchObject({ revisions: 1 });
    await slow.commitTransaction();
    await slow.release();
    expect(await seal()).toMatchObject({ revisions: 1 });
    expect(await seal()).toBeNull();
    await record('23', 1);
    expect(await seal()).toMatchObject({ revisions: 1 });
    expect(await verify()).toEqual({ revisions: 8, seals: 4, unsealed: 0, fault: null });
  });

  it('is read a few times in a check, however many seals it has', async () => {
    for (let sealed = 0; sealed < 40; sealed++) {
      await dataSource.query(
        `insert into revision (entity_type, entity_id, version, actor_name, actor_kind, changes)
         select 'Quote', $1::bigint * 100 + i, 1, 'desk', 'editor', '[]'
         from generate_series(0, 19) i`,
        [100 + sealed],
      );
      await seal();
    }
    const before = await rowsRead(dataSource, 'revision');
    expect(await verify()).toMatchObject({ revisions: 804, seals: 40, fault: null });
    expect((await rowsRead(dataSource, 'revision')) - before).toBeLessThan(8 * 804);
  });
});

describe('changedFields', () => {
  it.each([
    [
      null,
      { a: 1, b: null, c: [] },
      [
        { field: 'a', before: null, after: 1 },
        { field: 'c', before: null, after: [] },
      ],
    ],
    [{ a: 1, b: 2 }, { a: 1, b: null }, [{ field: 'b', before: 2, after: null }]],
    [{ a: [{ x: 1 }] }, { a: [{ x: 1 }] }, []],
    [{}, { a: undefined }, []],
  ])('from %j to %j', (before, after, changes) => {
    expect(changedFields(before, after)).toEqual(changes);
  });
});
