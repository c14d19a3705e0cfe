import * as fc from 'fast-check';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Texts that break what is not careful: zeros, lone surrogates, wildcards, quotes, SQL, markup. */
const nastyTexts = [
  '',
  ' ',
  'said',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '%_\\',
  "'; drop table quote; --",
  '"quoted" -or & | ! : * <->',
  '<b>x</b>',
  '🚢 é ﬁ',
  'x'.repeat(300),
];
const nastyIds = [
  '',
  'art_1',
  'per_1',
  'org_1',
  'quo_1',
  'quo_99999999999999999999',
  'x',
  '1',
  '\u0000',
];
const nastyTimes = [
  '2025-01-01',
  '2025-01',
  '2025',
  '2025-02-30',
  '2025-01-01T00:00:00Z',
  '0999-01-01',
  'now',
];

type Value = fc.Arbitrary<string>;

/** Queries that are valid by their shape, with arguments that are mostly odd. */
export function randomQuery(schema: GraphQLSchema): fc.Arbitrary<string> {
  return selection(schema, schema.getQueryType()!, 5).map((set) => `query ${set}`);
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): Value {
  if (isInterfaceType(type)) {
    const types = schema.getPossibleTypes(type);
    return fc
      .constantFrom(...types)
      .chain((each) =>
        selection(schema, each, depth).map((set) => `{ __typename ... on ${each.name} ${set} }`),
      );
  }
  const fields = Object.values((type as GraphQLObjectType).getFields()).filter(
    (field) => depth > 1 || isLeafType(getNamedType(field.type)),
  );
  if (fields.length === 0) return fc.constant('{ __typename }');
  return fc
    .uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: depth > 3 ? 2 : 4 })
    .chain((chosen) => fc.tuple(...chosen.map((field) => fieldText(schema, field, depth))))
    .map((texts) => `{ ${texts.join(' ')} }`);
}

function fieldText(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): Value {
  const inner = getNamedType(field.type);
  const set =
    isObjectType(inner) || isInterfaceType(inner)
      ? selection(schema, inner, depth - 1)
      : fc.constant('');
  const given = field.args.map((argument) => {
    const value = valueText(argument.type, 3).map((text) => `${argument.name}: ${text}`);
    const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
    return isRequired ? value : fc.option(value, { nil: '', freq: 1 });
  });
  return fc.tuple(set, ...given).map(([body, ...texts]) => {
    const list = texts.filter((text) => text !== '').join(', ');
    return `${field.name}${list === '' ? '' : `(${list})`} ${body}`;
  });
}

function valueText(type: GraphQLInputType, depth: number): Value {
  if (isNonNullType(type)) return valueText(type.ofType, depth);
  if (isListType(type))
    return fc
      .array(valueText(type.ofType, depth), { maxLength: 2 })
      .map((list) => `[${list.join(', ')}]`);
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) return objectText(type, depth);
  if (type.name === 'Int') return fc.constantFrom('-1', '0', '1', '5', '100', '101', '2147483647');
  if (type.name === 'Float') return fc.constantFrom('0', '0.5', '1e300', '-1');
  if (type.name === 'Boolean') return fc.constantFrom('true', 'false');
  const texts =
    type.name === 'ID'
      ? nastyIds
      : type.name === 'String'
        ? [...nastyTexts, ...nastyIds]
        : nastyTimes;
  return fc.constantFrom(...texts).map((text) => JSON.stringify(text));
}

function objectText(
  type: GraphQLNamedType & {
    getFields(): Record<string, { name: string; type: GraphQLInputType }>;
  },
  depth: number,
): Value {
  const all = Object.values(type.getFields());
  const required = all.filter((field) => isNonNullType(field.type));
  const optional = all.filter(
    (field) => !isNonNullType(field.type) && (depth > 1 || isLeafType(getNamedType(field.type))),
  );
  return fc
    .subarray(optional, { maxLength: Math.min(2, optional.length) })
    .chain((chosen) =>
      fc.tuple(
        ...[...required, ...chosen].map((field) =>
          valueText(field.type, depth - 1).map((text) => `${field.name}: ${text}`),
        ),
      ),
    )
    .map((texts) => `{ ${texts.join(', ')} }`);
}
