import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { derivedTables } from '../../../src/content/statistics/derived-tables.js';
import { verifyDerived } from '../../../src/content/statistics/verify-derived.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery, viewerOf } from '../../support/run-query.js';

let dataSource: DataSource;
let stage: Stage;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  stage = new Stage(dataSource);
});

/** A quote in an article of its own on a day of May 2024; answers its row id. */
async function print(
  text: string,
  day: number,
  speakerId?: string,
  columns: Parameters<Stage['article']>[1] = {},
): Promise<string> {
  const publishedAt = new Date(Date.UTC(2024, 4, day));
  const article = await stage.article(text, { publishedAt, ...columns });
  return stage.quote(article, text, speakerId ? { speakerId } : {});
}

interface Cluster {
  readonly id: string;
  readonly canonicalText: string;
  readonly occurrenceCount: number;
  readonly outletCount: number;
  readonly firstSeen: { readonly id: string };
  readonly variants: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly id: string };
      readonly similarity: number;
      readonly relation: string;
      readonly differences: readonly { readonly op: string; readonly text: string }[];
    }[];
  };
}

const fields = `id canonicalText occurrenceCount outletCount firstSeen { id }
  variants { totalCount edges { node { id } similarity relation differences { op text } } }`;

async function clusterOf(quoteId: string, viewer = viewerOf('READER')): Promise<Cluster | null> {
  const { data, errors } = await runQuery(
    dataSource,
    `{ node(id: "${n.Quote(quoteId)}") { ... on Quote { cluster { ${fields} } } } }`,
    { viewer },
  );
  expect(errors).toEqual([]);
  return data['node'].cluster;
}

const relations = (cluster: Cluster | null) =>
  cluster?.variants.edges.map(({ node, relation }) => [node.id, relation]);

describe('semantics 67: the same words share a cluster', () => {
  it('whatever case, signs, apostrophes, width and speaker', async () => {
    const [ada, bo] = [await stage.person('Ada Rowe'), await stage.person('Bo Lind')];
    const first = await print("We can't sail before ten.", 1, ada);
    const again = await print('WE CAN’T SAIL – BEFORE TEN', 2, ada);
    const wide = await print('we cant ｓａｉｌ before ten!', 3);
    const other = await print("We can't sail before ten.", 4, bo);
    const none = await print('We can not sail before ten.', 5, ada);
    const cluster = await clusterOf(again);
    expect(cluster).toMatchObject({
      canonicalText: "We can't sail before ten.",
      occurrenceCount: 4,
      outletCount: 4,
      firstSeen: { id: n.Quote(first) },
      variants: { totalCount: 4 },
    });
    expect(relations(cluster)).toEqual([
      [n.Quote(first), 'EXACT'],
      [n.Quote(again), 'EXACT'],
      [n.Quote(wide), 'EXACT'],
      [n.Quote(other), 'ATTRIBUTION_CONFLICT'],
    ]);
    for (const id of [first, wide, other]) expect(await clusterOf(id)).toEqual(cluster);
    expect((await clusterOf(none))?.occurrenceCount).toBe(1);
  });

  it('four words at least', async () => {
    expect(await clusterOf(await print('Not on Sundays.', 1))).toBeNull();
    expect(await clusterOf(await print('Not on my Sundays.', 1))).toMatchObject({
      occurrenceCount: 1,
      canonicalText: 'Not on my Sundays.',
    });
  });
});

describe('semantics 67, 93: a run of five words of a longer quote joins its cluster', () => {
  it('whichever came first, with what is different word by word', async () => {
    const ada = await stage.person('Cy Marsh');
    const short = await print('the tide waits for nobody', 2, ada);
    const shortCluster = await clusterOf(short);
    expect(shortCluster).toMatchObject({ occurrenceCount: 1 });
    const long = await print('As I said, the tide waits for nobody here.', 3, ada);
    const later = await print('“The tide waits for nobody”', 4, ada);
    const cluster = await clusterOf(short);
    expect(cluster).toMatchObject({
      canonicalText: 'As I said, the tide waits for nobody here.',
      occurrenceCount: 3,
      firstSeen: { id: n.Quote(short) },
    });
    expect(relations(cluster)).toEqual([
      [n.Quote(short), 'PARTIAL'],
      [n.Quote(long), 'EXACT'],
      [n.Quote(later), 'PARTIAL'],
    ]);
    const [partial, whole] = cluster!.variants.edges;
    expect(whole).toMatchObject({ similarity: 1 });
    expect(whole!.differences).toEqual([{ op: 'EQUAL', text: cluster!.canonicalText }]);
    expect(partial!.similarity).toBeCloseTo((2 * 5) / (5 + 9));
    expect(partial!.differences).toEqual([
      { op: 'DELETE', text: 'As I said, ' },
      { op: 'EQUAL', text: 'the tide waits for nobody' },
      { op: 'DELETE', text: ' here.' },
    ]);
    const byOldId = await runQuery(dataSource, `{ node(id: "${shortCluster!.id}") { id } }`);
    expect(byOldId.data['node']).toEqual({ id: cluster!.id });
  });

  it('not four words, nor words that end inside another', async () => {
    const long = await print('Nothing moves until the last gate is shut.', 1);
    const four = await print('the last gate is', 1);
    const inside = await print('othing moves until the last gate', 1);
    expect((await clusterOf(long))?.occurrenceCount).toBe(1);
    expect((await clusterOf(four))?.occurrenceCount).toBe(1);
    expect((await clusterOf(inside))?.occurrenceCount).toBe(1);
  });

  it('of several the longest, then the earliest; they do not merge by themselves', async () => {
    const part = 'lanterns were lit along the quay';
    const longest = await print(`All night ${part}, and nobody asked why.`, 9);
    const early = await print(`By ten ${part}.`, 1);
    const id = await print(part, 5);
    expect(await clusterOf(id)).toMatchObject({
      occurrenceCount: 2,
      id: (await clusterOf(longest))!.id,
    });
    expect((await clusterOf(early))?.occurrenceCount).toBe(1);
    const other = 'the gulls had gone by noon';
    await print(`Xy ${other}.`, 9);
    const first = await print(`Ab ${other}.`, 8);
    expect((await clusterOf(await print(other, 5)))?.id).toBe((await clusterOf(first))!.id);
  });
});

describe('semantics 16: clusters count what is public, for every key alike', () => {
  it('leave out what is retracted, hidden or embargoed, down to the canonical text', async () => {
    const text = 'our nets are empty since spring';
    const shown = await print(text, 2);
    const draft = await print(`Believe me: ${text}!`, 1, undefined, { status: 'DRAFT' });
    const embargo = new Date('2999-01-01T00:00:00Z');
    const embargoed = await print(text, 1, undefined, { embargoUntil: embargo });
    const retracted = await print(text, 1);
    await dataSource.query(`update quote set status = 'RETRACTED' where id = $1`, [retracted]);
    for (const viewer of [viewerOf('READER'), viewerOf('ADMIN')]) {
      expect(await clusterOf(shown, viewer)).toMatchObject({
        canonicalText: text,
        occurrenceCount: 1,
      });
    }
    for (const hidden of [draft, embargoed]) {
      expect(await clusterOf(hidden, viewerOf('ADMIN'))).toBeNull();
    }
    expect(await clusterOf(retracted)).toBeNull();
    await dataSource.query(
      `update article set status = 'PUBLISHED' where id = (select article_id from quote where id = $1)`,
      [draft],
    );
    expect(await clusterOf(shown)).toMatchObject({
      canonicalText: `Believe me: ${text}!`,
      occurrenceCount: 2,
    });
  });

  it('node finds a cluster only while something of it is public', async () => {
    const id = await print('only one printing of these words', 1);
    const cluster = (await clusterOf(id))!.id;
    const node = async () =>
      (await runQuery(dataSource, `{ node(id: "${cluster}") { __typename id } }`)).data['node'];
    expect(await node()).toEqual({ __typename: 'QuoteCluster', id: cluster });
    await dataSource.query(`update quote set status = 'RETRACTED' where id = $1`, [id]);
    expect(await node()).toBeNull();
    await dataSource.query(`update quote set status = 'ACTIVE' where id = $1`, [id]);
    expect(await node()).toEqual({ __typename: 'QuoteCluster', id: cluster });
  });
});

describe('variants', () => {
  it('come in pages by publication', async () => {
    const ids: string[] = [];
    for (const day of [3, 1, 2]) ids.push(await print('a page has few of these', day));
    const cluster = (await clusterOf(ids[0]!))!.id;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: Awaited<ReturnType<typeof runQuery>> = await runQuery(
        dataSource,
        `query($after: String) { node(id: "${cluster}") { ... on QuoteCluster {
           variants(first: 1, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } } } }`,
        { variables: { after } },
      );
      const { edges, pageInfo, totalCount } = data['node'].variants;
      expect(totalCount).toBe(3);
      seen.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([ids[1], ids[2], ids[0]].map((id) => n.Quote(id!)));
  });
});

describe('semantics 67, 93 over many quotes', () => {
  interface Printed {
    readonly id: string;
    readonly form: readonly string[];
    readonly at: number;
  }

  /** The form that leads the cluster of a form, by looking at all of them. */
  function leaderOf(form: readonly string[], printed: readonly Printed[]): string {
    const text = form.join(' ');
    const holders =
      form.length < 5
        ? []
        : printed.filter((other) => ` ${other.form.join(' ')} `.includes(` ${text} `));
    const [leader] = holders.toSorted(
      (a, b) =>
        b.form.join(' ').length - a.form.join(' ').length ||
        a.at - b.at ||
        Number(a.id) - Number(b.id),
    );
    return leader?.form.join(' ') ?? text;
  }

  it('is what brute force says, through inserts, edits and retractions', async () => {
    const { dataSource: own } = await freshDatabase();
    const makes = new Stage(own);
    let state = 7;
    const random = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * below);
    };
    const words = () => Array.from({ length: 4 + random(7) }, () => ['sea', 'wind'][random(2)]!);
    const printed: Printed[] = [];
    for (let i = 0; i < 120; i++) {
      const form = words();
      const at = Date.UTC(2024, 0, 1) + i * 60_000;
      const text = form.join(random(2) ? ' ' : ', ');
      const article = await makes.article(text, { publishedAt: new Date(at) });
      const id = await makes.quote(article, text);
      if (i % 10 === 3)
        await own.query(`update quote set status = 'RETRACTED' where id = $1`, [id]);
      else printed.push({ id, form, at });
    }
    const { data } = await runQuery(
      own,
      `{ a: quotes(first: 100) { nodes { id cluster { id canonicalText occurrenceCount } } }
         b: quotes(last: 100) { nodes { id cluster { id canonicalText occurrenceCount } } } }`,
      { once: true },
    );
    const clusters = new Map<
      string,
      { id: string; canonicalText: string; occurrenceCount: number }
    >();
    for (const { id, cluster } of [...data['a'].nodes, ...data['b'].nodes])
      clusters.set(id, cluster);
    expect(clusters.size).toBe(printed.length);
    const leaders = printed.map(({ form }) => leaderOf(form, printed));
    const ids = new Map<string, string>();
    printed.forEach(({ id }, i) => {
      const cluster = clusters.get(n.Quote(id))!;
      const size = leaders.filter((leader) => leader === leaders[i]).length;
      expect(cluster).toMatchObject({ occurrenceCount: size });
      expect(cluster.canonicalText.replaceAll(',', '')).toBe(leaders[i]);
      expect(ids.get(leaders[i]!) ?? cluster.id).toBe(cluster.id);
      ids.set(leaders[i]!, cluster.id);
    });
    expect(new Set(ids.values()).size).toBe(ids.size);
    expect(ids.size).toBeLessThan(printed.length - 20);
  });

  it('whosaid doctor knows the wordings', async () => {
    expect(derivedTables.map(({ table }) => table)).toContain('quote_form');
    for await (const { differences } of verifyDerived(dataSource.manager))
      expect(differences).toEqual([]);
    await dataSource.query(
      `update quote_form set words = words + 1 where id = (select min(id) from quote_form)`,
    );
    const faults: string[] = [];
    for await (const { of, differences } of verifyDerived(dataSource.manager))
      if (differences.length > 0) faults.push(of);
    expect(faults).toEqual(['quote_form']);
    const before = await dataSource.query('select id, fingerprint from quote_form order by id');
    await dataSource.query('select refill_quote_tables()');
    for await (const { differences } of verifyDerived(dataSource.manager))
      expect(differences).toEqual([]);
    expect(await dataSource.query('select id, fingerprint from quote_form order by id')).toEqual(
      before,
    );
  });
});
