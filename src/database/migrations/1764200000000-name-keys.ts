import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds names by their last word and by their beginning, as linking and mentions ask for them. */
export class NameKeys1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index speaker_last_word, other_name_last_word, speaker_name_key, other_name_name_key;
      drop function last_word(text), name_key(text);
    `);
  }
}

const sql = String.raw`
-- What people are looked up by: surname of a folded name.
create function last_word(folded text) returns text language sql immutable strict parallel safe as $$
  select substring(folded from '[^ ]+$')
$$;
-- What a name begins with: its first two words, of a name in small letters the first alone.
-- The same rule stands in content/articles/name-keys.ts.
create function name_key(name text) returns text language sql immutable strict parallel safe as $$
  select case when name ~ '^[a-z]' then substring(name from '^[^ ]+')
    else substring(name from '^[^ ]+(?: [^ ]+)?') end
$$;
create index speaker_last_word on speaker (last_word(folded_name)) where kind = 'PERSON';
create index other_name_last_word on other_name (last_word(folded_name));
create index speaker_name_key on speaker (name_key(name)) where merged_into_id is null;
create index other_name_name_key on other_name (name_key(name));
`;
