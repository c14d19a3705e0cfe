/** Small words inside names, whatever the language of the text: Ludwig van Roe. */
export const nameParticles = 'de van von bin ben al del della da di du la le el der den ter ibn y';

/** With these a surname goes on with another capital, so that it is no made-up brand: McRoe. */
export const surnamePrefixes: readonly string[] = 'Mc Mac De Di Du La Le Van Von Fitz'.split(' ');

/** Agencies that stand alone in the credit of a picture: (AP). */
export const creditAgencies: readonly string[] = ['AP', 'PA', 'Getty', 'Reuters', 'AFP'];
