import { describe, expect, it } from '@jest/globals';
import { told } from './told.js';

/** Each stands behind a sentence of its own, so that nothing is taken for a heading. */
const found = (text: string) => told(`It rained in Tarn on Friday. ${text}`, 'en');

describe('subjects and verbs are told apart from what looks like them', () => {
  it.each([
    ['The two admit that the bridge is late.', ['The two | the bridge is late']],
    ['And both vowed to be faster.', ['both | to be faster']],
    [
      'Early polls show voters in the area turning away.',
      ['Early polls | voters in the area turning away'],
    ],
    [
      'Some economists - including a minority of the board - warn that the bridge is late.',
      ['Some economists | the bridge is late'],
    ],
    ['The bridge is late, according to exit polls.', ['exit polls | The bridge is late']],
    [
      'Sen. Jack Roe (D-R.I.), said after lunch on Tuesday that the bridge was late.',
      ['Jack Roe | the bridge was late'],
    ],
    [
      'The report published on Monday says the bridge is late.',
      ['The report published on Monday | the bridge is late'],
    ],
    [
      'Costs impact the toll of every bridge in the county, said Mark Roe, an expert on bridges.',
      ['Mark Roe | Costs impact the toll of every bridge in the county'],
    ],
    [
      'The firm lobbied on bridges, and other matters, said lobbyist and strategist Charlie Roe.',
      ['Charlie Roe | The firm lobbied on bridges, and other matters'],
    ],
    [
      'Some 56 percent of residents polled said the bridge was late.',
      ['Some 56 percent of residents polled | the bridge was late'],
    ],
    ['Of those polled, most said the bridge was late.', ['most | the bridge was late']],
    ['The aides have long insisted the bridge is late.', ['The aides | the bridge is late']],
    ['Jane Roe left, with recent polls showing a narrow lead.', ['recent polls | a narrow lead']],
    ['Jane Roe derides the plan for the bridge.', ['Jane Roe | the plan for the bridge']],
    ['Jane Roe tweets that the bridge is late.', ['Jane Roe | the bridge is late']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'They joined a party called Tarn Now.',
    'It was a promise endorsed by the mayor.',
    'A crowd showed up at the gate.',
    'Jane Roe found herself alone at the gate.',
    'Jane Roe maintains a wide lead, and the vote was late.',
    'There have been telling answers that would surprise the town.',
    'She took one of the 10 states he won.',
  ])('%s: nothing is told', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('words begin and end where they are told', () => {
  it.each([
    ['Jane Roe told Ben Doe not to worry.', ['Jane Roe | not to worry']],
    [
      'Jane Roe said the 2016 campaign could be late.',
      ['Jane Roe | the 2016 campaign could be late'],
    ],
    [
      'It came, and while Jane Roe said she would wait, it was late.',
      ['Jane Roe | she would wait'],
    ],
    ['Jane Roe said she would not wait, as has Ben Doe.', ['Jane Roe | she would not wait']],
    [
      'Jane Roe said nobody would wait at the gate, a swipe at the company from Tarn.',
      ['Jane Roe | nobody would wait at the gate'],
    ],
    ['Jane Roe praised Ben Doe during a visit to Tarn.', ['Jane Roe | Ben Doe']],
    ['Jane Roe praised Ben Doe, who waited at the gate.', ['Jane Roe | Ben Doe']],
    ['Jane Roe praised Ben Doe and also left.', ['Jane Roe | Ben Doe']],
    [
      'Jane Roe said nobody would wait, reflecting the mood of the crowd.',
      ['Jane Roe | nobody would wait'],
    ],
    [
      'Jane Roe said tolls would rise for all, which would cut the trade that the town lives on.',
      ['Jane Roe | tolls would rise for all, which would cut the trade that the town lives on'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('words are told', () => {
  it.each([
    ['Asked whether the bridge was late, Jane Roe shrugged.', ['? | whether the bridge was late']],
    [
      'When pressed by Mark Doe on Monday about the toll, Jane Roe shrugged.',
      ['Mark Doe | the toll'],
    ],
    ['Jane Roe was asked, “Is the bridge really late?”', ['? | Is the bridge really late?']],
    ['It was widely reported that the bridge was late.', ['? | the bridge was late']],
    [
      'As first reported by the Tarn Post, the bridge was late.',
      ['Tarn Post | the bridge was late'],
    ],
    ['The vote led Jane Roe to admit that it was late.', ['Jane Roe | it was late']],
    ['While saying that it was late, Jane Roe opened the bridge.', ['Jane Roe | it was late']],
    ['The bridge, said Jane Roe, was never safe.', ['Jane Roe | The bridge was never safe']],
    ['It rained, and as Jane Roe noted, the bridge was late.', ['Jane Roe | the bridge was late']],
    ['The bridge, as Jane Roe noted, was late.', ['Jane Roe | The bridge was late']],
    [
      'Jane Roe said the bridge was late but would not say why.',
      ['Jane Roe | the bridge was late'],
    ],
    ['It is simple: the bridge is late, according to Jane Roe.', ['Jane Roe | the bridge is late']],
    [
      'Jane Roe said the bridge was late but declined to say why.',
      ['Jane Roe | the bridge was late'],
    ],
    ['Jane Roe said as she left the room, “We are very late.”', ['Jane Roe | We are very late.']],
    [
      'Jane Roe pledged to “never close the bridge” again.',
      ['Jane Roe | to “never close the bridge” again'],
    ],
    ['She has argued for years that the bridge is late.', ['She | the bridge is late']],
    ['Jane Roe continued by saying, “We are very late.”', ['Jane Roe | We are very late.']],
    [
      '“Nobody is on time,” reads an editorial in the Tarn Post.',
      ['an editorial in the Tarn Post | Nobody is on time,'],
    ],
    ['Most people said yes.', ['Most people | yes']],
    ['Some accused Jane Roe of waste.', ['Some | Jane Roe of waste']],
    ['Jane Roe moved them by warning that it was late.', ['Jane Roe | it was late']],
    [
      'Firms that have paid her say the bridge is late.',
      ['Firms that have paid her | the bridge is late'],
    ],
    [
      '“We are very late,” Jane Roe said. Still, “we are not the last of all.”',
      ['Jane Roe | We are very late, Still, “we are not the last of all.”'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'Jane Roe had no plan to say that it was late.',
    'Mark Doe wrote to Jane Roe, who added to the list.',
    'The town came under repeated attacks by the sea.',
    'Jane Roe found the letter and left the room.',
    'Jane Roe called Mark Doe onto the stage.',
    'They had talked for several weeks.',
    'Rust spread in states that are cold.',
    'It was not reported that the bridge was late.',
  ])('%s: nothing is told', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a first line with a name and a colon', () => {
  it.each([
    ['Jane Roe: The bridge is late.', ['Jane Roe | The bridge is late']],
    ['Poll: Most want a new bridge.', ['Poll | Most want a new bridge']],
  ])('%s', (line, expected) => {
    expect(told(`${line}\n\nThe bridge opened in Tarn on Friday, at noon.`, 'en')).toEqual(
      expected,
    );
  });
});

describe('interviews', () => {
  const opening = 'Jane Roe has led the Tarn Trust since May. Roe met Sam Doe on Friday.';

  it.each([
    [
      'Q: Why is it late?',
      'A: We had no steel. Now we do.',
      'Q: And the toll?',
      'A: It will rise.',
    ],
    [
      'Q. Why is it late?',
      'A. We had no steel. Now we do.',
      'Q. And the toll?',
      'A. It will rise.',
    ],
  ])('%s %s: the answers are those of whom the lines before are about', (...lines) => {
    expect(told([opening, ...lines].join('\n\n'), 'en')).toEqual([
      'Jane Roe | We had no steel. Now we do.',
      'Jane Roe | It will rise.',
    ]);
  });

  it('leave an answer without a name where the lines before name two as often', () => {
    const text = 'Jane Roe met Sam Doe on Friday.\n\nQ: Why?\n\nA: We had no steel.';
    expect(told(text, 'en')).toEqual(['A | We had no steel.']);
  });

  it('are none where only answers are labelled, as initials are', () => {
    expect(told('A. Roe led the Trust.\n\nA. Doe led it before.', 'en')).toEqual([]);
  });
});
