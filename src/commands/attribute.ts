import type { Command } from 'commander';
import { attribute } from '../attribution/attribute.js';
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
      const attribution = attribute(text, { language: flags.language });
      if (!attribution.languageKnown) {
        process.stderr.write(
          `The language ${attribution.language} is not known: only quotation marks and colons were read.\n`,
        );
      }
      process.stdout.write(`${print(text, attribution, flags)}\n`);
    });
}

function print(text: string, attribution: Attribution, flags: AttributeFlags): string {
  if (flags.json) return JSON.stringify(toExtraction(text, attribution), null, 2);
  if (attribution.quotes.length === 0) return 'No quotes were found.';
  if (!flags.explain) return showQuotes(attribution);
  const colours = process.stdout.isTTY && process.stdout.hasColors();
  return `${markText(text, attribution, colours ? colourMarking : plainMarking).trimEnd()}\n\n${showReasons(text, attribution)}`;
}
