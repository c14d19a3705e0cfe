import type { EntityManager } from 'typeorm';
import { toNodeId } from '../../graphql/node-id.js';
import { Attribution } from './attribution.entity.js';
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
 * What the record keeps of a quote. Of joint speakers the first stands in the fields of one, all
 * of them in `attributions`.
 */
export function pictureOfQuote(state: QuoteState): Record<string, unknown> {
  const { quote, spans, attributions } = state;
  const all = attributions.map(pictureOfAttribution);
  return {
    text: quote.text,
    kind: quote.kind,
    medium: quote.medium,
    status: quote.status,
    spans: spans.map(({ spanStart, spanEnd }) => ({ start: spanStart, end: spanEnd })),
    ...all[0],
    attributions: all.length > 1 ? all : null,
    addressee: quote.addressee,
    spokespersonId: quote.spokespersonId && toNodeId('Person', quote.spokespersonId),
    saidAt: quote.saidAt?.toISOString() ?? null,
    confidence: quote.confidence,
    verifiedBy: quote.verifiedByName,
    verifiedAt: quote.verifiedAt?.toISOString() ?? null,
  };
}

function pictureOfAttribution(attribution: Attribution): Record<string, unknown> {
  const { speakerId, speakerKind, roleOrganisationId, roleMembershipId } = attribution;
  return {
    speakerKind,
    speakerId:
      speakerId && toNodeId(speakerKind === 'PERSON' ? 'Person' : 'Organisation', speakerId),
    attributionText: attribution.text,
    roleAtTime: attribution.roleBasis && {
      statedText: attribution.roleText,
      basis: attribution.roleBasis,
      organisationId: roleOrganisationId && toNodeId('Organisation', roleOrganisationId),
      membershipId: roleMembershipId && toNodeId('Membership', roleMembershipId),
    },
  };
}
