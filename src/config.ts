import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { OperatorError } from './base/operator-error.js';
import { projectFolder, settings, type Setting, type SettingName } from './settings.js';

const hidden = '********';

/** The settings as plain values. */
export type Config = {
  readonly [Name in SettingName]: (typeof settings)[Name]['otherwise'];
};

/** Where settings are looked for, strongest first. */
export interface ConfigSources {
  readonly flags: Readonly<Partial<Record<SettingName, string>>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly envFile: Readonly<Record<string, string | undefined>>;
}

/** A setting as found: the value, where it came from, and what is wrong with it. */
export interface FoundSetting {
  readonly name: SettingName;
  readonly value: unknown;
  readonly source: string;
  readonly fault: string | null;
}

/**
 * The settings of this process: flags before environment before .env before default. Throws an
 * OperatorError that lists every fault at once.
 */
export function readConfig(flags: ConfigSources['flags'] = {}): Config {
  const { found, faults } = inspectSettings(sourcesOfProcess(flags));
  if (faults.length > 0) {
    throw new OperatorError(
      'The configuration is wrong.',
      faults.join('\n'),
      'Correct the environment, the flags or .env; whosaid config shows where each value comes from.',
      2,
    );
  }
  return Object.fromEntries(found.map(({ name, value }) => [name, value])) as Config;
}

/** Flags as given, process.env and the .env of the project. */
export function sourcesOfProcess(flags: ConfigSources['flags']): ConfigSources {
  return { flags, environment: process.env, envFile: readEnvFile(resolve(projectFolder, '.env')) };
}

/** Whether LOG_LEVEL asks for details, for failures that happen before or beside the log. */
export function wantsDebugging(): boolean {
  const { value } = find('logLevel', sourcesOfProcess({}));
  return value === 'debug' || value === 'trace';
}

/** Looks every setting up; a fault stands beside its setting and in the list of all. */
export function inspectSettings(sources: ConfigSources): {
  found: FoundSetting[];
  faults: string[];
} {
  const found = (Object.keys(settings) as SettingName[]).map((name) => find(name, sources));
  const faults = found.flatMap(({ fault }) => fault ?? []);
  return { found, faults: [...faults, ...findUnknownKeys(sources)] };
}

/** A value as it may be shown: secrets masked, of a URL only the password. */
export function showSetting({ name, value }: FoundSetting): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '-';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  const row: Setting<unknown> = settings[name];
  return row.secret ? mask(String(value)) : String(value);
}

function mask(secret: string): string {
  if (!URL.canParse(secret)) return hidden;
  const url = new URL(secret);
  if (url.password) url.password = hidden;
  if (url.searchParams.has('password')) url.searchParams.set('password', hidden);
  return url.href;
}

/** dataDir -> --data-dir */
export function flagOf(name: SettingName): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function find(name: SettingName, sources: ConfigSources): FoundSetting {
  const row: Setting<unknown> = settings[name];
  const candidates = [
    { source: `flag ${flagOf(name)}`, given: () => sources.flags[name] },
    { source: `environment ${row.key}`, given: () => lookUp(row, sources.environment) },
    { source: `.env ${row.key}`, given: () => lookUp(row, sources.envFile) },
  ];
  for (const { source, given } of candidates) {
    try {
      const value = given();
      if (value) return { name, value: row.parse(value), source, fault: null };
    } catch (error) {
      const fault = `${row.key} (${source}) ${(error as Error).message}.`;
      return { name, value: null, source, fault };
    }
  }
  return { name, value: row.otherwise, source: 'default', fault: null };
}

/** The value of a key, or the content of the file that KEY_FILE names. Empty counts as not given. */
function lookUp(row: Setting<unknown>, layer: ConfigSources['environment']): string | undefined {
  const direct = layer[row.key];
  const file = row.secret ? layer[`${row.key}_FILE`] : undefined;
  if (direct && file) throw new Error(`is given twice: also as ${row.key}_FILE`);
  if (!file) return direct;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`cannot be read from the file that ${row.key}_FILE names`);
  }
}

/** A misspelt key would be ignored in silence otherwise. */
function findUnknownKeys(sources: ConfigSources): string[] {
  const rows: Setting<unknown>[] = Object.values(settings);
  const known = new Set(rows.flatMap(({ key, secret }) => (secret ? [key, `${key}_FILE`] : [key])));
  const given = Object.keys({ ...sources.envFile, ...sources.environment });
  return given
    .filter((key) => key.startsWith('WHOSAID_') && !known.has(key))
    .map((key) => `${key} is no setting of Whosaid.`);
}

function readEnvFile(path: string): ConfigSources['envFile'] {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
