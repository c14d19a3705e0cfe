import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';

let dataSource: DataSource;
let ann: string;
let quotes: string[];

/** Ann says the same three times, once in part; Ben once; and Ann something else twice. */
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  ann = await stage.person('Ann Lee');
  const ben = await stage.person('Ben Orr');
  const printed: readonly (readonly [string, string])[] = [
    ['The tide waits for nobody on this coast.', ann],
    ['the tide waits for nobody', ann],
    ['The tide waits for nobody, on this coast!', ann],
    ['The tide waits for nobody on this coast.', ben],
    ['We sail at nine sharp.', ann],
    ['We sail at nine sharp!', ann],
    ['Nobody asked the pilots at all.', ann],
  ];
  quotes = [];
  for (const [index, [text, speakerId]] of printed.entries()) {
    const publishedAt = new Date(Date.UTC(2024, 4, 1 + index));
    const article = await stage.article(text, { publishedAt });
    quotes.push(await stage.quote(article, text, { speakerId }));
  }
});

interface Repeated {
  readonly quoteCount: number;
  readonly articleCount: number;
  readonly quote: { readonly id: string };
  readonly cluster: { readonly id: string };
}

async function repeated(filter: string, first = 10): Promise<Repeated[]> {
  const { data, errors } = await runQuery(
    dataSource,
    `{ mostRepeated(filter: ${filter}, first: ${first}) {
      quoteCount articleCount quote { id } cluster { id }
    } }`,
  );
  expect(errors).toEqual([]);
  return data['mostRepeated'];
}

describe('mostRepeated', () => {
  it('counts the quotes of the filter in each cluster, parts and other speakers as it says', async () => {
    expect(await repeated(`{ speaker: { id: ["${n.Person(ann)}"] } }`)).toMatchObject([
      { quoteCount: 3, articleCount: 3, quote: { id: n.Quote(quotes[0]!) } },
      { quoteCount: 2, articleCount: 2, quote: { id: n.Quote(quotes[4]!) } },
    ]);
    expect((await repeated('{}', 1)).map(({ quoteCount }) => quoteCount)).toEqual([4]);
  });

  it('leaves out what stands once, and is empty where nothing is repeated', async () => {
    expect(await repeated('{ speaker: { slug: { eq: "ben-orr" } } }')).toEqual([]);
  });

  it('refuses more than a hundred', async () => {
    const { errors } = await runQuery(dataSource, '{ mostRepeated(first: 101) { quoteCount } }');
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('counts as many as the filter by its cluster finds', async () => {
    const speaker = `speaker: { id: ["${n.Person(ann)}"] }`;
    for (const { quoteCount, cluster } of await repeated(`{ ${speaker} }`)) {
      const { data } = await runQuery(
        dataSource,
        `{ quotes(filter: { ${speaker}, cluster: ["${cluster.id}"] }) { totalCount } }`,
      );
      expect(data['quotes'].totalCount).toBe(quoteCount);
    }
  });
});
