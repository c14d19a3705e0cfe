import type { MigrationInterface } from 'typeorm';
import { Initial1764000000000 } from './migrations/1764000000000-initial.js';
import { AuditChain1764100000000 } from './migrations/1764100000000-audit-chain.js';
import { Editing1764100001000 } from './migrations/1764100001000-editing.js';
import { QuoteEvents1764600000000 } from './migrations/1764600000000-quote-events.js';
import { Webhooks1764600001000 } from './migrations/1764600001000-webhooks.js';
import { NameKeys1764200000000 } from './migrations/1764200000000-name-keys.js';
import { QuoteTables1764300000000 } from './migrations/1764300000000-quote-tables.js';
import { ApiKeys1764500000000 } from './migrations/1764500000000-api-keys.js';
import { LawsByStatement1764700000000 } from './migrations/1764700000000-laws-by-statement.js';
import { SmallNames1764700001000 } from './migrations/1764700001000-small-names.js';
import { Search1764800000000 } from './migrations/1764800000000-search.js';
import { MembershipOrder1764900000000 } from './migrations/1764900000000-membership-order.js';
import { Suggest1764800001000 } from './migrations/1764800001000-suggest.js';
import { QuoteClusters1765000000000 } from './migrations/1765000000000-quote-clusters.js';
import { EditorSessions1795511415000 } from './migrations/1795511415000-editor-sessions.js';
import { SearchTies1765000001000 } from './migrations/1765000001000-search-ties.js';
import { StatedOffices1795512218000 } from './migrations/1795512218000-stated-offices.js';
import { SearchSpans1795512582000 } from './migrations/1795512582000-search-spans.js';
import { EventHorizon1795513261000 } from './migrations/1795513261000-event-horizon.js';
import { RecentCounts1795514614000 } from './migrations/1795514614000-recent-counts.js';
import { SpansByArticle1795515560000 } from './migrations/1795515560000-spans-by-article.js';
import { QuotesByStatus1795516380000 } from './migrations/1795516380000-quotes-by-status.js';
import { Statistics1795516500000 } from './migrations/1795516500000-statistics.js';
import { Settled1795516680000 } from './migrations/1795516680000-settled.js';
import { HitsByVolume1795523300000 } from './migrations/1795523300000-hits-by-volume.js';
import { CountingIndexes1795523800000 } from './migrations/1795523800000-counting-indexes.js';
import { SpansAlongTexts1795533000000 } from './migrations/1795533000000-spans-along-texts.js';
import { EndlessSearches1795534000000 } from './migrations/1795534000000-endless-searches.js';
import { CoveringIndexes1795535000000 } from './migrations/1795535000000-covering-indexes.js';
import { MovesInPlace1795536000000 } from './migrations/1795536000000-moves-in-place.js';

/** Every migration, oldest first. One that was released is never changed. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Initial1764000000000,
  AuditChain1764100000000,
  Editing1764100001000,
  NameKeys1764200000000,
  QuoteTables1764300000000,
  ApiKeys1764500000000,
  QuoteEvents1764600000000,
  Webhooks1764600001000,
  LawsByStatement1764700000000,
  SmallNames1764700001000,
  Search1764800000000,
  MembershipOrder1764900000000,
  Suggest1764800001000,
  QuoteClusters1765000000000,
  SearchTies1765000001000,
  EditorSessions1795511415000,
  StatedOffices1795512218000,
  SearchSpans1795512582000,
  EventHorizon1795513261000,
  RecentCounts1795514614000,
  SpansByArticle1795515560000,
  QuotesByStatus1795516380000,
  Statistics1795516500000,
  Settled1795516680000,
  HitsByVolume1795523300000,
  CountingIndexes1795523800000,
  SpansAlongTexts1795533000000,
  EndlessSearches1795534000000,
  CoveringIndexes1795535000000,
  MovesInPlace1795536000000,
];
