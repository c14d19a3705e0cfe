import { describe, expect, it } from '@jest/globals';
import { freeSlug } from '../../../src/content/speakers/free-slug.js';
import { Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';

describe('slugs (semantics 48, 94)', () => {
  it('number those that are taken, or were once, apart for people and organisations', async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    const free = (name: string, kind: 'PERSON' | 'ORGANISATION' = 'PERSON') =>
      freeSlug(dataSource.manager, kind, name);
    expect(await free('Zoë Ångström-Łuk')).toBe('zoe-angstrom-luk');
    const id = await stage.person('Ada Roe');
    expect(await free('ADA  ROE')).toBe('ada-roe-2');
    await dataSource.query(`update speaker set slug = 'ada' where id = $1`, [id]);
    expect(await free('Ada Roe')).toBe('ada-roe-2');
    await stage.person('Ada Roe', { slug: 'ada-roe-2' });
    await stage.person('Ada Roe', { slug: 'ada-roe-4' });
    expect(await free('Ada Roe')).toBe('ada-roe-3');
    expect(await free('Ada Roe', 'ORGANISATION')).toBe('ada-roe');
    expect(await free('李')).toBe('person-1');
    await stage.person('李', { slug: 'person-1' });
    expect(await free('Ω')).toBe('person-2');
  });
});
