import type { EntityManager } from 'typeorm';
import type { FrozenAttribution } from './freeze-roles.js';
import type { QuoteFacts } from './quote-draft.js';
import { aside } from './renumber-quotes.js';
import type { StoredQuote } from './stored-quote.js';
import type { PlacedSpan, Span } from './span.js';

/** A quote to be inserted. */
export interface QuoteToWrite extends QuoteFacts {
  readonly id: string;
  readonly articleId: string;
  readonly articleVersion: number;
  readonly position: number;
  readonly importBatchId: string | null;
}

/** What hangs on a quote; attributions null where they stay as they are. */
export interface QuoteParts {
  readonly id: string;
  readonly spans: readonly PlacedSpan[];
  readonly attributions: readonly FrozenAttribution[] | null;
}

type QuoteToUpdate = Omit<StoredQuote, 'attributions'> & { readonly oldPosition: number };

/** Inserts quotes without their parts. */
export async function insertQuotes(
  manager: EntityManager,
  quotes: readonly QuoteToWrite[],
): Promise<void> {
  if (quotes.length === 0) return;
  const rows = quotes.map((quote) => ({
    ...factsOf(quote),
    id: quote.id,
    article_id: quote.articleId,
    article_version: quote.articleVersion,
    position: quote.position,
    import_batch_id: quote.importBatchId,
    imported_text: quote.text,
    imported_kind: quote.kind,
  }));
  await manager.query(insertion, [JSON.stringify(rows)]);
}

/** Brings quotes to what they are to be. Positions change in two steps, so that none collides. */
export async function updateQuotes(
  manager: EntityManager,
  quotes: readonly QuoteToUpdate[],
): Promise<void> {
  const moved = quotes.filter(({ position, oldPosition }) => position !== oldPosition);
  if (moved.length > 0) await manager.query(setAside, [moved.map(({ id }) => id), aside]);
  const rows = quotes.map((quote) => ({
    ...factsOf(quote),
    id: quote.id,
    version: quote.version,
    article_version: quote.articleVersion,
    position: quote.position,
    status: quote.status,
    retracted_by_import: quote.retractedByImport,
  }));
  if (rows.length > 0) await manager.query(update, [JSON.stringify(rows)]);
}

/** Marks quotes as retracted by an import. */
export async function retractQuotes(
  manager: EntityManager,
  quotes: readonly StoredQuote[],
): Promise<void> {
  if (quotes.length === 0) return;
  await manager.query(retraction, [quotes.map(({ id }) => id)]);
}

/** Removes spans and, where they are to be written anew, attributions. */
export async function deleteParts(
  manager: EntityManager,
  parts: readonly QuoteParts[],
): Promise<void> {
  await manager.query('delete from quote_span where quote_id = any($1::bigint[])', [
    parts.map(({ id }) => id),
  ]);
  const renewed = parts.filter(({ attributions }) => attributions !== null).map(({ id }) => id);
  if (renewed.length === 0) return;
  await manager.query('delete from attribution where quote_id = any($1::bigint[])', [renewed]);
}

/** Inserts spans, and attributions with their candidates. */
export async function insertParts(
  manager: EntityManager,
  parts: readonly QuoteParts[],
): Promise<void> {
  const spans = parts.flatMap(({ id, spans: list }) =>
    list.map(({ start, end, exact }, index) => ({
      quote_id: id,
      ordinal: index + 1,
      span_start: start,
      span_end: end,
      exact,
    })),
  );
  if (spans.length > 0) await manager.query(insertionOfSpans, [JSON.stringify(spans)]);
  const attributions = parts.flatMap(({ id, attributions: list }) =>
    (list ?? []).map((attribution, index) => ({ id, ordinal: index + 1, attribution })),
  );
  if (attributions.length === 0) return;
  const rows = attributions.map(({ id, ordinal, attribution }) => rowOf(id, ordinal, attribution));
  await manager.query(insertionOfAttributions, [JSON.stringify(rows)]);
  const candidates = attributions.flatMap(({ id, ordinal, attribution }) =>
    attribution.candidates.map(({ speakerId, name, score }, index) => ({
      quote_id: id,
      attribution_ordinal: ordinal,
      ordinal: index + 1,
      speaker_id: speakerId,
      name,
      score,
    })),
  );
  if (candidates.length > 0) {
    await manager.query(insertionOfCandidates, [JSON.stringify(candidates)]);
  }
}

/** Gives attributions that stay their places in a new version of the text. */
export async function moveAttributions(
  manager: EntityManager,
  moves: readonly { readonly id: string; readonly places: readonly (Span | null)[] }[],
): Promise<void> {
  const rows = moves.flatMap(({ id, places }) =>
    places.map((place, index) => ({
      quote_id: id,
      ordinal: index + 1,
      span_start: place?.start ?? null,
      span_end: place?.end ?? null,
    })),
  );
  if (rows.length > 0) await manager.query(movement, [JSON.stringify(rows)]);
}

function factsOf(quote: QuoteFacts): Record<string, unknown> {
  return {
    text: quote.text,
    kind: quote.kind,
    medium: quote.medium,
    language: quote.language,
    cue: quote.cue,
    cue_start: quote.cueSpan?.start ?? null,
    cue_end: quote.cueSpan?.end ?? null,
    addressee: quote.addressee,
    spokesperson_id: quote.spokespersonId,
    said_at: quote.saidAt,
    confidence: quote.confidence,
    method: quote.method,
    agent: quote.agent,
    agent_version: quote.agentVersion,
  };
}

function rowOf(id: string, ordinal: number, one: FrozenAttribution): Record<string, unknown> {
  return {
    quote_id: id,
    ordinal,
    speaker_kind: one.speakerKind,
    speaker_id: one.speakerId,
    text: one.text,
    span_start: one.span?.start ?? null,
    span_end: one.span?.end ?? null,
    confidence: one.confidence,
    reason: one.reason,
    role_text: one.roleText,
    role_basis: one.roleBasis,
    role_organisation_id: one.roleOrganisationId,
    role_membership_id: one.roleMembershipId,
  };
}

// published_at and visible_from come from the article by a trigger, which wants nothing given
const insertion = `
  insert into quote (id, article_id, article_version, position, text, kind, medium, language, cue,
    cue_start, cue_end, addressee, spokesperson_id, said_at, confidence, method, agent, agent_version,
    import_batch_id, imported_text, imported_kind)
  select id, article_id, article_version, position, text, kind, medium, language, cue,
    cue_start, cue_end, addressee, spokesperson_id, said_at, confidence, method, agent, agent_version,
    import_batch_id, imported_text, imported_kind
  from json_populate_recordset(null::quote, $1)`;

const setAside = `update quote set position = position + $2 where id = any($1::bigint[])`;

const update = `
  update quote q set version = g.version, article_version = g.article_version, position = g.position,
    status = g.status, retracted_by_import = g.retracted_by_import, text = g.text, kind = g.kind,
    medium = g.medium, language = g.language, cue = g.cue, cue_start = g.cue_start,
    cue_end = g.cue_end, addressee = g.addressee, spokesperson_id = g.spokesperson_id,
    said_at = g.said_at, confidence = g.confidence, method = g.method, agent = g.agent,
    agent_version = g.agent_version
  from json_populate_recordset(null::quote, $1) as g where q.id = g.id`;

const retraction = `
  update quote set status = 'RETRACTED', retracted_by_import = true, version = version + 1
  where id = any($1::bigint[])`;

const insertionOfSpans = `
  insert into quote_span (quote_id, ordinal, span_start, span_end, exact)
  select quote_id, ordinal, span_start, span_end, exact
  from json_populate_recordset(null::quote_span, $1)`;

const insertionOfAttributions = `
  insert into attribution (quote_id, ordinal, speaker_kind, speaker_id, text, span_start, span_end,
    confidence, reason, role_text, role_basis, role_organisation_id, role_membership_id)
  select quote_id, ordinal, speaker_kind, speaker_id, text, span_start, span_end,
    confidence, reason, role_text, role_basis, role_organisation_id, role_membership_id
  from json_populate_recordset(null::attribution, $1)`;

const insertionOfCandidates = `
  insert into attribution_candidate (quote_id, attribution_ordinal, ordinal, speaker_id, name, score)
  select quote_id, attribution_ordinal, ordinal, speaker_id, name, score
  from json_populate_recordset(null::attribution_candidate, $1)`;

const movement = `
  update attribution a set span_start = g.span_start, span_end = g.span_end
  from json_populate_recordset(null::attribution, $1) as g
  where a.quote_id = g.quote_id and a.ordinal = g.ordinal
    and (a.span_start, a.span_end) is distinct from (g.span_start, g.span_end)`;
