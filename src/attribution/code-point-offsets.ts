/** Number of code points before each UTF-16 offset, asked in any order, by a table of the astral characters. */
export class CodePointOffsets {
  private readonly astral: number[] = [];

  constructor(text: string) {
    for (let i = 0; i < text.length - 1; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0xd800 || unit > 0xdbff) continue;
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) this.astral.push(i++);
    }
  }

  of(unit: number): number {
    let low = 0;
    let high = this.astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.astral[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }
}
