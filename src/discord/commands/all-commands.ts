import { articleCommand } from './article.ts';
import { articlesCommand } from './articles.ts';
import { askCommand } from './ask.ts';
import { checkMessageCommand } from './check-message.ts';
import type { ChatCommand, MessageCommand } from './command.ts';
import { editorsCommand } from './editors.ts';
import { feedbackCommand } from './feedback.ts';
import { forgetCommand } from './forget.ts';
import { helpCommand } from './help.ts';
import { ingestCommand } from './ingest.ts';
import { rollbackCommand } from './rollback.ts';
import { statusCommand } from './status.ts';

/** Every command that is typed. */
export const chatCommands: readonly ChatCommand[] = [
  askCommand,
  articlesCommand,
  helpCommand,
  forgetCommand,
  articleCommand,
  ingestCommand,
  rollbackCommand,
  statusCommand,
  feedbackCommand,
  editorsCommand,
];

/** Every command in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [checkMessageCommand];
