import { beforeAll, describe, expect, it } from '@jest/globals';
import { article, Importer } from './importer.js';

interface Stored {
  readonly organisations: readonly string[];
  /** "person | role | organisation", in the order of the names. */
  readonly memberships: readonly string[];
}

let importer: Importer;

/** What a database that knows nobody but the outlet holds after these articles. */
async function storeAll(...texts: readonly string[]): Promise<Stored> {
  importer = await Importer.start();
  for (const plainText of texts) await importer.importOne(article({ plainText }));
  const organisations = await importer.sql<{ name: string }>(
    `select name from speaker where kind = 'ORGANISATION' and name <> 'The Slate' order by name`,
  );
  const memberships = await importer.sql<{ words: string }>(
    `select concat_ws(' | ', p.name, m.role, o.name) words from membership m
     join speaker p on p.id = m.person_id join speaker o on o.id = m.organisation_id order by 1`,
  );
  return {
    organisations: organisations.map(({ name }) => name),
    memberships: memberships.map(({ words }) => words),
  };
}

describe('bodies that a text describes and does not name', () => {
  let stored: Stored;
  beforeAll(async () => {
    stored = await storeAll(
      'The ferry to Saltley stays in port, the Roe campaign said on Monday.\n\n' +
        '“It is a ferry, not a promise,” Wendmouth answered.\n\n' +
        '“We have no other,” the Saltley Ferry Company said in a statement.\n\n' +
        'Jane Roe, a student from Saltley, Ohio, said she would swim.',
    );
  });

  it('make no organisation', () => {
    expect(stored.organisations).toEqual(['Saltley Ferry Company']);
  });

  it('stay beside the quote as printed, for an editor to resolve', async () => {
    const rows = await importer.sql<{ words: string }>(
      `select concat_ws(' | ', speaker_kind, text) words from attribution order by quote_id, ordinal`,
    );
    expect(rows.map(({ words }) => words)).toEqual([
      'UNRESOLVED | the Roe campaign',
      'UNRESOLVED | Wendmouth',
      'ORGANISATION | the Saltley Ferry Company',
      'PERSON | Jane Roe',
    ]);
  });
});
