import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';

import { getSchema } from '../../src/server/schema.js';

const folder = new URL('../../src/dashboard/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Every operation of the dashboard: modules export them by a name that ends in Operation. */
async function operations(): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const { name, text } of sources) {
    if (!text.includes('Operation: Operation<')) continue;
    const module = (await import(new URL(name, folder).pathname)) as Record<string, unknown>;
    for (const [key, value] of Object.entries(module))
      if (key.endsWith('Operation') && isOperation(value))
        found.push([`${name} ${key}`, value.document]);
  }
  return found;
}

function isOperation(value: unknown): value is { document: string } {
  return typeof value === 'object' && value !== null && 'document' in value;
}

describe('what the dashboard asks', () => {
  it('fits the schema that is served', async () => {
    const schema = await getSchema();
    const asked = await operations();
    expect(asked.length).toBeGreaterThan(0);
    for (const [name, document] of asked) {
      const faults = validate(schema, parse(document));
      expect([name, faults.map(({ message }) => message)]).toEqual([name, []]);
    }
  });

  it('is all that it reaches content by', () => {
    for (const { name, text } of sources) {
      const imports = [...text.matchAll(/from '(\.[^']+)'/g)].map((match) => match[1]!);
      const foreign = imports.filter((path) =>
        /\/(content|ingest|attribution|database)\//.test(path),
      );
      expect([name, foreign]).toEqual([name, []]);
    }
  });

  it('never puts markup or styles into a page but through elements', () => {
    for (const { name, text } of sources)
      expect([name, /dangerouslySetInnerHTML|\sstyle=/.test(text)]).toEqual([name, false]);
  });
});
