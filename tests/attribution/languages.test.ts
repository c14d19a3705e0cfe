import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';
import { told } from './told.js';

describe('German is read behind the same contract', () => {
  it.each([
    [
      '„Wir warten die Proben ab“, sagte Hafenkapitänin Jutta Roe am Mittwoch. „Das kostet uns viel Geld.“',
      ['Jutta Roe | Wir warten die Proben ab Das kostet uns viel Geld.'],
    ],
    ['»Wir warten die Proben ab«, sagte Jutta Roe.', ['Jutta Roe | Wir warten die Proben ab']],
    [
      'Jutta Roe sagte, die Brücke sei zu alt und nicht sicher.',
      ['Jutta Roe | die Brücke sei zu alt und nicht sicher'],
    ],
    ['Jutta Roe erklärte: „Wir warten die Proben ab.“', ['Jutta Roe | Wir warten die Proben ab.']],
    [
      'Die Brücke soll im Mai wieder öffnen, so das Umweltministerium.',
      ['Umweltministerium | Die Brücke soll im Mai wieder öffnen'],
    ],
    [
      'Laut einem Gutachten liegt unter der Brücke eine Altlast.',
      ['einem Gutachten | liegt unter der Brücke eine Altlast'],
    ],
    [
      'Jutta Roe kam am Montag in den Hafen. Sie sagte, die Brücke sei zu alt.',
      ['Jutta Roe | die Brücke sei zu alt'],
    ],
    ['Jutta Roe sagte nicht, ob die Brücke sicher sei.', []],
  ])('%s', (text, expected) => {
    expect(told(text, 'de')).toEqual(expected);
  });

  it('is recognised by itself', () => {
    expect(
      attribute('„Wir warten die Proben ab“, sagte Jutta Roe am Mittwoch in der Stadt.'),
    ).toMatchObject({ language: 'de', languageKnown: true });
  });
});

describe('an unknown language says so and is read by marks and colons', () => {
  it('French', () => {
    const text =
      'Le maire a parlé hier. Jane Roe a déclaré : « Nous sommes en retard. » Il a ajouté que le pont serait ouvert demain.';
    const found = attribute(text);
    expect(found).toMatchObject({ language: 'fr', languageKnown: false });
    expect(told(text)).toEqual(['Jane Roe | Nous sommes en retard.']);
  });

  it('the language that is asked for wins', () => {
    expect(attribute('Jane Roe said that it was late.', { language: 'en-GB' })).toMatchObject({
      language: 'en',
      languageKnown: true,
    });
    expect(attribute('Jane Roe said that it was late.', { language: 'nl' })).toMatchObject({
      language: 'nl',
      languageKnown: false,
    });
  });
});
