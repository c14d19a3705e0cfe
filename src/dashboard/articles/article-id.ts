import { Ask, Operation } from '../ask.js';
import { ExportFailure } from '../exports/export-failure.js';

interface Identified {
  readonly article: { readonly id: string } | null;
}

/** What filters call the article of an address. */
export const articleIdOperation: Operation<Identified> = {
  document: `query ArticleId($slug: String!) {
  article(slug: $slug) { id }
}`,
};

/** The id of an article for a file of its quotes; null where none goes by the slug. */
export async function articleId(slug: string, ask: Ask): Promise<string | null> {
  const { data, problem } = await ask(articleIdOperation, { slug });
  if (problem !== null) throw new ExportFailure(problem);
  return data.article?.id ?? null;
}
