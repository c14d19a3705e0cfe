/** A column that points at a speaker. */
export interface Pointer {
  /** Under this name the record of a merge keeps the keys of the rows that it moved. */
  readonly rows: string;
  readonly table: string;
  readonly column: string;
  /** The key of a row as text. */
  readonly key: string;
}

const id = 'id::text';
const place = `quote_id || '/' || ordinal`;

/** Columns that point at a speaker: a merge turns their rows to the survivor (semantics 56). */
export const pointers: readonly Pointer[] = [
  { rows: 'attributions', table: 'attribution', column: 'speaker_id', key: place },
  {
    rows: 'candidates',
    table: 'attribution_candidate',
    column: 'speaker_id',
    key: `quote_id || '/' || attribution_ordinal || '/' || ordinal`,
  },
  { rows: 'roles', table: 'attribution', column: 'role_organisation_id', key: place },
  { rows: 'spokespeople', table: 'quote', column: 'spokesperson_id', key: id },
  { rows: 'membershipsOfPerson', table: 'membership', column: 'person_id', key: id },
  { rows: 'membershipsInOrganisation', table: 'membership', column: 'organisation_id', key: id },
  { rows: 'mentions', table: 'mention', column: 'speaker_id', key: id },
  { rows: 'images', table: 'image_person', column: 'person_id', key: 'image_id::text' },
  { rows: 'credits', table: 'image', column: 'credit_organisation_id', key: id },
  { rows: 'articles', table: 'article', column: 'outlet_id', key: id },
  { rows: 'claimReviews', table: 'claim_review', column: 'publisher_id', key: id },
  { rows: 'mergedBefore', table: 'speaker', column: 'merged_into_id', key: id },
];

/** The same of links in the tree, which nobody else may follow until the merge is over: they go last. */
export const treePointers: readonly Pointer[] = [
  { rows: 'parents', table: 'organisation_parent', column: 'child_id', key: id },
  { rows: 'children', table: 'organisation_parent', column: 'parent_id', key: id },
];

/** Turns the rows that point at $2 to $1 and returns their keys. */
export function turn({ table, column, key }: Pointer): string {
  return `update ${table} set ${column} = $1 where ${column} = $2 returning ${key} as key`;
}

/** The same for those of the rows whose keys are $3, which need not be told and may be many. */
export function turnBack({ table, column, key }: Pointer): string {
  return `update ${table} set ${column} = $1
    where ${column} = $2 and ${key} in (select unnest($3::text[]))`;
}

// Both say the same quote together: the first of the two in the text stays, for both.
const doubled = `with doubled as (
  select d.quote_id, greatest(d.ordinal, s.ordinal) as ordinal
  from attribution d join attribution s using (quote_id)
  where d.speaker_id = $2 and s.speaker_id = $1)`;

/** Rows that cannot go over, because the survivor has their like. $1: survivor, $2: duplicate. */
export interface Drop {
  readonly rows: string;
  readonly drop: string;
  /** $1: the rows as they were. */
  readonly back: string;
}

/** What is taken away before the rest moves, each row kept in the record as it was. */
export const drops: readonly Drop[] = [
  {
    rows: 'droppedCandidates',
    drop: `${doubled} delete from attribution_candidate c using doubled
      where c.quote_id = doubled.quote_id and c.attribution_ordinal = doubled.ordinal
      returning to_jsonb(c) as row`,
    back: `insert into attribution_candidate
      select c.* from jsonb_populate_recordset(null::attribution_candidate, $1) c
        join attribution a on a.quote_id = c.quote_id and a.ordinal = c.attribution_ordinal
      on conflict do nothing`,
  },
  {
    rows: 'droppedAttributions',
    drop: `${doubled} delete from attribution a using doubled
      where a.quote_id = doubled.quote_id and a.ordinal = doubled.ordinal
      returning to_jsonb(a) as row`,
    back: `insert into attribution select * from jsonb_populate_recordset(null::attribution, $1)
      on conflict do nothing`,
  },
  {
    rows: 'droppedImages',
    drop: `delete from image_person d using image_person s
      where d.person_id = $2 and s.person_id = $1 and s.image_id = d.image_id
      returning to_jsonb(d) as row`,
    back: `insert into image_person select * from jsonb_populate_recordset(null::image_person, $1)
      on conflict do nothing`,
  },
];

/** A link between the two, or one for days on which the survivor has a parent already. */
export const droppedLinks: Drop = {
  rows: 'droppedLinks',
  drop: `delete from organisation_parent l
    where l.child_id in ($1, $2) and l.parent_id in ($1, $2) or l.child_id = $2 and exists (
      select from organisation_parent s where s.child_id = $1 and s.parent_id <> $2
        and s.span && l.span)
    returning to_jsonb(l) as row`,
  back: `insert into organisation_parent
    select * from jsonb_populate_recordset(null::organisation_parent, $1) on conflict do nothing`,
};
