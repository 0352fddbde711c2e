import { ApplicationCommandOptionType } from 'discord.js';
import { EDITOR_LINK_MINUTES } from '../../admission/editor-links.ts';
import { noteAction, runNoted } from '../../admission/note-action.ts';
import { commandTexts } from '../../messages/discord-commands.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import type { WatchIngestion } from '../../serving/background-ingestion.ts';
import { replyPlace } from '../asking/answer-place.ts';
import { ingestAndReport } from '../ingest-and-report.ts';
import { editorOf } from '../interaction-context.ts';
import { privately, replyPrivately } from '../replies.ts';
import { editorLinkView, statusView } from '../views/editor-views.ts';
import { feedbackView } from '../views/feedback-view.ts';
import { noticeView } from '../views/plain-views.ts';
import { type ChatCommand, called, forEditors } from './command.ts';

const { ingest, rollback, status, feedback, editors } = commandTexts;
/** How many thumbs down the export holds; the message shows the newest of them. */
const EXPORTED_VOTES = 200;

/** `/ingest`, « /indexer »: reads the corpus folder again. */
export const ingestCommand = {
  declaration: {
    ...called('ingest', 'indexer', ingest.about),
    ...forEditors,
    options: [
      { ...called('dry_run', 'essai', ingest.dryRun), type: ApplicationCommandOptionType.Boolean },
      { ...called('full', 'complet', ingest.full), type: ApplicationCommandOptionType.Boolean },
    ],
  },
  isForEditors: true,
  async run(interaction, bot) {
    await interaction.deferReply(privately);
    const dryRun = interaction.options.getBoolean('dry_run') ?? false;
    const full = interaction.options.getBoolean('full') ?? false;
    const task = {
      action: dryRun ? 'ingest (dry run)' : full ? 'ingest (full)' : 'ingest',
      start: (watch: Required<WatchIngestion>) => bot.editing.ingest({ dryRun, full }, watch),
    };
    await ingestAndReport(interaction, task, replyPlace(interaction, true), bot);
  },
} as const satisfies ChatCommand;

/** `/rollback`, « /revenir »: the generation before the live one answers again. */
export const rollbackCommand = {
  declaration: { ...called('rollback', 'revenir', rollback), ...forEditors },
  isForEditors: true,
  run: (interaction, bot) =>
    replyPrivately(interaction, async (context) => {
      const editor = editorOf(interaction, bot);
      const work = () => bot.editing.rollback();
      const { generation, articles } = await runNoted(editor, 'rollback', bot, work, (to) => to.generation);
      await bot.live.refresh();
      return noticeView(editorMessages.rolledBack(generation, articles), context);
    }),
} as const satisfies ChatCommand;

/** `/status`, « /etat »: what answers, from what, and how busy it is. */
export const statusCommand = {
  declaration: { ...called('status', 'etat', status), ...forEditors },
  isForEditors: true,
  run: (interaction, { live, queue, state, versions, answerer, nowMs, startedAtMs }) =>
    replyPrivately(interaction, async (context) => {
      const manifest = await live.use(async ({ store }) => store.manifest);
      const uptimeMs = nowMs() - startedAtMs;
      const lastDay = state.activity.lastDay();
      // What they say is for whoever can look at the server, and stands in the log.
      const notices = live.current.notices.length === 0 ? [] : [editorMessages.status.reservations];
      return statusView({ manifest, answerer, versions, queue, uptimeMs, lastDay, notices }, context);
    }),
} as const satisfies ChatCommand;

/** `/feedback`, « /retours »: the last thumbs down of this server, as a list and as questions for an evaluation. */
export const feedbackCommand = {
  declaration: { ...called('feedback', 'retours', feedback), ...forEditors },
  isForEditors: true,
  run: (interaction, { state }) =>
    replyPrivately(interaction, (context) =>
      feedbackView(state.votes.negative(interaction.guildId, EXPORTED_VOTES), context),
    ),
} as const satisfies ChatCommand;

/** `/editors`, « /redaction »: a link to the editors' part of the reading room, for whoever asked and once. */
export const editorsCommand = {
  declaration: { ...called('editors', 'redaction', editors), ...forEditors },
  isForEditors: true,
  run: (interaction, bot) =>
    replyPrivately(interaction, (context) => {
      const { editorLinks, publicUrl } = bot;
      if (editorLinks === null || publicUrl === null)
        return noticeView(editorMessages.noEditorPages, context);
      const editor = editorOf(interaction, bot);
      const key = editorLinks.issue(editor);
      noteAction(editor, 'editors', 'link given', bot);
      return editorLinkView(`${publicUrl}/editors/enter?key=${key}`, EDITOR_LINK_MINUTES, context);
    }),
} as const satisfies ChatCommand;
