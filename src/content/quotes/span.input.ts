import { Field, InputType, Int } from 'type-graphql';

/** A part of a text in Unicode code points, as clients give it. */
@InputType({ description: 'Unicode code points into plainText, end exclusive.' })
export class SpanInput {
  @Field(() => Int, { description: 'Code points before it.' })
  start: number;

  @Field(() => Int, { description: 'Code points up to its end.' })
  end: number;
}
