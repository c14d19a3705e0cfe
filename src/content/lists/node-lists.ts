import { Args, ArgsType, Field, ID, Query, Resolver } from 'type-graphql';
import { WhosaidError } from '../../base/errors.js';
import { Compiled } from '../../graphql/compiled.js';
import { parseNodeId } from '../../graphql/node-id.js';
import { Node } from '../../graphql/node.js';
import { maximumPage } from '../../graphql/page-args.js';
import { nodeById, nodesById, type Selected } from '../../graphql/selected.js';
import type { Value } from '../../graphql/value.js';

@ArgsType()
class NodeArgs {
  @Field(() => ID, { description: 'An id that an answer gave.' })
  id: Value;
}

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: 'Ids that answers gave, at most 100.' })
  ids: Value;
}

/** Anything by its id. */
@Resolver()
export class NodeLists {
  @Query(() => Node, {
    nullable: true,
    description: 'What the id names; null where nothing visible has it.',
  })
  @Compiled()
  node(_: unknown, @Args(() => NodeArgs) { id }: NodeArgs): Selected {
    return nodeById(id.map((given) => parseNodeId(given as string)));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'What the ids name, in their order; null for each that nothing visible has.',
  })
  @Compiled()
  nodes(_: unknown, @Args(() => NodesArgs) { ids }: NodesArgs): Selected {
    return nodesById(
      ids.map((given) => {
        const list = given as readonly string[];
        if (list.length <= maximumPage) return list.map(parseNodeId);
        throw new WhosaidError(
          'BAD_USER_INPUT',
          `At most ${maximumPage} ids at a time, and not ${list.length}.`,
          null,
          { limit: maximumPage },
        );
      }),
    );
  }
}
