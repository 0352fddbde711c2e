import type { CommanderError } from 'commander';
import type { Bilingual } from '../messages/bilingual.ts';
import { commandLineMessages } from '../messages/command-help.ts';
import { visible } from '../messages/visible.ts';

/**
 * What was wrong with a command line, in the product's two languages. Commander tells the kind of error by a code
 * and names the option between apostrophes in its English sentence, the only place where it stands.
 *
 * @param command how the command is called, for the way to its help
 */
export function commandLineSentence(error: CommanderError, command: string): Bilingual {
  const what = mistake(error);
  const where = commandLineMessages.seeHelp(command);
  return { fr: `${what.fr}\n${where.fr}`, en: `${what.en}\n${where.en}` };
}

function mistake({ code, message }: CommanderError): Bilingual {
  const subject = visible(/'([^']+)'/u.exec(message)?.[1] ?? '');
  switch (code) {
    case 'commander.unknownOption':
      return commandLineMessages.unknownOption(
        subject,
        /\(Did you mean (\S+)\?\)/u.exec(message)?.[1] ?? null,
      );
    case 'commander.optionMissingArgument':
      return commandLineMessages.valueMissing(subject);
    case 'commander.missingMandatoryOptionValue':
      return commandLineMessages.optionMissing(subject);
    case 'commander.invalidArgument':
      return commandLineMessages.badValue(subject);
    case 'commander.excessArguments':
      return message.includes('Expected 0')
        ? commandLineMessages.noArguments
        : commandLineMessages.tooManyArguments;
    default:
      return commandLineMessages.other(visible(message.replace(/^error: /u, '').replace(/\.$/u, '')));
  }
}
