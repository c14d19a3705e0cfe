import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rolesTable } from '../../src/security/rights/roles-table.js';
import { getSchema } from '../../src/server/schema.js';
import { project } from './source-files.js';

/** Tables of roles in a document, without the blanks that make columns. */
function rolesTablesIn(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((part) =>
      part
        .replace(/ *\| */g, '|')
        .replace(/-+/g, '-')
        .trim(),
    )
    .filter((part) => part.startsWith('|role|'));
}

describe('the table of roles and rights', () => {
  it('says in the documents what the schema says', async () => {
    const paths = ['README.md', 'src/security/README.md'].map((path) => join(project, path));
    const tables = paths
      .filter((path) => existsSync(path))
      .flatMap((path) => rolesTablesIn(readFileSync(path, 'utf8')));
    const [wanted] = rolesTablesIn(rolesTable(await getSchema()));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect(table).toBe(wanted);
  });

  it('has every mutation once', async () => {
    const schema = await getSchema();
    const table = rolesTable(schema);
    for (const name of Object.keys(schema.getMutationType()!.getFields())) {
      expect(table.split(`\`${name}\``)).toHaveLength(2);
    }
  });
});
