import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';

const longest = 14;

/** A word without the stop of its abbreviation. */
export function bare({ lower }: Token): string {
  return lower.endsWith('.') && lower.length > 2 ? lower.slice(0, -1) : lower;
}

/**
 * End of the run of name tokens from `i`: "Joint Chiefs of Staff", "Ludwig van Roe", "Department for
 * Roads and Bridges", "Food and Farming Council", "Bakers' Union", "Keep Our Bridge".
 */
export function endOfName(
  tokens: readonly Token[],
  i: number,
  limit: number,
  language: Language,
  titleCase: boolean,
): number {
  const last = Math.min(limit, i + longest);
  const run = new Run(tokens, i, last, language, titleCase);
  let end = i + 1;
  for (let step = run.stepAt(end); step > 0; step = run.stepAt(end)) end += step;
  return Math.min(end, limit);
}

function isGivenName(token: Token, { femaleNames, maleNames }: Language): boolean {
  return femaleNames.has(bare(token)) || maleNames.has(bare(token));
}

class Run {
  /** The head behind which the name went on: Department in "Department for Roads". */
  private head: string | null = null;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly start: number,
    private readonly last: number,
    private readonly language: Language,
    private readonly titleCase: boolean,
  ) {}

  /** How many tokens more from `end` on belong to the name; 0 where it ends. */
  stepAt(end: number): number {
    const token = this.tokens[end];
    if (token === undefined || end >= this.last) return 0;
    if (token.tag === 'NNP') return this.isClosed(end) || this.isPersonBehind(end) ? 0 : 1;
    if (this.language.apposedJoins.has(token.lower))
      return this.isApposed() && this.isName(end + 1) ? 2 : 0;
    const particles = this.particlesAt(end);
    if (particles > 0 && this.isName(end + particles)) return particles + 1;
    if (!this.isName(end + 1)) return this.behindArticle(end);
    if (token.text === '&') return 2;
    if (this.links(end)) {
      if (this.head === null || this.isJoint(end - 1)) this.head = bare(this.tokens[end - 1]!);
      return 2;
    }
    if (this.language.listJoins.has(token.lower)) return this.behindAnd(end);
    if (token.text === ',') return this.behindComma(end);
    if (token.tag === 'POS' || /^[’']$/u.test(token.text)) return this.behindPossessive(end);
    const inside = !this.titleCase && token.text !== token.lower && token.text.length > 1;
    return inside && token.tag !== 'PUNCT' ? 2 : 0;
  }

  /** How many small words in a row stand here: Ernesto | de la | Roe. */
  private particlesAt(from: number): number {
    let end = from;
    while (end < from + 3 && this.isParticle(this.tokens[end])) end++;
    return end - from;
  }

  private isParticle(token: Token | undefined): boolean {
    return (
      token !== undefined && token.tag !== 'PUNCT' && this.language.nameParticles.has(token.lower)
    );
  }

  /** "Tarn Marine Co. Roe said": the form of a company closes its name, but for an office behind it. */
  private isClosed(end: number): boolean {
    const { text, lower } = this.tokens[end - 1]!;
    const { companyForms, offices, roleNouns } = this.language;
    const next = bare(this.tokens[end]!);
    const closes = companyForms.has(lower) && text !== text.toUpperCase();
    return closes && !offices.has(next) && !roleNouns.has(next);
  }

  /** "Sprecherin des Umweltamts Jutta Roe": a given name behind a body begins another name. */
  private isPersonBehind(end: number): boolean {
    const { nounsAreCapitalised, femaleNames, maleNames } = this.language;
    if (!nounsAreCapitalised) return false;
    const given = bare(this.tokens[end]!);
    if (!femaleNames.has(given) && !maleNames.has(given)) return false;
    const before = bare(this.tokens[end - 1]!);
    return this.language.organisationWords.has(before) || this.language.bodyNames.has(before);
  }

  /** "Umweltverband Küste und Bodden": the noun of a body stands in front. */
  private isApposed(): boolean {
    const before = this.tokens[this.start - 1];
    return before !== undefined && this.language.bodyNouns.has(before.lower);
  }

  private isName(at: number): boolean {
    return at < this.last && this.tokens[at]?.tag === 'NNP';
  }

  private isJoint(at: number): boolean {
    return this.language.jointHeads.has(bare(this.tokens[at]!));
  }

  private isHead(at: number): boolean {
    const word = bare(this.tokens[at]!);
    return this.language.bodyHeads.has(word) || this.language.titleOfOffice.has(word);
  }

  /** "Department of", "Council on", "Committee to": what a head goes on with. */
  private links(end: number): boolean {
    const { lower } = this.tokens[end]!;
    const { timeNouns, seatLinks, seatedHeads, genitiveLinks, headLinks } = this.language;
    if (timeNouns.has(this.tokens[end + 1]!.lower)) return false;
    if (seatLinks.has(lower)) return this.head !== null && seatedHeads.has(this.head);
    if (genitiveLinks.has(lower)) return this.isHead(end - 1) || this.head !== null;
    return headLinks.has(lower) && this.isHead(end - 1);
  }

  /** "Institute for the Blind", "House of the People". */
  private behindArticle(end: number): number {
    const { lower } = this.tokens[end]!;
    const { fieldLinks, definiteArticles } = this.language;
    if (!fieldLinks.has(lower) || !definiteArticles.has(this.tokens[end + 1]?.lower ?? ''))
      return 0;
    if (!this.isName(end + 2) || !this.isHead(end - 1)) return 0;
    this.head ??= bare(this.tokens[end - 1]!);
    return 3;
  }

  private isOwnName(at: number): boolean {
    const { knownOrganisations, femaleNames, maleNames, honorifics, offices } = this.language;
    const word = bare(this.tokens[at]!);
    return [knownOrganisations, femaleNames, maleNames, honorifics, offices].some((list) =>
      list.has(word),
    );
  }

  private endOfNames(from: number): number {
    let end = from;
    while (this.isName(end)) end++;
    return end;
  }

  private behindAnd(end: number): number {
    if (this.isOwnName(end + 1) || this.isOwnName(end - 1)) return 0;
    const to = this.endOfNames(end + 1);
    if (this.head !== null && this.language.jointHeads.has(this.head)) {
      const isPerson = to - end < 6 && isGivenName(this.tokens[to - 2]!, this.language);
      return (to - end <= 3 || isPerson) && !this.isHead(to - 1) ? to - end : 0;
    }
    return this.isJointBody(end) ? this.endOfJointBody(end + 1) - end : 0;
  }

  /** "the Harbour and Roads Council": one or two words, "and", and more with a head at the end. */
  private isJointBody(and: number): boolean {
    if (and - this.start > 2 || this.head !== null) return false;
    const before = this.tokens[this.start - 1];
    const introduced =
      before !== undefined &&
      (before.tag === 'DT' || before.tag === 'POS' || before.tag === 'PRP$');
    const chamber = this.language.chambers.has(this.tokens[this.start]!.lower);
    for (let at = chamber ? this.start + 1 : this.start; at < and; at++)
      if (this.isHead(at) || this.isOwnName(at)) return false;
    return (introduced || chamber) && this.endOfJointBody(and + 1) > and + 2;
  }

  private endOfJointBody(from: number): number {
    let end = this.endOfNames(from);
    if (this.tokens[end] !== undefined && this.behindPossessive(end) > 0)
      end = this.endOfNames(end + 1);
    return end - from < 5 && end > from && this.isHead(end - 1) ? end : 0;
  }

  /** "Department for Culture, Media and Sport": the fields of one head. */
  private behindComma(end: number): number {
    if (this.head === null || !this.language.jointHeads.has(this.head)) return 0;
    let at = end;
    while (this.tokens[at]?.text === ',' && this.isName(at + 1)) {
      if (this.isOwnName(at + 1)) return 0;
      const to = this.endOfNames(at + 1);
      if (to - at > 3) return 0;
      at = to;
    }
    if (this.tokens[at]?.text === ',') at++;
    const joins = this.language.listJoins.has(this.tokens[at]?.lower ?? '');
    if (!joins || !this.isName(at + 1) || this.isOwnName(at + 1)) return 0;
    const to = this.endOfNames(at + 1);
    return to - at <= 3 && !this.isHead(to - 1) ? to - end : 0;
  }

  /** "Dockers’ Union", "Women’s Institute": an owner of many, and a head behind. */
  private behindPossessive(end: number): number {
    const mark = this.tokens[end]!;
    const owner = this.tokens[end - 1]!;
    if (mark.start !== owner.end) return 0;
    const { ownersOfMany, pluralEnding } = this.language;
    const many = /^[’']$/u.test(mark.text)
      ? pluralEnding !== null && owner.lower.endsWith(pluralEnding)
      : ownersOfMany.has(owner.lower);
    if (!many) return 0;
    const to = this.endOfNames(end + 1);
    return to > end + 1 && this.isHead(to - 1) ? to - end : 0;
  }
}
