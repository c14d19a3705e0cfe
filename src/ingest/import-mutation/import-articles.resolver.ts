import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { entityRef } from '../../graphql/entity-ref.js';
import { toNodeId } from '../../graphql/node-id.js';
import { Requires } from '../../graphql/requires.js';
import { importArticles, type ImportReport } from '../import-articles.js';
import type { IngestContext } from '../ingest-context.js';
import { ImportArticlesInput } from './import-articles.input.js';
import { ImportArticlesPayload } from './import-articles.payload.js';

/** How long an importing call may take (semantics 87). */
const timeoutMs = 120_000;

/** Mutation.importArticles. */
@Resolver()
export class ImportArticlesResolver {
  @Mutation(() => ImportArticlesPayload, {
    description:
      'Takes articles in, each by itself: a bad one is reported and stored nowhere, the rest go in.',
  })
  @Requires('IMPORTER', { timeoutMs })
  async importArticles(
    @Arg('input', () => ImportArticlesInput, { description: 'The articles and how to take them.' })
    input: ImportArticlesInput,
    @Ctx() context: IngestContext,
  ): Promise<ImportArticlesPayload> {
    const { dataSource, attribute, onFailure, viewer, deadline } = context;
    const tools = { dataSource, attribute, onFailure };
    return payloadOf(await importArticles(tools, { viewer, signal: deadline.signal }, input));
  }
}

function payloadOf({ batchId, results, ...counts }: ImportReport): ImportArticlesPayload {
  const id = batchId === null ? `bat_dry-${randomUUID()}` : toNodeId('ImportBatch', batchId);
  return {
    batch: { id, ...counts },
    results: results.map(({ articleId, errors, warnings, ...result }) => ({
      ...result,
      article: articleId === null ? null : entityRef('Article', articleId),
      errors: [...errors],
      warnings: [...warnings],
    })),
  };
}
