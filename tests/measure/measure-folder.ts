/**
 * Where annotated articles lie, which are no part of the project: the first argument, else MEASURE_DIR.
 * It may have attribution/check and attribution/study, each with gold.jsonl and texts/ID.txt, and
 * seed, with article.txt and expected.json. Undefined: only the samples are measured.
 */
export const measureFolder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  process.env['MEASURE_DIR'];
