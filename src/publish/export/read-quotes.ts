import { ExportedQuote } from './quote-row.js';

/** Variables of the export query. */
export interface ExportVariables {
  readonly filter: unknown;
  readonly after: string | null;
}

/** What the export query answers. */
export interface ExportBatch {
  readonly quotes: {
    readonly nodes: readonly ExportedQuote[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Runs the export query against the public schema as whoever asks; throws what it refuses. */
export type AskBatch = (variables: ExportVariables) => Promise<ExportBatch>;

/**
 * All quotes of a filter, in batches that are read one after the other by keyset, so that no
 * transaction stays open and memory does not grow with the export (semantics 87).
 */
export async function* readQuotes(
  ask: AskBatch,
  filter: unknown,
): AsyncGenerator<readonly ExportedQuote[]> {
  let after: string | null = null;
  do {
    const batch: ExportBatch = await ask({ filter, after });
    const { nodes, pageInfo } = batch.quotes;
    yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
