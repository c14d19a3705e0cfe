import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { entityRef } from '../../graphql/entity-ref.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { Requires } from '../../graphql/requires.js';
import { ArticlePayload } from './edit-payloads.js';
import { runEdit } from './run-edit.js';
import { SetArticleStatusInput } from './set-article-status.input.js';
import { setArticleStatus } from './set-article-status.js';

/** Mutation.setArticleStatus. */
@Resolver()
export class ArticleEditsResolver {
  @Mutation(() => ArticlePayload, {
    description: 'Publishes, withholds or cancels an article, or sets its embargo.',
  })
  @Requires('EDITOR')
  async setArticleStatus(
    @Arg('input', () => SetArticleStatusInput, { description: 'The status, and until when.' })
    input: SetArticleStatusInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticlePayload> {
    const { value, userErrors } = await runEdit(context, input, (manager, viewer) =>
      setArticleStatus(manager, viewer, input),
    );
    return { article: value === null ? null : entityRef('Article', value), userErrors };
  }
}
