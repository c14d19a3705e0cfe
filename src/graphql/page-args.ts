import { ArgsType, Field, Int } from 'type-graphql';
import { WhosaidError } from '../base/errors.js';
import type { Value } from './value.js';

/** Largest page of any list (semantics 1). */
export const maximumPage = 100;
/** Size of a page where none is asked for (semantics 1). */
export const defaultPage = 20;

/** Where a page of a list starts: forwards alone. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many, at most 100; 20 unless told.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the edge that the page follows.' })
  after?: Value<string>;
}

/** Where a page of a list starts, forwards or backwards. */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, at most 100; not together with first.',
  })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge that the page stands before.',
  })
  before?: Value<string>;
}

/** A page as asked for: how many rows, and from which end. */
export interface PageSize {
  readonly size: number;
  readonly backward: boolean;
}

/** The page that the arguments ask for. Throws BAD_USER_INPUT outside 0..100 or with both ends. */
export function pageSizeOf({ first, last }: PageArgs): PageSize {
  if (first !== undefined && last !== undefined) {
    throw new WhosaidError(
      'BAD_USER_INPUT',
      `Give first or last, not both; each is ${maximumPage} at most.`,
    );
  }
  if (last !== undefined) return { size: pageSize('last', last), backward: true };
  return { size: pageSize('first', first ?? defaultPage), backward: false };
}

/** A number of rows within 0..100. Throws BAD_USER_INPUT that names the argument and the limit. */
export function pageSize(argument: string, size: number): number {
  if (size < 0 || size > maximumPage) {
    throw new WhosaidError(
      'BAD_USER_INPUT',
      `${argument} must be from 0 to ${maximumPage}, and not ${size}.`,
      null,
      { limit: maximumPage },
    );
  }
  return size;
}
