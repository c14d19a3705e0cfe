import type { EntityManager, EntityTarget } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import { fold } from '../../base/fold.js';
import type { Viewer } from '../../base/viewer.js';
import { toNodeId } from '../../graphql/node-id.js';
import { actorOf } from '../history/actor-of.js';
import { changedFields } from '../history/changed-fields.js';
import { lockVersion } from '../history/lock-version.js';
import { recordRevision } from '../history/record-revision.js';
import { freeSlug } from './free-slug.js';
import { requireName } from './require-name.js';
import { requireSpeaker } from './require-speakers.js';
import type { Speaker } from './speaker.entity.js';
import { writeOtherNames, type OtherNameInput } from './write-other-names.js';
import type { EntityKind } from './entity-kind.js';

/** What an editor says about somebody. With an id, what is omitted stays and null clears. */
export interface SpeakerInput {
  readonly id?: string | null;
  readonly expectedVersion?: number | null;
  readonly name: string;
  readonly slug?: string | null;
  readonly description?: string | null;
  readonly wikidataId?: string | null;
  readonly otherNames?: readonly OtherNameInput[] | null;
}

/** Somebody whose rows are written and whose change is still to be recorded. */
export interface SpeakerEdit {
  readonly id: string;
  readonly kind: EntityKind;
  readonly version: number;
  /** Null for one that is new. */
  readonly before: Picture | null;
}

type Picture = Readonly<Record<string, unknown>>;

/**
 * Makes somebody, or changes the one with this id (of a merged one: the survivor); from then on
 * they are public, whatever made them (semantics 14, 48, 55). `own` holds the columns of this kind
 * alone. The caller ends with recordSpeakerEdit.
 */
export async function writeSpeaker(
  manager: EntityManager,
  target: EntityTarget<Speaker>,
  kind: EntityKind,
  input: SpeakerInput,
  own: Readonly<Record<string, string | null | undefined>>,
): Promise<SpeakerEdit> {
  const name = requireName(input.name, 'name');
  const { slug } = input;
  if (typeof slug === 'string' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    const message = 'A slug is made of a-z, 0-9 and single hyphens: jane-roe.';
    throw new WhosaidError('BAD_USER_INPUT', message, 'slug');
  }
  requireWikidataId(input.wikidataId);
  const columns = {
    name,
    foldedName: fold(name),
    visibleFrom: () => `'-infinity'`,
    ...given({ description: input.description, wikidataId: input.wikidataId, ...own }),
  };
  const edit =
    typeof input.id === 'string'
      ? await changeSpeaker(manager, target, kind, input, {
          ...columns,
          ...(typeof slug === 'string' && { slug }),
        })
      : await makeSpeaker(manager, target, kind, {
          ...columns,
          slug: slug ?? (await freeSlug(manager, kind, name)),
        });
  if (input.otherNames) await writeOtherNames(manager, edit.id, input.otherNames);
  if (input.otherNames === null) await writeOtherNames(manager, edit.id, []);
  return edit;
}

/** An id of Wikidata's items, blanks around it left out; none is fine. */
function requireWikidataId(wikidataId: string | null | undefined): void {
  if (!wikidataId?.trim() || /^Q[0-9]{1,20}$/.test(wikidataId.trim())) return;
  throw new WhosaidError('BAD_USER_INPUT', 'A Wikidata id is Q and digits: Q42.', 'wikidataId');
}

/** Writes the revision of an edit, with all that is different since it began. */
export async function recordSpeakerEdit(
  manager: EntityManager,
  viewer: Viewer,
  edit: SpeakerEdit,
  reason: string | null = null,
): Promise<void> {
  await recordRevision(manager, {
    entityType: edit.kind === 'PERSON' ? 'Person' : 'Organisation',
    entityId: edit.id,
    version: edit.version,
    actor: actorOf(viewer),
    reason,
    reasonPublic: false,
    changes: changedFields(edit.before, await pictureOfSpeaker(manager, edit.id)),
  });
}

/** What the record keeps of somebody; lists without entries are null. */
async function pictureOfSpeaker(manager: EntityManager, id: string): Promise<Picture> {
  const [row] = await manager.query<SpeakerRow[]>(picturing, [id]);
  const { kind, mergedIntoId, parents, ...fields } = row!;
  return {
    ...fields,
    mergedIntoId:
      mergedIntoId && toNodeId(kind === 'PERSON' ? 'Person' : 'Organisation', mergedIntoId),
    parents:
      parents?.map((link) => ({ ...link, parentId: toNodeId('Organisation', link.parentId) })) ??
      null,
  };
}

async function makeSpeaker(
  manager: EntityManager,
  target: EntityTarget<Speaker>,
  kind: SpeakerEdit['kind'],
  columns: object,
): Promise<SpeakerEdit> {
  const { identifiers } = await manager.insert(target, columns);
  return { id: (identifiers[0] as { id: string }).id, kind, version: 1, before: null };
}

async function changeSpeaker(
  manager: EntityManager,
  target: EntityTarget<Speaker>,
  kind: SpeakerEdit['kind'],
  input: SpeakerInput,
  columns: object,
): Promise<SpeakerEdit> {
  const { id } = await requireSpeaker(manager, { id: input.id!, kind, path: 'id' });
  const edit = await openSpeaker(manager, target, id, input.expectedVersion ?? null);
  await manager.update(target, { id }, { ...columns, version: edit.version });
  return edit;
}

/** Locks somebody for an edit; the caller writes the version that is answered. */
export async function openSpeaker(
  manager: EntityManager,
  target: EntityTarget<Speaker>,
  id: string,
  expectedVersion: number | null,
): Promise<SpeakerEdit> {
  const { kind, version } = await lockVersion(manager, target, id, expectedVersion);
  return { id, kind, version: version + 1, before: await pictureOfSpeaker(manager, id) };
}

/** Without what was omitted; empty words are none. */
function given(columns: Readonly<Record<string, string | null | undefined>>) {
  return Object.fromEntries(
    Object.entries(columns)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value?.trim() || null]),
  );
}

interface SpeakerRow extends Picture {
  readonly kind: SpeakerEdit['kind'];
  readonly mergedIntoId: string | null;
  readonly parents: readonly { parentId: string }[] | null;
}

const picturing = `
  select s.kind, s.name, s.slug, s.description, s.wikidata_id as "wikidataId", s.honorific, s.gender,
    s.classification, s.merged_into_id as "mergedIntoId", (
      select jsonb_agg(jsonb_build_object('name', name, 'kind', kind, 'startDate', start_date,
        'endDate', end_date) order by id) from other_name where speaker_id = s.id
    ) as "otherNames", (
      select jsonb_agg(jsonb_build_object('parentId', parent_id::text, 'startDate', start_date,
        'endDate', end_date) order by id) from organisation_parent where child_id = s.id
    ) as parents
  from speaker s where s.id = $1`;
