import type { EntityManager } from 'typeorm';
import { toNodeId } from '../../graphql/node-id.js';
import { Attribution } from './attribution.entity.js';
import { pictureOfQuote } from './quote-picture.js';
import { QuoteSpan } from './quote-span.entity.js';
import type { Quote } from './quote.entity.js';

/** A quote with the rows that belong to it. */
export interface QuoteState {
  readonly quote: Quote;
  readonly spans: readonly QuoteSpan[];
  readonly attributions: readonly Attribution[];
}

/** The rows of a quote that the caller has locked. */
export async function loadQuoteState(manager: EntityManager, quote: Quote): Promise<QuoteState> {
  const of = { where: { quoteId: quote.id }, order: { ordinal: 'ASC' } } as const;
  return {
    quote,
    spans: await manager.find(QuoteSpan, of),
    attributions: await manager.find(Attribution, of),
  };
}

/**
 * What the record keeps of a quote that an editor has in hand: what it keeps for an import too, and
 * status, place, role and verification. Of the verifier only the role: the revision knows the name
 * and shows it to editors alone (semantics 19).
 */
export function pictureOfState(state: QuoteState): Record<string, unknown> {
  const { quote, spans, attributions } = state;
  const facts = attributions.map((attribution) => ({ ...attribution, span: null }));
  const [first] = attributions;
  return {
    ...pictureOfQuote(quote, facts),
    status: quote.status,
    spans: spans.map(({ spanStart, spanEnd }) => ({ start: spanStart, end: spanEnd })),
    roleBasis: first?.roleBasis ?? null,
    roleOrganisation:
      first?.roleOrganisationId && toNodeId('Organisation', first.roleOrganisationId),
    verifiedBy: quote.verifiedByKind,
    verifiedAt: quote.verifiedAt?.toISOString() ?? null,
  };
}
