/** Words behind a comma with which a clause of somebody else may begin: ", but Roe said". */
export const clauseJoins = 'and but while though although yet as when after because';

/** Words behind a closed remark with which the story goes on: “We are late,” as the rain fell. */
export const asideJoins = 'while as although though after when but because according since before';

/** Words that open an adjunct between a cue and its words: said | in a letter | that. */
export const adjunctOpeners =
  'in on at during after before via through to of about from with by over amid following since as for under into against upon throughout';

/** Titles in short and in full. */
export const titleExpansions: Readonly<Record<string, string>> = {
  gen: 'general',
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  prof: 'professor',
  dr: 'doctor',
  col: 'colonel',
  sgt: 'sergeant',
  capt: 'captain',
  lt: 'lieutenant',
  adm: 'admiral',
  rev: 'reverend',
};

/** Words that tie an attribute to the noun before it. */
export const phraseLinks =
  'of for from at in with on to by against about between near within inside behind under over who close';
