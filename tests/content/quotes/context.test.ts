import { beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';

const sentence = 'It rained on the 𝒳 wall all day long. ';
const text = `${sentence.repeat(800)}“We wait,” said Roe. ${sentence.repeat(800)}`;
const points = [...text];
let dataSource: DataSource;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  const article = await stage.article(text);
  await stage.quote(article, 'We wait,', { speakerId: await stage.person('Jane Roe') });
});

it.each([0, 1, 20])('context finds %d sentences on either side in a long text', async (around) => {
  const { data, errors } = await runQuery(
    dataSource,
    `{ quotes { nodes { spans { start }
      context(sentences: ${around}) { start end exact prefix suffix } } } }`,
  );
  expect(errors).toEqual([]);
  const { spans, context } = data['quotes'].nodes[0];
  const before = sentence.repeat(around);
  expect(context.exact).toBe(`${before}“We wait,” said Roe. ${before}`.trim());
  expect(context.start).toBe(spans[0].start - 1 - [...before].length);
  expect(points.slice(context.start, context.end).join('')).toBe(context.exact);
  expect(points.slice(context.start - 32, context.start).join('')).toBe(context.prefix);
  expect(points.slice(context.end, context.end + 32).join('')).toBe(context.suffix);
});
