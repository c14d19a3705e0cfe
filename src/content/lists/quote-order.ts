import { Field, InputType } from 'type-graphql';
import { key, orderOf, type Order, type OrderBy } from '../../graphql/order.js';
import type { Row } from '../../graphql/row.js';
import { sql } from '../../graphql/sql.js';
import type { Quote } from '../quotes/quote.entity.js';
import { byConfidence } from './confidence.js';
import { Direction } from './direction.enum.js';
import { QuoteOrderField } from './quote-order-field.enum.js';

/** One key that quotes are sorted by. */
@InputType({ description: 'One key that quotes are sorted by.' })
export class QuoteOrder {
  @Field(() => QuoteOrderField, { description: 'The key.' })
  field: QuoteOrderField;

  @Field(() => Direction, { description: 'Which way it runs.' })
  direction: Direction;
}

/** The order of a list of quotes: newest first unless told, ties by place in the text (semantics 8, 9). */
export function quoteOrder(quote: Row<Quote>, asked: readonly OrderBy[] | undefined): Order {
  return orderOf(
    asked,
    { field: 'PUBLISHED_AT', direction: 'DESC' },
    {
      PUBLISHED_AT: (direction) => [key(quote.publishedAt, 'timestamptz', direction)],
      SAID_AT: (direction) => [
        key(sql`coalesce(${quote.saidAt}, ${quote.publishedAt})`, 'timestamptz', direction),
      ],
      POSITION: (direction) => [key(quote.position, 'integer', direction)],
      CREATED_AT: (direction) => [key(quote.createdAt, 'timestamptz', direction)],
      CONFIDENCE: (direction) => [byConfidence(quote, direction)],
    },
    [key(quote.position, 'integer'), key(quote.id, 'bigint')],
  );
}
