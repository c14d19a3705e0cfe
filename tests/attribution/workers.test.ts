import { afterEach, describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';
import {
  type Attributor,
  AttributorBusyError,
  createAttributor,
} from '../../src/attribution/workers/create-attributor.js';

const text = '“We are late,” Jane Roe said.';

describe('attribution in threads', () => {
  let attributor: Attributor;
  afterEach(() => attributor.close());

  it.each([0, 1, 2])(
    'with %i threads finds what the engine finds, for every text in its turn',
    async (threads) => {
      attributor = createAttributor({ threads });
      const texts = Array.from({ length: 7 }, (_, i) => text.replace('late', `late ${i}`));
      const found = await Promise.all(texts.map((each) => attributor.attribute(each)));
      expect(found).toEqual(texts.map((each) => attribute(each)));
    },
  );

  it('refuses more texts than may wait, and goes on', async () => {
    attributor = createAttributor({ threads: 1, longestQueue: 1 });
    const settled = await Promise.allSettled(
      [text, text, text].map((each) => attributor.attribute(each)),
    );
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((settled[2] as PromiseRejectedResult).reason).toBeInstanceOf(AttributorBusyError);
    await expect(attributor.attribute(text)).resolves.toEqual(attribute(text));
  });

  it('rejects what waits when it is closed', async () => {
    attributor = createAttributor({ threads: 1 });
    const waiting = attributor.attribute(text);
    const outcome = expect(waiting).rejects.toBeInstanceOf(AttributorBusyError);
    await attributor.close();
    await outcome;
    await expect(attributor.attribute(text)).rejects.toBeInstanceOf(AttributorBusyError);
  });
});
