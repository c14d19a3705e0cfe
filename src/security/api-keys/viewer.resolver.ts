import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';

import { hasRole, Viewer } from '../../base/viewer.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { requirementOf } from '../../graphql/requires.js';
import { Role } from './role.enum.js';
import { ViewerObject } from './viewer.object.js';

/** Query.viewer: lets a client find out what its key may do. */
@Resolver(() => ViewerObject)
export class ViewerResolver {
  @Query(() => ViewerObject, {
    nullable: true,
    description: 'The key that this request carries, null for an anonymous one.',
  })
  viewer(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerObject | null {
    const { viewer } = context;
    if (viewer.role === null) return null;
    return {
      name: viewer.name ?? '',
      role: Role[viewer.role],
      scopes: callableMutations(info.schema, viewer),
    };
  }
}

function callableMutations(schema: GraphQLSchema, viewer: Viewer): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter((field) => {
      const required = requirementOf(field);
      return required !== null && hasRole(viewer, required.role);
    })
    .map((field) => field.name)
    .toSorted();
}
