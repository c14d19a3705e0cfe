import type { DataSource } from 'typeorm';
import type { Viewer } from '../../../src/base/viewer.js';
import { addQuote } from '../../../src/content/editing/add-quote.js';
import { correctQuote } from '../../../src/content/editing/correct-quote.js';
import { mergeSpeakers } from '../../../src/content/editing/merge-speakers.js';
import { restoreQuote } from '../../../src/content/editing/restore-quote.js';
import { retractQuote } from '../../../src/content/editing/retract-quote.js';
import { setArticleStatus } from '../../../src/content/editing/set-article-status.js';
import { splitPerson } from '../../../src/content/editing/split-person.js';
import { unmergeSpeaker } from '../../../src/content/editing/unmerge-speaker.js';
import { verifyQuote } from '../../../src/content/editing/verify-quote.js';
import { importArticles } from '../../../src/ingest/import-articles.js';
import { n, Stage } from '../../support/make/stage.js';
import { Desk } from './desk.js';

export const kindsOfStep = [
  'text',
  'spans',
  'speaker',
  'verify',
  'retract',
  'restore',
  'add',
  'status',
  'import',
  'merge',
  'unmerge',
  'split',
] as const;

/** Something that an editor or an importer does; the numbers choose among what is there. */
export interface Step {
  readonly what: string;
  readonly which: number;
  readonly where: number;
}

interface NotedEdit {
  readonly id: string;
  readonly expectedVersion: number;
  readonly note: string;
}

const importer: Viewer = { role: 'IMPORTER', name: 'Feed', keyId: '7' };
const sentences = Array.from({ length: 12 }, (_, index) => `🌊w${index} x${index}.`);
let calls = 0;

/** An article with three quotes and two people, and all that is done to them. */
export class RandomHistory {
  private readonly desk: Desk;
  private article = '';
  private people: string[] = [];

  constructor(private readonly dataSource: DataSource) {
    this.desk = new Desk(dataSource);
  }

  async begin(): Promise<void> {
    const stage = new Stage(this.dataSource);
    this.article = await stage.article(sentences.join(' '));
    for (const name of ['Nn', 'Mm']) {
      const slug = `${name}-${this.article}`.toLowerCase();
      this.people.push(await stage.person(`${name} ${this.article}`, { slug }));
    }
    const office = await stage.organisation(`Office ${this.article}`);
    await stage.membership(this.people[0]!, office, 'Head');
    for (const index of [1, 4, 8]) {
      await stage.quote(this.article, `🌊w${index}`, { speakerId: this.people[index % 2]! });
    }
  }

  /** Does a step; what is refused is thrown as the operation throws it. */
  async take({ what, which, where }: Step): Promise<void> {
    const quotes = await this.ids(`select id from quote where article_id = $1 order by id`);
    const quote = quotes[which % quotes.length]!;
    const edit = { id: n.Quote(quote), expectedVersion: await this.versionOf('quote', quote) };
    const noted = { ...edit, note: what };
    const text = `🌊w${where}`;
    const person = this.people[where % 2]!;
    switch (what) {
      case 'text':
        return this.correct(noted, { text: `x${where}.` });
      case 'spans':
        return this.correct(noted, { text, spans: [await this.placeOf(text)] });
      case 'speaker':
        return this.correct(noted, { speakerId: which % 3 ? n.Person(person) : null });
      case 'verify':
        return void (await this.desk.do(verifyQuote, noted));
      case 'retract':
        return void (await this.desk.do(retractQuote, noted));
      case 'restore':
        return void (await this.desk.do(restoreQuote, noted));
      case 'add':
        return this.add(text, person);
      case 'status':
        return this.setStatus(where % 2 ? 'PUBLISHED' : 'DRAFT');
      case 'import':
        return this.import(which, where);
      case 'merge':
        return this.merge(this.people[(where + 1) % 2]!, person);
      case 'unmerge':
        return void (await this.desk.do(
          (manager, viewer, id: string) => unmergeSpeaker(manager, viewer, 'PERSON', { id }),
          n.Person(person),
        ));
      default:
        return this.split(person, edit.id);
    }
  }

  /** Whether the unretracted quotes are numbered 1..n. */
  async isDense(): Promise<boolean> {
    const gaps = await this.ids(
      `select 1 as id from quote where article_id = $1 and status <> 'RETRACTED'
       having max(position) <> count(*)`,
    );
    return gaps.length === 0;
  }

  private async correct(edit: NotedEdit, patch: object): Promise<void> {
    await this.desk.do(correctQuote, { ...edit, patch, kind: 'TEXT', public: true });
  }

  private async add(text: string, person: string): Promise<void> {
    const attributions = [{ speakerId: n.Person(person) }, { speakerKind: 'GROUP' } as const];
    const input = { articleId: n.Article(this.article), text, attributions };
    await this.desk.do(addQuote, { ...input, kind: 'DIRECT', medium: 'UNKNOWN' });
  }

  private async setStatus(status: 'PUBLISHED' | 'DRAFT'): Promise<void> {
    const id = n.Article(this.article);
    const expectedVersion = await this.versionOf('article', this.article);
    await this.desk.do(setArticleStatus, { id, expectedVersion, status });
  }

  private async merge(survivor: string, duplicate: string): Promise<void> {
    await this.desk.do(
      (manager, viewer, duplicateIds: string[]) =>
        mergeSpeakers(manager, viewer, 'PERSON', { survivorId: n.Person(survivor), duplicateIds }),
      [n.Person(duplicate)],
    );
  }

  private async split(person: string, quoteId: string): Promise<void> {
    const name = `Split ${this.article}`;
    await this.desk.do(splitPerson, { id: n.Person(person), quoteIds: [quoteId], name });
  }

  /** Gives the article again: other quotes, and sometimes another text, which moves them all. */
  private async import(which: number, where: number): Promise<void> {
    const stored = await this.desk.row('select outlet_id, external_id from article where id = $1', [
      this.article,
    ]);
    const quotes = sentences
      .map((_, index) => ({ text: `🌊w${index}`, kind: 'DIRECT', medium: 'UNKNOWN' }) as const)
      .filter((_, index) => (index + where) % 3 !== which % 3)
      .map((quote, index) => {
        return index % 2 ? { ...quote, speaker: { id: n.Person(this.people[0]!) } } : quote;
      });
    const report = await importArticles(
      {
        dataSource: this.dataSource,
        attribute: () => Promise.reject(new Error('There is nothing to attribute.')),
        onFailure: (error) => {
          throw error;
        },
      },
      { viewer: importer, signal: new AbortController().signal },
      {
        idempotencyKey: `history-${calls++}`,
        dryRun: false,
        onError: 'SKIP_ITEM',
        articles: [
          {
            externalId: String(stored['external_id']),
            outlet: { id: n.Organisation(String(stored['outlet_id'])) },
            headline: `Headline ${where}`,
            publishedAt: '2024-05-06T07:08:09Z',
            language: 'en',
            plainText: ['New. '.repeat(where % 3), ...sentences].join(' '),
            quotes,
          },
        ],
      },
    );
    const [result] = report.results;
    if (result?.outcome === 'REJECTED') throw new Error(JSON.stringify(result.errors));
  }

  private async placeOf(text: string): Promise<{ start: number; end: number }> {
    const { plain } = await this.desk.row(
      `select plain_text as plain from article a join article_version v
         on v.article_id = a.id and v.version = a.version where a.id = $1`,
      [this.article],
    );
    const start = Array.from(String(plain).split(text)[0]!).length;
    return { start, end: start + Array.from(text).length };
  }

  private async versionOf(table: 'quote' | 'article', id: string): Promise<number> {
    return Number(
      (await this.desk.row(`select version from ${table} where id = $1`, [id]))['version'],
    );
  }

  private async ids(query: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(query, [this.article]);
    return rows.map(({ id }) => id);
  }
}
