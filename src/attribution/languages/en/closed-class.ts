import type { Tag } from '../../document.js';

/** Function words with their parts of speech, likeliest first: these override the lexicon. */
export const closedClass: Readonly<Record<string, string>> = {
  DT: 'the a an this these those each every no another both all some any neither either',
  PRP: 'i you he she it we they me him us them himself herself itself themselves myself yourself ourselves myself',
  PRP$: 'my your his its our their',
  'PRP PRP$': 'her',
  MD: 'will would can could shall should may might must cannot wo ca',
  TO: 'to',
  CC: 'and or but nor yet',
  'IN DT WDT': 'that',
  WDT: 'which',
  WP: 'who whom whose what whoever whatever',
  WRB: 'when where why how',
  EX: 'there',
  IN: 'of in on at by for with from into about after before during since until under over between among against through because if while although though unless whether as than like within without behind beyond toward towards upon amid despite except per via near beside besides alongside',
  RB: 'not never also just only even still already always often then now here too very again later ago once twice soon perhaps maybe instead meanwhile however nevertheless nonetheless moreover furthermore almost quite rather really actually simply apparently reportedly repeatedly recently earlier previously publicly privately directly specifically initially eventually finally immediately',
  VBZ: 'is has does',
  VBP: 'are have do am',
  VBD: 'was were had did said told',
  'VB VBP': 'be',
  VBN: 'been',
  VBG: 'being having doing',
  UH: 'oh yes hello',
  NN: 'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spokesman spokeswoman spokesperson someone everyone everybody somebody nobody anyone anybody nothing something everything anything',
  CD: 'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion',
  JJ: 'many few several much other such own former first second third last next same more most less least',
};

/** Short forms behind an apostrophe; after a name ’s owns. */
export const clitics: Readonly<Record<string, Tag>> = {
  s: 'POS',
  m: 'VBP',
  d: 'MD',
  re: 'VBP',
  ve: 'VBP',
  ll: 'MD',
};
