import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';

/** Whom a text vouches for, with office; each text stands behind a sentence of its own. */
function vouched(text: string): string[] {
  return attribute(`It rained in Tarn on Friday. ${text}`, { language: 'en' })
    .entities.filter(({ certain }) => certain)
    .map(({ name, office }) => (office === null ? name : `${name} | ${office}`));
}

describe('an office with its field stands before a name, at the beginning of a sentence too', () => {
  it.each([
    ['Minister for Ports Ana Roe came.', ['Ana Roe | Minister for Ports']],
    ['They met Minister for Ports Ana Roe.', ['Ana Roe | Minister for Ports']],
    ['Secretary of State Ana Roe came.', ['Ana Roe | Secretary of State']],
    ['Minister for Ports and Roads Ana Roe came.', ['Ana Roe | Minister for Ports and Roads']],
    [
      'Shadow Minister for Rural Affairs Ana Roe came.',
      ['Ana Roe | Shadow Minister for Rural Affairs'],
    ],
    ['They met the Minister for Ports.', []],
    ['They met the Secretary of State, and the Minister for Ports and Roads.', []],
  ])('%s', (text, expected) => {
    expect(vouched(text)).toEqual(expected);
  });
});

describe('of several offices the one that is held now counts', () => {
  it.each([
    ['Ana Roe, the former senator who is now chair of the Tarn Trust, came.', 'chair'],
    ['Ana Roe, head of Tarn Marine until May and now chair of the Tarn Trust, came.', 'chair'],
    ['Ana Roe, a former doctor and now a poet, came.', 'poet'],
    ['Ana Roe, the mayor, came. Roe, now director of the Tarn Trust, spoke.', 'director'],
    ['They met former Mexican President Ana Roe.', 'former President'],
  ])('%s', (text, office) => {
    expect(vouched(text)).toContain(`Ana Roe | ${office}`);
  });
});

describe('a body is none by where things happen alone', () => {
  it.each([
    ['The beds at Saltmarsh are closed. Boats lie at Saltmarsh.', []],
    ['The oystermen of Saltmarsh, who lost a season, left.', []],
    ['He spoke in the House of Commons. He thanked the House.', ['House of Commons']],
  ])('%s', (text, expected) => {
    expect(vouched(text)).toEqual(expected);
  });
});
