import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inspectSettings, showSetting } from '../../src/config.js';
import { settings, type SettingName } from '../../src/settings.js';

const nothing = { flags: {}, environment: {}, envFile: {} };
const find = (name: SettingName, sources: Partial<typeof nothing> & object) =>
  inspectSettings({ ...nothing, ...sources }).found.find((row) => row.name === name)!;

describe('a setting', () => {
  it('comes from the flag before the environment before .env before the default', () => {
    const flags = { port: '1' };
    const environment = { PORT: '2' };
    const envFile = { PORT: '3' };
    expect(find('port', { flags, environment, envFile })).toMatchObject({
      value: 1,
      source: 'flag --port',
    });
    expect(find('port', { environment, envFile })).toMatchObject({
      value: 2,
      source: 'environment PORT',
    });
    expect(find('port', { envFile })).toMatchObject({ value: 3, source: '.env PORT' });
    expect(find('port', {})).toMatchObject({ value: 4000, source: 'default' });
  });

  it('counts as not given when it is empty', () => {
    expect(find('port', { environment: { PORT: '' } })).toMatchObject({ value: 4000 });
  });

  it('has a sentence and a default that its own rule allows', () => {
    for (const row of Object.values(settings)) {
      expect(row.sentence).toMatch(/^[A-Zp].+\.$/);
      if (typeof row.otherwise === 'string') expect(row.parse(row.otherwise)).toBe(row.otherwise);
    }
  });
});

describe('wrong configuration', () => {
  it('is told all at once, without repeating what was given', () => {
    const environment = {
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://me:hunter2@db/x',
      WHOSAID_SAMPLES: 'yes',
      WHOSAID_ADMIN_KEY: 'short',
      WHOSAID_SAMPELS: 'off',
    };
    const { faults } = inspectSettings({ ...nothing, environment });
    expect(faults).toEqual([
      expect.stringMatching(/^DATABASE_URL .*must be a URL/),
      expect.stringMatching(/^PORT .*0 to 65535/),
      expect.stringMatching(/^LOG_LEVEL .*one of/),
      expect.stringMatching(/^WHOSAID_SAMPLES .*on or off/),
      expect.stringMatching(/^WHOSAID_ADMIN_KEY .*16/),
      'WHOSAID_SAMPELS is no setting of Whosaid.',
    ]);
    expect(faults.join()).not.toMatch(/hunter2|short|70000/);
  });
});

describe('a secret', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whosaid-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('may come from a file, whose last line break is not part of it', () => {
    const path = join(folder, 'key');
    writeFileSync(path, 'a-key-of-many-letters\n');
    const environment = { WHOSAID_ADMIN_KEY_FILE: path };
    expect(find('adminKey', { environment })).toMatchObject({
      value: 'a-key-of-many-letters',
      fault: null,
    });
  });

  it('is refused when it is given twice, or when its file cannot be read', () => {
    const twice = { WHOSAID_ADMIN_KEY: 'a-key-of-many-letters', WHOSAID_ADMIN_KEY_FILE: '/x' };
    expect(find('adminKey', { environment: twice }).fault).toMatch(/given twice/);
    const missing = { WHOSAID_ADMIN_KEY_FILE: join(folder, 'missing') };
    expect(find('adminKey', { environment: missing }).fault).toMatch(/cannot be read/);
  });

  it.each<[SettingName, string, string, string]>([
    [
      'databaseUrl',
      'DATABASE_URL',
      'postgres://me:hunter2@db:5432/x',
      'postgres://me:********@db:5432/x',
    ],
    [
      'databaseUrl',
      'DATABASE_URL',
      'postgres://db/x?password=hunter2',
      'postgres://db/x?password=********',
    ],
    ['adminKey', 'WHOSAID_ADMIN_KEY', 'a-key-of-many-letters', '********'],
  ])('is masked wherever settings are shown: %s', (name, key, given, shown) => {
    expect(showSetting(find(name, { environment: { [key]: given } }))).toBe(shown);
  });
});
