import {
  key,
  orderOf,
  type Direction,
  type Order,
  type OrderBy,
  type SortKey,
} from '../../graphql/order.js';
import type { Row } from '../../graphql/row.js';
import { sql } from '../../graphql/sql.js';
import type { Speaker } from '../speakers/speaker.entity.js';
import { allQuotes, keptCount } from './quote-source.js';

/**
 * The order of a list of people or organisations: by name unless told; ties in the number of
 * quotes stand by name (semantics 10).
 */
export function speakerOrder(speaker: Row<Speaker>, asked: readonly OrderBy[] | undefined): Order {
  const byCount = asked?.some(({ field }) => field === 'QUOTE_COUNT') ?? false;
  return orderOf(
    asked,
    { field: 'NAME', direction: 'ASC' },
    {
      NAME: (direction) => nameKeys(speaker, direction),
      QUOTE_COUNT: (direction) => [
        key(keptCount({ ...allQuotes, speakerId: speaker.id }), 'bigint', direction),
      ],
      CREATED_AT: (direction) => [key(speaker.createdAt, 'timestamptz', direction)],
    },
    [...(byCount ? nameKeys(speaker, 'ASC') : []), key(speaker.id, 'bigint')],
  );
}

/** Names without diacritics and case by code point, then as they are. */
export function nameKeys(
  { foldedName, name }: Pick<Row<Speaker>, 'foldedName' | 'name'>,
  direction: Direction,
): readonly SortKey[] {
  return [
    key(sql`${foldedName} collate "C"`, 'text', direction),
    key(sql`${name} collate "C"`, 'text', direction),
  ];
}
