import { GraphQLSchema } from 'graphql';
import { Logger } from 'pino';
import { DataSource } from 'typeorm';

import { Attribute } from '../ingest/ingest-context.js';
import { FindViewer } from '../security/api-keys/find-viewer.js';
import { QueryLimits } from '../security/query-limits/query-limits.js';
import { Limits } from './limits.js';

/** What a server is made of; commands/serve fills it from the configuration. */
export interface AppOptions {
  /** Initialised; the app neither opens nor closes it. */
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Looks a key up; the bootstrap key and those of the database unless told. */
  readonly findViewer?: FindViewer;
  /** The bootstrap key of role ADMIN; null for none. */
  readonly adminKey: string | null;
  /** The attribution engine; in threads of its own unless told. */
  readonly attribute?: Attribute;
  /** Introspection, explorer and suggestions (semantics 89). */
  readonly introspection: boolean;
  /** Whether reading needs no key; true unless told. */
  readonly anonymousReading?: boolean;
  /** Requests a minute for each key or address; 0 or nothing: not counted. */
  readonly rateLimit?: number;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies?: readonly string[];
  /** Origins whose pages may send keys. */
  readonly corsOrigins?: readonly string[];
  /** Hosts, addresses and networks that webhooks may call though they are not public. */
  readonly webhookAllow?: readonly string[];
  /** Days for which events are kept; 30 unless told, 0 for ever. */
  readonly eventDays?: number;
  /** Scheme and host by which others reach the server; as each request names it unless told. */
  readonly publicUrl?: string | null;
  readonly limits?: Partial<Limits>;
  readonly queryLimits?: Partial<QueryLimits>;
  /** The public schema unless told. */
  readonly schema?: GraphQLSchema;
}
