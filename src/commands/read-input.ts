import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { OperatorError } from '../base/operator-error.js';

/** The text of a file, or of standard input for "-"; bytes that are no UTF-8 become U+FFFD. */
export async function readInput(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    const bytes = await readFile(file);
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? `There is no file ${file}.`
        : code === 'EISDIR'
          ? `${file} is a folder.`
          : `${file} cannot be read (${code ?? 'unknown'}).`;
    throw new OperatorError(
      'Nothing could be read.',
      why,
      'Give the path of a file, or - for standard input.',
      2,
    );
  }
}
