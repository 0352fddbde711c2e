import type { Answer, AnswerProgress, Citation } from '../answering/answer.ts';
import { REMEMBERED_TURNS, type Turn, turnOf } from '../answering/question/follow-up.ts';
import { citationOfCopy } from '../answering/quoting/citation.ts';
import { citedPlace } from '../answering/quoting/cited-place.ts';
import { withoutInvisible } from '../articles/normalise.ts';
import { KiosqueError } from '../errors.ts';
import type { PassageStore } from '../index/passage-store.ts';
import { namedArticle } from '../messages/answers.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { commandMessages } from '../messages/commands.ts';
import { terminalMessages } from '../messages/terminal.ts';
import { visible } from '../messages/visible.ts';
import type { AddressOf } from './address.ts';
import { renderAnswer, renderSources } from './render-answer.ts';
import { renderSource } from './render-source.ts';
import { bold, dim, type TerminalStyle } from './style.ts';
import { hang, INDENT, wrap } from './wrap.ts';

/** Longer than any question a person types, as long as a Discord message; a pasted article is not a question. */
export const MAX_TYPED_CHARS = 2000;

/** What the Tab key completes. */
export const sessionCommands = [':sources', ':source ', ':articles', ':new', ':help', ':quit'] as const;

/** How somebody follows an answer while it is made. */
export interface AnswerWatch {
  readonly onProgress?: (progress: AnswerProgress) => void;
  /** Aborting it stops the answer, not the conversation. */
  readonly signal?: AbortSignal;
}

export interface SessionParts {
  /** Runs work with the articles as they are now, which do not change under it. */
  readonly withStore: <T>(work: (store: PassageStore) => Promise<T>) => Promise<T>;
  /** @param earlier what was asked before in this conversation, oldest first */
  readonly ask: (question: string, earlier: readonly Turn[], watch: AnswerWatch) => Promise<Answer>;
  readonly style: TerminalStyle;
  readonly addressOf: AddressOf;
  readonly interfaceLanguage: Language;
  /** What has happened to the articles since it was last called. */
  readonly news?: () => readonly Bilingual[];
}

/** What a line of input led to. */
export interface Reply {
  /** Empty for an empty line. */
  readonly text: string;
  readonly isOver: boolean;
}

/** A conversation with one reader: lines in, replies out. It remembers the last answer, and the last turns. */
export interface Session {
  reply(line: string, watch?: AnswerWatch): Promise<Reply>;
}

export function startSession(parts: SessionParts): Session {
  const { withStore, style, addressOf, interfaceLanguage, news = () => [] } = parts;
  let last: Answer | null = null;
  let earlier: readonly Turn[] = [];
  const said = (text: string): Reply => ({ text, isOver: false });
  const message = (sentence: Bilingual): string => wrap(sentence[interfaceLanguage], style);

  async function question(text: string, watch: AnswerWatch): Promise<Reply> {
    if (text.length > MAX_TYPED_CHARS) {
      return said(message(commandMessages.questionTooLong(text.length, MAX_TYPED_CHARS)));
    }
    try {
      const answer = await parts.ask(text, earlier, watch);
      // « merci » is nothing that a question leans on, nor anything that has sources.
      if (answer.status !== 'talk') {
        earlier = [...earlier, turnOf(answer)].slice(-REMEMBERED_TURNS);
        last = answer;
      }
      // Behind the answer, which may stand there already.
      const told = news().map((sentence) => dim(message(sentence), style));
      return said([renderAnswer(answer, style, addressOf), ...told].join('\n\n'));
    } catch (error) {
      // One question that fails or is stopped does not end the conversation.
      if (watch.signal?.aborted === true) return said(message(terminalMessages.stopped));
      if (!(error instanceof KiosqueError)) throw error;
      return said(wrap(visible(error.sentence[interfaceLanguage]), style));
    }
  }

  async function openSource(asked: string): Promise<string> {
    if (last === null) return message(terminalMessages.noAnswerYet);
    const count = last.citations.length;
    if (count === 0) return message(terminalMessages.noSources(last.question));
    // « :source [2] » is as clear as « :source 2 ».
    const number = asked === '' && count === 1 ? '1' : asked.replace(/^\[(\d+)\]$/u, '$1');
    if (number === '') return message(terminalMessages.sourceNumberMissing(count));
    const citation = citationNamed(last.citations, number);
    if (citation === undefined) return message(terminalMessages.noSuchSource(asked, count));
    const place = await withStore((store) => citedPlace(store, citation));
    return renderSource(place, { style, language: last.language, addressOf });
  }

  function listSources(): string {
    if (last === null) return message(terminalMessages.noAnswerYet);
    if (last.citations.length === 0) return message(terminalMessages.noSources(last.question));
    const heading = bold(message(terminalMessages.sourcesOf(last.question)), style);
    return `${heading}\n${renderSources(last.citations, { style, language: last.language, addressOf })}`;
  }

  async function command(line: string): Promise<Reply> {
    const [name = '', argument = ''] = line.split(/\s+/u);
    switch (name) {
      case ':quit':
      case ':q':
      case ':quitter':
        return { text: '', isOver: true };
      case ':help':
      case ':aide':
        return said(terminalMessages.help[interfaceLanguage]);
      case ':sources':
        return said(argument === '' ? listSources() : await openSource(argument));
      case ':source':
        return said(await openSource(argument));
      case ':new':
      case ':nouveau':
        earlier = [];
        last = null;
        return said(message(terminalMessages.newConversation));
      case ':articles':
        return said(await listArticles(parts));
      default:
        return said(message(terminalMessages.unknownCommand(name)));
    }
  }

  return {
    async reply(line, watch = {}) {
      const input = withoutInvisible(line).replaceAll(/\s+/gu, ' ').trim();
      if (input === '') return said('');
      return input.startsWith(':') ? command(input) : question(input, watch);
    },
  };
}

/** « 2 », or « 2.1 » for the first copy of the second. */
function citationNamed(citations: readonly Citation[], named: string): Citation | undefined {
  const [number, ofCopy, ...more] = named.split('.');
  const citation = citations.find(({ n }) => String(n) === number);
  if (citation === undefined || ofCopy === undefined) return citation;
  const copy = citation.copies.find((_, index) => String(index + 1) === ofCopy);
  return copy === undefined || more.length > 0 ? undefined : citationOfCopy(citation, copy);
}

/** All articles, newest first, each with its file. */
export async function listArticles(
  { withStore, style, interfaceLanguage }: Pick<SessionParts, 'withStore' | 'style' | 'interfaceLanguage'>,
  limit = Number.POSITIVE_INFINITY,
): Promise<string> {
  const articles = await withStore((store) => store.headlines());
  const lines = articles
    .slice(0, limit)
    .map((article) =>
      [
        wrap(visible(namedArticle(article, interfaceLanguage)), style),
        hang(INDENT, visible(article.path), style, (line) => dim(line, style)),
      ].join('\n'),
    );
  const more = articles.length - lines.length;
  return [...lines, ...(more > 0 ? [terminalMessages.andMore(more)[interfaceLanguage]] : [])].join('\n');
}
