import fc, { type Arbitrary } from 'fast-check';
import type { Filter } from './judge.js';
import { vocabulary, type World } from './world.js';

/** Filters of all kinds over the things of a world, three levels deep at most. */
export interface RandomFilters {
  readonly quote: Arbitrary<Filter>;
  readonly article: Arbitrary<Filter>;
  readonly person: Arbitrary<Filter>;
  /** What clients ask most: quotes of an organisation or a speaker, perhaps within a time. */
  readonly plain: Arbitrary<Filter>;
}

/** Random filters that name what there is in the world, and what there is not. */
export function randomFilters(world: World): RandomFilters {
  const ids = (of: readonly { id: string }[]): Arbitrary<string[]> =>
    fc.array(fc.constantFrom(...of.map(({ id }) => id), 'garbled', 'quo_999999', ''), {
      maxLength: 3,
    });
  const some = (...values: string[]): Arbitrary<string[]> =>
    fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
  const words = (...values: string[]): Arbitrary<Filter> =>
    fc.oneof(
      fc.record({ eq: fc.constantFrom(...values) }),
      fc.record({ in: some(...values) }),
      fc.record({ contains: fc.constantFrom('o', 'ADA', '_', '%', 'å', 'ß', '') }),
      fc.record({ startsWith: fc.constantFrom('ada', 'B', 'Q', '%', 'story') }),
      fc.constant({}),
    );
  const range = fc.record(
    {
      gte: fc.constantFrom('2024-01-02T00:00:00Z', '2024-01-03T01:00:00+02:00', null),
      lt: fc.constantFrom('2024-01-04T00:00:00.000Z', '2024-01-03T23:00:00Z', null),
    },
    { requiredKeys: [] },
  );
  const bodies = [...world.people, ...world.bodies];
  const names = {
    id: ids(bodies),
    slug: words(...bodies.map(({ slug }) => slug)),
    name: words(...bodies.map(({ name }) => name)),
    wikidataId: words('Q1', 'Q3'),
  };
  const { quote, article, person } = fc.letrec<Record<string, Filter>>((tie) => {
    const nest = (name: string): Record<string, Arbitrary<unknown>> => ({
      and: fc.array(tie(name), { maxLength: 2 }),
      or: fc.array(tie(name), { maxLength: 2 }),
      not: tie(name),
    });
    const affiliation = fc.record(
      { organisation: tie('organisation'), includeDescendants: fc.boolean(), orSelf: fc.boolean() },
      { requiredKeys: ['organisation'] },
    );
    return {
      organisation: filterOf({ ...names, classification: words('ministry') }, nest('organisation')),
      person: filterOf(
        { ...names },
        { memberOf: affiliation, quotes: tie('quotes'), ...nest('person') },
      ),
      quotes: filterOf({}, { some: tie('quote'), none: tie('quote'), every: tie('quote') }),
      mention: filterOf({}, { person: tie('person'), organisation: tie('organisation') }),
      mentions: filterOf({}, { some: tie('mention'), none: tie('mention') }),
      speaker: filterOf({ id: names.id, slug: names.slug, name: names.name }, {}),
      quote: filterOf(
        {
          id: ids(world.sayings),
          speakerKind: some('PERSON', 'ORGANISATION', 'GROUP', 'DOCUMENT'),
          publishedAt: range,
          saidAt: range,
          kind: some('DIRECT', 'INDIRECT', 'MIXED'),
          medium: some('SPOKEN', 'WRITTEN', 'SOCIAL'),
          language: some('en', 'de', 'fr'),
          status: some('ACTIVE', 'CORRECTED', 'RETRACTED'),
          text: fc.record({ matches: fc.constantFrom(...vocabulary, 'unheard', '') }),
          verbatim: fc.boolean(),
          verified: fc.boolean(),
          maxConfidence: fc.constantFrom(0, 0.25, 1),
        },
        { speaker: tie('speaker'), affiliation, article: tie('article'), ...nest('quote') },
      ),
      article: filterOf(
        {
          id: ids(world.stories),
          publishedAt: range,
          headline: words('Storm 1', 'Calm 5% 3'),
          language: some('en', 'de'),
          status: some('PUBLISHED', 'DRAFT', 'WITHHELD'),
        },
        {
          outlet: tie('organisation'),
          quotes: tie('quotes'),
          mentions: tie('mentions'),
          ...nest('article'),
        },
      ),
    };
  });
  const named = (of: readonly { id: string; slug: string }[]): Arbitrary<Filter> =>
    fc.oneof(
      fc.constantFrom(...of).map(({ id }) => ({ id: [id] })),
      fc.constantFrom(...of).map(({ slug }) => ({ slug: { eq: slug } })),
      fc.uniqueArray(fc.constantFrom(...of)).map((list) => ({ id: list.map(({ id }) => id) })),
      fc.constant({}),
    );
  const spoken = fc.record({
    affiliation: fc.record({
      organisation: named(world.bodies),
      includeDescendants: fc.boolean(),
      orSelf: fc.boolean(),
    }),
  });
  const plain = fc
    .tuple(
      fc.oneof(spoken, fc.record({ speaker: named(bodies) })),
      fc.record({ publishedAt: range, status: some('ACTIVE', 'RETRACTED') }, { requiredKeys: [] }),
      fc.constantFrom('beside', 'and', 'not'),
    )
    .map(([who, when, how]): Filter => {
      if (how === 'beside') return { ...who, ...when };
      return how === 'and' ? { and: [who, when] } : { ...when, not: who };
    });
  return { quote: quote!, article: article!, person: person!, plain };
}

/** One or two demands; those that nest grow rarer with the depth. */
function filterOf(
  plain: Record<string, Arbitrary<unknown>>,
  nested: Record<string, Arbitrary<unknown>>,
): Arbitrary<Filter> {
  const leaf = demands(plain);
  const deep = fc.oneof(demands(nested), demands({ ...plain, ...nested }));
  return fc.oneof({ maxDepth: 3, depthIdentifier: 'filter' }, leaf, deep);
}

function demands(of: Record<string, Arbitrary<unknown>>): Arbitrary<Filter> {
  const names = Object.keys(of);
  if (names.length === 0) return fc.constant({});
  return fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, of[name]!]))));
}
