/** Adjectives and plurals of peoples, parties and faiths. */
export const demonyms =
  'democratic republican democrat democrats republicans conservative conservatives tory liberal american americans mexican mexicans hispanic hispanics latino latinos latina latinas european europeans asian asians ' +
  'african africans african-american african-americans asian-american cuban cubans cuban-american cuban-americans muslim muslims christian christians catholic catholics jewish jew jews evangelical evangelicals islamic british briton britons english ' +
  'scottish welsh irish french german germans russian russians chinese japanese korean koreans indian indians pakistani iranian iranians iraqi iraqis israeli israelis palestinian palestinians syrian syrians turkish turk turks ' +
  'saudi egyptian egyptians ukrainian ukrainians polish pole poles greek greeks italian italians spanish spaniard spaniards portuguese dutch belgian swiss austrian swedish norwegian danish finnish canadian canadians australian australians ' +
  'brazilian brazilians arab arabs afghan afghans ethiopian ethiopians nigerian nigerians kenyan western eastern northern southern midwestern native black white gop marxist socialist communist nazi olympic masonic victorian floridian floridians ' +
  'texan texans californian californians ohioan ohioans iowan iowans londoner londoners parisian latin caribbean baltic nordic';
