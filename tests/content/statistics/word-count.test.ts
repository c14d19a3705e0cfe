import { expect, it } from '@jest/globals';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';

const cases: readonly (readonly [text: string, words: number])[] = [
  ['Tides', 1],
  ['Tides turn twice', 3],
  ['Tides  turn', 2],
  [' Tides turn ', 2],
  ['Tides\nturn', 2],
  ['Tides\tturn', 2],
  ['Tides \n turn', 2],
  ['\nTides turn', 2],
  ['Tides turn\n', 2],
  ['Die Flüsse fließen spät', 4],
  ['Le\u00a0port est fermé', 4],
  ['潮が 満ちる', 2],
];

it('counts runs of characters other than space, however they are parted', async () => {
  const { dataSource } = await freshDatabase();
  const stage = new Stage(dataSource);
  for (const [index, [text, words]] of cases.entries()) {
    const speakerId = await stage.person(`Ann Low ${index}`);
    await stage.quote(await stage.article(`He said: ${text}.`), text, { speakerId });
    const { data } = await runQuery(
      dataSource,
      `{ quoteStats(filter: { speaker: { id: ["${n.Person(speakerId)}"] } }) { words } }`,
    );
    expect([text, data.quoteStats.words]).toEqual([text, words]);
  }
});
