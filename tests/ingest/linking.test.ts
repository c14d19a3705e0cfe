import { beforeEach, describe, expect, it } from '@jest/globals';
import { choosePerson } from '../../src/ingest/linking/choose-person.js';
import { isOtherGender, rankOf } from '../../src/ingest/linking/honorifics.js';
import { organisationAliases } from '../../src/ingest/linking/organisation-aliases.js';
import { bodyKeyOf } from '../../src/ingest/linking/organisation-names.js';
import { likenessOf } from '../../src/ingest/linking/person-names.js';
import { ShortNames } from '../../src/ingest/short-names.js';
import { article, Importer } from './importer.js';
import { readingEngine } from './reading-engine.js';

describe('two names of people', () => {
  it.each([
    ['Ada Roe', 'ADA RÖE', 'SAME'],
    ['Ada Roe', 'Ada B. Roe', 'MIDDLE'],
    ['Ada B Roe', 'Ada Beth Roe', 'MIDDLE'],
    ["Ada O'Roe", 'Ada O’Roe', 'SAME'],
    ['Ada Beth Roe', 'Ada Clare Roe', 'DIFFERENT'],
    ['A. Roe', 'Ada Roe', 'INITIAL'],
    ['A. B. Roe', 'Ada Beth Roe', 'INITIAL'],
    ['B. Roe', 'Ada Roe', 'DIFFERENT'],
    ['Roe', 'Ada Roe', 'SURNAME'],
    ['Roe', 'Roe', 'SURNAME'],
    ['Ada Roe', 'Ida Roe', 'DIFFERENT'],
    ['Ada Roe', 'Ada Row', 'DIFFERENT'],
    ['Sam Roe', 'Sam Roe Jr', 'DIFFERENT'],
  ])('%s and %s are %s', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBe(likeness);
    expect(likenessOf(other, one)).toBe(likeness);
  });
});

describe('titles', () => {
  it('name one rank in any form, and courtesy none', () => {
    expect(rankOf('Gen.')).toBe(rankOf('General'));
    expect(rankOf('Lt. Gen.')).toBe(rankOf('Lieutenant-General'));
    expect(rankOf('Lt. Gen.')).not.toBe(rankOf('Gen'));
    expect([rankOf('Mr'), rankOf('Dame'), rankOf(null)]).toEqual([null, null, null]);
  });

  it('of different gender belong to two people', () => {
    expect(isOtherGender('Mr', 'Mrs')).toBe(true);
    expect(isOtherGender('Mr', 'Sir')).toBe(false);
    expect(isOtherGender('Ms', 'Dr')).toBe(false);
    expect(isOtherGender(null, 'Mrs')).toBe(false);
  });
});

describe('choosing a person', () => {
  const person = (
    name: string,
    honorific: string | null = null,
    offices: [string, string][] = [],
  ) => ({
    speaker: { id: name, kind: 'PERSON' as const, name, otherNames: [], honorific },
    memberships: offices.map(([role, organisationId]) => ({ role, organisationId })),
  });
  const ada = person('Ada Roe', 'General', [['chief of staff', 'army']]);
  const ben = person('Ben Roe', 'Mr', [['baker', 'guild']]);
  const nobody = { honorific: null, role: null, organisationId: null };
  it.each([
    ['a full name', { ...nobody, name: 'Ada Roe' }, 'Ada Roe'],
    [
      'a full name with another office',
      { ...nobody, name: 'Ada Roe', role: 'poet', organisationId: 'club' },
      'Ada Roe',
    ],
    [
      'a full name with a title of the other gender',
      { ...nobody, name: 'Ben Roe', honorific: 'Mrs' },
      null,
    ],
    ['a middle name more', { ...nobody, name: 'Ada J. Roe' }, 'Ada Roe'],
    ['a surname with the rank', { ...nobody, name: 'Roe', honorific: 'Gen' }, 'Ada Roe'],
    ['a surname with the office', { ...nobody, name: 'Roe', role: 'Baker' }, 'Ben Roe'],
    [
      'a surname with the organisation',
      { ...nobody, name: 'Roe', organisationId: 'guild' },
      'Ben Roe',
    ],
    ['a surname with courtesy alone', { ...nobody, name: 'Roe', honorific: 'Mr' }, null],
    ['a surname alone', { ...nobody, name: 'Roe' }, null],
    ['an initial alone', { ...nobody, name: 'A. Roe' }, null],
    ['an initial with the rank', { ...nobody, name: 'A. Roe', honorific: 'Gen' }, 'Ada Roe'],
    ['another first name', { ...nobody, name: 'Cy Roe', honorific: 'Gen' }, null],
  ])('by %s', (_, profile, chosen) => {
    expect(choosePerson(profile, [ada, ben]).speaker?.name ?? null).toBe(chosen);
  });

  it('by a surname is whom another text called just so, if both tell a title or an office', () => {
    const bare = person('Roe');
    const called = (role: string | null) =>
      choosePerson({ ...nobody, name: 'Roe', role }, [ada, ben, bare]).speaker;
    expect(called('president')).toBe(bare.speaker);
    expect(called(null)).toBeNull();
    const officer = person('Roe', 'Col', [['adjutant', 'navy']]);
    const other = { ...nobody, name: 'Roe', role: 'poet', organisationId: 'club' };
    expect(choosePerson(other, [officer]).speaker).toBeNull();
    expect(
      choosePerson({ ...nobody, name: 'Roe', honorific: 'Gen' }, [officer]).speaker,
    ).toBeNull();
  });

  it('in doubt keeps apart, with less certainty and the others as rivals', () => {
    const choice = choosePerson({ ...nobody, name: 'Roe' }, [ada, ben]);
    expect(choice.certainty).toBeLessThan(1);
    expect(choice.rivals.map(({ name }) => name)).toEqual(['Ada Roe', 'Ben Roe']);
    const twins = [person('Ada Roe'), ada];
    expect(choosePerson({ ...nobody, name: 'Ada Roe' }, twins).speaker).toBeNull();
    const known = { ...nobody, name: 'Ada Roe', organisationId: 'army' };
    expect(choosePerson(known, twins).speaker?.honorific).toBe('General');
  });
});

describe('the alias file', () => {
  it('has each name once, with a source', () => {
    const names = organisationAliases.flatMap((row) => row.names);
    expect(new Set(names).size).toBe(names.length);
    const bodies = new Set(names.map(bodyKeyOf));
    expect(bodies.size).toBe(organisationAliases.length);
    const ids = organisationAliases.flatMap(({ wikidataId }) => wikidataId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { source } of organisationAliases) expect(source).toMatch(/\.\w+/);
  });
});

describe('over many articles', () => {
  let importer: Importer;
  beforeEach(async () => {
    importer = await Importer.start({ attribute: readingEngine });
  });
  const tell = async (text: string, day = '2024-05-06') => {
    const stored = await importer.importOne(
      article({ plainText: text, publishedAt: `${day}T12:00:00Z` }),
    );
    return stored.quotes.nodes;
  };

  it('a person is one by full name, by surname with rank and by office', async () => {
    const [full] = await tell('a1 < Ada Roe; General; chief of staff; Army Council');
    const [rank] = await tell('a2 < Roe; Gen; ; ');
    const [office] = await tell('a3 < ; ; chief of staff; Army Council', '2024-05-20');
    expect([rank!.speaker, office!.speaker]).toEqual([full!.speaker, full!.speaker]);
    expect(full!.confidence).toBe(1);
    expect(rank!.confidence).toBeLessThan(1);
    expect(office!.confidence).toBeLessThan(rank!.confidence!);
  });

  it('two of one surname stay two, and a surname alone is neither', async () => {
    const [helen] = await tell('a1 < Helen Marsh; Ms; founder; Save Our Estuary');
    const [daniel] = await tell('a2 < Daniel Marsh; Mr; minister; Ministry of Ports');
    const [bare] = await tell('a3 < Marsh; ; ; ');
    const ids = [helen, daniel, bare].map((quote) => quote!.speaker!.id);
    expect(new Set(ids).size).toBe(3);
    expect(bare!.confidence).toBeLessThan(1);
    const [minister] = await tell('a4 < Marsh; ; minister; Ministry of Ports');
    expect(minister!.speaker).toEqual(daniel!.speaker);
  });

  it('a name is one with either apostrophe', async () => {
    const [straight] = await tell("a1 < Ada O'Roe; ; warden; River Board");
    const [curly] = await tell('a2 < Ada O’Roe; ; ; ');
    expect(curly!.speaker).toEqual(straight!.speaker);
  });

  it('a surname with the office names the same person in the next text', async () => {
    await tell('a1 < Ada Roe; ; warden; River Board');
    const [first] = await tell('a2 < Roe; ; President; ');
    const [second] = await tell('a3 < Roe; ; President; ');
    expect(first!.speaker!.name).toBe('Roe');
    expect(second!.speaker).toEqual(first!.speaker);
  });

  it('an organisation is one under all of its names', async () => {
    const [one] = await tell('a1 < Al Bo; ; spokesman; Pentagon');
    const [other] = await tell('a2 < Cy Do; ; analyst; the US Department of Defense');
    const named = await importer.query<{ organisations: { nodes: { name: string }[] } }>(
      '{ organisations(first: 100) { nodes { name } } }',
    );
    expect(named.organisations.nodes.map(({ name }) => name)).toEqual(['Pentagon', 'The Slate']);
    expect([one, other].map((quote) => quote!.roleAtTime!.organisation!.name)).toEqual([
      'Pentagon',
      'Pentagon',
    ]);
  });

  it('an organisation learns the acronym that a text has for it, once', async () => {
    const board = await importer.organisation('Coastal Waters Board', 'coastal-waters-board');
    const { linkSpeakers } = await import('../../src/ingest/link-speakers.js');
    const wish = {
      from: 'text',
      kind: 'ORGANISATION',
      name: 'Coastal Waters Board',
      acronyms: ['CWB'],
      classification: null,
    } as const;
    for (let turn = 0; turn < 2; turn++) {
      await importer.dataSource.transaction((manager) =>
        linkSpeakers(manager, { name: 'feed', kind: 'importer' }, [
          { wishes: [{ ...wish }], visibleFrom: '-infinity' },
        ]),
      );
    }
    expect(
      await importer.sql('select name, kind from other_name where speaker_id = $1', [board]),
    ).toEqual([{ name: 'CWB', kind: 'acronym' }]);
    expect(await importer.sql('select version from speaker where id = $1', [board])).toEqual([
      { version: 2 },
    ]);
  });

  it('an office keeps one membership, from the first to the last day that states it (78)', async () => {
    const line = 'a1 < Ada Roe; Dr; Warden; River Board';
    const [quote] = await tell(line, '2024-05-06');
    expect(quote!.roleAtTime).toMatchObject({
      statedText: 'Warden',
      basis: 'STATED',
      organisation: { name: 'River Board' },
      membership: expect.anything(),
    });
    await tell('a2 < Ada Roe; Dr; warden; River Board', '2024-07-01');
    await tell(line, '2024-03-01');
    const rows = await importer.sql(
      'select role, start_date, end_date, extracted, version from membership',
    );
    expect(rows).toEqual([
      {
        role: 'Warden',
        start_date: '2024-03-01',
        end_date: '2024-07-01',
        extracted: true,
        version: 3,
      },
    ]);
    const [between] = await tell('a3 < Ada Roe; ; ; ', '2024-04-01');
    expect(between!.roleAtTime).toMatchObject({ basis: 'RESOLVED', statedText: null });
  });

  it('an office that an editor saved is left alone (78)', async () => {
    const person = await importer.person('Ada Roe', 'ada-roe');
    const board = await importer.organisation('River Board', 'river-board');
    await importer.sql(
      `insert into membership (person_id, organisation_id, role, start_date) values ($1, $2, 'warden', '2025')`,
      [person, board],
    );
    const [quote] = await tell('a1 < Ada Roe; ; Warden; River Board');
    expect(quote!.roleAtTime).toMatchObject({
      organisation: { name: 'River Board' },
      membership: null,
    });
    const rows = await importer.sql('select start_date, end_date, extracted from membership');
    expect(rows).toEqual([{ start_date: '2025', end_date: null, extracted: false }]);
  });

  it('an office of the past makes no membership and no affiliation', async () => {
    const [quote] = await tell('a1 < Ada Roe; ; former warden; River Board');
    expect(quote!.roleAtTime).toMatchObject({ statedText: 'former warden', organisation: null });
    expect(await importer.sql('select from membership')).toEqual([]);
  });
});

describe('short names within one article', () => {
  const names = new ShortNames([
    { kind: 'ORGANISATION', name: 'Coastal Waters Agency', forms: ['C.W.A.'] },
    { kind: 'ORGANISATION', name: 'CWA', forms: [] },
    { kind: 'PERSON', name: 'Martin Loxley', forms: [] },
    { kind: 'PERSON', name: 'Martin', forms: [] },
    { kind: 'PERSON', name: 'Beth Roe', forms: [] },
    { kind: 'PERSON', name: 'Beth Wren', forms: [] },
    { kind: 'PERSON', name: 'Beth', forms: [] },
  ]);

  it('mean the one full name that they can stand for, and nobody where there are two', () => {
    expect(names.fullNameOf('ORGANISATION', 'CWA')).toBe('Coastal Waters Agency');
    expect(names.fullNameOf('PERSON', 'Martin')).toBe('Martin Loxley');
    expect(names.fullNameOf('PERSON', 'Beth')).toBe('Beth');
    expect(names.fullNameOf('PERSON', 'CWA')).toBe('CWA');
  });

  it('of a body are kept with it', () => {
    expect(names.acronymsOf('Coastal Waters Agency')).toEqual(['C.W.A.', 'CWA']);
  });
});
