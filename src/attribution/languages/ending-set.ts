/** A set of words that also holds every compound that ends in one of them: Umweltministerin. */
export class EndingSet extends Set<string> {
  private readonly endings: readonly string[];

  constructor(words: Iterable<string>) {
    super(words);
    this.endings = [...this].filter((word) => word.length > 4);
  }

  override has(word: string): boolean {
    return (
      super.has(word) ||
      this.endings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending))
    );
  }
}

/** Holds only the compounds that end in one of these words, not the words themselves: Umweltamt, not Amt. */
export class CompoundSet extends Set<string> {
  override has(word: string): boolean {
    for (const ending of this) {
      if (word.length > ending.length + 2 && word.endsWith(ending)) return true;
    }
    return false;
  }
}
