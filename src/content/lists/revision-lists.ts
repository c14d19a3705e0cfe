import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import { parseNodeId } from '../../graphql/node-id.js';
import { key } from '../../graphql/order.js';
import { ForwardPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/requires.js';
import type { Row } from '../../graphql/row.js';
import { connection, type Selected } from '../../graphql/selected.js';
import { parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { Revision } from '../history/revision.entity.js';
import { Quote } from '../quotes/quote.entity.js';

/** A revision in a list. */
@ObjectType({ description: 'A revision in a list.' })
export class RevisionEdge extends edgeTo(() => Revision) {}

/** Revisions in pages. */
@ObjectType({ description: 'Revisions in pages, newest first.' })
export class RevisionConnection extends connectionOver(() => RevisionEdge) {
  @Field(() => [Revision], { description: 'The revisions of this page.' })
  nodes: Revision[];
}

@ArgsType()
class HistoryArgs extends ForwardPageArgs {
  @Field(() => ID, { description: 'What was changed.' })
  id: Value<string>;
}

/** What happened to a quote, or to anything with an id. */
@Resolver(() => Quote)
export class RevisionLists {
  @FieldResolver(() => RevisionConnection, { description: 'What happened to it, newest first.' })
  @Compiled()
  revisions(quote: Row<Quote>, @Args(() => ForwardPageArgs) args: ForwardPageArgs): Selected {
    return revisionsWhere(
      args,
      (revision) => sql`${revision.entityType} = 'Quote' and ${revision.entityId} = ${quote.id}`,
    );
  }

  @Query(() => RevisionConnection, {
    description: 'What happened to anything with an id, newest first. For editors.',
  })
  @Requires('EDITOR')
  @Compiled()
  history(_: unknown, @Args(() => HistoryArgs) { id, ...args }: HistoryArgs): Selected {
    const type = parameter(
      id.map((given) => parseNodeId(given)?.type ?? null),
      'text',
    );
    const rowId = parameter(
      id.map((given) => parseNodeId(given)?.rowId ?? null),
      'bigint',
    );
    return revisionsWhere(
      args,
      (revision) => sql`${revision.entityType} = ${type} and ${revision.entityId} = ${rowId}`,
    );
  }
}

function revisionsWhere(args: ForwardPageArgs, where: (revision: Row<Revision>) => Sql): Selected {
  return connection(Revision, args, (revision) => ({
    where: [where(revision)],
    order: { name: 'revisions', keys: [key(revision.version, 'integer', 'DESC')] },
  }));
}
