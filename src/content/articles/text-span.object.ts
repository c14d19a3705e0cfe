import { Field, Int, ObjectType } from 'type-graphql';
import { Reads } from '../../graphql/compiled.js';
import { integer, sql, type Sql } from '../../graphql/sql.js';

/** What the engine reads a span from: its place in a version of an article. */
export interface SpanRow {
  readonly start: Sql;
  readonly end: Sql;
  readonly articleId: Sql;
  readonly articleVersion: Sql;
  /** The words, where they are stored beside the span. */
  readonly exact?: Sql;
}

/** How many code points of the text stand on either side of a span. */
export const surroundings = 32;

/** A part of a text in Unicode code points. */
@ObjectType({
  description:
    'A stretch of plainText, or of the text given to extractQuotes. Offsets are Unicode code points, end exclusive.',
})
export class TextSpan {
  @Field(() => Int, { description: 'Code points before it.' })
  start: number;

  @Field(() => Int, { description: 'Code points up to its end.' })
  end: number;

  @Field(() => String, { description: 'The words between start and end.' })
  @Reads(
    (span: SpanRow) =>
      span.exact ?? cut(span, sql`${span.start} + 1`, sql`${span.end} - ${span.start}`),
  )
  exact: string;

  @Field(() => String, { nullable: true, description: 'What stands right before it.' })
  @Reads((span: SpanRow) =>
    cut(
      span,
      sql`greatest(${span.start} - ${integer(surroundings)}, 0) + 1`,
      sql`least(${span.start}, ${integer(surroundings)})`,
    ),
  )
  prefix: string | null;

  @Field(() => String, { nullable: true, description: 'What stands right behind it.' })
  @Reads((span: SpanRow) => cut(span, sql`${span.end} + 1`, integer(surroundings)))
  suffix: string | null;
}

function cut({ articleId, articleVersion }: SpanRow, from: Sql, length: Sql): Sql {
  return sql`(select substring(v.plain_text from ${from} for ${length}) from article_version v
    where v.article_id = ${articleId} and v.version = ${articleVersion})`;
}
