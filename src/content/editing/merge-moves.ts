/** Rows of one kind that point at a speaker. $1 is where they go, $2 where they are. */
export interface Move {
  /** Under this name the record of a merge keeps the keys of the rows. */
  readonly rows: string;
  readonly there: string;
  /** $3: the keys of the rows that may go back. */
  readonly back: string;
}

/** Everything that goes over to the survivor of a merge as it is (semantics 56). */
export const moves: readonly Move[] = [
  {
    rows: 'attributions',
    there: `update attribution set speaker_id = $1 where speaker_id = $2
      returning quote_id || '/' || ordinal as key`,
    back: `update attribution set speaker_id = $1 where speaker_id = $2
      and quote_id || '/' || ordinal = any($3::text[])`,
  },
  {
    rows: 'candidates',
    there: `update attribution_candidate set speaker_id = $1 where speaker_id = $2
      returning quote_id || '/' || attribution_ordinal || '/' || ordinal as key`,
    back: `update attribution_candidate set speaker_id = $1 where speaker_id = $2
      and quote_id || '/' || attribution_ordinal || '/' || ordinal = any($3::text[])`,
  },
  {
    rows: 'roles',
    there: `update attribution set role_organisation_id = $1 where role_organisation_id = $2
      returning quote_id || '/' || ordinal as key`,
    back: `update attribution set role_organisation_id = $1 where role_organisation_id = $2
      and quote_id || '/' || ordinal = any($3::text[])`,
  },
  {
    rows: 'spokespeople',
    there: `update quote set spokesperson_id = $1 where spokesperson_id = $2
      returning id::text as key`,
    back: `update quote set spokesperson_id = $1 where spokesperson_id = $2
      and id::text = any($3::text[])`,
  },
  {
    rows: 'membershipsOfPerson',
    there: `update membership set person_id = $1 where person_id = $2 returning id::text as key`,
    back: `update membership set person_id = $1 where person_id = $2 and id::text = any($3::text[])`,
  },
  {
    rows: 'membershipsInOrganisation',
    there: `update membership set organisation_id = $1 where organisation_id = $2
      returning id::text as key`,
    back: `update membership set organisation_id = $1 where organisation_id = $2
      and id::text = any($3::text[])`,
  },
  {
    rows: 'mentions',
    there: `update mention set speaker_id = $1 where speaker_id = $2 returning id::text as key`,
    back: `update mention set speaker_id = $1 where speaker_id = $2 and id::text = any($3::text[])`,
  },
  {
    rows: 'images',
    there: `update image_person set person_id = $1 where person_id = $2
      returning image_id::text as key`,
    back: `update image_person set person_id = $1 where person_id = $2
      and image_id::text = any($3::text[])`,
  },
  {
    rows: 'credits',
    there: `update image set credit_organisation_id = $1 where credit_organisation_id = $2
      returning id::text as key`,
    back: `update image set credit_organisation_id = $1 where credit_organisation_id = $2
      and id::text = any($3::text[])`,
  },
  {
    rows: 'articles',
    there: `update article set outlet_id = $1 where outlet_id = $2 returning id::text as key`,
    back: `update article set outlet_id = $1 where outlet_id = $2 and id::text = any($3::text[])`,
  },
  {
    rows: 'claimReviews',
    there: `update claim_review set publisher_id = $1 where publisher_id = $2
      returning id::text as key`,
    back: `update claim_review set publisher_id = $1 where publisher_id = $2
      and id::text = any($3::text[])`,
  },
  {
    rows: 'parents',
    there: `update organisation_parent set child_id = $1 where child_id = $2
      returning id::text as key`,
    back: `update organisation_parent set child_id = $1 where child_id = $2
      and id::text = any($3::text[])`,
  },
  {
    rows: 'children',
    there: `update organisation_parent set parent_id = $1 where parent_id = $2
      returning id::text as key`,
    back: `update organisation_parent set parent_id = $1 where parent_id = $2
      and id::text = any($3::text[])`,
  },
  {
    rows: 'mergedBefore',
    there: `update speaker set merged_into_id = $1 where merged_into_id = $2
      returning id::text as key`,
    back: `update speaker set merged_into_id = $1 where merged_into_id = $2
      and id::text = any($3::text[])`,
  },
];

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
    // Both say the same quote together: the first of the two in the text stays, for both.
    rows: 'droppedCandidates',
    drop: `with doubled as (
        select d.quote_id, greatest(d.ordinal, s.ordinal) as ordinal
        from attribution d join attribution s using (quote_id)
        where d.speaker_id = $2 and s.speaker_id = $1
      ) delete from attribution_candidate c using doubled
        where c.quote_id = doubled.quote_id and c.attribution_ordinal = doubled.ordinal
        returning to_jsonb(c) as row`,
    back: `insert into attribution_candidate
      select c.* from jsonb_populate_recordset(null::attribution_candidate, $1) c
        join attribution a on a.quote_id = c.quote_id and a.ordinal = c.attribution_ordinal
      on conflict do nothing`,
  },
  {
    rows: 'droppedAttributions',
    drop: `with doubled as (
        select d.quote_id, greatest(d.ordinal, s.ordinal) as ordinal
        from attribution d join attribution s using (quote_id)
        where d.speaker_id = $2 and s.speaker_id = $1
      ) delete from attribution a using doubled
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
  {
    // A link between the two, or one for days on which the survivor has a parent already.
    rows: 'droppedLinks',
    drop: `delete from organisation_parent l
      where l.child_id in ($1, $2) and l.parent_id in ($1, $2) or l.child_id = $2 and exists (
        select from organisation_parent s where s.child_id = $1 and s.parent_id <> $2
          and s.span && l.span)
      returning to_jsonb(l) as row`,
    back: `insert into organisation_parent
      select * from jsonb_populate_recordset(null::organisation_parent, $1) on conflict do nothing`,
  },
];
