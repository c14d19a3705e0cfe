import { beforeAll, describe, expect, it } from '@jest/globals';
import { article, Importer } from './importer.js';

interface Told {
  readonly speaker: { readonly name: string } | null;
  readonly spokesperson: { readonly name: string } | null;
  readonly roleAtTime: {
    readonly statedText: string | null;
    readonly organisation: { readonly name: string } | null;
  } | null;
}

let importer: Importer;
beforeAll(async () => {
  importer = await Importer.start();
  await importer.organisation('Tarn Ferries', 'tarn-ferries');
});

/** "speaker | role at organisation | spokesperson" of the one quote that is read in a text. */
async function told(plainText: string): Promise<string> {
  const { id } = await importer.importOne(article({ plainText }));
  const { node } = await importer.query<{ node: { quotes: { nodes: Told[] } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Article { quotes { nodes {
      speaker { name } spokesperson { name } roleAtTime { statedText organisation { name } } } } } } }`,
    { id },
  );
  expect(node.quotes.nodes).toHaveLength(1);
  const { speaker, spokesperson, roleAtTime } = node.quotes.nodes[0]!;
  const role = `${roleAtTime?.statedText ?? '-'} at ${roleAtTime?.organisation?.name ?? '-'}`;
  return `${speaker?.name} | ${role} | ${spokesperson?.name ?? '-'}`;
}

describe('a quote that is voiced for a body belongs (semantics 83)', () => {
  it.each([
    [
      'to the named spokesman, by his office there',
      '“The ferry sails again,” Sam Roe, a spokesman for Tarn Ferries, said.',
      'Sam Roe | spokesman for Tarn Ferries at Tarn Ferries | -',
    ],
    [
      'to the body whose spokesman has no name',
      '“The ferry sails again,” a spokesman for Tarn Ferries said.',
      'Tarn Ferries | - at - | -',
    ],
    [
      'to the body that speaks through somebody, who is named beside it',
      'Tarn Ferries said through its spokesman Sam Roe that the ferry would sail again.',
      'Tarn Ferries | - at - | Sam Roe',
    ],
  ])('%s', async (_, plainText, expected) => {
    expect(await told(plainText)).toBe(expected);
  });
});
