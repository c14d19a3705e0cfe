/** Nouns that tell the gender of somebody without a name. */
export const femaleNouns =
  'woman girl mother wife daughter sister widow grandmother aunt niece granddaughter stepmother stepdaughter half-sister ex-wife mum mom girlfriend lady spokeswoman businesswoman congresswoman actress waitress nun';
export const maleNouns =
  'man boy father husband son brother widower grandfather uncle nephew grandson stepfather stepson half-brother ex-husband dad boyfriend gentleman spokesman businessman congressman actor fisherman priest';

/** All forms of the pronouns for one person. */
export const genderedPronouns = { female: 'she her hers herself', male: 'he his him himself' };
