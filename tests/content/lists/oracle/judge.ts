import type { Body, Saying, Story, World } from './world.js';

/** A filter as a client sends it. */
export interface Filter {
  readonly [name: string]: unknown;
}

/** The rules of semantics 15, 18, 20-30 by brute force: which rows a filter leaves. */
export class Judge {
  constructor(
    private readonly world: World,
    private readonly seesAll: boolean,
  ) {}

  /** Quotes that the viewer sees and the filter leaves. */
  sayings(filter: Filter): readonly Saying[] {
    return this.inRange(filter).filter((saying) => this.saying(filter, saying));
  }

  /** Articles that the viewer sees and the filter leaves. */
  stories(filter: Filter): readonly Story[] {
    return this.world.stories
      .filter((story) => this.sees(story))
      .filter((story) => this.story(filter, story));
  }

  /** People that the filter leaves. */
  people(filter: Filter): readonly Body[] {
    return this.world.people.filter((person) => this.person(filter, person));
  }

  private sees(story: Story): boolean {
    return this.seesAll || story.status === 'PUBLISHED';
  }

  /** What a quote filter ranges over (semantics 18). */
  private inRange(filter: Filter): readonly Saying[] {
    const seen = this.world.sayings.filter(({ story }) => this.sees(story));
    return speaksOfStatus(filter) ? seen : seen.filter(({ status }) => status !== 'RETRACTED');
  }

  private saying(filter: Filter, saying: Saying): boolean {
    const { story, said } = saying;
    return every(filter, (inner) => this.saying(inner, saying), {
      id: (ids) => includes(ids, saying.id),
      speakerKind: (kinds) => said.some(({ kind }) => includes(kinds, kind)),
      speaker: (inner) => said.some(({ speaker }) => speaker && this.body(inner, speaker)),
      affiliation: (inner) => this.affiliation(inner, saying),
      article: (inner) => this.story(inner, story),
      publishedAt: (range) => within(range, story.publishedAt),
      saidAt: (range) => within(range, saying.saidAt ?? story.publishedAt),
      kind: (kinds) => includes(kinds, saying.kind),
      medium: (media) => includes(media, saying.medium),
      language: (languages) => includes(languages, saying.language),
      status: (statuses) => includes(statuses, saying.status),
      text: ({ matches }) =>
        typeof matches !== 'string' ||
        (matches !== '' && saying.text.toLowerCase().includes(matches)),
      verbatim: (wanted) => (wanted as unknown) === (saying.kind !== 'INDIRECT'),
      verified: (wanted) => (wanted as unknown) === saying.verified,
      maxConfidence: (most) => saying.confidence !== null && saying.confidence <= Number(most),
    });
  }

  private story(filter: Filter, story: Story): boolean {
    return every(filter, (inner) => this.story(inner, story), {
      id: (ids) => includes(ids, story.id),
      publishedAt: (range) => within(range, story.publishedAt),
      headline: (inner) => text(inner, story.headline),
      outlet: (inner) => this.body(inner, story.outlet),
      language: (languages) => includes(languages, story.language),
      status: (statuses) => includes(statuses, story.status),
      quotes: (inner) => this.quotes(inner, (saying) => saying.story === story),
      mentions: (inner) => this.mentions(inner, story),
    });
  }

  private person(filter: Filter, person: Body): boolean {
    return every(filter, (inner) => this.person(inner, person), {
      ...this.namesOf(person),
      memberOf: (inner) =>
        this.world.memberships.some(
          (membership) => membership.person === person && this.under(inner, membership.body, null),
        ),
      quotes: (inner) =>
        this.quotes(inner, ({ said }) => said.some(({ speaker }) => speaker === person)),
    });
  }

  private body(filter: Filter, body: Body): boolean {
    return every(filter, (inner) => this.body(inner, body), {
      ...this.namesOf(body),
      classification: (inner) => text(inner, body.classification),
    });
  }

  private namesOf(body: Body): Record<string, (value: Filter) => boolean> {
    return {
      id: (ids) => includes(ids, body.id),
      slug: (inner) => text(inner, body.slug),
      name: (inner) => text(inner, body.name),
      wikidataId: (inner) => text(inner, body.wikidataId),
    };
  }

  private affiliation(filter: Filter, { said, saidAt, story }: Saying): boolean {
    const day = (saidAt ?? story.publishedAt).slice(0, 10);
    return said.some(
      ({ speaker, kind, office }) =>
        (office && this.under(filter, office, day)) ||
        (filter['orSelf'] === true &&
          kind === 'ORGANISATION' &&
          speaker &&
          this.under(filter, speaker, day)),
    );
  }

  /** Whether the body matches, or with includeDescendants stands below one that does. */
  private under(filter: Filter, body: Body, day: string | null): boolean {
    if (this.body((filter['organisation'] ?? {}) as Filter, body)) return true;
    if (filter['includeDescendants'] !== true) return false;
    return this.world.links
      .filter(({ child, from, to }) => {
        const holds = day === null || ((from ?? '') <= day && day <= (to ?? '9'));
        return child === body && holds;
      })
      .some(({ parent }) => this.under(filter, parent, day));
  }

  private quotes(filter: Filter, isOfList: (saying: Saying) => boolean): boolean {
    const list = (inner: Filter): readonly Saying[] => this.inRange(inner).filter(isOfList);
    return every(filter, () => true, {
      some: (inner) => list(inner).some((saying) => this.saying(inner, saying)),
      none: (inner) => !list(inner).some((saying) => this.saying(inner, saying)),
      every: (inner) => list(inner).every((saying) => this.saying(inner, saying)),
    });
  }

  private mentions(filter: Filter, { mentions }: Story): boolean {
    const meets = (inner: Filter, body: Body): boolean =>
      every(inner, () => true, {
        person: (wanted) => this.world.people.includes(body) && this.person(wanted, body),
        organisation: (wanted) => this.world.bodies.includes(body) && this.body(wanted, body),
      });
    return every(filter, () => true, {
      some: (inner) => mentions.some((body) => meets(inner, body)),
      none: (inner) => !mentions.some((body) => meets(inner, body)),
    });
  }
}

type Demands = Readonly<Record<string, (value: Filter) => unknown>>;

function every(filter: Filter, inner: (filter: Filter) => boolean, demands: Demands): boolean {
  return Object.entries(filter).every(([name, value]) => {
    if (value === null || value === undefined) return true;
    if (name === 'and') return (value as Filter[]).every(inner);
    if (name === 'or') return (value as Filter[]).some(inner);
    if (name === 'not') return !inner(value as Filter);
    return Boolean(demands[name]!(value as Filter));
  });
}

function speaksOfStatus(filter: Filter): boolean {
  if (filter['status'] !== null && filter['status'] !== undefined) return true;
  return [filter['and'], filter['or'], filter['not']]
    .flat()
    .some((inner) => inner !== null && inner !== undefined && speaksOfStatus(inner as Filter));
}

function includes(list: unknown, value: string): boolean {
  return (list as readonly string[]).includes(value);
}

function within(range: Filter, at: string): boolean {
  const time = Date.parse(at);
  const { gte, lt } = range as { gte?: string | null; lt?: string | null };
  return (!gte || time >= Date.parse(gte)) && (!lt || time < Date.parse(lt));
}

function text(filter: Filter, value: string | null): boolean {
  const low = value?.toLowerCase();
  return every(filter, () => true, {
    eq: (wanted) => value === (wanted as unknown),
    in: (wanted) => value !== null && includes(wanted, value),
    contains: (wanted) => low?.includes(String(wanted).toLowerCase()),
    startsWith: (wanted) => low?.startsWith(String(wanted).toLowerCase()),
  });
}
