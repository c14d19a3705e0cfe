import type { EntityManager } from 'typeorm';
import { fold } from '../../base/fold.js';
import type { Actor } from '../history/actor-of.js';
import { changedFields } from '../history/changed-fields.js';
import { recordRevisions } from '../history/record-revision.js';
import { freeSlugs } from './free-slugs.js';
import type { EntityKind } from './entity-kind.js';

/** A person or organisation to be made. */
export interface NewSpeaker {
  /** Taken by reserveIds. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly honorific: string | null;
  readonly classification: string | null;
  readonly wikidataId: string | null;
  readonly otherNames: readonly { readonly name: string; readonly kind: string }[];
  /** From when the public sees it: that of the article that made it. */
  readonly visibleFrom: string;
}

/**
 * Makes people and organisations with free slugs and their first revision. The caller holds the
 * locks of their names, so that nobody makes the same ones meanwhile.
 */
export async function createSpeakers(
  manager: EntityManager,
  actor: Actor,
  speakers: readonly NewSpeaker[],
): Promise<void> {
  if (speakers.length === 0) return;
  const slugs = await freeSlugs(manager, speakers);
  const rows = speakers.map((speaker, index) => ({
    id: speaker.id,
    kind: speaker.kind,
    name: speaker.name,
    folded_name: fold(speaker.name),
    slug: slugs[index],
    honorific: speaker.honorific,
    classification: speaker.classification,
    wikidata_id: speaker.wikidataId,
    visible_from: speaker.visibleFrom,
  }));
  await manager.query(insertion, [JSON.stringify(rows)]);
  const names = speakers.flatMap(({ id, otherNames }) =>
    otherNames.map(({ name, kind }) => ({
      speaker_id: id,
      name,
      folded_name: fold(name),
      kind,
    })),
  );
  if (names.length > 0) await manager.query(insertionOfNames, [JSON.stringify(names)]);
  await recordRevisions(
    manager,
    speakers.map((speaker, index) => ({
      entityType: speaker.kind === 'PERSON' ? ('Person' as const) : ('Organisation' as const),
      entityId: speaker.id,
      version: 1,
      actor,
      changes: changedFields(null, {
        name: speaker.name,
        slug: slugs[index],
        honorific: speaker.honorific,
        classification: speaker.classification,
        wikidataId: speaker.wikidataId,
        otherNames: speaker.otherNames.length > 0 ? speaker.otherNames : null,
      }),
    })),
  );
}

const insertion = `
  insert into speaker
    (id, kind, name, folded_name, slug, honorific, classification, wikidata_id, visible_from)
  select id, kind, name, folded_name, slug, honorific, classification, wikidata_id, visible_from
  from json_populate_recordset(null::speaker, $1)`;

const insertionOfNames = `
  insert into other_name (speaker_id, name, folded_name, kind)
  select speaker_id, name, folded_name, kind from json_populate_recordset(null::other_name, $1)`;
