import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds names by any of their words, by beginnings of words and by words with one typo. */
export class Suggest1764800001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index speaker_words, other_name_words;
      drop function name_score(text[], text), one_typo_apart(text, text), name_words(text),
        name_lexemes(text);
    `);
  }
}

/** What parts words; the same class stands in content/search/name-words.ts. */
const between = String.raw`[\u0001-/:-@\[-\`{-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+`;
const space = String.raw`[\u0001-\u0020\u00a0\u2000-\u200a\u3000]+`;

const sql = String.raw`
-- The words of a folded name, and what stands between spaces as one word: of "j. o'hara-lee"
-- j, o, hara, lee, oharalee.
create function name_words(folded text) returns text[] language sql immutable strict parallel safe as $$
  select array(
    select distinct left(word, 60) from (
      select regexp_split_to_table(folded, '${between}')
      union all
      select regexp_replace(part, '${between}', '', 'g') from regexp_split_to_table(folded, '${space}') part
    ) w (word) where word <> '')
$$;

-- The words, and behind a tilde each word and each with one letter left out: two words that are one
-- typo apart have such a form in common (Mor and Fraenkel 1982). Names no other function, since an
-- index is built of it.
create function name_lexemes(folded text) returns tsvector language sql immutable strict parallel safe as $$
  with word as materialized (
    select distinct left(w, 60) as word from (
      select regexp_split_to_table(folded, '${between}')
      union all
      select regexp_replace(part, '${between}', '', 'g') from regexp_split_to_table(folded, '${space}') part
    ) s (w) where w <> ''
  )
  select array_to_tsvector(array(
    select word from word
    union
    select '~' || left(word, i - 1) || substr(word, i + 1)
      from word cross join lateral generate_series(1, char_length(word) + 1) i
      where char_length(word) between 3 and 30))
$$;
create index speaker_words on speaker using gin (name_lexemes(folded_name)) where merged_into_id is null;
create index other_name_words on other_name using gin (name_lexemes(folded_name));

-- Whether one letter more, less or other, or two neighbours swapped, makes one word of the other.
create function one_typo_apart(a text, b text) returns boolean
language plpgsql immutable strict parallel safe as $$
declare
  longer integer := char_length(a) - char_length(b);
  i integer := 1;
begin
  if abs(longer) > 1 then return false; end if;
  while i <= char_length(a) and substr(a, i, 1) = substr(b, i, 1) loop i := i + 1; end loop;
  return case longer
    when 1 then substr(a, i + 1) = substr(b, i)
    when -1 then substr(a, i) = substr(b, i + 1)
    else substr(a, i + 1) = substr(b, i + 1)
      or (substr(a, i, 1) = substr(b, i + 1, 1) and substr(a, i + 1, 1) = substr(b, i, 1)
        and substr(a, i + 2) = substr(b, i + 2))
  end;
end $$;

-- How well a name meets words, 0 to 1; 0 where one of them meets none of its words.
create function name_score(asked text[], folded text) returns double precision
language plpgsql immutable strict parallel safe as $$
declare
  own text[] := name_words(folded);
  word text;
  wanted text;
  best double precision;
  total double precision := 0;
begin
  if asked = '{}' then return 0; end if;
  foreach wanted in array asked loop
    best := 0;
    foreach word in array own loop
      best := greatest(best, case
        when word = wanted then 1
        when starts_with(word, wanted) then 0.7 + 0.2 * char_length(wanted) / char_length(word)
        when char_length(wanted) >= 4 and one_typo_apart(wanted, word) then 0.6
        else 0 end);
    end loop;
    if best = 0 then return 0; end if;
    total := total + best;
  end loop;
  return total / cardinality(asked) * (0.8 + 0.2 * least(1,
    cardinality(asked)::double precision / cardinality(regexp_split_to_array(folded, '${space}'))));
end $$;
`;
