import { describe, expect, it } from '@jest/globals';
import { execute, extendSchema, parse, type GraphQLObjectType } from 'graphql';
import { anonymous } from '../../src/base/viewer.js';
import { attachEngine } from '../../src/graphql/attach-engine.js';
import { Deadline } from '../../src/graphql/deadline.js';
import { entityRef } from '../../src/graphql/entity-ref.js';
import { getSchema } from '../../src/server/schema.js';
import { makeWorld } from '../content/lists/oracle/world.js';
import { countStatements } from '../support/count-statements.js';
import { freshDatabase } from '../support/postgres.js';

describe('references in a payload', () => {
  it('are read in one statement for each place of the answer, in their order', async () => {
    const { dataSource } = await freshDatabase();
    const { sayings } = await makeWorld(dataSource, 3);
    const seen = sayings.filter(({ story }) => story.status === 'PUBLISHED').slice(0, 5);
    const schema = extendSchema(
      await getSchema(),
      parse(`type Saved { index: Int! quote: Quote } type Report { saved: [Saved!]! first: Quote list: [Quote]! }
        extend type Query { report: Report! }`),
    );
    const refs = seen.map(({ id }) => entityRef('Quote', id.slice('quo_'.length)));
    const { report } = (schema.getType('Query') as GraphQLObjectType).getFields();
    report!.resolve = () => ({
      first: refs[0],
      list: [null, ...refs],
      saved: [...refs, entityRef('Quote', '999999')].map((quote, index) => ({ index, quote })),
    });
    attachEngine(schema);
    const document = parse(
      '{ report { first { id } list { id } saved { index id: index quote { text article { id } } } } }',
    );
    const contextValue = {
      dataSource,
      viewer: anonymous,
      requestId: 'test',
      deadline: new Deadline(60_000),
    };
    const { result, statements } = await countStatements(async () =>
      execute({ schema, document, contextValue }),
    );
    contextValue.deadline.done();
    expect(statements).toHaveLength(3);
    expect(JSON.parse(JSON.stringify(result))).toEqual({
      data: {
        report: {
          first: { id: seen[0]!.id },
          list: [null, ...seen.map(({ id }) => ({ id }))],
          saved: [
            ...seen.map(({ text, story }, index) => ({
              index,
              id: index,
              quote: { text, article: { id: story.id } },
            })),
            { index: seen.length, id: seen.length, quote: null },
          ],
        },
      },
    });
  });
});
