import type { Tag } from '../../document.js';

/** What the ending of an unknown word says about its part of speech; the first match wins. */
export const endings: readonly (readonly [string, readonly Tag[]])[] = [
  ['tweeted', ['VBD', 'VBN']],
  ['ing', ['VBG']],
  ['ed', ['VBD', 'VBN']],
  ['ly', ['RB']],
  ['ous', ['JJ']],
  ['ful', ['JJ']],
  ['able', ['JJ']],
  ['ible', ['JJ']],
  ['less', ['JJ']],
  ['ish', ['JJ']],
  ['ical', ['JJ']],
  ['ional', ['JJ']],
  ['ss', ['NN']],
  ['us', ['NN']],
  ['s', ['NNS']],
];
