import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { commandLineSentence } from '../../src/cli/run-command.ts';

/** What commander itself makes of a command line: its wording is what the sentences are drawn from. */
function refusal(args: readonly string[], isArgumentTaken = true): CommanderError {
  const command = new Command()
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .requiredOption('--questions <file>')
    .option('--worst <count>', '', () => {
      throw new RangeError('never a number');
    })
    .option('--since <date>')
    .action(() => undefined);
  if (isArgumentTaken) command.argument('[question]');
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('what is wrong with a command line', () => {
  it.each([
    {
      args: ['--questions', 'q', '--sinse', 'x'],
      fr: 'Option inconnue : --sinse. Vouliez-vous dire --since ?',
    },
    { args: ['--since'], fr: 'Il manque une valeur après --since <date>.' },
    { args: [], fr: 'Il manque l’option --questions <file>.' },
    { args: ['--questions', 'q', 'a', 'b'], fr: 'Trop d’arguments ; mettez la question entre guillemets.' },
  ])('is said in French: $args', ({ args, fr }) => {
    expect(commandLineSentence(refusal(args), 'npm run x --').fr).toBe(
      `${fr}\nToutes les options : npm run x -- --help`,
    );
  });

  it('is said in English', () => {
    expect(commandLineSentence(refusal(['--questions', 'q', '--unheard-of']), 'npm start --').en).toBe(
      'Unknown option: --unheard-of.\nAll options: npm start -- --help',
    );
  });

  it('names a command that takes no argument', () => {
    expect(commandLineSentence(refusal(['--questions', 'q', 'a'], false), 'x').fr).toContain(
      'ne prend que des options',
    );
  });

  it('still says something about a mistake it does not know', () => {
    const strange = new CommanderError(1, 'commander.somethingNew', 'error: it is Tuesday.');
    expect(commandLineSentence(strange, 'x').fr).toContain('Commande refusée : it is Tuesday.');
  });
});
