import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../bench/data/random.js';
import { askServer, type Answer } from './ask-server.js';
import type { Faults } from './faults.js';
import type { ImportCalls } from './import-calls.js';
import { soakArticle } from './soak-articles.js';

const pauseMs = 20;
const perCall = 10;

/** The kinds of work, each by a client of its own. */
export const kindsOfWork = ['read', 'import', 'edit'] as const;
type Work = (typeof kindsOfWork)[number];

interface QuoteState {
  readonly id: string;
  readonly version: number;
}
interface ReadArticle {
  readonly article: {
    readonly version: number;
    readonly plainText: string;
    readonly quotes: { readonly nodes: readonly (QuoteState & { readonly text: string })[] };
  } | null;
}

const articleQuery = `query ($id: ID!) { article(id: $id) { version plainText
  quotes(first: 100) { nodes { id version text } } } }`;
const quoteQuery = 'query ($id: ID!) { node(id: $id) { ... on Quote { id version } } }';
const correction = `mutation ($input: CorrectQuoteInput!) { correctQuote(input: $input) {
  quote { id version } } }`;

/**
 * Reads, imports and edits at once, each answer judged: right, or 503 SERVICE_UNAVAILABLE. Articles
 * below `edited` are the editor's, the others the importer's.
 */
export class MixedLoad {
  readonly counts = { read: 0, import: 0, edit: 0, unavailable: 0 };
  /** When each kind of work last began something that succeeded, in ms of performance.now(). */
  readonly succeeded: Record<Work, number> = { read: 0, import: 0, edit: 0 };
  #isOver = false;
  readonly #random: Random;
  readonly #under = new Map<number, number>();

  constructor(
    private readonly url: string,
    private readonly calls: ImportCalls,
    private readonly articles: number,
    private readonly edited: number,
    private readonly faults: Faults,
  ) {
    this.#random = new Random(calls.seed);
  }

  /** Works until end() is called. */
  async run(): Promise<void> {
    const quotes = await this.#quotesToEdit();
    await Promise.all([
      this.#repeat(() => this.#read()),
      this.#repeat(() => this.#read()),
      this.#repeat(() => this.#import()),
      this.#repeat(() => this.#edit(quotes)),
    ]);
  }

  end(): void {
    this.#isOver = true;
  }

  async #repeat(work: () => Promise<unknown>): Promise<void> {
    while (!this.#isOver) {
      await work();
      await sleep(pauseMs);
    }
  }

  async #quotesToEdit(): Promise<QuoteState[]> {
    const answer = await askServer<ReadArticle>(this.url, articleQuery, {
      id: this.calls.ids.get(0),
    });
    return [...(answer?.data?.article?.quotes.nodes ?? [])];
  }

  async #read(): Promise<void> {
    const index = this.#random.below(this.articles);
    const least = this.calls.acknowledged.get(index)!;
    const data = await this.#judged('read', () =>
      askServer<ReadArticle>(this.url, articleQuery, { id: this.calls.ids.get(index) }),
    );
    if (!data) return;
    const most = Math.max(this.calls.acknowledged.get(index)!, this.#under.get(index) ?? 0);
    const { version = 0, plainText, quotes } = data.article ?? {};
    const expected = soakArticle(this.calls.seed, index, version);
    const isRight =
      version >= least &&
      version <= most &&
      plainText === expected.text &&
      quotes?.nodes.map(({ text }) => text).join('|') === expected.quotes.join('|');
    this.faults.expect(isRight, () => `wrong answer for ${index}: ${JSON.stringify(data)}`);
  }

  /** The same call until it is acknowledged: it may have been carried out without our knowing. */
  async #import(): Promise<void> {
    const places = (this.articles - this.edited) / perCall;
    const from = this.edited + this.#random.below(places) * perCall;
    const edition = this.calls.acknowledged.get(from)! + 1;
    const call = { key: `load-${from}-${edition}`, from, count: perCall, edition };
    for (let i = from; i < from + perCall; i++) this.#under.set(i, edition);
    const isDone = () => this.calls.acknowledged.get(from) === edition;
    while (!isDone() && this.faults.count === 0) {
      await this.#judged('import', () => this.calls.send(this.url, call));
      if (!isDone()) await sleep(pauseMs);
    }
  }

  async #edit(quotes: QuoteState[]): Promise<void> {
    const place = this.#random.below(quotes.length);
    const { id, version } = quotes[place]!;
    const input = {
      id,
      expectedVersion: version,
      kind: 'CLARIFICATION',
      note: 'Whom it was said to.',
      public: true,
      patch: { addressee: `the council, ${version}` },
    };
    const data = await this.#judged('edit', () =>
      askServer<{ correctQuote: { quote: QuoteState } }>(this.url, correction, { input }),
    );
    const now = data?.correctQuote.quote ?? (await this.#readQuote(id));
    const isNext = now.version === version + 1 || (!data && now.version === version);
    this.faults.expect(isNext, () => `${id} went from ${version} to ${now.version}`);
    quotes[place] = now;
  }

  /** What became of an edit whose answer was that the database is away. */
  async #readQuote(id: string): Promise<QuoteState> {
    for (;;) {
      const answer = await askServer<{ node: QuoteState }>(this.url, quoteQuery, { id });
      if (answer?.data?.node) return answer.data.node;
      if (!answer) return { id, version: 0 };
      await sleep(pauseMs);
    }
  }

  async #judged<Data>(kind: Work, ask: () => Promise<Answer<Data>>): Promise<Data | null> {
    const begunAt = performance.now();
    const answer = await ask();
    if (answer?.status === 200 && answer.codes.length === 0) {
      this.counts[kind]++;
      this.succeeded[kind] = begunAt;
      return answer.data;
    }
    const isAway =
      answer?.status === 503 && answer.codes.every((code) => code === 'SERVICE_UNAVAILABLE');
    const told = () => (answer ? `${answer.status} ${answer.body.slice(0, 400)}` : 'no answer');
    if (this.faults.expect(isAway, () => `${kind}: ${told()}`)) this.counts.unavailable++;
    return null;
  }
}
