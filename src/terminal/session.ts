import type { Answer } from '../answering/answer.ts';
import { namedArticle } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { say, terminalMessages } from '../messages/terminal.ts';
import type { PassageStore } from '../store/passage-store.ts';
import { type AddressOf, renderAnswer, renderSources } from './render-answer.ts';
import { renderSource } from './render-source.ts';
import type { TerminalStyle } from './style.ts';

/** Longer than any question a person types; a pasted article is not a question. */
export const MAX_QUESTION_CHARS = 500;

export interface SessionParts {
  readonly store: PassageStore;
  readonly ask: (question: string) => Promise<Answer>;
  readonly style: TerminalStyle;
  readonly addressOf: AddressOf;
  readonly interfaceLanguage: Language;
}

/** What a line of input led to. */
export interface Reply {
  /** Empty for an empty line. */
  readonly text: string;
  readonly isOver: boolean;
}

/** A conversation with one reader: lines in, replies out. It remembers the last cited answer. */
export interface Session {
  reply(line: string): Promise<Reply>;
}

export function startSession(parts: SessionParts): Session {
  const { store, style, addressOf, interfaceLanguage } = parts;
  let last: Answer | null = null;
  const said = (text: string): Reply => ({ text, isOver: false });

  async function question(text: string): Promise<Reply> {
    if (text.length > MAX_QUESTION_CHARS) {
      return said(say(terminalMessages.questionTooLong(MAX_QUESTION_CHARS), interfaceLanguage));
    }
    const answer = await parts.ask(text);
    if (answer.citations.length > 0) last = answer;
    return said(renderAnswer(answer, style, addressOf));
  }

  async function openSource(asked: string): Promise<string> {
    if (last === null) return say(terminalMessages.noAnswerYet, interfaceLanguage);
    const citation = last.citations.find(({ n }) => String(n) === asked);
    if (citation === undefined) {
      return say(terminalMessages.noSuchSource(asked, last.citations.length), interfaceLanguage);
    }
    const [article] = await store.articles({ articleIds: [citation.articleId] });
    const passages = await store.passagesOf(citation.articleId);
    const passage = passages.find(({ start, end }) => start <= citation.start && citation.start < end);
    if (article === undefined || passage === undefined)
      return say(terminalMessages.sourceGone, interfaceLanguage);
    return renderSource(citation, article, passage, last.language, style, addressOf);
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
        return said(say(terminalMessages.help, interfaceLanguage));
      case ':sources':
        if (argument !== '') return said(await openSource(argument));
        return said(
          last === null
            ? say(terminalMessages.noAnswerYet, interfaceLanguage)
            : renderSources(last.citations, last.language, style, addressOf),
        );
      case ':source':
        return said(await openSource(argument));
      case ':articles':
        return said(await listArticles(store, interfaceLanguage));
      default:
        return said(say(terminalMessages.unknownCommand(name), interfaceLanguage));
    }
  }

  return {
    async reply(line) {
      const input = line.trim();
      if (input === '') return said('');
      return input.startsWith(':') ? command(input) : question(input);
    },
  };
}

async function listArticles(store: PassageStore, language: Language): Promise<string> {
  const articles = await store.articles();
  return articles.map((article) => `${namedArticle(article, language)}\n    ${article.path}`).join('\n');
}
