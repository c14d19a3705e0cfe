import { beforeEach, describe, expect, it } from '@jest/globals';
import { verifyAudit } from '../../src/content/history/verify-audit.js';
import { article, Importer } from './importer.js';

let importer: Importer;

beforeEach(async () => {
  importer = await Importer.start();
  await state('2024-06-07');
});

/** An article that states the office of Cora Wren on a day. */
const state = (day: string, more: object = {}, role = 'pilot of the Dock Union') =>
  importer.importOne(
    article({
      publishedAt: `${day}T10:00:00Z`,
      plainText: `“We count the days,” said Cora Wren, ${role}. It rained.`,
      ...more,
    }),
  );

const officesOf = async (): Promise<string[]> => {
  const rows = await importer.sql<Record<string, string>>(
    `select role, start_date, end_date, version, visible_from <= clock_timestamp() as shown
     from membership order by id`,
  );
  return rows.map(
    (row) =>
      `${row['role']} ${row['start_date']} ${row['end_date']} v${row['version']} ${row['shown'] ? 'shown' : 'hidden'}`,
  );
};

const publish = (id: string) =>
  importer.query(
    `mutation ($id: ID!) { setArticleStatus(input:
       { id: $id, expectedVersion: 1, status: PUBLISHED, embargoUntil: null }) { userErrors { code } } }`,
    { id },
  );

describe('offices that hidden articles state (semantics 14, 78)', () => {
  it('show no day of them until they are published, and then a revision says so', async () => {
    const draft = await state('2026-05-06', { status: 'DRAFT' });
    expect(await officesOf()).toEqual(['pilot 2024-06-07 2024-06-07 v1 shown']);
    await publish(draft.id);
    expect(await officesOf()).toEqual(['pilot 2024-06-07 2026-05-06 v2 shown']);
    expect(
      await importer.sql(
        `select actor_kind as kind, changes from revision where entity_type = 'Membership' and version = 2`,
      ),
    ).toEqual([
      {
        kind: 'system',
        changes: [{ field: 'endDate', before: '2024-06-07', after: '2026-05-06' }],
      },
    ]);
    expect((await verifyAudit(importer.dataSource.manager)).fault).toBeNull();
  });

  it('show only the days of what is published, of several that were hidden', async () => {
    const director = 'director of the Port Trust';
    const early = await state('2024-01-01', { status: 'DRAFT' }, director);
    await state('2027-01-01', { status: 'DRAFT' }, director);
    const hidden = (await officesOf()).at(-1);
    expect(hidden).toBe('director 2024-01-01 2027-01-01 v2 hidden');
    await publish(early.id);
    expect((await officesOf()).at(-1)).toBe('director 2024-01-01 2024-01-01 v3 shown');
    await state('2025-01-01', {}, director);
    expect((await officesOf()).at(-1)).toBe('director 2024-01-01 2025-01-01 v4 shown');
  });

  it('begin with the days of the first public article, though a draft was there before', async () => {
    const director = 'director of the Port Trust';
    await state('2024-01-01', { status: 'DRAFT' }, director);
    await state('2025-01-01', {}, director);
    expect((await officesOf()).at(-1)).toBe('director 2025-01-01 2025-01-01 v2 shown');
  });

  it('follow an embargo that lifts by the clock', async () => {
    const embargoUntil = new Date(Date.now() + 1_500).toISOString();
    await state('2026-05-06', { embargoUntil });
    const lift = () => importer.sql<{ n: number }>('select lift_embargoes() as n');
    expect(await officesOf()).toEqual(['pilot 2024-06-07 2024-06-07 v1 shown']);
    while ((await lift())[0]!.n === 0) await importer.sql('select pg_sleep(0.1)');
    expect(await officesOf()).toEqual(['pilot 2024-06-07 2026-05-06 v2 shown']);
  });

  it('decide no role of a public quote', async () => {
    await state('2026-05-06', { status: 'DRAFT' }, 'envoy of the Port Trust');
    const { quotes } = await importer.importOne(
      article({
        publishedAt: '2026-05-06T10:00:00Z',
        quotes: [{ text: 'We will mend it,', kind: 'DIRECT', speaker: { name: 'Cora Wren' } }],
      }),
    );
    expect(quotes.nodes[0]!.roleAtTime).toBeNull();
  });
});
