import { knownSettings, settingMeantBy } from './known-settings.ts';
import { ConfigError } from './setting-reader.ts';

/** What the words behind the program's name ask for. */
export type CommandLine = 'start' | 'help' | 'version';

/**
 * Reads the words behind the program's name. Settings are environment variables, so that no other word is taken.
 * @throws ConfigError naming the setting that is meant, and no value
 */
export function readCommandLine(words: readonly string[]): CommandLine {
  if (words.some((word) => word === '--help' || word === '-h')) return 'help';
  if (words.some((word) => word === '--version' || word === '-v')) return 'version';
  const [first] = words;
  if (first === undefined) return 'start';
  // Behind = stands a value, which may be a secret.
  const { option, name } = /^(?<option>--?(?<name>[a-z][\w-]*))/i.exec(first)?.groups ?? {};
  const meant = name === undefined ? undefined : settingMeantBy(name);
  const problem =
    option === undefined
      ? 'Parley takes no words behind its name'
      : `Parley does not know ${option.slice(0, longestName)}`;
  const example = meant ?? 'PORT';
  throw new ConfigError([
    `${problem}: settings are environment variables. Write ${example}=… before the command${meant === undefined ? ', for example,' : ''} and see --help.`,
  ]);
}

const longestName = 40;

/** The answer to `--help`. */
export function helpText(): string {
  const lines = Object.entries(knownSettings).map(([name, [example, meaning]]) => {
    return `  ${`${name}=${example}`.padEnd(42)} ${meaning}`;
  });
  return [
    'Parley, a chat for two people that opens with secret codes and leaves nothing behind.',
    '',
    '  npm start             builds and starts the server',
    '  npm start -- --help   this text',
    '  npm start -- --version',
    '',
    'Settings are environment variables, and all of them may be left out:',
    '',
    ...lines,
    `  ${'LIMIT_<NAME>=…'.padEnd(42)} any bound, see src/config/limits.ts`,
    '',
    'For example: PORT=4000 npm start',
  ].join('\n');
}
