import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { entityRef } from '../../graphql/entity-ref.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { Requires } from '../../graphql/requires.js';
import type { Outcome } from '../../graphql/user-error.js';
import { saveClaimReview } from '../quotes/save-claim-review.js';
import { addQuote } from './add-quote.js';
import { correctQuote } from './correct-quote.js';
import { ClaimReviewPayload, CorrectQuotePayload } from './edit-payloads.js';
import {
  AddQuoteInput,
  CorrectQuoteInput,
  RetractQuoteInput,
  VerifyQuoteInput,
} from './quote-edit.input.js';
import type { QuoteEdit } from './record-quote-edit.js';
import { restoreQuote } from './restore-quote.js';
import { retractQuote } from './retract-quote.js';
import { runEdit, runOrRehearse, type Edit } from './run-edit.js';
import { SaveClaimReviewInput } from './save-claim-review.input.js';
import { unverifyQuote } from './unverify-quote.js';
import { verifyQuote } from './verify-quote.js';

/** Everything that editors do to quotes. */
@Resolver()
export class QuoteEditsResolver {
  @Mutation(() => CorrectQuotePayload, {
    description: 'Corrects a quote and says so; the record keeps what was there.',
  })
  @Requires('EDITOR')
  async correctQuote(
    @Arg('input', () => CorrectQuoteInput, { description: 'What to change, and why.' })
    input: CorrectQuoteInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CorrectQuotePayload> {
    const edit: Edit<QuoteEdit> = (manager, viewer) => correctQuote(manager, viewer, input);
    return runOrRehearse(context, info, input, edit, payloadOf);
  }

  @Mutation(() => CorrectQuotePayload, { description: 'Vouches for a quote as it stands.' })
  @Requires('EDITOR')
  async verifyQuote(
    @Arg('input', () => VerifyQuoteInput, { description: 'Which quote.' }) input: VerifyQuoteInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectQuotePayload> {
    return payloadOf(
      await runEdit(context, input, (manager, viewer) => verifyQuote(manager, viewer, input)),
    );
  }

  @Mutation(() => CorrectQuotePayload, {
    description: 'Takes back that somebody vouches for a quote.',
  })
  @Requires('EDITOR')
  async unverifyQuote(
    @Arg('input', () => VerifyQuoteInput, { description: 'Which quote.' }) input: VerifyQuoteInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectQuotePayload> {
    return payloadOf(
      await runEdit(context, input, (manager, viewer) => unverifyQuote(manager, viewer, input)),
    );
  }

  @Mutation(() => CorrectQuotePayload, { description: 'Adds a quote that the engine missed.' })
  @Requires('EDITOR')
  async addQuote(
    @Arg('input', () => AddQuoteInput, { description: 'The quote.' }) input: AddQuoteInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectQuotePayload> {
    return payloadOf(
      await runEdit(context, input, (manager, viewer) => addQuote(manager, viewer, input)),
    );
  }

  @Mutation(() => CorrectQuotePayload, {
    description: 'Takes a quote back: it goes from every list, and its id says so.',
  })
  @Requires('EDITOR')
  async retractQuote(
    @Arg('input', () => RetractQuoteInput, { description: 'Which quote, and why.' })
    input: RetractQuoteInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectQuotePayload> {
    return payloadOf(
      await runEdit(context, input, (manager, viewer) => retractQuote(manager, viewer, input)),
    );
  }

  @Mutation(() => CorrectQuotePayload, { description: 'Undoes retractQuote.' })
  @Requires('EDITOR')
  async restoreQuote(
    @Arg('input', () => RetractQuoteInput, { description: 'Which quote, and why.' })
    input: RetractQuoteInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectQuotePayload> {
    return payloadOf(
      await runEdit(context, input, (manager, viewer) => restoreQuote(manager, viewer, input)),
    );
  }

  @Mutation(() => ClaimReviewPayload, { description: 'Makes or changes a fact check of a quote.' })
  @Requires('EDITOR')
  async saveClaimReview(
    @Arg('input', () => SaveClaimReviewInput, { description: 'The fact check.' })
    input: SaveClaimReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<ClaimReviewPayload> {
    const { value, userErrors } = await runEdit(context, input, (manager, viewer) =>
      saveClaimReview(manager, viewer, input),
    );
    return { claimReview: value === null ? null : entityRef('ClaimReview', value), userErrors };
  }
}

function payloadOf({ value, userErrors }: Outcome<QuoteEdit>): CorrectQuotePayload {
  if (value === null) return { quote: null, correction: null, changes: [], userErrors };
  const { quoteId, correctionId, changes } = value;
  return {
    quote: entityRef('Quote', quoteId),
    correction: correctionId === null ? null : entityRef('Correction', correctionId),
    changes,
    userErrors,
  };
}
