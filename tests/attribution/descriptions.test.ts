import { describe, expect, it } from '@jest/globals';
import { told } from './told.js';

/** Who says the last quote of a text. */
function lastSpeaker(text: string): string {
  return told(text, 'en').at(-1)!.split(' | ')[0]!;
}

describe('a pronoun stands for whom the story goes on about', () => {
  const two = 'Jane Roe came in spring. Sam Doe is the mayor.';
  it.each([
    [`${two} “Roe is late, and he knows it,” he said.`, 'Sam Doe'],
    ['Sam Doe met Ned Poe. “Poe is the best debater,” he said.', 'Sam Doe'],
    ['Sam Doe said it rained. Any word of Ned Poe, he said, was late.', 'Sam Doe'],
    ['Jane Roe came. She left past Ann Doe’s house. She said that it rained.', 'Jane Roe'],
    ['Sam Doe spoke. When he left after Ned Poe’s song, he said that it was late.', 'Sam Doe'],
    ['Ned Poe was late while the sun was up, he said on Monday.', 'Ned Poe'],
    ['As Ned Poe, denying Sam Doe, said he had told Sam Doe that it was late.', 'Ned Poe'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('a description stands for whom it describes', () => {
  const team = 'Chidi Obi scored twice. “It rained,” Obi said.';
  it.each([
    [`${team} “It is late,” the striker said.`, 'Chidi Obi'],
    [`${team} “It is late,” the Dutchman said.`, 'Chidi Obi'],
    ['Sen. Jane Roe came. The Vermont senator said that it was late.', 'Jane Roe'],
    ['Gov. Sam Doe came. The Republican governor said that it was late.', 'Sam Doe'],
    ['Rep. Sam Doe came. “It is late,” the Tarn City Democrat said.', 'Sam Doe'],
    ['One pastor, Sam Doe of the Tarn Chapel, said that it was late.', 'Sam Doe'],
    ['The Tarn Council met. A council spokesman said that it was late.', 'Tarn Council'],
    ['Tarn Marine paid. A spokesman for the company said it was late.', 'Tarn Marine'],
    [
      'The Tarn Council met in Ohio. The government of Peru said it was late.',
      'government of Peru',
    ],
    ['Tarn University met. The company said that it was late.', 'The company'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('who speaks is the subject, not what stands nearest', () => {
  it.each([
    ['Jane Roe shared a page called “Tarn” on Sunday, writing “It is late.”', 'Jane Roe'],
    ['Jane Roe emailed voters saying: “It is late.”', 'Jane Roe'],
    ['Sam Doe asked about it. “Is it late?” Doe asked the mayor.', 'Sam Doe'],
    ['Anybody close to the mayor said that it was late.', 'Anybody close to the mayor'],
    ['A person familiar with the plan said it was late.', 'A person familiar with the plan'],
    ['It rained. Jane Roe was furious. “It is late. We must go.”', 'Jane Roe'],
    ['Ann Doe spoke. Ned Poe, 81, came along. “Marry one off!” he cries.', 'Ned Poe'],
    ['It rained. « It is late », says Jane Roe.', 'Jane Roe'],
    ['There were bankers who concluded that it was late.', 'bankers who'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});
