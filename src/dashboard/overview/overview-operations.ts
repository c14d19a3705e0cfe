import { Operation } from '../ask.js';
import { Stats, statsFields } from '../parts/stats-sentence.js';
import { Role, ShownQuote, SpeakerLink, shownQuoteFragment } from '../quotes/shown-quote.js';

/** A value of a facet and how many quotes have it. */
export interface Bucket {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What a filter comes to. */
export interface Extent {
  readonly quoteStats: Stats;
}

/** Totals of a filter. */
export const extentOperation: Operation<Extent> = {
  document: `query Extent($filter: QuoteFilter) {
  quoteStats(filter: $filter) { ${statsFields} }
}`,
};

/** What a filter could be narrowed by. */
export interface Choices {
  readonly choices: {
    readonly facets: readonly { readonly facet: string; readonly buckets: readonly Bucket[] }[];
  };
}

/** The organisations that people speak for in a period, and its outlets. */
export const choicesOperation: Operation<Choices> = {
  document: `query Choices($filter: QuoteFilter) {
  choices: quotes(first: 0, filter: $filter) {
    facets(by: [AFFILIATION, OUTLET], first: 50) { facet buckets { value label count } }
  }
}`,
};

/** The organisations that speak most in their own name: quickly told, however much is stored. */
export interface Outspoken {
  readonly organisations: {
    readonly nodes: readonly { readonly name: string; readonly slug: string }[];
  };
}

/** Organisations by what they said themselves. */
export const outspokenOperation: Operation<Outspoken> = {
  document: `query Outspoken {
  organisations(first: 50, orderBy: [{ field: QUOTE_COUNT, direction: DESC }]) {
    nodes { name slug }
  }
}`,
};

/** The quotes of one calendar unit. */
export interface Point {
  readonly bucketStart: string;
  readonly quoteCount: number;
}

/** How often over time, and in how many articles it could have been. */
export interface Trend {
  readonly quoteTimeSeries: readonly { readonly points: readonly Point[] }[];
  readonly articleTimeSeries: readonly {
    readonly bucketStart: string;
    readonly articleCount: number;
  }[];
}

/** Quotes in each bucket of a period, with all articles that were taken in. */
export const trendOperation: Operation<Trend> = {
  document: `query Trend($filter: QuoteFilter, $articles: ArticleFilter, $period: DateRangeInput!, $interval: TimeInterval!) {
  quoteTimeSeries(filter: $filter, period: $period, interval: $interval) {
    points { bucketStart quoteCount }
  }
  articleTimeSeries(filter: $articles, period: $period, interval: $interval) {
    bucketStart
    articleCount
  }
}`,
};

/** Those who speak most, each with a line over time. */
export interface Speakers {
  readonly quoteTimeSeries: readonly {
    /** Id of the speaker, or _other. */
    readonly key: string;
    readonly label: string;
    readonly total: number;
    readonly points: readonly Pick<Point, 'quoteCount'>[];
  }[];
}

/** Quotes of each of the most quoted speakers in each bucket of a period. */
export const speakersOperation: Operation<Speakers> = {
  document: `query Speakers($filter: QuoteFilter, $period: DateRangeInput!, $interval: TimeInterval!, $limit: Int) {
  quoteTimeSeries(filter: $filter, period: $period, interval: $interval, splitBy: SPEAKER, splitLimit: $limit) {
    key
    label
    total
    points { quoteCount }
  }
}`,
};

/** Which outlet quotes whom. */
export interface Grid {
  readonly quoteGrid: {
    readonly rows: readonly Bucket[];
    readonly columns: readonly Bucket[];
    readonly cells: readonly {
      readonly row: string;
      readonly column: string;
      readonly count: number;
    }[];
  };
}

/** Quotes of the most quoted speakers in each of the outlets that quote most. */
export const gridOperation: Operation<Grid> = {
  document: `query Grid($filter: QuoteFilter, $rows: Int!, $columns: Int!) {
  quoteGrid(filter: $filter, rows: SPEAKER, columns: OUTLET, rowLimit: $rows, columnLimit: $columns) {
    rows { value label count }
    columns { value label count }
    cells { row column count }
  }
}`,
};

/** The newest quotes of a filter. */
export interface Latest {
  readonly quotes: { readonly nodes: readonly ShownQuote[] };
}

/** The five newest quotes of a filter. */
export const latestOperation: Operation<Latest> = {
  document: `query Latest($filter: QuoteFilter) {
  quotes(first: 5, filter: $filter) { nodes { ...ShownQuote } }
}
${shownQuoteFragment}`,
};

/** Articles that name an organisation, and those that quote somebody for it. */
export interface Voice {
  readonly organisation: {
    readonly voiceShare: readonly {
      readonly articlesMentioning: number;
      readonly articlesQuoting: number;
    }[];
  } | null;
}

/** In how many of the articles that name an organisation it is heard. */
export const voiceOperation: Operation<Voice> = {
  document: `query Voice($id: ID, $slug: String, $period: DateRangeInput!, $interval: TimeInterval!, $sub: Boolean!, $filter: ArticleFilter) {
  organisation(id: $id, slug: $slug) {
    voiceShare(period: $period, interval: $interval, includeDescendants: $sub, filter: $filter) {
      articlesMentioning
      articlesQuoting
    }
  }
}`,
};

/** What a speaker or outlet is called in an address; with the last quote of a speaker. */
export interface Known {
  readonly nodes: readonly ({
    readonly __typename: 'Person' | 'Organisation';
    readonly id: string;
    readonly slug: string;
    readonly quotes: {
      readonly nodes: readonly {
        readonly position: number;
        readonly article: { readonly slug: string; readonly publishedAt: string };
        readonly attributions: readonly {
          readonly speaker: Omit<SpeakerLink, 'name'> | null;
          readonly roleAtTime: Role | null;
        }[];
      }[];
    };
  } | null)[];
}

/** Slugs of ids, and of speakers the last quote within a filter with the role in it. */
export const knownOperation: Operation<Known> = {
  document: `query Known($ids: [ID!]!, $filter: QuoteFilter) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Speaker {
      slug
      quotes(first: 1, filter: $filter) {
        nodes {
          position
          article { slug publishedAt }
          attributions {
            speaker { __typename slug }
            roleAtTime {
              statedText
              organisation { name slug }
              membership { role }
            }
          }
        }
      }
    }
  }
}`,
};
