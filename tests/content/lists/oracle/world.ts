import type { DataSource } from 'typeorm';
import { Mention } from '../../../../src/content/articles/mention.entity.js';
import { OrganisationParent } from '../../../../src/content/organisations/organisation-parent.entity.js';
import { Attribution } from '../../../../src/content/quotes/attribution.entity.js';
import { n, Stage } from '../../../support/make/stage.js';

/** What the oracle knows of a person or organisation. */
export interface Body {
  readonly id: string;
  readonly rowId: string;
  readonly name: string;
  readonly slug: string;
  readonly wikidataId: string | null;
  readonly classification: string | null;
}

/** What the oracle knows of a parent link; days are inside, null is open. */
export interface Link {
  readonly child: Body;
  readonly parent: Body;
  readonly from: string | null;
  readonly to: string | null;
}

/** What the oracle knows of an article. */
export interface Story {
  readonly id: string;
  readonly outlet: Body;
  readonly headline: string;
  readonly plainText: string;
  readonly language: string;
  readonly publishedAt: string;
  readonly status: string;
  readonly mentions: readonly Body[];
}

/** What the oracle knows of a quote. */
export interface Saying {
  readonly id: string;
  readonly story: Story;
  readonly position: number;
  readonly text: string;
  readonly kind: string;
  readonly medium: string;
  readonly language: string;
  readonly status: string;
  readonly saidAt: string | null;
  readonly confidence: number | null;
  readonly verified: boolean;
  readonly said: readonly { speaker: Body | null; kind: string; office: Body | null }[];
}

/** The same small world, once in the database and once in memory. */
export interface World {
  readonly people: readonly Body[];
  readonly bodies: readonly Body[];
  readonly links: readonly Link[];
  readonly memberships: readonly { person: Body; body: Body }[];
  readonly stories: readonly Story[];
  /** In the order of their storing. */
  readonly sayings: readonly Saying[];
}

/** Words that texts are made of; no language stems them into each other. */
export const vocabulary = ['harbour', 'train', 'winter', 'lantern'] as const;

type Random = (below: number) => number;

/** How large a world is, and when its articles are published. */
export interface WorldOptions {
  readonly stories?: number;
  readonly publishedAt?: (random: Random) => Date;
}

/** Makes the world; the seed decides all of it. */
export async function makeWorld(
  dataSource: DataSource,
  seed: number,
  { stories: many = 24, publishedAt = inEarlyJanuary }: WorldOptions = {},
): Promise<World> {
  const stage = new Stage(dataSource);
  const random = randomOf(seed);
  const bodies: Body[] = [];
  for (const [i, name] of [
    'Ålbro Council',
    'Bay Authority',
    'Coast_Guard',
    'Dune 100%',
  ].entries()) {
    const slug = `body-${i}`;
    const wikidataId = i % 2 ? `Q${i}` : null;
    const classification = i < 2 ? 'ministry' : null;
    const columns = { slug, wikidataId, classification };
    const rowId = await stage.organisation(name, columns);
    bodies.push({ id: n.Organisation(rowId), rowId, name, ...columns });
  }
  const people: Body[] = [];
  for (const [i, name] of ['Ada Rowe', 'Bo ßen', 'ada rowe', 'Cy Öst'].entries()) {
    const columns = { slug: `person-${i}`, wikidataId: i % 2 ? `Q${i}` : null };
    const rowId = await stage.person(name, columns);
    people.push({ id: n.Person(rowId), rowId, name, ...columns, classification: null });
  }
  const links = await link(dataSource, bodies);
  const memberships = [
    { person: people[0]!, body: bodies[2]! },
    { person: people[1]!, body: bodies[0]! },
  ];
  for (const { person, body } of memberships) {
    await stage.membership(person.rowId, body.rowId, 'member', { startDate: '2023' });
  }
  const world = { people, bodies, links, memberships };
  const stories: Story[] = [];
  const sayings: Saying[] = [];
  for (let i = 0; i < many; i++) {
    const story = await tell(stage, dataSource, world, i, random, publishedAt(random));
    stories.push(story.story);
    sayings.push(...story.sayings);
  }
  return { ...world, stories, sayings };
}

function inEarlyJanuary(random: Random): Date {
  return new Date(Date.UTC(2024, 0, 1 + random(4), random(2) * 23));
}

async function link(dataSource: DataSource, bodies: readonly Body[]): Promise<Link[]> {
  const links = [
    { child: bodies[1]!, parent: bodies[0]!, from: null, to: null },
    { child: bodies[2]!, parent: bodies[1]!, from: null, to: '2024-01-02' },
    { child: bodies[2]!, parent: bodies[3]!, from: '2024-01-03', to: null },
  ];
  for (const { child, parent, from, to } of links) {
    await dataSource.manager.insert(OrganisationParent, {
      childId: child.rowId,
      parentId: parent.rowId,
      startDate: from,
      endDate: to,
    });
  }
  return links;
}

async function tell(
  stage: Stage,
  dataSource: DataSource,
  { people, bodies }: Pick<World, 'people' | 'bodies'>,
  number: number,
  random: Random,
  publishedAt: Date,
): Promise<{ story: Story; sayings: Saying[] }> {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const outlet = pick(bodies);
  const count = random(5);
  const texts = Array.from(
    { length: count },
    (_, i) => `The ${pick(vocabulary)} ${pick(vocabulary)} ${number} ${i}.`,
  );
  const mentions = [...people, ...bodies].filter(() => random(5) === 0);
  const columns = {
    headline: `${pick(['Storm', 'storm_y', 'Calm 5%', 'ÅNGER'])} ${number}`,
    language: pick(['en', 'de']),
    status: pick(['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'DRAFT'] as const),
  };
  const plainText = [...texts, ...mentions.map(({ name }) => name)].join(' ') || 'Nothing.';
  const rowId = await stage.article(plainText, {
    ...columns,
    publishedAt,
    outletId: outlet.rowId,
    slug: `story-${number}`,
  });
  for (const [i, { rowId: speakerId, name }] of mentions.entries()) {
    await dataSource.manager.insert(Mention, {
      articleId: rowId,
      speakerId,
      surfaceForm: name,
      spanStart: i * 100,
      spanEnd: i * 100 + 5,
    });
  }
  const story: Story = {
    id: n.Article(rowId),
    outlet,
    mentions,
    plainText,
    ...columns,
    publishedAt: publishedAt.toISOString(),
  };
  const sayings: Saying[] = [];
  for (const [i, text] of texts.entries()) {
    const saying = sayingOf(text, story, i + 1, { people, bodies }, random);
    sayings.push({ ...saying, id: await store(stage, dataSource, rowId, saying) });
  }
  return { story, sayings };
}

function sayingOf(
  text: string,
  story: Story,
  position: number,
  { people, bodies }: Pick<World, 'people' | 'bodies'>,
  random: Random,
): Omit<Saying, 'id'> {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const one = (): Saying['said'][number] => {
    const speaker = pick([...people, ...bodies, null, null]);
    if (!speaker) return { speaker, kind: pick(['GROUP', 'UNNAMED']), office: null };
    const kind = people.includes(speaker) ? 'PERSON' : 'ORGANISATION';
    return { speaker, kind, office: kind === 'PERSON' ? pick([...bodies, null]) : null };
  };
  const first = one();
  const second = random(4) === 0 ? one() : first;
  const isJoint = second.speaker !== null && second.speaker !== first.speaker;
  return {
    text,
    story,
    position,
    kind: pick(['DIRECT', 'INDIRECT', 'MIXED']),
    medium: pick(['SPOKEN', 'WRITTEN']),
    language: pick(['en', 'de']),
    status: pick(['ACTIVE', 'ACTIVE', 'CORRECTED', 'RETRACTED']),
    saidAt: random(3) ? null : new Date(Date.UTC(2024, 0, 1 + random(6), 12)).toISOString(),
    confidence: random(3) ? random(4) / 4 : null,
    verified: random(3) === 0,
    said: isJoint ? [first, second] : [first],
  };
}

async function store(
  stage: Stage,
  dataSource: DataSource,
  articleId: string,
  saying: Omit<Saying, 'id'>,
): Promise<string> {
  const [first, second] = saying.said.map(({ speaker, kind, office }) => ({
    speakerId: speaker?.rowId ?? null,
    speakerKind: kind as Attribution['speakerKind'],
    roleOrganisationId: office?.rowId ?? null,
    roleBasis: office ? ('STATED' as const) : null,
  }));
  const { kind, medium, language, status, confidence, position } = saying;
  const columns = { kind, medium, language, status, confidence, position } as object;
  const quoteId = await stage.quote(articleId, saying.text, first, {
    ...columns,
    saidAt: saying.saidAt ? new Date(saying.saidAt) : null,
    ...(saying.verified && {
      verifiedAt: new Date(),
      verifiedByName: 'x',
      verifiedByKind: 'editor',
    }),
  });
  if (second) await dataSource.manager.insert(Attribution, { quoteId, ordinal: 2, ...second });
  return n.Quote(quoteId);
}

/** Numbers below a bound, the same for the same seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
