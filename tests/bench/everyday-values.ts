import type { Client } from 'pg';
import { toNodeId } from '../../src/graphql/node-id.js';

/** The biggest of each kind, the commonest words and a rare one, by the names of the variables. */
export async function biggest(client: Client): Promise<Record<string, unknown>> {
  const column = async (sql: string) =>
    (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  const first = async (sql: string) => (await column(`${sql} limit 1`))[0]!;
  const person = await first(`select speaker_id as value from quote_count
    join speaker s on s.id = speaker_id and s.kind = 'PERSON'
    where organisation_id = 0 and grain = 'ALL' order by office desc, speaker_id`);
  const name = await first(`select name as value from speaker where id = ${person}`);
  const organisation = await first(`select organisation_id as value from quote_count
    where organisation_id > 0 and speaker_id = 0 and grain = 'ALL' order by office_tree desc`);
  const employer = await first(`select organisation_id as value from membership
    group by 1 order by count(*) desc, 1`);
  const outlet = await first(
    'select outlet_id as value from article where id <= 10000 group by 1 order by count(*) desc, 1',
  );
  const quotes = await column(`select id as value from quote
    where visible_from = '-infinity' and status <> 'RETRACTED' and id % 9973 < 50 order by id limit 50`);
  const words = await column(`select word as value from ts_stat(
    'select words from quote_search order by quote_id desc limit 5000')
    where word not like '% %' order by ndoc desc, word`);
  return {
    person: toNodeId('Person', person),
    name,
    typo: `${name.slice(0, 3)}${name.slice(4)}`,
    letters: name.slice(0, 3),
    organisation: toNodeId('Organisation', organisation),
    employer: toNodeId('Organisation', employer),
    outlet: toNodeId('Organisation', outlet),
    slug: await first(
      `select slug as value from article where visible_from = '-infinity' and id % 10 = 9`,
    ),
    quote: toNodeId('Quote', quotes[0]!),
    quotes: quotes.map((id) => toNodeId('Quote', id)),
    word: words[10],
    words: `${words[10]} ${words[11]}`,
    rare: words.at(-1),
  };
}
