import type { Command } from 'commander';
import { OperatorError } from '../base/operator-error.js';
import { inspectSettings, showSetting, sourcesOfProcess } from '../config.js';
import { settings } from '../settings.js';
import { addSettingFlags, flagsIn } from './setting-flags.js';

/** `whosaid config`: each setting, its value, where it came from. Secrets are masked. */
export function addConfigCommand(program: Command): void {
  const command = program
    .command('config')
    .description('Show every setting, its value and where it comes from; secrets are masked.')
    .option('--json', 'print JSON');
  addSettingFlags(command, ['host', 'port', 'dataDir']);
  command.action((options: Record<string, unknown>) =>
    printConfig(flagsIn(options), options['json'] === true),
  );
}

function printConfig(flags: ReturnType<typeof flagsIn>, asJson: boolean): void {
  const { found, faults } = inspectSettings(sourcesOfProcess(flags));
  const rows = found.map((row) => ({
    key: settings[row.name].key,
    value: row.fault ? 'wrong' : showSetting(row),
    source: row.source,
    sentence: settings[row.name].sentence,
  }));
  console.log(asJson ? JSON.stringify(rows, null, 2) : align(rows));
  if (faults.length === 0) return;
  throw new OperatorError(
    'The configuration is wrong.',
    faults.join('\n'),
    'Correct the environment, the flags or .env; nothing starts until then.',
    2,
  );
}

function align(rows: readonly { key: string; value: string; source: string }[]): string {
  const widthOf = (column: 'key' | 'value') => Math.max(...rows.map((row) => row[column].length));
  const [keyWidth, valueWidth] = [widthOf('key'), widthOf('value')];
  return rows
    .map(
      ({ key, value, source }) => `${key.padEnd(keyWidth)}  ${value.padEnd(valueWidth)}  ${source}`,
    )
    .join('\n');
}
