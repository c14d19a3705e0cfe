import type { DataSource } from 'typeorm';
import type { AppOptions } from '../../src/server/app-options.js';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { ask, adminKey, testApp, type TestApp } from '../support/test-app.js';

/** The answer of importArticles as far as tests look at it. */
export interface ImportAnswer {
  readonly batch: {
    readonly id: string;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  readonly results: readonly {
    readonly index: number;
    readonly externalId: string | null;
    readonly outcome: string;
    readonly article: ArticleAnswer | null;
    readonly errors: readonly { code: string; path: string; message: string }[];
    readonly warnings: readonly { code: string; path: string }[];
  }[];
}

export interface ArticleAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly plainText: string;
  readonly quotes: { readonly nodes: readonly QuoteAnswer[] };
}

export interface QuoteAnswer {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly kind: string;
  readonly medium: string;
  readonly status: string;
  readonly position: number;
  readonly confidence: number | null;
  readonly attributionText: string | null;
  readonly speakerKind: string;
  readonly speaker: { readonly id: string; readonly name: string } | null;
  readonly spans: readonly { start: number; end: number; exact: string }[];
  readonly roleAtTime: {
    readonly statedText: string | null;
    readonly basis: string;
    readonly organisation: { readonly name: string } | null;
    readonly membership: { readonly id: string } | null;
  } | null;
  readonly provenance: {
    readonly method: string;
    readonly articleVersion: number;
    readonly verbatim: boolean;
  };
}

export const articleFields = `
  id version status plainText
  quotes(first: 100) { nodes {
    id version text kind medium status position confidence attributionText speakerKind
    speaker { id name } spans { start end exact }
    roleAtTime { statedText basis organisation { name } membership { id } }
    provenance { method articleVersion verbatim }
  } }`;

const mutation = `mutation ($input: ImportArticlesInput!) { importArticles(input: $input) {
  batch { id created updated unchanged rejected }
  results { index externalId outcome article { ${articleFields} }
    errors { code path message } warnings { code path } }
} }`;

let keys = 0;

/** An importer beside a server of its own, with an outlet named The Slate. */
export class Importer {
  private constructor(
    readonly app: TestApp,
    readonly dataSource: DataSource,
  ) {}

  /** On a server of the given options. */
  static async start(options: Partial<AppOptions> = {}): Promise<Importer> {
    const { dataSource } = await freshDatabase();
    const app = await testApp({ dataSource, ...options });
    const importer = new Importer(app, dataSource);
    await importer.organisation('The Slate', 'the-slate');
    return importer;
  }

  /** Row id of an organisation that is simply there. */
  organisation(name: string, slug: string): Promise<string> {
    return new Stage(this.dataSource).organisation(name, { slug });
  }

  person(name: string, slug: string): Promise<string> {
    return new Stage(this.dataSource).person(name, { slug });
  }

  async query<T>(
    query: string,
    variables: Record<string, unknown> = {},
    key = adminKey,
  ): Promise<T> {
    const reply = await ask(this.app, { query, variables, key });
    if (reply.errors.length > 0) throw new Error(JSON.stringify(reply.errors));
    return reply.data as T;
  }

  /** Rows of the database behind the server. */
  sql<T>(query: string, parameters: unknown[] = []): Promise<T[]> {
    return this.dataSource.query(query, parameters);
  }

  async import(
    articles: readonly object[],
    options: Record<string, unknown> = {},
  ): Promise<ImportAnswer> {
    const input = { idempotencyKey: `key-${++keys}`, ...options, articles };
    const data = await this.query<{ importArticles: ImportAnswer }>(mutation, { input });
    return data.importArticles;
  }

  /** Imports one article and answers it; fails where it is rejected. */
  async importOne(given: object): Promise<ArticleAnswer> {
    const { results } = await this.import([given]);
    const stored = results[0]?.article;
    if (!stored) throw new Error(JSON.stringify(results));
    return stored;
  }

  /** The raw reply to an import, errors and all. */
  async send(input: object, key = adminKey): ReturnType<typeof ask> {
    return ask(this.app, { query: mutation, variables: { input }, key });
  }
}

let articles = 0;

/** An article of The Slate; the text holds two quotes in double marks. */
export function article(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    externalId: `slate-${++articles}`,
    outlet: { slug: 'the-slate' },
    headline: 'Bridge stays shut',
    publishedAt: '2024-05-06T07:08:09Z',
    plainText: 'The bridge stays shut. “We will mend it,” said Ada Roe. “It takes a year.”',
    ...changes,
  };
}
