import type { EntityManager } from 'typeorm';
import type { FoundMention } from './find-mentions.js';

/** Gives each of the articles these mentions in place of those that it had. */
export async function replaceMentions(
  manager: EntityManager,
  mentionsOf: ReadonlyMap<string, readonly FoundMention[]>,
): Promise<void> {
  await manager.query('delete from mention where article_id = any($1::bigint[])', [
    [...mentionsOf.keys()],
  ]);
  const rows = [...mentionsOf].flatMap(([articleId, mentions]) =>
    mentions.map(({ speakerId, surfaceForm, start, end }) => ({
      article_id: articleId,
      speaker_id: speakerId,
      surface_form: surfaceForm,
      span_start: start,
      span_end: end,
    })),
  );
  if (rows.length > 0) await manager.query(insertion, [JSON.stringify(rows)]);
}

const insertion = `
  insert into mention (article_id, speaker_id, surface_form, span_start, span_end)
  select article_id, speaker_id, surface_form, span_start, span_end
  from json_populate_recordset(null::mention, $1)`;
