import { toNodeId, type NodeTypeName } from '../../../src/graphql/node-id.js';
import { article, Importer, type ArticleAnswer } from '../../ingest/importer.js';
import {
  extractedArticle,
  givenArticle,
  hiddenStates,
  marker,
  shut,
  withdrawnArticle,
} from './hidden-articles.js';

const noLimits = {
  characters: 1e6,
  tokens: 1e6,
  depth: 100,
  aliases: 1e6,
  selections: 1e6,
  cost: Infinity,
};

/** Two outlets with what the public sees, and then all that it may not see about the same people. */
export class Newsroom {
  private constructor(readonly importer: Importer) {}

  static async open(): Promise<Newsroom> {
    const importer = await Importer.start({ queryLimits: noLimits });
    const room = new Newsroom(importer);
    await importer.organisation('The Herald', 'the-herald');
    await room.savePublic();
    return room;
  }

  /** The secret of a new key of the role. */
  async makeKey(role: string): Promise<string> {
    const input = { name: role.toLowerCase(), role };
    const payload = await this.edit('createApiKey', input, 'secret');
    return (payload as { secret: string }).secret;
  }

  private async savePublic(): Promise<void> {
    const works = await this.save('saveOrganisation', 'organisation', { name: 'Works Ministry' });
    const parent = { parentId: works, parentFrom: '2001', classification: 'board' };
    const board = await this.save('saveOrganisation', 'organisation', {
      name: 'Bridge Board',
      wikidataId: 'Q2',
      otherNames: [{ name: 'Board of the Bridge', kind: 'alias' }],
      ...parent,
    });
    const ada = await this.save('savePerson', 'person', {
      name: 'Ada Roe',
      wikidataId: 'Q1',
      gender: 'female',
    });
    await this.save('savePerson', 'person', { name: 'Ben Marsh', gender: 'male' });
    await this.save('saveMembership', 'membership', {
      personId: ada,
      organisationId: board,
      role: 'chair',
      startDate: '2020',
    });
    const first = await this.importer.importOne(
      article({
        headline: 'Bridge stays shut',
        url: 'https://slate.example/bridge',
        plainText: `“${shut}” said Ada Roe. Ben Marsh of the Bridge Board was angry: “Nobody asked us.” “Gone.”`,
        images: [{ caption: 'Ada Roe on the quay', credit: 'Photo / Bridge Board' }],
        quotes: [
          { text: shut, kind: 'DIRECT', speaker: { id: ada }, statedRole: 'Chair' },
          { text: 'Nobody asked us.', kind: 'DIRECT', speaker: { name: 'Ben Marsh' } },
          { text: 'Gone.', kind: 'DIRECT', speaker: { id: board, kind: 'ORGANISATION' } },
        ],
      }),
    );
    const [one, two, three] = first.quotes.nodes;
    await this.edit('correctQuote', {
      id: two!.id,
      expectedVersion: 1,
      patch: { medium: 'SPOKEN' },
      kind: 'CLARIFICATION',
      note: 'On the radio.',
      public: true,
    });
    await this.edit('retractQuote', { id: three!.id, expectedVersion: 1, note: 'Never said.' });
    await this.review(one!.id, board, 'shut');
    await this.importer.importOne(
      article({
        outlet: { slug: 'the-herald' },
        publishedAt: '2024-06-07T10:00:00Z',
        headline: 'Board under fire',
        plainText: `“${shut}” said Ada Roe, chair of the Bridge Board.\n\n“We count the days at the bridge,” said Cora Wren, pilot of the Dock Union. Ada Roe waited.`,
      }),
    );
  }

  /**
   * Hides everything that may stand in an article, in each state: given and extracted quotes of known
   * people and of new ones, the same words as public quotes, edits of all kinds.
   */
  async saveHidden(): Promise<void> {
    for (const [name, state] of Object.entries(hiddenStates)) {
      const given = await this.importer.importOne(givenArticle(name, state));
      await this.editHidden(given);
      await this.importer.importOne(extractedArticle(name, state));
    }
    const { id } = await this.importer.importOne(withdrawnArticle());
    await this.withdraw(id);
  }

  /** Takes back what was public for a while. */
  async withdraw(id: string): Promise<void> {
    await this.edit('setArticleStatus', { id, expectedVersion: 1, status: 'WITHHELD' });
  }

  /** One thing of each kind by the name in its address, all of them hidden. */
  async hiddenNames(): Promise<Record<'article' | 'person' | 'organisation' | 'quote', string>> {
    const named = `filter: { name: { contains: "${marker}" } }`;
    const { people, organisations, quotes } = await this.importer.query<HiddenNames>(
      `{ people(first: 1, ${named}) { nodes { slug } }
         organisations(first: 1, ${named}) { nodes { slug } }
         quotes(first: 1, filter: { text: { matches: "${marker}" } }) { nodes { id article { slug } } } }`,
    );
    const [quote] = quotes.nodes;
    return {
      article: quote!.article.slug,
      person: people.nodes[0]!.slug,
      organisation: organisations.nodes[0]!.slug,
      quote: quote!.id,
    };
  }

  /** Publishes all that is hidden. */
  async publishHidden(): Promise<void> {
    const { articles } = await this.importer.query<Articles>(hiddenArticles);
    for (const { id, version, headline } of articles.nodes) {
      if (!headline.includes(marker)) continue;
      const status = { status: 'PUBLISHED', embargoUntil: null };
      await this.edit('setArticleStatus', { id, expectedVersion: version, ...status });
    }
  }

  /** Node ids of whatever was stored behind the given ones, of every type that has ids. */
  async idsBehind(last: Readonly<Record<string, string>>): Promise<string[]> {
    const ids: string[] = [];
    for (const [table, rowId] of Object.entries(last)) {
      const rows = await this.importer.sql<{ id: string; kind: string | null }>(
        `select t.id, to_jsonb(t) ->> 'kind' as kind from ${table} t where id > $1 order by id`,
        [rowId],
      );
      ids.push(...rows.map(({ id, kind }) => toNodeId(typeOf(table, kind), id)));
    }
    return ids;
  }

  /** The last row id of each table whose rows have ids that clients see. */
  async lastIds(): Promise<Record<string, string>> {
    const last: Record<string, string> = {};
    for (const table of Object.keys(typesOfTables)) {
      const [row] = await this.importer.sql<{ id: string }>(
        `select coalesce(max(id), 0)::text as id from ${table}`,
      );
      last[table] = row!.id;
    }
    return last;
  }

  private async editHidden({ quotes }: ArticleAnswer): Promise<void> {
    const [one, two, three] = quotes.nodes;
    const correction = { kind: 'CLARIFICATION', note: `${marker} note`, public: true };
    const patch = { addressee: `the ${marker} desk` };
    await this.edit('correctQuote', { id: one!.id, expectedVersion: 1, patch, ...correction });
    await this.edit('verifyQuote', { id: one!.id, expectedVersion: 2, note: marker });
    await this.edit('retractQuote', { id: two!.id, expectedVersion: 1, note: marker });
    const { organisation } = await this.importer.query<{ organisation: { id: string } }>(
      '{ organisation(slug: "bridge-board") { id } }',
    );
    await this.review(three!.id, organisation.id, marker);
  }

  private async review(quoteId: string, publisherId: string, word: string): Promise<void> {
    await this.edit('saveClaimReview', {
      quoteId,
      publisherId,
      claimReviewed: `It is ${word}.`,
      textualRating: 'True',
      url: `https://checks.example/${quoteId}`,
    });
  }

  private async save(mutation: string, field: string, input: object): Promise<string> {
    const payload = await this.edit(mutation, input, `${field} { id }`);
    return (payload as Record<string, { id: string }>)[field]!.id;
  }

  private async edit(mutation: string, input: object, selection = ''): Promise<unknown> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const data = await this.importer.query<Record<string, Payload>>(
      `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} userErrors { code path message } } }`,
      { input },
    );
    const payload = data[mutation]!;
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return payload;
  }
}

interface Payload {
  readonly userErrors: readonly unknown[];
}

interface HiddenNames {
  readonly people: { readonly nodes: readonly { slug: string }[] };
  readonly organisations: { readonly nodes: readonly { slug: string }[] };
  readonly quotes: { readonly nodes: readonly { id: string; article: { slug: string } }[] };
}

interface Articles {
  readonly articles: {
    readonly nodes: readonly { id: string; version: number; headline: string }[];
  };
}

const hiddenArticles = '{ articles(first: 100) { nodes { id version headline } } }';

const typesOfTables = {
  article: 'Article',
  speaker: 'Person',
  quote: 'Quote',
  membership: 'Membership',
  quote_form: 'QuoteCluster',
  correction: 'Correction',
  claim_review: 'ClaimReview',
} as const satisfies Readonly<Record<string, NodeTypeName>>;

function typeOf(table: string, kind: string | null): NodeTypeName {
  if (table === 'speaker' && kind === 'ORGANISATION') return 'Organisation';
  return typesOfTables[table as keyof typeof typesOfTables];
}
