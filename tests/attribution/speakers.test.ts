import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';
import type { SpeakerKind } from '../../src/attribution/attributed-quote.js';

/** Name and kind of the last speaker of a text. */
function lastSpeaker(text: string): [string | null, SpeakerKind] {
  const { name, text: printed, speakerKind } = attribute(text).quotes.at(-1)!.attributions[0]!;
  return [name ?? printed, speakerKind];
}

describe('a speaker is resolved to the fullest name of the text', () => {
  const mayor = 'Jane Roe, the mayor of Saltgarth, came with Sam Doe.';
  it.each<[string, string, SpeakerKind]>([
    [`${mayor} Roe said that it was late.`, 'Jane Roe', 'PERSON'],
    [`${mayor} Mr Doe said that it was late.`, 'Sam Doe', 'PERSON'],
    [`${mayor} She said that it was late.`, 'Jane Roe', 'PERSON'],
    [`${mayor} He said that it was late.`, 'Sam Doe', 'PERSON'],
    [`${mayor} The mayor said that it was late.`, 'Jane Roe', 'PERSON'],
    ['The ports minister, Jane Roe, said that it was late.', 'Jane Roe', 'PERSON'],
    ['Sam Doe asked if Jane Roe was late. “I am,” came the reply.', 'Jane Roe', 'PERSON'],
    ['It rained. “It is late,” said one of them, who gave his name as Ned.', 'Ned', 'PERSON'],
    ['A crowd of about 90 came. “It is late!” they chanted.', 'A crowd of about 90', 'GROUP'],
    ['“It is late,” said the owner, Bud Kessler.', 'Bud Kessler', 'PERSON'],
    ['FBI Director Jane Roe said that it was late.', 'Jane Roe', 'PERSON'],
    ['Jane Roe, who runs the port, said that it was late.', 'Jane Roe', 'PERSON'],
    ['Sam Roe spoke. Ann Hill, 71, left. “It is late,” she said.', 'Ann Hill', 'PERSON'],
    ['Cllr Sam Roe met Jane Doe. “It is late,” she said.', 'Jane Doe', 'PERSON'],
    ['Ann Doe, 34, met Jane Roe. The 34-year-old said that it was late.', 'Ann Doe', 'PERSON'],
    ['“It is late,” Sam Roe said. “Go,” the 54-year-old added.', 'Sam Roe', 'PERSON'],
    ['The 54-year-old said that it was late.', 'The 54-year-old', 'UNNAMED'],
    ['Jane Roe, 52, of Saltgarth, said that it was late.', 'Jane Roe', 'PERSON'],
    ['Rep. Jane Roe (D-Ohio) said that it was late.', 'Jane Roe', 'PERSON'],
    ['The Pentagon said that it was late.', 'Pentagon', 'ORGANISATION'],
    ['A spokesman for the Pentagon said that it was late.', 'Pentagon', 'ORGANISATION'],
    ['Iraq said that it was late.', 'Iraq', 'ORGANISATION'],
    [
      'The Saltgarth Trust met. The trust said that it was late.',
      'Saltgarth Trust',
      'ORGANISATION',
    ],
    ['The draft said it was late. It added: “We respect your decision.”', 'The draft', 'DOCUMENT'],
    ['Senior Treasury officials said that it was late.', 'Senior Treasury officials', 'GROUP'],
    ['A woman in the crowd said that it was late.', 'A woman in the crowd', 'UNNAMED'],
    ['She said that it was late.', 'She', 'UNRESOLVED'],
  ])('%s', (text, name, kind) => {
    expect(lastSpeaker(text)).toEqual([name, kind]);
  });

  it('a pronoun for somebody without a name is nobody else', () => {
    const text = 'Jane Roe came. A woman in the crowd said that it was late. “It is,” she added.';
    const speaker = attribute(text).quotes.at(-1)!.attributions[0]!;
    expect(speaker).toMatchObject({ name: null, speakerKind: 'UNNAMED' });
    expect(speaker.chain.map(({ start, end }) => text.slice(start, end))).toEqual([
      'she',
      'A woman in the crowd',
    ]);
  });

  it('two speakers of one quote are two attributions', () => {
    const [quote] = attribute('Gen Roe and defence secretary Mark Doran said it was late.').quotes;
    expect(quote!.attributions.map(({ name }) => name)).toEqual(['Roe', 'Mark Doran']);
    expect(quote!.attributions[1]!.role).toBe('defence secretary');
  });

  it('the chain leads from the printed words to the fullest name', () => {
    const text = 'General Jane Roe came. Gen Roe said it was late. “It is,” she added.';
    const speaker = attribute(text).quotes.at(-1)!.attributions[0]!;
    const links = speaker.chain.map(({ start, end }) => text.slice(start, end));
    expect(links[0]).toBe('she');
    expect(links.at(-1)).toBe('Jane Roe');
    expect(speaker.reason).toMatch(/^words-then-speaker-then-cue\/pronoun/);
  });

  it('two people with one surname stay two', () => {
    const text = 'Jane Roe met Sam Roe. “It is late,” Mr Roe said. “It is not,” Jane Roe said.';
    expect(attribute(text).quotes.map(({ attributions }) => attributions[0]!.name)).toEqual([
      'Sam Roe',
      'Jane Roe',
    ]);
  });

  it('a name that a body bears does not turn its bearer into the body', () => {
    expect(lastSpeaker('Jane Roe spoke at Roe University. Roe said it was late.')).toEqual([
      'Jane Roe',
      'PERSON',
    ]);
  });
});

describe('people and bodies are described as the text states them', () => {
  it.each([
    [
      'General Mark Roe, chairman of the Harbour Defence Staff, spoke.',
      'Mark Roe',
      {
        kind: 'PERSON',
        honorific: 'General',
        role: 'chairman of the Harbour Defence Staff',
        organisation: 'Harbour Defence Staff',
        certain: true,
      },
    ],
    [
      'Iraq’s UN ambassador Mohammed Roe spoke.',
      'Mohammed Roe',
      { kind: 'PERSON', role: 'UN ambassador', organisation: 'Iraq', certain: true },
    ],
    [
      'Prime Minister Boris Doe spoke.',
      'Boris Doe',
      { kind: 'PERSON', role: 'Prime Minister', certain: true },
    ],
    [
      'They met Judicial Watch President Tom Roe.',
      'Tom Roe',
      { kind: 'PERSON', role: 'President', organisation: 'Judicial Watch' },
    ],
    [
      'They met the UN Security Council.',
      'UN Security Council',
      { kind: 'ORGANISATION', certain: true },
    ],
    ['Sam Doe, managing director of Corvane, spoke.', 'Corvane', { kind: 'ORGANISATION' }],
  ])('%s', (text, name, expected) => {
    expect(attribute(text).entities.find((entity) => entity.name === name)).toMatchObject(expected);
  });
});
