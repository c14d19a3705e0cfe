import { beforeAll, describe, expect, it } from '@jest/globals';
import { addQuote } from '../../src/content/editing/add-quote.js';
import { correctQuote } from '../../src/content/editing/correct-quote.js';
import { retractQuote } from '../../src/content/editing/retract-quote.js';
import { verifyQuote } from '../../src/content/editing/verify-quote.js';
import { Desk } from '../content/editing/desk.js';
import { Stage, n } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { runCommand } from '../support/run-command.js';

const text =
  'Ada Roe came. “We are late,” she said. “Nobody told us,” said Ben Moe. ' +
  'The “old bridge” stood. Moe said the ferry was full. “Come along,” said Cora Poe.';

const edit = (id: string) => ({ id: n.Quote(id), expectedVersion: 1, note: 'Heard it.' });

let environment: Record<string, string>;
let articleId: string;

beforeAll(async () => {
  const { dataSource, url } = await freshDatabase();
  environment = { DATABASE_URL: url };
  const stage = new Stage(dataSource);
  const desk = new Desk(dataSource);
  const [ada, ben] = [await stage.person('Ada Roe'), await stage.person('Ben Moe')];
  await stage.quote(await stage.article('“So be it,” said Ada Roe.'), 'So be it,');
  articleId = await stage.article(text);
  const late = await stage.quote(articleId, 'We are late,', { speakerId: ben });
  const told = await stage.quote(articleId, 'Nobody told us,', { speakerId: ben, text: 'Ben Moe' });
  const bridge = await stage.quote(articleId, 'old bridge', {});
  await stage.quote(articleId, 'Come along,', {});
  await desk.do(correctQuote, {
    ...edit(late),
    patch: { speakerId: n.Person(ada) },
    kind: 'ATTRIBUTION',
    public: true,
  });
  await desk.do(verifyQuote, edit(told));
  await desk.do(retractQuote, edit(bridge));
  await desk.do(addQuote, {
    articleId: n.Article(articleId),
    text: 'the ferry was full',
    kind: 'INDIRECT',
    spans: [{ start: text.indexOf('the ferry'), end: text.indexOf(' “Come') - 1 }],
    medium: 'SPOKEN',
    attributions: [{ speakerId: n.Person(ben), text: 'Moe' }],
  });
});

/** A quote as it is to be printed, at the first place of its words. */
const judged = (quote: string, speaker: string | null, kind: string) => {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const spans = [[start, end]];
  return { quote, start, end, spans, speaker_entity: speaker, kind, in_scope: true };
};

describe('whosaid gold', () => {
  it('prints each article that editors judged, with the quotes that they hold right', async () => {
    const { code, stdout, stderr } = await runCommand(['gold'], environment);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '1 articles with quotes that editors judged.\n',
    });
    const line = JSON.parse(stdout) as { quotes: Record<string, unknown>[] };
    expect(line).toMatchObject({ id: n.Article(articleId), text });
    expect(line.quotes).toMatchObject([
      judged('We are late,', 'Ada Roe', 'direct'),
      judged('Nobody told us,', 'Ben Moe', 'direct'),
      judged('the ferry was full', 'Ben Moe', 'indirect'),
      { ...judged('Come along,', null, 'direct'), in_scope: false, ignore: true },
    ]);
  });

  it('prints what evaluate measures on, without what nobody judged', async () => {
    const { stdout } = await runCommand(['gold'], environment);
    const evaluate = ['evaluate', '--gold', '-', '--bootstrap', '0', '--json'];
    const measured = await runCommand(evaluate, {}, stdout);
    expect(JSON.parse(measured.stdout)).toMatchObject({
      articles: 1,
      gold: 3,
      figures: { 'end-to-end-entity': { precision: 1, recall: 1 } },
    });
  });
});
