import type { Notice } from '../../articles/article.ts';
import { writtenDate } from '../../messages/answers.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { editorMessages, labelValue, writtenDuration } from '../../messages/discord-editors.ts';
import type { Activity } from '../../state/bot-state.ts';
import { customId } from '../custom-id.ts';
import { articleDetails, type ListedArticle, titleOf } from './article-line.ts';
import { button, buttonRows, linkButton } from './components.ts';
import { fitEscaped } from './fit-text.ts';
import { messageOf, textRoom } from './message.ts';
import { noticeView } from './plain-views.ts';
import type { MessageView, ViewContext } from './view.ts';

/** What `/status` tells. */
export interface Status {
  readonly generation: string;
  readonly articles: number;
  readonly passages: number;
  /** `YYYY-MM-DD` or null. */
  readonly newestArticle: string | null;
  /** `provider:model`. */
  readonly embedder: string;
  /** `extractive` or `provider:model`. */
  readonly answerer: string;
  readonly uptimeMs: number;
  readonly queue: { readonly running: number; readonly waiting: number };
  readonly lastDay: Activity;
  readonly versions: { readonly kiosque: string; readonly node: string; readonly discordJs: string };
  /** What an editor should know of the index that serves. */
  readonly notices: readonly Bilingual[];
}

/** An article that was put into the corpus folder. */
export interface ShownAddition extends ListedArticle {
  readonly notices: readonly Notice[];
  /** Where the file that it replaced is kept, or null. */
  readonly keptAs: string | null;
}

export interface ShownRemoval {
  readonly path: string;
  /** Null: it could not be read as an article. */
  readonly title: string | null;
  readonly keptAs: string;
}

/** What answers, from what, and how busy it is. */
export function statusView(status: Status, context: ViewContext): MessageView {
  const { language } = context;
  const captions = editorMessages.status;
  const { newestArticle, answerer, queue, lastDay, versions } = status;
  const rows: readonly (readonly [Bilingual, string])[] = [
    [captions.generation, status.generation],
    [captions.collection, editorMessages.collection(status.articles, status.passages)[language]],
    [
      captions.newest,
      newestArticle === null ? captions.noNewest[language] : writtenDate(newestArticle, language),
    ],
    [captions.embedder, status.embedder],
    [captions.answerer, answerer === 'extractive' ? captions.extractive[language] : answerer],
    [captions.uptime, writtenDuration(status.uptimeMs, language)],
    [captions.lastDay, captions.asked(lastDay)[language]],
    [captions.queue, captions.inQueue(queue.running, queue.waiting, lastDay)[language]],
    [
      captions.versions,
      `Kiosque ${versions.kiosque} · Node ${versions.node} · discord.js ${versions.discordJs}`,
    ],
  ];
  const lines = rows.map(([name, value]) =>
    labelValue(`**${name[language]}**`, fitEscaped(value, VALUE_CHARS), language),
  );
  const title = captions.title[language];
  const text = lines.join('\n');
  return messageOf(
    {
      title,
      text: `${text}${noticeLines(status.notices, textRoom({ title }, context) - text.length, context)}`,
    },
    context,
  );
}

/**
 * The file is in the folder; the ingestion that follows reports for itself.
 * @param mark what undoes it; without it there is no button
 */
export function articleAddedView(
  added: ShownAddition,
  context: ViewContext,
  mark: string | null = null,
): MessageView {
  const { language } = context;
  const { keptAs, notices } = added;
  const title = (keptAs === null ? editorMessages.added : editorMessages.replaced)[language];
  const text = [
    `**${fitEscaped(titleOf(added), TITLE_CHARS)}**`,
    fitEscaped(articleDetails(added, language), VALUE_CHARS),
    fitEscaped(added.path, VALUE_CHARS),
    ...(keptAs === null
      ? []
      : [fitEscaped(editorMessages.keptAs(withinData(keptAs))[language], VALUE_CHARS)]),
  ].join('\n');
  const sentences = notices.map(({ sentence }) => sentence);
  const room = textRoom({ title }, context) - text.length;
  const undo = mark === null ? [] : [button(customId('undo', '', mark), editorMessages.undo[language])];
  return messageOf({ title, text: `${text}${noticeLines(sentences, room, context)}` }, context, {
    components: buttonRows(undo, 1),
  });
}

export function articleRemovedView({ path, title, keptAs }: ShownRemoval, context: ViewContext): MessageView {
  const { language } = context;
  const text = [
    ...(title === null ? [] : [`**${fitEscaped(title, TITLE_CHARS)}**`]),
    fitEscaped(path, VALUE_CHARS),
    fitEscaped(editorMessages.keptAs(withinData(keptAs))[language], VALUE_CHARS),
  ].join('\n');
  return messageOf({ title: editorMessages.removed[language], text }, context);
}

export function rolledBackView(
  { generation, articles }: { readonly generation: string; readonly articles: number },
  context: ViewContext,
): MessageView {
  return noticeView(editorMessages.rolledBack(generation, articles), context);
}

/** The way to the editors' pages in the browser, behind a button: an address in a text could be copied elsewhere. */
export function editorLinkView(address: string, minutes: number, context: ViewContext): MessageView {
  const { editorLink, openEditorPages } = editorMessages;
  const rows = buttonRows([linkButton(address, openEditorPages[context.language])], 1);
  return { ...noticeView(editorLink(minutes), context), components: rows };
}

/** A file in its folder: the rest of the server's path is nobody's business in a chat. */
function withinData(path: string): string {
  return path.split(/[/\\]/u).slice(-2).join('/');
}

const TITLE_CHARS = 300;
const VALUE_CHARS = 140;
const NOTICE_CHARS = 250;
const MAX_NOTICES = 3;

function noticeLines(notices: readonly Bilingual[], room: number, { language }: ViewContext): string {
  const lines = notices
    .slice(0, MAX_NOTICES)
    .map((sentence) => `\n⚠️ ${fitEscaped(sentence[language], NOTICE_CHARS)}`);
  const more = notices.length - lines.length;
  const rest = more > 0 ? `\n${editorMessages.more(more)[language]}` : '';
  const all = `${lines.join('')}${rest}`;
  return all.length <= room ? all : '';
}
