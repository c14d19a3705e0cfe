/** What stands on the command line behind the name of a benchmark. */
export interface BenchArgs {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string | undefined>>;
}
