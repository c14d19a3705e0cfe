import { In, type EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf } from '../../graphql/node-id.js';
import { Person } from '../people/person.entity.js';
import { loadQuoteState } from '../quotes/quote-state.js';
import { Quote } from '../quotes/quote.entity.js';
import { requireSpeaker } from '../speakers/require-speakers.js';
import { openSpeaker, recordSpeakerEdit, writeSpeaker } from '../speakers/write-speaker.js';
import { publishCorrection } from './publish-correction.js';
import { splitMemberships } from './split-memberships.js';

/** Two people who were taken for one. */
export interface SplitInput {
  readonly id: string;
  /** What the other one said. */
  readonly quoteIds: readonly string[];
  readonly name: string;
}

const mostQuotes = 1_000;

/**
 * Makes a new person, whose row id is answered, out of some quotes of another; their roles move
 * along and the rest stays (semantics 85). Each quote is corrected by it, so that followers hear of
 * its new speaker (semantics 68). Throws NOT_FOUND or BAD_USER_INPUT with the path of the
 * quote.
 */
export async function splitPerson(
  manager: EntityManager,
  viewer: Viewer,
  input: SplitInput,
): Promise<string> {
  const { id: oldId } = await requireSpeaker(manager, {
    id: input.id,
    kind: 'PERSON',
    path: 'id',
  });
  const quotes = await lockQuotes(manager, oldId, input.quoteIds);
  const old = await openSpeaker(manager, Person, oldId, null);
  const made = await writeSpeaker(manager, Person, 'PERSON', { name: input.name }, {});
  const ids = quotes.map(({ id }) => id);
  const states = [];
  for (const quote of quotes) states.push(await loadQuoteState(manager, quote));
  await manager.query(
    'update attribution set speaker_id = $1 where speaker_id = $2 and quote_id = any($3::bigint[])',
    [made.id, oldId, ids],
  );
  await manager.update(Quote, { id: In(ids) }, { version: () => 'version + 1' });
  await splitMemberships(manager, viewer, oldId, made.id, ids);
  await manager.query(mentionsAlong, [made.id, oldId, ids]);
  await manager.update(Person, oldId, { version: old.version });

  const note = `${input.id} was split.`;
  for (const state of states) {
    const told = { kind: 'ATTRIBUTION', note, isPublic: false } as const;
    await publishCorrection(manager, viewer, state, told);
  }
  await recordSpeakerEdit(manager, viewer, made, note);
  await recordSpeakerEdit(manager, viewer, old, note);
  return made.id;
}

/** The quotes by their ids, locked in one order, each of which that person says. */
async function lockQuotes(
  manager: EntityManager,
  personId: string,
  quoteIds: readonly string[],
): Promise<Quote[]> {
  if (quoteIds.length === 0 || quoteIds.length > mostQuotes) {
    const message = `Give 1 to ${mostQuotes} quotes.`;
    throw new WhosaidError('BAD_USER_INPUT', message, 'quoteIds');
  }
  const rowIds = quoteIds.map((id) => rowIdOf('Quote', id));
  const quotes = await manager.find(Quote, {
    where: { id: In(rowIds.filter((rowId) => rowId !== null)) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  const said = await manager.query<{ id: string }[]>(
    'select quote_id as id from attribution where speaker_id = $1 and quote_id = any($2::bigint[])',
    [personId, quotes.map(({ id }) => id)],
  );
  rowIds.forEach((rowId, index) => {
    const path = `quoteIds.${index}`;
    if (!quotes.some(({ id }) => id === rowId)) {
      throw new WhosaidError('NOT_FOUND', 'No quote has this id.', path);
    }
    if (!said.some(({ id }) => id === rowId)) {
      throw new WhosaidError(
        'BAD_USER_INPUT',
        'The person to be split does not say this quote. Leave it out.',
        path,
      );
    }
  });
  return quotes;
}

/** An article that quotes only the new one of the two names that one. */
const mentionsAlong = `
  update mention m set speaker_id = $1
  where m.speaker_id = $2
    and m.article_id in (select article_id from quote where id = any($3::bigint[]))
    and not exists (
      select from quote q join attribution a on a.quote_id = q.id
      where q.article_id = m.article_id and a.speaker_id = $2)`;
