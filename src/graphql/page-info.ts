import { Field, ObjectType } from 'type-graphql';

/** Whether there is more on either side of a page; exact in both directions. */
@ObjectType({ description: 'Whether there is more on either side of a page.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether a row follows this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether a row precedes this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first edge, null without one.',
  })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge, null without one.',
  })
  endCursor: string | null;
}
