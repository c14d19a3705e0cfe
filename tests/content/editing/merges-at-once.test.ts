import { expect, it } from '@jest/globals';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { adminKey, ask, testApp } from '../../support/test-app.js';

const merging = `mutation ($survivor: ID!, $duplicate: ID!) {
  mergePeople(input: { survivorId: $survivor, duplicateIds: [$duplicate] }) { userErrors { code } } }`;

interface Merged {
  readonly mergePeople: { readonly userErrors: readonly { readonly code: string }[] };
}

it('five people who are merged into each other every way at once become one (semantics 56)', async () => {
  const { dataSource } = await freshDatabase();
  const app = await testApp({ dataSource });
  const stage = new Stage(dataSource);
  const ids: string[] = [];
  for (const name of ['Ada Roe', 'Bo Roe', 'Cy Roe', 'Dee Roe', 'Eve Roe']) {
    ids.push(n.Person(await stage.person(name)));
  }
  const pairs = ids.flatMap((survivor) =>
    ids.filter((id) => id !== survivor).map((duplicate) => ({ survivor, duplicate })),
  );
  const replies = await Promise.all(
    pairs.map((variables) => ask(app, { query: merging, variables, key: adminKey })),
  );
  const outcomes = replies.map(({ status, data }) => {
    const codes = (data as Merged | null)?.mergePeople?.userErrors.map(({ code }) => code);
    return `${status} ${codes?.join() ?? 'cut off'}`;
  });
  expect(outcomes.toSorted()).toEqual([
    ...Array<string>(4).fill('200 '),
    ...Array<string>(pairs.length - 4).fill('200 BAD_USER_INPUT'),
  ]);
  const { data } = await ask(app, {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids },
  });
  const survivors = (data as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  expect(new Set(survivors).size).toBe(1);
});
