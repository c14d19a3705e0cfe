import { isEnumType, type GraphQLNamedType } from 'graphql';
import { nodeIdPrefixes, type NodeTypeName } from './node-id.js';
import { JsonText, jsonText } from './json-text.js';
import { JsonSql, notNull, sql, type Sql } from './sql.js';

/** The value of a scalar field as JSON text; null where the value is null, and only there. */
export function leafJson(type: GraphQLNamedType, value: Sql): Sql {
  if (value instanceof JsonText) return value;
  const json = jsonOf(type, value);
  return value.neverNull && !json.neverNull ? notNull(json) : json;
}

function jsonOf(type: GraphQLNamedType, value: Sql): Sql {
  if (value instanceof JsonSql) return sql`${value}::text`;
  if (isEnumType(type)) return quoted(value);
  switch (type.name) {
    case 'Int':
    case 'Float':
    case 'Boolean':
    case 'JSON':
      return sql`(${value})::text`;
    case 'DateTime':
      return instantJson(value);
    case 'Date':
      return sql`to_char(${value}, '"\\""YYYY-MM-DD"\\""')`;
    case 'PartialDate':
      return quoted(value);
    default:
      return sql`to_json(${value})::text`;
  }
}

/**
 * An instant with three decimals. to_char takes twice as long: this writes six, the last of them never
 * 0 and so never left out, and cuts off three. Neither a zone nor a unit is looked up by its name.
 */
function instantJson(value: Sql): JsonText {
  const inUtc = sql`${value} at time zone interval '0'`;
  const sixDecimals = sql`date_bin('1 millisecond', ${inUtc}, '0001-01-01') + interval '1 microsecond'`;
  return jsonText([sql`to_json(${sixDecimals})::text::varchar(24)`, 'Z"'], value.neverNull);
}

/** The id that clients see, as JSON text. */
export function nodeIdJson(type: NodeTypeName, rowId: Sql): JsonText {
  return jsonText([`"${nodeIdPrefixes[type]}_`, sql`${rowId}::text`, '"'], rowId.neverNull);
}

/** Whether things of this type have ids of their own. */
export function isNodeType(name: string): name is NodeTypeName {
  return Object.hasOwn(nodeIdPrefixes, name);
}

function quoted(value: Sql): Sql {
  return jsonText(['"', value, '"'], value.neverNull);
}
