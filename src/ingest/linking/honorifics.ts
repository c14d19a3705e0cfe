/** Courtesy titles: they tell the gender at most, never one bearer of a surname from another. */
const courtesy: Readonly<Record<string, 'man' | 'woman' | null>> = {
  mr: 'man',
  mister: 'man',
  mrs: 'woman',
  ms: 'woman',
  miss: 'woman',
  sir: 'man',
  lord: 'man',
  dame: 'woman',
  lady: 'woman',
  baroness: 'woman',
  mx: null,
};

/** Short and long forms of ranks and titles of office, under one word. */
const ranks: Readonly<Record<string, string>> = {
  gen: 'general',
  general: 'general',
  'lt gen': 'lieutenant general',
  'lieutenant general': 'lieutenant general',
  'maj gen': 'major general',
  'major general': 'major general',
  'brig gen': 'brigadier general',
  'brigadier general': 'brigadier general',
  brig: 'brigadier',
  brigadier: 'brigadier',
  col: 'colonel',
  colonel: 'colonel',
  'lt col': 'lieutenant colonel',
  'lieutenant colonel': 'lieutenant colonel',
  maj: 'major',
  major: 'major',
  capt: 'captain',
  captain: 'captain',
  lt: 'lieutenant',
  lieutenant: 'lieutenant',
  sgt: 'sergeant',
  sergeant: 'sergeant',
  adm: 'admiral',
  admiral: 'admiral',
  cmdr: 'commander',
  commander: 'commander',
  insp: 'inspector',
  inspector: 'inspector',
  supt: 'superintendent',
  superintendent: 'superintendent',
  sen: 'senator',
  senator: 'senator',
  rep: 'representative',
  representative: 'representative',
  gov: 'governor',
  governor: 'governor',
  rev: 'reverend',
  reverend: 'reverend',
  dr: 'doctor',
  doctor: 'doctor',
  prof: 'professor',
  professor: 'professor',
  judge: 'judge',
  justice: 'justice',
  president: 'president',
  mayor: 'mayor',
  bishop: 'bishop',
  archbishop: 'archbishop',
  cardinal: 'cardinal',
  pope: 'pope',
  king: 'king',
  queen: 'queen',
  prince: 'prince',
  princess: 'princess',
};

function normal(honorific: string): string {
  return honorific.toLowerCase().replaceAll('.', '').replaceAll('-', ' ').trim();
}

/** The rank or office that a title names, whatever its form: Gen. and General; null for courtesy. */
export function rankOf(honorific: string | null): string | null {
  return honorific === null ? null : (ranks[normal(honorific)] ?? null);
}

/** Whether two titles cannot belong to one person: Mr and Mrs. */
export function isOtherGender(one: string | null, other: string | null): boolean {
  const genders = [one, other].map((title) => (title === null ? null : courtesy[normal(title)]));
  return genders.every((gender) => gender != null) && genders[0] !== genders[1];
}
