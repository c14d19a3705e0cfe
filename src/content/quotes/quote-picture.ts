import { toNodeId } from '../../graphql/node-id.js';
import type { AttributionFacts, QuoteFacts } from './quote-draft.js';

/** What a revision of a quote compares: fields as clients name them, ids as clients see them. */
export function pictureOfQuote(
  quote: Omit<QuoteFacts, 'spans' | 'cueSpan'>,
  attributions: readonly PicturedAttribution[],
): Record<string, unknown> {
  const [first] = attributions;
  return {
    text: quote.text,
    kind: quote.kind,
    medium: quote.medium,
    language: quote.language,
    speaker: first ? speakerOf(first) : null,
    speakerKind: first?.speakerKind ?? null,
    attributionText: first?.text ?? null,
    statedRole: first?.roleText ?? null,
    attributions: attributions.length < 2 ? null : attributions.map(pictureOfJoint),
    spokesperson: quote.spokespersonId && toNodeId('Person', quote.spokespersonId),
    addressee: quote.addressee,
    cue: quote.cue,
    saidAt: quote.saidAt?.toISOString() ?? null,
    confidence: quote.confidence,
  };
}

/** An attribution as far as a picture shows it. */
export interface PicturedAttribution extends AttributionFacts {
  readonly roleText: string | null;
}

function pictureOfJoint(attribution: PicturedAttribution): Record<string, unknown> {
  return {
    speaker: speakerOf(attribution),
    speakerKind: attribution.speakerKind,
    text: attribution.text,
    statedRole: attribution.roleText,
  };
}

function speakerOf({ speakerId, speakerKind }: AttributionFacts): string | null {
  if (speakerId === null) return null;
  return toNodeId(speakerKind === 'ORGANISATION' ? 'Organisation' : 'Person', speakerId);
}
