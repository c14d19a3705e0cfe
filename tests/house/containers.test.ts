import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { settings } from '../../src/settings.js';
import { project } from './source-files.js';

interface Service {
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, object>>;
}
const compose = parse(readFileSync(join(project, 'docker-compose.yml'), 'utf8')) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.values(compose.services);

describe('docker-compose.yml', () => {
  it('publishes ports on the loopback only', () => {
    const ports = services.flatMap((service) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('holds no secret: each comes from a file or from the environment', () => {
    const secrets = services
      .flatMap((service) => Object.entries(service.environment ?? {}))
      .filter(([key]) => /PASSWORD|KEY|TOKEN|SECRET|DATABASE_URL/.test(key));
    expect(secrets.length).toBeGreaterThan(0);
    expect(
      secrets.filter(([key, value]) => !key.endsWith('_FILE') && !/^\$\{\w+:-\}$/.test(value)),
    ).toEqual([]);
  });

  it('uses volumes and services that it declares, and settings that exist', () => {
    const names = services.flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0]!),
    );
    expect(names.filter((name) => !(name in compose.volumes))).toEqual([]);
    const needed = services.flatMap((service) => Object.keys(service.depends_on ?? {}));
    expect(needed.filter((name) => !(name in compose.services))).toEqual([]);
    const known = Object.values(settings).map(({ key }) => key);
    const given = Object.keys(compose.services['server']?.environment ?? {});
    expect(
      given.map((key) => key.replace(/_FILE$/, '')).filter((key) => !known.includes(key)),
    ).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('copies only what exists and what .dockerignore lets through', () => {
    const text = readFileSync(join(project, 'Dockerfile'), 'utf8');
    const allowed =
      readFileSync(join(project, '.dockerignore'), 'utf8').match(/(?<=^!).+$/gm) ?? [];
    const sources = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list]) =>
      list!.split(' '),
    );
    expect(sources.toSorted()).toEqual(allowed.toSorted());
    expect(sources.filter((path) => !existsSync(join(project, path)))).toEqual([]);
  });
});
