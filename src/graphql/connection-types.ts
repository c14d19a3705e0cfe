import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.js';
import type { ClassOf } from './row.js';

interface ConnectionClass {
  new (): object;
}

/** Base of an edge to a node of this type. */
export function edgeTo(node: () => ClassOf<object>): ConnectionClass {
  @ObjectType()
  abstract class EdgeTo {
    @Field(() => String, {
      description: 'Where this edge stands; works also when the row is gone.',
    })
    cursor: string;

    @Field(node, { description: 'What the edge leads to.' })
    node: object;
  }
  return EdgeTo as unknown as ConnectionClass;
}

/** Base of a connection with edges of this type: edges, pageInfo and totalCount. */
export function connectionOver(edge: () => ClassOf<object>): ConnectionClass {
  @ObjectType()
  abstract class ConnectionOver {
    @Field(() => [edge()], { description: 'The rows of this page with their cursors.' })
    edges: object[];

    @Field(() => PageInfo, { description: 'What stands on either side of this page.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      description: 'How many there are on all pages; counted only when asked for.',
    })
    totalCount: number;
  }
  return ConnectionOver as unknown as ConnectionClass;
}
