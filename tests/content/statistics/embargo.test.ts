import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery, viewerOf } from '../../support/run-query.js';

describe('semantics 16, 80: an embargo that passes', () => {
  it('shows at once in every statistic, for every key alike', async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    const outletId = await stage.organisation('The Courier');
    const office = await stage.organisation('Harbour Office');
    const [ada, bo] = [await stage.person('Ada Rowe'), await stage.person('Bo Lind')];
    const article = await stage.article('"The quay is shut for good," both said.', {
      outletId,
      embargoUntil: new Date('2999-01-01T00:00:00Z'),
    });
    const role = { roleOrganisationId: office, roleBasis: 'STATED' } as const;
    await stage.quote(article, 'The quay is shut for good,', { speakerId: ada, ...role });
    await stage.quote(article, 'both said.', { speakerId: bo });
    const count = async () => {
      const numbers = [];
      for (const viewer of [viewerOf('READER'), viewerOf('ADMIN')]) {
        const { data } = await runQuery(dataSource, everyStatistic, { viewer });
        numbers.push(leavesOf(data));
      }
      expect(numbers[1]).toEqual(numbers[0]);
      return numbers[0];
    };
    expect(await count()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const passesAt = Date.now() + 500;
    await dataSource.query('update article set embargo_until = $2 where id = $1', [
      article,
      new Date(passesAt),
    ]);
    await sleep(passesAt - Date.now() + 50);
    expect(await count()).toEqual([2, 2, 2, 1, 1, 1, 2, 1, 1]);
  });
});

const period = 'period: { from: "2024-05-01", to: "2024-06-01" }, interval: MONTH';
const everyStatistic = `{
  stats: quoteStats { n: quotes }
  series: quoteTimeSeries(${period}) { points { n: quoteCount } }
  split: quoteTimeSeries(${period}, splitBy: KIND) { n: total }
  articles: articleTimeSeries(${period}) { n: articleCount }
  office: organisation(slug: "harbour-office") {
    top: topSpeakers(${period}) { n: totalQuotes }
    voice: voiceShare(${period}) { n: articlesQuoting } }
  outlet: organisation(slug: "the-courier") { sourceDiversity(period: { from: "2024-05-01", to: "2024-06-01" }) { n: quotes } }
  person(slug: "ada-rowe") { coQuotedWith { n: totalCount } }
  suggest(query: "rowe") { n: quoteCount }
}`;

/** The number under each root field in turn, 0 where there is no row to stand in. */
function leavesOf(data: unknown): number[] {
  const leaves = (value: unknown): number[] => {
    if (typeof value === 'number') return [value];
    if (Array.isArray(value) && value.length === 0) return [0];
    return Object.values(value as object).flatMap(leaves);
  };
  return leaves(data);
}
