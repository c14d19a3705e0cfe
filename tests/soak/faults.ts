/** What went against a promise, in the order in which it was seen. */
export class Faults {
  readonly #seen: string[] = [];

  /** Notes a fault where the promise does not hold, and says it at once; answers whether it holds. */
  expect(holds: boolean, what: () => string): boolean {
    if (holds) return true;
    this.#seen.push(what());
    console.log(`FAULT  ${this.#seen.at(-1)!}`);
    return false;
  }

  get count(): number {
    return this.#seen.length;
  }
}
