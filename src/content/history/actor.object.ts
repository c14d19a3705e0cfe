import { Field, ObjectType } from 'type-graphql';
import { hasRole } from '../../base/viewer.js';
import type { Scope } from '../../graphql/scope.js';
import type { AnyRow } from '../../graphql/row.js';
import type { Sql } from '../../graphql/sql.js';

/** Who did something. */
@ObjectType('Actor', { description: 'Who did something.' })
export class ActorObject {
  @Field(() => String, {
    description: 'Name of the key for editors; to others importer, editor, admin or system.',
  })
  name: string;

  @Field(() => String, { description: 'importer, editor, admin or system.' })
  kind: string;
}

/** What an actor is read from: the public sees only the role (semantics 19). */
export function actorRow(name: Sql, kind: Sql, scope: Scope): AnyRow {
  return { name: hasRole(scope.viewer, 'EDITOR') ? name : kind, kind };
}
