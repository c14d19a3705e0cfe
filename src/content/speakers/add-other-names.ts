import type { EntityManager } from 'typeorm';
import { fold } from '../../base/fold.js';
import type { Actor } from '../history/actor-of.js';
import { recordRevisions } from '../history/record-revision.js';

/** Another name of somebody who is stored. */
export interface LearnedName {
  readonly speakerId: string;
  readonly name: string;
  readonly kind: string;
}

interface KnownNames {
  readonly id: string;
  readonly type: 'Person' | 'Organisation';
  readonly version: number;
  readonly names: readonly string[];
}

/** Adds names that speakers do not have yet, each a new version with a revision. */
export async function addOtherNames(
  manager: EntityManager,
  actor: Actor,
  learned: readonly LearnedName[],
): Promise<void> {
  if (learned.length === 0) return;
  const ids = [...new Set(learned.map(({ speakerId }) => speakerId))];
  await manager.query(locking, [ids]);
  const known = await manager.query<KnownNames[]>(selection, [ids]);
  const changes = known.flatMap((speaker) => {
    const more = learned.filter(
      ({ speakerId, name }) => speakerId === speaker.id && !speaker.names.includes(name),
    );
    const names = [...new Map(more.map((one) => [one.name, one])).values()];
    return names.length > 0 ? [{ ...speaker, added: names }] : [];
  });
  if (changes.length === 0) return;
  await manager.query(update, [changes.map(({ id }) => id)]);
  const rows = changes.flatMap(({ id, added }) =>
    added.map(({ name, kind }) => ({ speaker_id: id, name, folded_name: fold(name), kind })),
  );
  await manager.query(insertion, [JSON.stringify(rows)]);
  await recordRevisions(
    manager,
    changes.map(({ id, type, version, names, added }) => {
      const after = [...names, ...added.map(({ name }) => name)];
      return {
        entityType: type,
        entityId: id,
        version: version + 1,
        actor,
        changes: [{ field: 'otherNames', before: names, after }],
      };
    }),
  );
}

const locking = `
  select from speaker where id = any($1::bigint[]) order by id for no key update`;

const selection = `
  select s.id, initcap(s.kind) as type, s.version,
    array(select o.name from other_name o where o.speaker_id = s.id order by o.id) as names
  from speaker s where s.id = any($1::bigint[]) order by s.id`;

const update = `update speaker set version = version + 1 where id = any($1::bigint[])`;

const insertion = `
  insert into other_name (speaker_id, name, folded_name, kind)
  select speaker_id, name, folded_name, kind from json_populate_recordset(null::other_name, $1)`;
