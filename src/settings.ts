import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  addresses,
  count,
  oneOf,
  origin,
  origins,
  port,
  postgresUrl,
  secretKey,
  switchedOn,
  text,
  webhookHosts,
} from './setting-values.js';

/** Folder of package.json: .env and the data folder stand here unless told otherwise. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** One setting: its key in the environment, what it may be, what holds without it, what it does. */
export interface Setting<T> {
  readonly key: string;
  /** Throws an Error that says what the value must be, without repeating it. */
  readonly parse: (given: string) => T;
  readonly otherwise: T;
  readonly sentence: string;
  /** Masked wherever settings are shown, has no flag, and may come from a file named in KEY_FILE. */
  readonly secret?: true;
}
const setting = <T>(row: Setting<T>): Setting<T> => row;

/** Every setting. The name of the property is the flag: dataDir is --data-dir. */
export const settings = {
  databaseUrl: setting<string | null>({
    key: 'DATABASE_URL',
    parse: postgresUrl,
    otherwise: null,
    sentence: 'Postgres 14 to 18 to use; without it the embedded one is started.',
    secret: true,
  }),
  migrateUrl: setting<string | null>({
    key: 'WHOSAID_MIGRATE_URL',
    parse: postgresUrl,
    otherwise: null,
    sentence:
      'The database of DATABASE_URL as the role that owns the tables and migrates them; the other one then only reads and writes.',
    secret: true,
  }),
  host: setting({
    key: 'HOST',
    parse: text,
    otherwise: '127.0.0.1',
    sentence: 'Address to listen on; 0.0.0.0 opens it to the network.',
  }),
  port: setting({
    key: 'PORT',
    parse: port,
    otherwise: 4000,
    sentence: 'Port to listen on; 0 takes any free one.',
  }),
  publicUrl: setting<string | null>({
    key: 'PUBLIC_URL',
    parse: origin,
    otherwise: null,
    sentence:
      'Where others reach the server, for addresses in embeds and JSON-LD: https://quotes.example; without it as each request names it.',
  }),
  nodeEnv: setting({
    key: 'NODE_ENV',
    parse: oneOf('development', 'test', 'production'),
    otherwise: 'development',
    sentence: 'Where this runs: production turns introspection and the explorer off.',
  }),
  introspection: setting<boolean | null>({
    key: 'WHOSAID_INTROSPECTION',
    parse: switchedOn,
    otherwise: null,
    sentence:
      'Introspection, explorer and suggestions: on or off; without it off in production only.',
  }),
  corsOrigins: setting<readonly string[]>({
    key: 'WHOSAID_CORS_ORIGINS',
    parse: origins,
    otherwise: [],
    sentence: 'Origins whose pages may send keys, separated by commas; reading needs none.',
  }),
  anonymousReading: setting({
    key: 'WHOSAID_ANONYMOUS',
    parse: switchedOn,
    otherwise: true,
    sentence: 'Whether reading needs no key: on or off.',
  }),
  rateLimit: setting({
    key: 'WHOSAID_RATE_LIMIT',
    parse: count,
    otherwise: 60_000,
    sentence: 'Requests a minute for each key, or each address without one; 0 counts nothing.',
  }),
  trustedProxies: setting<readonly string[]>({
    key: 'WHOSAID_TRUSTED_PROXIES',
    parse: addresses,
    otherwise: [],
    sentence: 'Addresses of proxies whose X-Forwarded-For is believed, separated by commas.',
  }),
  logLevel: setting({
    key: 'LOG_LEVEL',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    otherwise: 'info',
    sentence: 'How much is logged, on standard error.',
  }),
  dataDir: setting({
    key: 'WHOSAID_DATA_DIR',
    parse: (given) => resolve(given),
    otherwise: resolve(projectFolder, '.whosaid'),
    sentence: 'Folder of the embedded database.',
  }),
  samples: setting({
    key: 'WHOSAID_SAMPLES',
    parse: switchedOn,
    otherwise: true,
    sentence: 'Whether an empty embedded database is filled with the sample articles: on or off.',
  }),
  adminKey: setting<string | null>({
    key: 'WHOSAID_ADMIN_KEY',
    parse: secretKey,
    otherwise: null,
    sentence: 'A key of role ADMIN; without it the embedded database gets one for each run.',
    secret: true,
  }),
  eventDays: setting({
    key: 'WHOSAID_EVENT_DAYS',
    parse: count,
    otherwise: 30,
    sentence: 'Days for which events can be read again by a cursor; 0 keeps them for ever.',
  }),
  webhookAllow: setting<readonly string[]>({
    key: 'WHOSAID_WEBHOOK_ALLOW',
    parse: webhookHosts,
    otherwise: [],
    sentence:
      'Hosts, addresses or networks like 10.0.0.0/8 that webhooks may call though they are not public, separated by commas.',
  }),
};

/** Name of a setting. */
export type SettingName = keyof typeof settings;
