/** A set of words that also holds every compound that ends in one of them: Umweltministerin. */
export class EndingSet extends Set<string> {
  private readonly endings: readonly string[];

  constructor(words: readonly string[]) {
    super(words);
    this.endings = words.filter((word) => word.length > 4);
  }

  override has(word: string): boolean {
    return (
      super.has(word) ||
      this.endings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending))
    );
  }
}
