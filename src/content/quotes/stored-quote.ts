import type { EntityManager } from 'typeorm';
import { importReasons } from './import-reasons.js';
import type { QuoteFacts, QuoteKind, QuoteStatus, StoredAttribution } from './quote-draft.js';

/** A quote as it stands in the database, with what an import must know of its past. */
export interface StoredQuote extends QuoteFacts {
  readonly id: string;
  readonly version: number;
  readonly articleId: string;
  readonly articleVersion: number;
  readonly position: number;
  readonly status: QuoteStatus;
  readonly verifiedAt: Date | null;
  readonly importBatchId: string | null;
  /** Null for a quote that no import ever gave. */
  readonly importedText: string | null;
  readonly importedKind: QuoteKind | null;
  readonly retractedByImport: boolean;
  readonly attributions: readonly StoredAttribution[];
  /** Fields that editors changed, as revisions name them. */
  readonly editedFields: readonly string[];
  /** Of a retracted quote: what it was before. */
  readonly statusBeforeRetraction: 'ACTIVE' | 'CORRECTED';
}

type QuoteRow = Omit<StoredQuote, 'cueSpan' | 'statusBeforeRetraction'> & {
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly statusBefore: string | null;
};

/** All quotes of these articles, locked until the end of the transaction, in document order. */
export async function loadStoredQuotes(
  manager: EntityManager,
  articleIds: readonly string[],
): Promise<StoredQuote[]> {
  if (articleIds.length === 0) return [];
  const rows = await manager.query<QuoteRow[]>(selection, [
    articleIds,
    Object.values(importReasons),
  ]);
  return rows.map(({ cueStart, cueEnd, statusBefore, ...row }) => ({
    ...row,
    cueSpan: cueStart === null || cueEnd === null ? null : { start: cueStart, end: cueEnd },
    statusBeforeRetraction: statusBefore === 'CORRECTED' ? 'CORRECTED' : 'ACTIVE',
  }));
}

const selection = `
  select q.id, q.version, q.article_id as "articleId", q.article_version as "articleVersion",
    q.position, q.status, q.verified_at as "verifiedAt", q.import_batch_id as "importBatchId",
    q.imported_text as "importedText", q.imported_kind as "importedKind",
    q.retracted_by_import as "retractedByImport", q.text, q.kind, q.medium, q.language,
    q.cue, q.cue_start as "cueStart", q.cue_end as "cueEnd", q.addressee,
    q.spokesperson_id as "spokespersonId", q.said_at as "saidAt", q.confidence, q.method, q.agent,
    q.agent_version as "agentVersion",
    coalesce((select json_agg(json_build_object(
        'start', s.span_start, 'end', s.span_end, 'exact', s.exact) order by s.ordinal)
      from quote_span s where s.quote_id = q.id), '[]') as spans,
    coalesce((select json_agg(json_build_object(
        'speakerKind', a.speaker_kind, 'speakerId', a.speaker_id::text, 'text', a.text,
        'span', case when a.span_start is not null
          then json_build_object('start', a.span_start, 'end', a.span_end) end,
        'confidence', a.confidence, 'reason', a.reason,
        'roleText', a.role_text, 'roleBasis', a.role_basis,
        'roleOrganisationId', a.role_organisation_id::text,
        'roleMembershipId', a.role_membership_id::text) order by a.ordinal)
      from attribution a where a.quote_id = q.id), '[]') as attributions,
    array(select distinct change ->> 'field' from revision r, jsonb_array_elements(r.changes) change
      where r.entity_type = 'Quote' and r.entity_id = q.id and r.version > 1
        and (r.reason is null or r.reason <> all($2))
    ) as "editedFields",
    (select change ->> 'before' from revision r, jsonb_array_elements(r.changes) change
      where r.entity_type = 'Quote' and r.entity_id = q.id
        and change ->> 'field' = 'status' and change ->> 'after' = 'RETRACTED'
      order by r.version desc limit 1) as "statusBefore"
  from quote q where q.article_id = any($1::bigint[])
  order by q.article_id, q.position, q.id for no key update of q`;
