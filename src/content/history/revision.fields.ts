import { FieldResolver, Resolver } from 'type-graphql';
import { hasRole } from '../../base/viewer.js';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { record, type Selected } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { ActorObject, actorRow } from './actor.object.js';
import { Revision } from './revision.entity.js';

/** Fields of a revision that depend on who asks (semantics 19). */
@Resolver(() => Revision)
export class RevisionFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why, where the reader may know.',
  })
  @Compiled()
  reason(revision: Row<Revision>, _: unknown, { viewer }: Scope): Selected {
    if (hasRole(viewer, 'EDITOR')) return revision.reason;
    return sql`case when ${revision.reasonPublic} then ${revision.reason} end`;
  }

  @FieldResolver(() => ActorObject, { description: 'Who did it.' })
  @Compiled()
  actor(revision: Row<Revision>, _: unknown, scope: Scope): Selected {
    return record(actorRow(revision.actorName, revision.actorKind, scope));
  }
}
