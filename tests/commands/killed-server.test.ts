import { describe, expect, it } from '@jest/globals';
import { Faults } from '../soak/faults.js';
import { killImports } from '../soak/kill-imports.js';
import { outletSlug } from '../soak/soak-articles.js';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';

describe('whosaid serve killed with -9 during an import', () => {
  it('has every acknowledged article whole and none twice, and goes on with the same keys', async () => {
    const { url, dataSource } = await freshDatabase();
    await new Stage(dataSource).organisation('The Soak', { slug: outletSlug });
    const faults = new Faults();
    const options = { database: url, seed: 1, kills: 2, articles: 60, windowMs: 1000 };
    const figures = await killImports(options, faults);
    expect(faults.count).toBe(0);
    expect(figures).toMatchObject({ kills: 2, articles: 60 });
  }, 120_000);
});
