import type { CodePointIndex } from '../../base/code-points.js';
import { changedFields, type FieldChange } from '../history/changed-fields.js';
import type {
  AttributionDraft,
  QuoteDraft,
  QuoteStatus,
  StoredAttribution,
} from './quote-draft.js';
import { pictureOfQuote } from './quote-picture.js';
import { reanchor } from './reanchor.js';
import type { StoredQuote } from './stored-quote.js';
import type { PlacedSpan } from './span.js';

/** A stored quote as it is to stand after an import. */
export interface ContinuedQuote {
  readonly before: StoredQuote;
  readonly after: Omit<StoredQuote, 'attributions'>;
  /** Who says it, decided anew; null where nothing of it changes but places in the text. */
  readonly attributions: readonly AttributionDraft[] | null;
  /** Places of the attributions that stay, in their order. */
  readonly places: readonly (PlacedSpan | null)[];
  /** What becomes a new version; empty where only places moved. */
  readonly changes: readonly FieldChange[];
}

/** The text that spans are to point into. */
export interface NewText {
  readonly version: number;
  readonly index: CodePointIndex;
}

/**
 * What an import makes of a quote that it gives again: an editor's changes stay, all else follows
 * the import, and what the import itself had retracted comes back (semantics 76).
 */
export function continueQuote(
  stored: StoredQuote,
  draft: QuoteDraft,
  text: NewText,
): ContinuedQuote {
  const isEdited = (...fields: readonly string[]) =>
    stored.editedFields.some((edited) => fields.some((field) => edited.startsWith(field)));
  const keepsSpeaker = stored.verifiedAt !== null || isEdited('speaker', 'attribution');
  const keepsWords = isEdited('text', 'spans');
  const facts = keepsSpeaker ? stored : draft;
  const moved = keepsWords
    ? move(stored, text)
    : { spans: draft.spans, articleVersion: text.version };
  const after = {
    ...stored,
    ...moved,
    text: keepsWords ? stored.text : draft.text,
    kind: isEdited('kind') ? stored.kind : draft.kind,
    medium: isEdited('medium') ? stored.medium : draft.medium,
    saidAt: isEdited('saidAt') ? stored.saidAt : draft.saidAt,
    addressee: keepsSpeaker || isEdited('addressee') ? stored.addressee : draft.addressee,
    spokespersonId:
      keepsSpeaker || isEdited('spokesperson') ? stored.spokespersonId : draft.spokespersonId,
    language: draft.language,
    cue: keepsWords ? stored.cue : draft.cue,
    cueSpan: keepsWords ? null : draft.cueSpan,
    confidence: facts.confidence,
    method: facts.method,
    agent: facts.agent,
    agentVersion: facts.agentVersion,
    status: statusAfter(stored),
    retractedByImport: false,
  };
  const isSame = keepsSpeaker || isSameSpeakers(stored.attributions, draft.attributions);
  return finish(stored, after, isSame ? null : draft.attributions, draft, text);
}

/** A quote that no import gave, carried over to another text. */
export function carryQuote(stored: StoredQuote, text: NewText): ContinuedQuote {
  const after = { ...stored, ...move(stored, text), cueSpan: null };
  return finish(stored, after, null, null, text);
}

function finish(
  before: StoredQuote,
  after: Omit<StoredQuote, 'attributions'>,
  attributions: readonly AttributionDraft[] | null,
  draft: QuoteDraft | null,
  text: NewText,
): ContinuedQuote {
  const drafted = attributions?.map((one) => ({ ...one, roleText: one.statedRole }));
  const changes = changedFields(
    { ...pictureOfQuote(before, before.attributions), status: before.status },
    { ...pictureOfQuote(after, drafted ?? before.attributions), status: after.status },
  );
  const places = before.attributions.map((stored, index) =>
    placeOf(stored, draft?.attributions[index], text),
  );
  const version = before.version + (changes.length > 0 ? 1 : 0);
  return { before, after: { ...after, version }, attributions, places, changes };
}

function statusAfter(stored: StoredQuote): QuoteStatus {
  return stored.status === 'RETRACTED' && stored.retractedByImport
    ? stored.statusBeforeRetraction
    : stored.status;
}

/** Spans that cannot be found again go on pointing into the version in which they stood. */
function move(stored: StoredQuote, text: NewText): Pick<StoredQuote, 'spans' | 'articleVersion'> {
  const spans = reanchor(text.index, stored.spans);
  return spans === null
    ? { spans: stored.spans, articleVersion: stored.articleVersion }
    : { spans, articleVersion: text.version };
}

function isSameSpeakers(
  stored: readonly StoredAttribution[],
  drafts: readonly AttributionDraft[],
): boolean {
  return (
    stored.length === drafts.length &&
    stored.every((one, index) => {
      const draft = drafts[index]!;
      return (
        one.speakerKind === draft.speakerKind &&
        one.speakerId === draft.speakerId &&
        one.text === draft.text &&
        one.confidence === draft.confidence &&
        one.reason === draft.reason &&
        one.roleText === draft.statedRole &&
        (draft.statedOrganisationId === null ||
          one.roleOrganisationId === draft.statedOrganisationId)
      );
    })
  );
}

function placeOf(
  stored: StoredAttribution,
  draft: AttributionDraft | undefined,
  text: NewText,
): PlacedSpan | null {
  if (stored.span === null || stored.text === null) return null;
  if (draft?.span && draft.text === stored.text) return { ...draft.span, exact: stored.text };
  return reanchor(text.index, [{ ...stored.span, exact: stored.text }])?.[0] ?? null;
}
