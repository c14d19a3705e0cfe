/** Verbs of saying whose words may be a bare noun phrase: announced her candidacy, denied the charge. */
export const phraseCues =
  'argue warn announce mention deny acknowledge propose recommend demand note stress emphasize emphasise recall describe predict promise ' +
  'pledge suggest declare admit concede reveal disclose confirm explain recount repeat reiterate report allege decry tout bemoan ' +
  'lament protest threaten question underscore underline tweet retweet post';
