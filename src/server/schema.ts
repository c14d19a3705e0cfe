import 'reflect-metadata';

import { GraphQLSchema } from 'graphql';
import { buildSchema, NonEmptyArray, type PubSub } from 'type-graphql';

import { ArticleFields, ImageFields } from '../content/articles/article.fields.js';
import { RevisionFields } from '../content/history/revision.fields.js';
import { ArticleLists } from '../content/lists/article-lists.js';
import {
  MembershipsOfOrganisation,
  MembershipsOfPerson,
} from '../content/lists/membership-lists.js';
import { MostRepeated, RepeatedQuoteFields } from '../content/clusters/most-repeated.js';
import { ClusterOfQuote, QuoteClusterFields } from '../content/clusters/quote-cluster.fields.js';
import { VariantFields, Variants } from '../content/clusters/variants.js';
import { ArticleEditsResolver } from '../content/editing/article-edits.resolver.js';
import { OrganisationEditsResolver } from '../content/editing/organisation-edits.resolver.js';
import { PersonEditsResolver } from '../content/editing/person-edits.resolver.js';
import { QuoteEditsResolver } from '../content/editing/quote-edits.resolver.js';
import { QuoteEventsResolver } from '../content/events/quote-events.resolver.js';
import { NodeLists } from '../content/lists/node-lists.js';
import { OrganisationSpeakers } from '../content/lists/organisation-speakers.js';
import { QuoteLists, QuotesOfArticle, QuotesOfSpeaker } from '../content/lists/quote-lists.js';
import { RevisionLists } from '../content/lists/revision-lists.js';
import { Descendants, SpeakerLists } from '../content/lists/speaker-lists.js';
import { OrganisationFields } from '../content/organisations/organisation.fields.js';
import { AttributionFields } from '../content/quotes/attribution.fields.js';
import { QuoteContextFields } from '../content/quotes/quote-context.fields.js';
import { QuoteRecordFields } from '../content/quotes/quote-record.fields.js';
import { ProvenanceFields, QuoteFields } from '../content/quotes/quote.fields.js';
import { SpeakerFields } from '../content/speakers/speaker.fields.js';
import { QuoteSearchEdgeFields, SearchQuotes } from '../content/search/search-quotes.js';
import { Suggest } from '../content/search/suggest.js';
import { ArticleTimeSeriesResolver } from '../content/statistics/article-time-series.js';
import { CoQuotedEdgeFields, CoQuotedWith } from '../content/statistics/co-quoted-with.js';
import { QuoteFacets } from '../content/statistics/quote-facets.js';
import { QuoteGridResolver } from '../content/statistics/quote-grid.js';
import { QuoteStatsResolver } from '../content/statistics/quote-stats.js';
import { QuoteTimeSeriesResolver } from '../content/statistics/quote-time-series.js';
import {
  SourceDiversityFields,
  SourceDiversityOfOutlet,
} from '../content/statistics/source-diversity.js';
import { TopSpeakers } from '../content/statistics/top-speakers.js';
import { VoiceShare } from '../content/statistics/voice-share.js';
import { attachEngine } from '../graphql/attach-engine.js';
import { ImportArticlesResolver } from '../ingest/import-mutation/import-articles.resolver.js';
import { ExtractQuotesResolver } from '../ingest/extract/extract-quotes.resolver.js';
import {
  PublishedArticle,
  PublishedOrganisation,
  PublishedPerson,
  PublishedQuote,
} from '../publish/publish.resolver.js';
import { ApiKeysResolver } from '../security/api-keys/api-keys.resolver.js';
import { ViewerResolver } from '../security/api-keys/viewer.resolver.js';
import { assertRolesDeclared } from '../security/rights/assert-roles-declared.js';

/** Every resolver class of the project, in the order of the folders. A new one is added here. */
const resolvers: NonEmptyArray<new () => object> = [
  SpeakerFields,
  OrganisationFields,
  ArticleFields,
  ImageFields,
  AttributionFields,
  QuoteFields,
  ProvenanceFields,
  RevisionFields,
  QuoteRecordFields,
  QuoteContextFields,
  NodeLists,
  SpeakerLists,
  Descendants,
  MembershipsOfPerson,
  MembershipsOfOrganisation,
  OrganisationSpeakers,
  RevisionLists,
  ArticleLists,
  QuoteLists,
  QuotesOfArticle,
  QuotesOfSpeaker,
  QuoteFacets,
  SearchQuotes,
  QuoteSearchEdgeFields,
  Suggest,
  QuoteStatsResolver,
  QuoteGridResolver,
  QuoteTimeSeriesResolver,
  ArticleTimeSeriesResolver,
  TopSpeakers,
  VoiceShare,
  SourceDiversityOfOutlet,
  SourceDiversityFields,
  CoQuotedWith,
  CoQuotedEdgeFields,
  ClusterOfQuote,
  QuoteClusterFields,
  Variants,
  VariantFields,
  MostRepeated,
  RepeatedQuoteFields,
  QuoteEventsResolver,
  ArticleEditsResolver,
  QuoteEditsResolver,
  PersonEditsResolver,
  OrganisationEditsResolver,
  ImportArticlesResolver,
  ExtractQuotesResolver,
  PublishedQuote,
  PublishedArticle,
  PublishedPerson,
  PublishedOrganisation,
  ApiKeysResolver,
  ViewerResolver,
];

let schema: Promise<GraphQLSchema> | undefined;

/**
 * The public schema, built once a process, since the metadata behind it is global. Throws when a
 * mutation does not say who may call it.
 */
export function getSchema(): Promise<GraphQLSchema> {
  schema ??= makeSchema();
  return schema;
}

/** type-graphql asks for one; our subscription has the outbox for its source. */
const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions bring a source of their own.');
  },
};

async function makeSchema(): Promise<GraphQLSchema> {
  const made = await buildSchema({ resolvers, validate: false, pubSub: noPubSub });
  assertRolesDeclared(made);
  attachEngine(made);
  return made;
}
