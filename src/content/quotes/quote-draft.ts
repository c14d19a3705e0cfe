import type { FrozenRole } from '../people/decide-roles.js';
import type { QuoteKind as KindEnum } from './quote-kind.enum.js';
import type { QuoteMedium as MediumEnum } from './quote-medium.enum.js';
import type { ProvenanceMethod } from './provenance-method.enum.js';
import type { QuoteStatus as StatusEnum } from './quote-status.enum.js';
import type { SpeakerKind as SpeakerKindEnum } from './speaker-kind.enum.js';
import type { PlacedSpan, Span } from './span.js';

/** The words of the GraphQL enum of the same name, as rows and imports hold them. */
export type QuoteKind = `${KindEnum}`;
/** As QuoteKind. */
export type QuoteMedium = `${MediumEnum}`;
/** As QuoteKind. */
export type QuoteStatus = `${StatusEnum}`;
/** As QuoteKind. */
export type SpeakerKind = `${SpeakerKindEnum}`;

/** Who else it may have been. */
export interface CandidateDraft {
  readonly speakerId: string | null;
  readonly name: string;
  readonly score: number;
}

/** What an attribution says beside the role. */
export interface AttributionFacts {
  readonly speakerKind: SpeakerKind;
  /** Given for PERSON and ORGANISATION, null for all others. */
  readonly speakerId: string | null;
  readonly text: string | null;
  readonly span: Span | null;
  readonly confidence: number | null;
  readonly reason: string | null;
}

/** One who says a quote, as an import has it. */
export interface AttributionDraft extends AttributionFacts {
  /** The role as printed: pilot of the Dock Union. */
  readonly statedRole: string | null;
  /** The office in it, as memberships name it: pilot. Null where the role is all that is known. */
  readonly statedOffice: string | null;
  readonly statedOrganisationId: string | null;
  readonly candidates: readonly CandidateDraft[];
}

/** One who says a quote, as it is stored. */
export interface StoredAttribution extends AttributionFacts, FrozenRole {}

/** What a quote says beside who says it. */
export interface QuoteFacts {
  /** The words of the spans joined by one space, where there are spans. */
  readonly text: string;
  readonly kind: QuoteKind;
  readonly medium: QuoteMedium;
  readonly language: string;
  readonly spans: readonly PlacedSpan[];
  readonly cue: string | null;
  readonly cueSpan: Span | null;
  readonly addressee: string | null;
  readonly spokespersonId: string | null;
  readonly saidAt: Date | null;
  readonly confidence: number | null;
  readonly method: `${ProvenanceMethod}`;
  readonly agent: string | null;
  readonly agentVersion: string | null;
}

/** A quote as an import has it, given or extracted. */
export interface QuoteDraft extends QuoteFacts {
  readonly attributions: readonly AttributionDraft[];
}
