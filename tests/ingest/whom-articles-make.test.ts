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

describe('a town, its offices and who left them', () => {
  let stored: Stored;
  beforeAll(async () => {
    stored = await storeAll(
      'SALTLEY, Ohio - Jane Roe resigned on Monday as chair of the Saltley Bridge Trust. ' +
        '“I have crossed it often enough,” Roe said.\n\n' +
        'Mayor Ada Poe of Saltley said she would miss her. John Doe, adviser to the mayor and ' +
        'a director of the trust, said nothing had been decided.\n\n' +
        'Ben Coe, a retired engineer, was named acting chair of the trust. “I build,” Coe said.\n\n' +
        'Former Tarn Marine Director Ida Loe, now a farmer near Saltley, said the bridge would fall.',
    );
  });

  it('make one body, and no organisation of the town', () => {
    expect(stored.organisations).toEqual(['Saltley Bridge Trust', 'Tarn Marine']);
  });

  it('are held on that day by those who leave and take them, and not by former ones', () => {
    expect(stored.memberships).toEqual([
      'Ben Coe | acting chair | Saltley Bridge Trust',
      'Jane Roe | chair | Saltley Bridge Trust',
      'John Doe | director | Saltley Bridge Trust',
    ]);
  });
});

describe('a company, its people and its paper', () => {
  let stored: Stored;
  beforeAll(async () => {
    stored = await storeAll(
      'Tarnex shares fell on Tuesday. Tarnex, which owns the ferry, said through its spokesman Cy Bo ' +
        'that it was no time to sell.\n\n' +
        '“Buy,” said Dee Fox, the company’s chief executive. She spoke to the Wall Street Tribune, and ' +
        'on Wall Street they listened.\n\n' +
        'Eve Gray at Dunn Equity Research called it “a bargain, if it floats”. Sen. Hal Ink, who leads the ' +
        'Ports Committee, said he would ask.\n\n' +
        'The Roe campaign said the ferry was late. Roe campaign spokesman Al Jet said so again.',
    );
  });

  it('make bodies by what is said of them', () => {
    expect(stored.organisations).toEqual([
      'Dunn Equity Research',
      'Ports Committee',
      'Tarnex',
      'Wall Street Tribune',
    ]);
  });

  it('hold the offices that the company gives, and none where they merely belong', () => {
    expect(stored.memberships).toEqual([
      'Cy Bo | spokesman | Tarnex',
      'Dee Fox | chief executive | Tarnex',
    ]);
  });
});

describe('the same bodies in several articles', () => {
  let stored: Stored;
  beforeAll(async () => {
    stored = await storeAll(
      'The Northern Roads Agency (NRA) closed the bridge. “It moves,” said Ada Roe, head of bridges at the agency.',
      'The bridge is open again, the NRA said. “It stopped,” Ada Roe, head of bridges at the Northern Roads ' +
        'Agency, said.',
      '“It moves again,” said Ada Röe of the Northern Roads Agency. Ada Roe-Lee, a baker, said she heard it.',
    );
  });

  it('are one body under its name and its acronym', () => {
    expect(stored.organisations).toEqual(['Northern Roads Agency']);
  });

  it('hold one office for one person', async () => {
    expect(stored.memberships).toEqual(['Ada Roe | head of bridges | Northern Roads Agency']);
    const people = await importer.sql<{ name: string }>(
      `select name from speaker where kind = 'PERSON' order by name`,
    );
    expect(people.map(({ name }) => name)).toEqual(['Ada Roe', 'Ada Roe-Lee']);
  });
});

describe('a German article', () => {
  it('makes the bodies whose names it tells, with the offices they give', async () => {
    const stored = await storeAll(
      'Die Brücke in Wendorf bleibt zu. Das Umweltministerium teilte mit, sie sei zu alt.\n\n' +
        '„Wir prüfen das“, sagte Jutta Roe, Sprecherin des Landeskriminalamtes.\n\n' +
        'Der Konzern Tarnex wies das zurück. „Die Brücke hält“, sagte Karin Doe, Sprecherin von Tarnex.\n\n' +
        'Der Bürgermeister von Wendorf, Uwe Moe, sagte: „Wir warten.“ Die Stadt schwieg.',
    );
    expect(stored).toEqual({
      organisations: ['Landeskriminalamt', 'Tarnex', 'Umweltministerium'],
      memberships: [
        'Jutta Roe | Sprecherin | Landeskriminalamt',
        'Karin Doe | Sprecherin | Tarnex',
      ],
    });
  });
});
