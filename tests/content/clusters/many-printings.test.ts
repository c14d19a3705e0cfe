import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { rowsRead } from '../../support/rows-read.js';
import { runQuery } from '../../support/run-query.js';

const printings = 120;
const words = 'We will never pay for this bridge again';

let dataSource: DataSource;
let article: string;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  const speakerId = await stage.person('Ada Roe');
  article = await stage.article(words);
  for (let i = 0; i < printings; i++) await stage.quote(article, words, { speakerId });
  await stage.quote(await stage.article(`Listen: ${words}.`), `Listen: ${words}`, { speakerId });
});

describe('an article that says the same over and over', () => {
  it('tells of each quote the first printings and what they are, without judging the others', async () => {
    const before = await rowsRead(dataSource, 'attribution');
    const { data, errors } = await runQuery(
      dataSource,
      `query($id: ID!) { article(id: $id) { quotes(first: 10) { nodes { cluster {
         occurrenceCount
         variants(first: 3) { totalCount edges { relation similarity node { position } } pageInfo { hasNextPage } }
       } } } } }`,
      { variables: { id: n.Article(article) }, once: true },
    );
    expect(errors).toEqual([]);
    const part = { relation: 'PARTIAL', similarity: 16 / 17 };
    const cluster = {
      occurrenceCount: printings + 1,
      variants: {
        totalCount: printings + 1,
        edges: [1, 2, 3].map((position) => ({ ...part, node: { position } })),
        pageInfo: { hasNextPage: true },
      },
    };
    expect(data['article'].quotes.nodes).toEqual(Array(10).fill({ cluster }));
    expect((await rowsRead(dataSource, 'attribution')) - before).toBeLessThan(10 * 3 * 10);
  });
});
