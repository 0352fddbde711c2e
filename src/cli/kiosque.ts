#!/usr/bin/env node
import type { Bilingual } from '../messages/bilingual.ts';
import { commandHelp, commandLineMessages } from '../messages/command-help.ts';
import type { CommandName } from '../messages/typed-command.ts';
import { packageVersion } from './package-version.ts';
import { runCommand, UsageError } from './run-command.ts';

interface InstalledCommand {
  readonly about: Bilingual;
  /** The module runs when it is imported. */
  readonly load: () => Promise<unknown>;
}

const installed: Readonly<Record<CommandName, InstalledCommand>> = {
  start: { about: commandHelp.start.about, load: () => import('./start.ts') },
  ask: { about: commandHelp.ask.about, load: () => import('./ask.ts') },
  ingest: { about: commandHelp.ingest.about, load: () => import('./ingest.ts') },
  fetch: { about: commandHelp.fetch.about, load: () => import('./fetch.ts') },
  verify: { about: commandHelp.verify.about, load: () => import('./verify.ts') },
  'commands:register': { about: commandHelp.register.about, load: () => import('./register-commands.ts') },
};

/** What npm's scripts are in the project's folder; measuring is left to that folder. */
const COMMANDS: ReadonlyMap<string, InstalledCommand> = new Map(Object.entries(installed));

const [name = ''] = process.argv.slice(2);
const chosen = COMMANDS.get(name);
if (chosen === undefined) await explainAll();
else {
  process.argv.splice(2, 1);
  await chosen.load();
}

/** Says which commands there are, or what was wrong with the one that was typed. */
async function explainAll(): Promise<void> {
  await runCommand(({ command, say }) => {
    command
      .name('kiosque')
      .version(packageVersion(), '-v, --version', say(commandHelp.version))
      .helpCommand(false)
      .allowExcessArguments()
      .action(() => {
        if (name !== '') throw new UsageError(commandLineMessages.unknownCommand(name, [...COMMANDS.keys()]));
        command.outputHelp();
      });
    for (const [each, { about }] of COMMANDS) command.command(each).description(say(about));
  });
}
