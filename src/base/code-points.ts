/**
 * Positions in a text, both ways. Everything stored or answered counts Unicode code points;
 * JavaScript strings count UTF-16 units. One table per text makes each conversion a look-up.
 */
export class CodePointIndex {
  /** UTF-16 offset of each astral character, ascending: each shifts what follows by one. */
  private readonly astral: number[] = [];

  constructor(readonly text: string) {
    for (let i = 0; i < text.length - 1; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0xd800 || unit > 0xdbff) continue;
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) this.astral.push(i++);
    }
  }

  /** Number of code points in the text. */
  get length(): number {
    return this.text.length - this.astral.length;
  }

  /** Code points before this UTF-16 offset. */
  fromUnits(offset: number): number {
    return offset - this.countBefore((at) => at < offset);
  }

  /** UTF-16 offset of the code point with this number. */
  toUnits(codePoint: number): number {
    return codePoint + this.countBefore((at, before) => at - before < codePoint);
  }

  /** The words between two code points, end exclusive. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnits(start), this.toUnits(end));
  }

  private countBefore(isBefore: (at: number, before: number) => boolean): number {
    let low = 0;
    let high = this.astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.astral[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
