import { beforeAll, describe, expect, it } from '@jest/globals';

import { CodePointIndex } from '../../src/base/code-points.js';
import { ask, TestApp, testApp } from '../support/test-app.js';

const query = `query ($text: String!, $language: String) {
  extractQuotes(text: $text, language: $language) {
    language
    quotes {
      text kind medium cue cueSpan { exact } confidence
      spans { start end exact prefix suffix }
      attributions { text name speakerKind reason chain { exact } candidates }
    }
  }
}`;

interface Answer {
  extractQuotes: {
    quotes: {
      text: string;
      spans: { start: number; end: number; exact: string; prefix: string; suffix: string }[];
      attributions: { name: string; speakerKind: string }[];
    }[];
  };
}

describe('extractQuotes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });

  it('tells a stranger who says what in a text, in code points', async () => {
    const text =
      'The 🚢 sails at nine. “The gates will hold,” said Dana Whitlock, the harbour engineer.';
    const reply = await ask(app, { query, variables: { text } });
    expect(reply.errors).toEqual([]);
    const [quote] = (reply.data as Answer).extractQuotes.quotes;
    expect(quote).toMatchObject({
      text: 'The gates will hold,',
      attributions: [{ name: 'Dana Whitlock', speakerKind: 'PERSON' }],
    });
    const index = new CodePointIndex(text);
    for (const { start, end, exact, prefix, suffix } of quote!.spans) {
      expect(index.slice(start, end)).toBe(exact);
      expect(index.slice(start - [...prefix].length, start)).toBe(prefix);
      expect(index.slice(end, end + [...suffix].length)).toBe(suffix);
    }
  });

  it.each([
    ['nothing', ''],
    ['no quotes', 'The ferry sails at nine.'],
    ['marks that never close', '“The ferry'],
    ['a lone surrogate and a zero', '“\ud800\u0000” said Ann Lee.'],
  ])('answers a text with %s', async (_, text) => {
    expect((await ask(app, { query, variables: { text } })).errors).toEqual([]);
  });

  it('takes 200,000 code points and not one more', async () => {
    const most = '🚢'.repeat(200_000);
    expect((await ask(app, { query, variables: { text: most } })).codes).toEqual([]);
    const reply = await ask(app, { query, variables: { text: `${most}.` } });
    expect([reply.status, ...reply.codes]).toEqual([200, 'BAD_USER_INPUT']);
    expect(reply.errors[0]?.extensions['path']).toBe('text');
  });

  it('refuses a language that is none', async () => {
    const reply = await ask(app, { query, variables: { text: 'a', language: 'not a language' } });
    expect(reply.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('lets other requests through while long texts are read', async () => {
    const answered: string[] = [];
    const text = 'The ferry sails at nine, said Dana Whitlock. '.repeat(4_000);
    const long = ask(app, { query, variables: { text } }).then(() => answered.push('long'));
    const short = ask(app, '{ viewer { name } }').then(() => answered.push('short'));
    await Promise.all([long, short]);
    expect(answered).toEqual(['short', 'long']);
  });
});
