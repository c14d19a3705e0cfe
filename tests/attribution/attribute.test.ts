import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';
import { told } from './told.js';

describe('reporting clauses are found wherever they stand', () => {
  it.each([
    ['“We are late,” Jane Roe said.', ['Jane Roe | We are late,']],
    ['"We are late," said Jane Roe, the mayor.', ['Jane Roe | We are late,']],
    ['“We are late,” Ms Roe, the mayor of Saltgarth, said on Monday.', ['Roe | We are late,']],
    ['“Is it late?” Jane Roe asked.', ['Jane Roe | Is it late?']],
    ['Jane Roe said that the bridge was late.', ['Jane Roe | the bridge was late']],
    [
      'Jane Roe told reporters on Monday that the bridge was late.',
      ['Jane Roe | the bridge was late'],
    ],
    ['The bridge is late, Jane Roe said on Monday.', ['Jane Roe | The bridge is late']],
    [
      'The bridge was late, said Jane Roe, who leads the council.',
      ['Jane Roe | The bridge was late'],
    ],
    ['The bridge, Jane Roe said, is late.', ['Jane Roe | The bridge is late']],
    ['According to Jane Roe, the bridge is late.', ['Jane Roe | the bridge is late']],
    ['The bridge is late, according to Jane Roe.', ['Jane Roe | The bridge is late']],
    ['As Jane Roe noted, the bridge is late.', ['Jane Roe | the bridge is late']],
    ['Jane Roe urged the council to wait.', ['Jane Roe | the council to wait']],
    ['Jane Roe asked whether the bridge was late.', ['Jane Roe | whether the bridge was late']],
    ['Jane Roe called the plan “a disgrace”.', ['Jane Roe | the plan “a disgrace”']],
    [
      'They opened the bridge, which Jane Roe said was never safe.',
      ['Jane Roe | which was never safe'],
    ],
    ['Jane Roe went on to say that the bridge was late.', ['Jane Roe | the bridge was late']],
    [
      'Ben Moe told Jane Roe at the beginning of the meeting that the bridge was late.',
      ['Ben Moe | the bridge was late'],
    ],
    ['Firms are quick to point out that the bridge was late.', ['Firms | the bridge was late']],
    ['Critics continue to warn that the bridge is late.', ['Critics | the bridge is late']],
    ['“Late,” said one. “Early,” said the other.', ['one | Late,', 'the other | Early,']],
    [
      'The city won the support of Jane Roe, who said that the bridge was late.',
      ['Jane Roe | the bridge was late'],
    ],
    ['Nearly a third say they are late.', ['a third | they are late']],
    ['Jane Roe came. In her opinion, the bridge is late.', ['Jane Roe | the bridge is late']],
    ['The bridge is late, in the view of Jane Roe.', ['Jane Roe | The bridge is late']],
    ['Jane Roe’s answer was that the bridge was late.', ['Jane Roe | the bridge was late']],
    ['Jane Roe came. Her message is: “We will not be late.”', ['Jane Roe | We will not be late.']],
    ['“We are late,” says lead author Jane Roe of Tarn.', ['Jane Roe | We are late,']],
    [
      'The bridge was late, researchers report in a journal.',
      ['researchers | The bridge was late'],
    ],
    [
      'The finding suggests that the bridge is late, the authors write.',
      [
        'the authors | The finding suggests that the bridge is late',
        'The finding | the bridge is late',
      ],
    ],
    [
      'According to the report, published on Tuesday, the bridge is late.',
      ['the report | the bridge is late'],
    ],
    ['The report found that the bridge was late.', ['The report | the bridge was late']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('quotes are cut where the words end', () => {
  it.each([
    [
      '“We are late,” Jane Roe said. “We will not be early.”',
      ['Jane Roe | We are late, We will not be early.'],
    ],
    [
      '“We are late,” Jane Roe said, “and we know it.”',
      ['Jane Roe | We are late, and we know it.'],
    ],
    ['The bridge opened. (Jane Roe said it was late.) It rained.', ['Jane Roe | it was late']],
    [
      'A week after Jane Roe said that the bridge was late, the ferry sank.',
      ['Jane Roe | the bridge was late'],
    ],
    [
      'Jane Roe said the bridge was late, adding that it was old.',
      ['Jane Roe | the bridge was late', 'Jane Roe | it was old'],
    ],
    [
      'Jane Roe said the bridge was late, but Sam Doe said it was not.',
      ['Jane Roe | the bridge was late', 'Sam Doe | it was not'],
    ],
    [
      'Jane Roe said the bridge was late and promised to open it.',
      ['Jane Roe | the bridge was late', 'Jane Roe | to open it'],
    ],
    [
      'While Jane Roe said the bridge was late, the council waited.',
      ['Jane Roe | the bridge was late'],
    ],
    [
      'After the vote ended, Jane Roe shot back, “We are late and will not wait.”',
      ['Jane Roe | We are late and will not wait.'],
    ],
    [
      'If the bridge falls, Jane Roe said, “we will all be late.”',
      ['Jane Roe | If the bridge falls we will all be late.'],
    ],
    [
      'The vote divided the town (“We are late,” wrote Jane Roe), and the ferry sank.',
      ['Jane Roe | We are late,'],
    ],
    [
      'Jane Roe answered with a line that is old: “We will never be late.”',
      ['Jane Roe | We will never be late.'],
    ],
    [
      'Jane Roe wrote, saying: “We will not wait” and vowing to leave.',
      ['Jane Roe | We will not wait', 'Jane Roe | to leave'],
    ],
    [
      'Even as Jane Roe claimed that “we are late,” Sam Doe said it was early.',
      ['Jane Roe | we are late,', 'Sam Doe | it was early'],
    ],
    [
      'Jane Roe met a mayor who reports to Sam Doe, and called for “a new bridge”.',
      ['Jane Roe | a new bridge'],
    ],
    ['The letter came late. “We will not wait,” it read.', ['The letter | We will not wait,']],
    ['“We are late.\n\n“We know it,” Jane Roe said.', ['Jane Roe | We are late. We know it,']],
    ['Jane Roe went on:\n\n“We are late.”', ['Jane Roe | We are late.']],
    [
      'SALTGARTH (Islewire) - The bridge is late, Jane Roe said.',
      ['Jane Roe | The bridge is late'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what is no quote stays out', () => {
  it.each([
    'Jane Roe did not say that the bridge was late.',
    'Jane Roe has not said why the bridge is late.',
    'Jane Roe would say that the bridge is late.',
    'The so-called “ghost bridge” was closed.',
    'Fans of “The Long Bridge” waited.',
    'Sam “Bridge” Roe arrived.',
    'He had read the report.',
    'In view of the rain, the bridge was closed.',
    'Jane Roe teaches a class called “Late Bridges” in June.',
    'Jane Roe called from the bridge.',
    '',
    ' \n \n',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('every mark and layout of the press is read', () => {
  it.each([
    ['straight', '"We are late," said Jane Roe.', ['Jane Roe | We are late,']],
    ['doubled apostrophes', "''We are late,'' said Jane Roe.", ['Jane Roe | We are late,']],
    [
      'single',
      '‘We are late and don’t care,’ said Jane Roe.',
      ['Jane Roe | We are late and don’t care,'],
    ],
    ['mixed', '“We are late," said Jane Roe.', ['Jane Roe | We are late,']],
    [
      'transcript',
      'JANE ROE: It is late.\n\nSAM DOE: It is not.',
      ['JANE ROE | It is late.', 'SAM DOE | It is not.'],
    ],
    ['byline', '“We are late.” — Jane Roe, mayor', ['Jane Roe | We are late.']],
    [
      'byline below',
      'They wrote.\n\n“We are very late.”\n\n— Jane Roe',
      ['Jane Roe | We are very late.'],
    ],
    [
      'wrapped lines',
      '“We are late and there is nothing at all\nthat we can do,” said Jane Roe.',
      ['Jane Roe | We are late and there is nothing at all\nthat we can do,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a quote carries what its clause tells', () => {
  it('names the addressee, the medium and the cue', () => {
    const [quote] = attribute(
      'In a letter, Jane Roe told the council that the bridge was late.',
    ).quotes;
    expect(quote).toMatchObject({ addressee: 'the council', cue: 'told', kind: 'INDIRECT' });
    const [tweet] = attribute('“We are late,” Jane Roe tweeted.').quotes;
    expect(tweet).toMatchObject({ medium: 'SOCIAL', kind: 'DIRECT' });
  });

  it('says which quote tells which', () => {
    const { quotes } = attribute(
      'Jane Roe said that Sam Doe had told her that the bridge was late.',
    );
    expect(quotes.map(({ within }) => within)).toEqual([null, 0]);
    expect(quotes[1]!.attributions[0]!.name).toBe('Sam Doe');
  });

  it('names who voiced it for a body', () => {
    const [quote] = attribute(
      'Harbour Corp said through its spokesman Sam Doe that it was late.',
    ).quotes;
    expect(quote!.attributions[0]).toMatchObject({
      name: 'Harbour Corp',
      speakerKind: 'ORGANISATION',
      spokesperson: 'Sam Doe',
    });
  });
});

describe('nine in ten quotes of a confidence of 0.9 are right: it is given where nothing is in doubt', () => {
  const sure = (text: string) => attribute(text).quotes.at(-1)!.confidence >= 0.9;
  it.each([
    '“We are late,” Jane Roe said.',
    'Jane Roe said that the bridge was late again.',
    'Jane Roe said the bridge “was late again today”.',
    'Jane Roe replied: “We will be late again.”',
  ])('%s', (text) => {
    expect(sure(text)).toBe(true);
  });

  it.each([
    'She said that the bridge was late again.',
    'A visitor said that the bridge was late again.',
    'Jane Roe said it.',
    'Jane Roe indicated that the bridge was late again.',
    'Jane Roe said that the bridge was late again, with no end in sight and little hope of one, so that the ferry, which is old, would have to run all summer.',
  ])('not where something is: %s', (text) => {
    expect(attribute(text).quotes.every(({ confidence }) => confidence < 0.9)).toBe(true);
  });
});
