import type { Command } from 'commander';
import { flagOf, type ConfigSources } from '../config.js';
import { settings, type SettingName } from '../settings.js';

/** Gives a command flags for settings, worded as the settings are. Secrets never come as flags. */
export function addSettingFlags(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const { key, sentence } = settings[name];
    command.option(`${flagOf(name)} <value>`, `${sentence} (${key})`);
  }
  return command;
}

/** The settings among the parsed options of a command. */
export function flagsIn(options: Readonly<Record<string, unknown>>): ConfigSources['flags'] {
  const names = Object.keys(settings) as SettingName[];
  return Object.fromEntries(
    names.flatMap((name) => (typeof options[name] === 'string' ? [[name, options[name]]] : [])),
  ) as ConfigSources['flags'];
}
