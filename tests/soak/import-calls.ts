import { askServer, type Answer } from './ask-server.js';
import type { Faults } from './faults.js';
import { soakArticle } from './soak-articles.js';

/** A call of importArticles: always sent with the same key and the same articles. */
export interface ImportCall {
  readonly key: string;
  readonly from: number;
  readonly count: number;
  readonly edition: number;
}

interface Payload {
  readonly importArticles: {
    readonly batch: { readonly id: string; readonly rejected: number };
    readonly results: readonly {
      readonly outcome: string;
      readonly article: { readonly id: string; readonly version: number } | null;
    }[];
  };
}

const mutation = `mutation ($input: ImportArticlesInput!) { importArticles(input: $input) {
  batch { id rejected } results { outcome article { id version } errors { code message } } } }`;

/** What was acknowledged, held against every later answer. */
export class ImportCalls {
  /** Edition that was acknowledged last, by index of the article. */
  readonly acknowledged = new Map<number, number>();
  /** Node id by index of the article. */
  readonly ids = new Map<number, string>();
  readonly #batches = new Map<string, string>();

  constructor(
    readonly seed: number,
    private readonly faults: Faults,
  ) {}

  /** Sends a call and judges what comes; the answer is null where the server went away. */
  async send(url: string, call: ImportCall): Promise<Answer<Payload>> {
    const articles = Array.from(
      { length: call.count },
      (_, i) => soakArticle(this.seed, call.from + i, call.edition).input,
    );
    const input = { idempotencyKey: call.key, articles };
    const answer = await askServer<Payload>(url, mutation, { input });
    const payload = answer?.data?.importArticles;
    if (payload) this.#judge(call, payload, answer.body);
    return answer;
  }

  #judge(call: ImportCall, { batch, results }: Payload['importArticles'], body: string): void {
    const { faults } = this;
    const told = () => `${call.key}: ${body.slice(0, 400)}`;
    const isWhole = batch.rejected === 0 && results.length === call.count;
    if (!faults.expect(isWhole, () => `not all was taken: ${told()}`)) return;
    const before = this.#batches.get(call.key) ?? batch.id;
    faults.expect(before === batch.id, () => `a key answered two batches: ${told()}`);
    this.#batches.set(call.key, batch.id);
    results.forEach(({ article }, i) => {
      const index = call.from + i;
      const known = this.ids.get(index) ?? article?.id;
      const isSame = article !== null && article.id === known && article.version === call.edition;
      if (!faults.expect(isSame, () => `article ${index} is another: ${told()}`)) return;
      this.ids.set(index, article!.id);
      this.acknowledged.set(index, call.edition);
    });
  }
}
