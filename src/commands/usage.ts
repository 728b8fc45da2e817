import { type CommanderError, type Command } from 'commander';
import { say, terminalLocale } from './terminal.js';

/** Commander speaks English only: its headings and its complaints, in French. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

const COMPLAINTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'option inconnue : %',
  'commander.unknownCommand': 'commande inconnue : %',
  'commander.missingArgument': 'il manque l’argument %',
  'commander.optionMissingArgument': 'il manque la valeur de %',
  'commander.missingMandatoryOptionValue': 'il manque l’option %',
  'commander.excessArguments': 'trop d’arguments',
  'commander.conflictingOption': 'options incompatibles : %',
};

/** A usage error ends with 2, so that scripts can tell it from a refusal. */
const USAGE_EXIT_CODE = 2;

/** Applies to a command and to all that it holds. */
export function speakTheLanguage(command: Command): void {
  command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => (terminalLocale() === 'fr' ? (HEADINGS[title] ?? title) : title) })
    .helpOption('-h, --help', say({ fr: 'affiche cette aide', en: 'show this help' }));
  if (command.commands.length > 0) {
    command.helpCommand(
      'help [command]',
      say({ fr: 'affiche l’aide d’une commande', en: 'show the help of a command' }),
    );
  }
  for (const inner of command.commands) speakTheLanguage(inner);
}

/** What commander refused, in one line; null when it only showed help or the version. */
export function explainUsage(error: CommanderError): string | null {
  if (error.exitCode === 0 || error.code === 'commander.help') return null;
  const named = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]).join(', ');
  const known = terminalLocale() === 'fr' ? COMPLAINTS[error.code]?.replace('%', named) : undefined;
  const complaint = known ?? error.message.replace(/^error: /, '').split('\n')[0] ?? '';
  return `${complaint} (${say({ fr: 'voir', en: 'see' })} --help)`;
}

export const usageExitCodeOf = (error: CommanderError): number => (error.exitCode === 0 ? 0 : USAGE_EXIT_CODE);
