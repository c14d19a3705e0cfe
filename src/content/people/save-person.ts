import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../base/viewer.js';
import { recordSpeakerEdit, writeSpeaker, type SpeakerInput } from '../speakers/write-speaker.js';
import { Person } from './person.entity.js';

/** A person as an editor gives them. */
export interface SavePersonInput extends SpeakerInput {
  readonly honorific?: string | null;
  readonly gender?: string | null;
}

/**
 * Makes or changes a person and answers the row id (semantics 48, 55). Throws NOT_FOUND,
 * VERSION_CONFLICT, BAD_USER_INPUT, or CONFLICT for a slug or Wikidata id that is taken.
 */
export async function savePerson(
  manager: EntityManager,
  viewer: Viewer,
  input: SavePersonInput,
): Promise<string> {
  const { honorific, gender } = input;
  const edit = await writeSpeaker(manager, Person, 'PERSON', input, { honorific, gender });
  await recordSpeakerEdit(manager, viewer, edit);
  return edit.id;
}
