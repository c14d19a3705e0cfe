import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { printPublicSchema } from '../../src/server/print-public-schema.js';
import { getSchema } from '../../src/server/schema.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the public schema', () => {
  it('stands in schema.graphql as it is; npm run schema writes it', async () => {
    expect(printPublicSchema(await getSchema())).toBe(read('../../schema.graphql'));
  });

  it('changes nothing that the contract promises', async () => {
    const contract = buildSchema(read('../contract/contract.graphql'));
    expect(findBreakingChanges(contract, await getSchema())).toEqual([]);
  });

  it('describes each type, field, argument and enum value', async () => {
    const schema = await getSchema();
    const bare = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
      .filter(({ name }) => !['Query', 'Mutation', 'Subscription'].includes(name))
      .flatMap((type) => [
        ...(type.description ? [] : [type.name]),
        ...membersOf(type)
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${name}`),
      ]);
    expect(bare).toEqual([]);
  });
});

interface Member {
  readonly name: string;
  readonly description?: string | null;
}

function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isEnumType(type)) return type.getValues();
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);
}
