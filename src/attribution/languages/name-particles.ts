/** Small words inside names, whatever the language of the text: Ludwig van Roe. */
export const nameParticles =
  'de van von bin binti binte bint ben al del della da das dos di du la las le los el der den ter ibn ould y';

/** Small words that an apostrophe or a hyphen joins to the name behind them: d’Arcy, al-Roe. */
export const joinedParticle = /^(?:al|el|ad|ar|ash|ibn|d|l)[-’']\p{Lu}/u;

/** Letters behind a name that tell rank or learning and are no part of it: Jane Roe KC. */
export const postNominals: ReadonlySet<string> = new Set(
  'KC QC SC OBE CBE MBE DBE KBE GBE PhD Ph.D. M.D. MSP MSPs AM TD FRS'.split(' '),
);

/** With these a surname goes on with another capital, so that it is no made-up brand: McRoe. */
export const surnamePrefixes: readonly string[] = 'Mc Mac De Di Du La Le Van Von Fitz'.split(' ');

/** Agencies that stand alone in the credit of a picture: (AP). */
export const creditAgencies: readonly string[] = ['AP', 'PA', 'Getty', 'Reuters', 'AFP'];
