import { createInterface } from 'node:readline/promises';
import { changesAnything, prepareRegistration, type Scope } from '../discord/register-commands.ts';
import type { Language } from '../messages/bilingual.ts';
import { botTerminal } from '../messages/bot-terminal.ts';
import { commandHelp } from '../messages/command-help.ts';
import { visible } from '../messages/visible.ts';
import { print } from './print.ts';
import { type CommandContext, type ExitCode, runCommand, UsageError } from './run-command.ts';

interface RegisterOptions {
  readonly yes?: true;
  readonly dryRun?: true;
}

/** Before the first `await`, which runs the command. */
const MARKS = { added: '+', changed: '~', removed: '-', doubled: '-', unchanged: '=' } as const;

await runCommand(({ command, say, act }) => {
  const help = commandHelp.register;
  command
    .name('npm run commands:register --')
    .description(say(help.about))
    .option('--yes', say(help.yes))
    .option('--dry-run', say(help.dryRun))
    .action(act(run));
});

async function run({ config, signal }: CommandContext, options: RegisterOptions): Promise<ExitCode> {
  const { discordToken: token, discordApi: api, interfaceLanguage } = config;
  if (token === null) throw new UsageError(botTerminal.tokenMissing);
  const registration = await prepareRegistration(
    { token, api },
    {
      readersGuild: config.discordGuildId,
      homeGuilds: config.homeGuildIds,
      allowedGuilds: config.allowedGuildIds,
    },
  );
  const { scopes, homes, servers } = registration;
  for (const scope of scopes) print(differenceText(scope, interfaceLanguage));
  if (homes.length === 0) print(botTerminal.noHome(servers)[interfaceLanguage]);
  if (!scopes.some(({ difference }) => changesAnything(difference))) {
    print(botTerminal.nothingToRegister[interfaceLanguage]);
    return 0;
  }
  if (options.dryRun === true) return 0;
  if (options.yes !== true && !(await isConfirmed(interfaceLanguage, signal))) return 1;
  await registration.apply();
  print(botTerminal.registered[interfaceLanguage]);
  return 0;
}

function differenceText({ guildId, difference }: Scope, language: Language): string {
  const lines = (['added', 'changed', 'removed', 'doubled', 'unchanged'] as const).flatMap((kind) =>
    difference[kind].map((name) => `  ${MARKS[kind]} ${visible(name)} (${botTerminal[kind][language]})`),
  );
  return [botTerminal.scope(guildId)[language], ...lines].join('\n');
}

async function isConfirmed(language: Language, signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UsageError(botTerminal.notConfirmed);
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await asking.question(botTerminal.confirmRegistration[language], { signal });
    if (/^\s*[oy]/iu.test(answer)) return true;
    print(botTerminal.notRegistered[language]);
    return false;
  } finally {
    asking.close();
  }
}
