import type { QuestionQueue } from '../../admission/question-queue.ts';
import type { Manifest } from '../../index/manifest.ts';
import { writtenDate } from '../../messages/answers.ts';
import type { Bilingual, Language } from '../../messages/bilingual.ts';
import { editorMessages, writtenDuration } from '../../messages/discord-editors.ts';
import { labelValue } from '../../messages/punctuation.ts';
import type { AddedArticle, RemovedArticle } from '../../serving/article-files.ts';
import type { Activity } from '../../state/bot-state.ts';
import type { BotParts } from '../bot-parts.ts';
import { customId } from '../custom-id.ts';
import { articleDetails, titleOf } from './article-line.ts';
import { button, buttonRows, linkButton } from './components.ts';
import { fitEscaped } from './fit-text.ts';
import { messageOf } from './message.ts';
import { noticeView } from './plain-views.ts';
import type { MessageView, ViewContext } from './view.ts';

/** What `/status` tells. */
export interface Status extends Pick<BotParts, 'answerer' | 'versions'> {
  readonly manifest: Pick<Manifest, 'generation' | 'counts' | 'newestArticle' | 'embedder'>;
  readonly queue: Pick<QuestionQueue, 'running' | 'waiting'>;
  readonly uptimeMs: number;
  readonly lastDay: Activity;
  /** What an editor should know of the index that serves. */
  readonly notices: readonly Bilingual[];
}

/** What answers, from what, and how busy it is. */
export function statusView(status: Status, context: ViewContext): MessageView {
  const { language } = context;
  const captions = editorMessages.status;
  const { answerer, queue, lastDay, versions } = status;
  const { generation, counts, newestArticle, embedder } = status.manifest;
  const rows: readonly (readonly [Bilingual, string])[] = [
    [captions.generation, generation],
    [captions.collection, editorMessages.collection(counts.articles, counts.passages)[language]],
    [
      captions.newest,
      newestArticle === null ? captions.noNewest[language] : writtenDate(newestArticle, language),
    ],
    [captions.embedder, `${embedder.provider}:${embedder.model}`],
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
  const text = (room: number): string => withNotices(lines.join('\n'), status.notices, room, context);
  return messageOf({ title: captions.title[language], text }, context);
}

/**
 * The file is in the folder; the ingestion that follows reports for itself.
 * @param mark what undoes it; without it there is no button
 */
export function articleAddedView(
  added: Omit<AddedArticle, 'sourceHash'>,
  context: ViewContext,
  mark: string | null = null,
): MessageView {
  const { language } = context;
  const { keptAs, notices } = added;
  const about = [
    `**${fitEscaped(titleOf(added), TITLE_CHARS)}**`,
    fitEscaped(articleDetails(added, language), VALUE_CHARS),
    fitEscaped(added.path, VALUE_CHARS),
    ...(keptAs === null ? [] : [keptLine(keptAs, language)]),
  ].join('\n');
  const sentences = notices.map(({ sentence }) => sentence);
  const undo = mark === null ? [] : [button(customId('undo', '', mark), editorMessages.undo[language])];
  return messageOf(
    {
      title: (keptAs === null ? editorMessages.added : editorMessages.replaced)[language],
      text: (room) => withNotices(about, sentences, room, context),
    },
    context,
    { components: buttonRows(undo, 1) },
  );
}

export function articleRemovedView(
  { path, title, keptAs }: RemovedArticle,
  context: ViewContext,
): MessageView {
  const { language } = context;
  const text = [
    ...(title === null ? [] : [`**${fitEscaped(title, TITLE_CHARS)}**`]),
    fitEscaped(path, VALUE_CHARS),
    keptLine(keptAs, language),
  ].join('\n');
  return messageOf({ title: editorMessages.removed[language], text }, context);
}

/** The way to the editors' pages in the browser, behind a button: an address in a text could be copied elsewhere. */
export function editorLinkView(address: string, minutes: number, context: ViewContext): MessageView {
  const { editorLink, openEditorPages } = editorMessages;
  const rows = buttonRows([linkButton(address, openEditorPages[context.language])], 1);
  return { ...noticeView(editorLink(minutes), context), components: rows };
}

/** Where a file is kept, in its folder: the rest of the server's path is nobody's business in a chat. */
function keptLine(path: string, language: Language): string {
  const withinData = path.split(/[/\\]/u).slice(-2).join('/');
  return fitEscaped(editorMessages.keptAs(withinData)[language], VALUE_CHARS);
}

const TITLE_CHARS = 300;
const VALUE_CHARS = 140;
const NOTICE_CHARS = 250;
const MAX_NOTICES = 3;

/** The text, and below it what an editor should know, where there is room for it. */
function withNotices(
  text: string,
  notices: readonly Bilingual[],
  room: number,
  { language }: ViewContext,
): string {
  const lines = notices
    .slice(0, MAX_NOTICES)
    .map((sentence) => `\n⚠️ ${fitEscaped(sentence[language], NOTICE_CHARS)}`);
  const more = notices.length - lines.length;
  const rest = more > 0 ? `\n${editorMessages.more(more)[language]}` : '';
  const all = `${text}${lines.join('')}${rest}`;
  return all.length <= room ? all : text;
}
