import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { fold } from '../../../src/base/fold.js';
import { nameWords } from '../../../src/content/search/name-words.js';
import { OtherName } from '../../../src/content/speakers/other-name.entity.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery, viewerOf } from '../../support/run-query.js';

let dataSource: DataSource;
let stage: Stage;
const ids: Record<string, string> = {};

async function alias(speakerId: string, name: string): Promise<void> {
  const row = { speakerId, name, foldedName: fold(name), kind: 'alias' };
  await dataSource.manager.insert(OtherName, row);
}

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  stage = new Stage(dataSource);
  for (const name of [
    'Marta Whitcombe',
    'Jörg Ørsted-Lund',
    "Siobhan O'Hara",
    'John Tull',
    'Li Wu',
  ])
    ids[name] = await stage.person(name);
  for (const name of ['Harbour Authority', 'U.N. Relief Office', 'Ærø Ferries'])
    ids[name] = await stage.organisation(name);
  await alias(ids['Li Wu']!, 'Poet of the Marshes');
  await alias(ids['Li Wu']!, 'Wu Zhen');
  await alias(ids['Harbour Authority']!, 'HA');
  ids['hidden'] = await stage.person('Hidden Whitcombe', {
    visibleFrom: new Date('9999-01-01T00:00:00Z'),
  });
  await stage.person('Merged Whitcombe', { mergedIntoId: ids['Marta Whitcombe']! });
  const article = await stage.article('"Yes," said both. "No," said one.');
  const speakerId = ids['Marta Whitcombe']!;
  await stage.quote(article, 'Yes,', { speakerId });
  await stage.quote(article, 'No,', { speakerId }, { status: 'RETRACTED' });
  const draft = await stage.article('"Perhaps," she said.', { status: 'DRAFT' });
  await stage.quote(draft, 'Perhaps,', { speakerId });
});

interface Suggested {
  readonly matchedName: string;
  readonly score: number;
  readonly quoteCount: number;
  readonly speaker: { readonly id: string; readonly name: string };
}

async function suggest(query: string, rest = ''): Promise<readonly Suggested[]> {
  const { data, errors } = await runQuery(
    dataSource,
    `query($query: String!) { suggest(query: $query ${rest}) {
       matchedName score quoteCount speaker { id name } } }`,
    { variables: { query } },
  );
  expect(errors).toEqual([]);
  return data['suggest'];
}

const names = async (query: string, rest = ''): Promise<string[]> =>
  (await suggest(query, rest)).map(({ speaker }) => speaker.name);

describe('semantics 66: suggest', () => {
  it.each([
    ['a word of the name', 'whitcombe', 'Marta Whitcombe'],
    ['words in any order', 'whitcombe marta', 'Marta Whitcombe'],
    ['beginnings of words', 'whit mar', 'Marta Whitcombe'],
    ['letters without their marks', 'orsted jorg', 'Jörg Ørsted-Lund'],
    ['letters with marks that the name does not have', 'Whitcömbé', 'Marta Whitcombe'],
    ['parts of a double name', 'Lund', 'Jörg Ørsted-Lund'],
    ['a double name without its hyphen', 'orstedlund', 'Jörg Ørsted-Lund'],
    ['an apostrophe left out', 'OHara', "Siobhan O'Hara"],
    ['another apostrophe', 'O’Hara', "Siobhan O'Hara"],
    ['dots left out', 'UN relief', 'U.N. Relief Office'],
    ['a ligature spelled out', 'Aero', 'Ærø Ferries'],
    ['an alias', 'poet marshes', 'Li Wu'],
    ['an acronym', 'ha', 'Harbour Authority'],
    ['a name behind a rank', 'Gen. Whitcombe', 'Marta Whitcombe'],
    ['a name behind honorifics', 'The Rev. Dr. Whitcombe'.replace('The ', ''), 'Marta Whitcombe'],
    ['a name behind an office', 'President Whitcombe', 'Marta Whitcombe'],
    ['one letter left out', 'whitcmbe', 'Marta Whitcombe'],
    ['one letter too many', 'whittcombe', 'Marta Whitcombe'],
    ['one letter wrong', 'xhitcombe', 'Marta Whitcombe'],
    ['the last letter wrong', 'whitcomba', 'Marta Whitcombe'],
    ['two neighbours swapped', 'whitcmobe', 'Marta Whitcombe'],
    ['a swap in four letters', 'jonh', 'John Tull'],
    ['a typo in each word', 'matra whitcomb3', 'Marta Whitcombe'],
  ])('finds by %s', async (_, query, expected) => {
    expect(await names(query)).toContain(expected);
  });

  it.each([
    ['two typos', 'whtcmbe'],
    ['a typo in three letters', 'tul3 jhn'],
    ['a typo in a short word', 'wx'],
    ['a word that no name has', 'marta submarine'],
    ['words of two names of one bearer', 'poet zhen'],
    ['the inside of a word', 'hitcombe marta x'],
    ['nothing', ''],
    ['punctuation', '"?!" --'],
    ['a rank alone', 'Gen.'],
    ['honorifics alone', 'Dr Sir'],
    ['NUL', '\0'],
  ])('finds nobody by %s', async (_, query) => {
    expect(await names(query)).toEqual([]);
  });

  it('names what was met, and counts public, unretracted quotes (semantics 16)', async () => {
    expect(await suggest('whitcombe')).toMatchObject([
      {
        matchedName: 'Marta Whitcombe',
        quoteCount: 1,
        speaker: { id: n.Person(ids['Marta Whitcombe']!) },
      },
    ]);
    const [poet] = await suggest('poet');
    expect(poet).toMatchObject({ matchedName: 'Poet of the Marshes', quoteCount: 0 });
  });

  it('shows each once, the merged never, the hidden to importers alone (semantics 14, 56)', async () => {
    expect(await names('wu')).toEqual(['Li Wu']);
    expect(await names('whitcombe')).toEqual(['Marta Whitcombe']);
    const { data } = await runQuery(
      dataSource,
      '{ suggest(query: "whitcombe") { speaker { name } } }',
      { viewer: viewerOf('IMPORTER') },
    );
    const seen = data['suggest'].map(({ speaker }: Suggested) => speaker.name);
    expect(seen.toSorted()).toEqual(['Hidden Whitcombe', 'Marta Whitcombe']);
  });

  it('ranks what is met wholly before beginnings before typos (semantics 11)', async () => {
    await stage.person('Anna Tarn');
    await stage.person('Bea Tarnov');
    await stage.person('Cyd Tarm');
    const found = await suggest('tarn');
    expect(found.map(({ matchedName }) => matchedName)).toEqual([
      'Anna Tarn',
      'Bea Tarnov',
      'Cyd Tarm',
    ]);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('looks among the kinds that are asked for', async () => {
    expect(await names('li')).toEqual(['Li Wu']);
    expect(await names('authority', ', kinds: [PERSON]')).toEqual([]);
    expect(await names('authority', ', kinds: [ORGANISATION]')).toEqual(['Harbour Authority']);
    expect(await names('authority', ', kinds: [PERSON, ORGANISATION]')).toEqual([
      'Harbour Authority',
    ]);
    expect(await names('authority', ', kinds: [GROUP]')).toEqual([]);
  });

  it('gives 10 unless told, at most 100 (semantics 2)', async () => {
    for (let i = 0; i < 12; i++) await stage.person(`Crowd Member ${i}`, { slug: `crowd-${i}` });
    expect(await names('crowd')).toHaveLength(10);
    expect(await names('crowd', ', first: 12')).toHaveLength(12);
    expect(await names('crowd', ', first: 0')).toEqual([]);
    const { errors } = await runQuery(dataSource, '{ suggest(query: "a", first: 101) { score } }');
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['suggest'] }]);
    expect(errors[0]!.message).toContain('100');
  });

  it('finds whole words and the most quoted among more names than it looks at', async () => {
    await dataSource.query(
      `insert into speaker (kind, name, folded_name, slug)
       select 'PERSON', 'Zed Zedman ' || i, 'zed zedman ' || i, 'zed-' || i from generate_series(1, 1200) i`,
    );
    const exact = await stage.person('Ze Later');
    const quoted = await stage.person('Known Zedman');
    const article = await stage.article('"Hear, hear," he said.');
    await stage.quote(article, 'Hear, hear,', { speakerId: quoted });
    await dataSource.query('select fold_counts()');
    const found = (await suggest('ze', ', first: 100')).map(({ speaker }) => speaker.id);
    expect(found).toHaveLength(100);
    expect(found).toContain(n.Person(exact));
    expect(found).toContain(n.Person(quoted));
  });
});

describe('the words of a query', () => {
  it.each([
    ['Gen. Mark Doran', ['mark', 'doran']],
    ['Lt. Col. Étienne  O’Brien', ['etienne', 'o', 'brien']],
    ['Stephen King', ['stephen']],
    ['King', ['king']],
    ['Dr. Bishop', ['bishop']],
    ['ann ann', ['ann']],
    ['李 明', ['李', '明']],
    ['Sir', []],
  ])('%s are %j', (query, words) => {
    expect(nameWords(query)).toEqual(words);
  });
});
