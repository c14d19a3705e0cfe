import type { ArticleInput } from '../article-input.js';

/** An article as a reader hands it over: not checked yet. */
export interface RawArticle {
  readonly input: ArticleInput;
  /** False where the id is the name of the file or made of the headline. */
  readonly hasOwnId: boolean;
  /** News agencies that credits name. */
  readonly agencies: readonly string[];
  /** For people, a sentence each. */
  readonly warnings: readonly string[];
}

/** What the command line says about texts that do not say it themselves. */
export interface ReaderDefaults {
  readonly outlet: string | null;
  /** RFC 3339 */
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly now: Date;
}
