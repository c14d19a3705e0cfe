import type { Command } from 'commander';
import { attribute, attributeStretches } from '../attribution/attribute.js';
import type { Attribution } from '../attribution/attributed-quote.js';
import { toExtraction } from '../ingest/extract/to-extraction.js';
import { colourMarking, markText, plainMarking } from './mark-text.js';
import { readInput } from './read-input.js';
import { showQuotes, showReasons } from './show-quotes.js';

interface AttributeFlags {
  readonly json?: true;
  readonly explain?: true;
  readonly language?: string;
}

/** `whosaid attribute`: who says what in a text, without a database. */
export function addAttributeCommand(program: Command): void {
  program
    .command('attribute')
    .description('Find every quote of a text and who says it; no database is needed.')
    .argument('<file>', 'a text file, or - for standard input')
    .option('--json', 'print the Extraction of the API as JSON')
    .option('--explain', 'show the text with quotes, cues and speakers marked, and why')
    .option('--language <code>', 'language of the text; found out where omitted')
    .action(async (file: string, flags: AttributeFlags) => {
      const text = await readInput(file);
      const options = { language: flags.language };
      if (flags.json || flags.explain) print(showWhole(text, attribute(text, options), flags));
      else showStretches(attributeStretches(text, options));
    });
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}

function warnOfUnknown({ language, languageKnown }: Attribution): void {
  if (languageKnown) return;
  process.stderr.write(
    `The language ${language} is not known: only quotation marks and colons were read.\n`,
  );
}

/** Prints quotes as they are found, so that no text, however many quotes it has, is kept as a whole. */
function showStretches(stretches: Iterable<Attribution>): void {
  let shown = 0;
  let isWarned = false;
  for (const stretch of stretches) {
    if (!isWarned) warnOfUnknown(stretch);
    isWarned = true;
    if (stretch.quotes.length === 0) continue;
    print(`${shown === 0 ? '' : '\n'}${showQuotes(stretch, shown + 1)}`);
    shown += stretch.quotes.length;
  }
  if (shown === 0) print('No quotes were found.');
}

function showWhole(text: string, attribution: Attribution, flags: AttributeFlags): string {
  warnOfUnknown(attribution);
  if (flags.json) return JSON.stringify(toExtraction(text, attribution), null, 2);
  if (attribution.quotes.length === 0) return 'No quotes were found.';
  const colours = process.stdout.isTTY && process.stdout.hasColors();
  return `${markText(text, attribution, colours ? colourMarking : plainMarking).trimEnd()}\n\n${showReasons(text, attribution)}`;
}
