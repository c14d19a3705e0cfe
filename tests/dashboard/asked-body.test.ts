import { beforeAll, describe, expect, it } from '@jest/globals';

import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { send, TestApp, testApp } from '../support/test-app.js';

describe('the field for an organisation', () => {
  let app: TestApp;
  const open = (search: string) => send(app, { method: 'GET', path: `/?${search}` });
  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    await stage.organisation('Aldersea Port', { slug: 'aldersea-port' });
    await stage.organisation('Aldersea Porters', { slug: 'aldersea-porters' });
    for (const slug of ['ministry-north', 'ministry-south'])
      await stage.organisation('Ministry of Ports', { slug });
    app = await testApp({ dataSource });
  });

  it.each([
    ['for=Aldersea+Port', '/?org=aldersea-port'],
    ['for=ALDERSEA+PORT&kind=direct&by=week', '/?org=aldersea-port&by=week&kind=direct'],
    ['for=Aldersea+Porters&was=aldersea-port', '/?org=aldersea-porters'],
    ['for=Ministry+of+Ports&was=ministry-south', '/?org=ministry-south'],
    ['for=&was=aldersea-port&sub=1', '/?sub=1'],
  ])('takes ?%s for %s', async (search, address) => {
    const { status, headers } = await open(search);
    expect([status, headers['location']]).toEqual([303, address]);
  });

  it.each([
    ['for=alders', ['/?org=aldersea-port', '/?org=aldersea-porters']],
    ['for=Ministry+of+Ports', ['/?org=ministry-north', '/?org=ministry-south']],
    [
      'for=port&from=2024',
      ['/?org=aldersea-port&amp;from=2024', '/?org=ministry-north&amp;from=2024'],
    ],
  ])('asks back where ?%s may be one or another', async (search, addresses) => {
    const { status, text } = await open(search);
    expect([status, text]).toEqual([200, expect.stringContaining('Which organisation is')]);
    for (const address of addresses) expect(text).toContain(`<a href="${address}">`);
  });

  it('says so where nobody goes by the words', async () => {
    const { text } = await open('for=zebra&from=2024');
    expect(text).toContain('No organisation is called “zebra”');
    expect(text).toContain('<a href="/?from=2024">');
  });
});
