import type { Answer, AnswerProgress } from '../../../src/answering/answer.ts';
import type { AnswerOptions } from '../../../src/answering/answer-options.ts';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { answerCache } from '../../../src/answering/writing/answer-cache.ts';
import type { Writer, WritingRules } from '../../../src/answering/writing/writer.ts';
import type { ChatModel } from '../../../src/models/chat-model.ts';
import { type Collection, collection, type Story } from '../collection.ts';

/** A small press: a lighthouse, a ferry, a mayor; two papers that disagree about a sum. */
const STORIES: readonly Story[] = [
  {
    title: 'Le phare de Kermor a une gardienne',
    publisher: 'Le Fanal',
    publishedAt: '2024-03-04',
    body: 'Jeanne Riou garde le phare de Kermor depuis le 12 février 2021. Elle a succédé à son oncle, Paul Riou, parti à la retraite.\n\nLe phare mesure 41 mètres et sa lampe porte à 28 milles. « La nuit, je n’ai jamais peur », dit la gardienne.',
  },
  {
    title: 'La rénovation du bac de Kermor coûtera 640 000 euros',
    publisher: 'Le Fanal',
    publishedAt: '2024-04-11',
    body: 'La rénovation du bac de Kermor coûtera 640 000 euros, selon la mairie. Les travaux commenceront le 3 juin et dureront cinq mois.\n\nLe maire, Étienne Falgoux, assure que la traversée restera gratuite.',
  },
  {
    title: 'Bac de Kermor : la facture grimpe',
    publisher: 'La Vigie',
    publishedAt: '2024-06-20',
    body: 'La rénovation du bac de Kermor coûtera 810 000 euros, a annoncé le conseil municipal. La coque était plus rouillée que prévu.\n\nLes travaux dureront sept mois.',
  },
  {
    title: 'Fête du chou-fleur à Plouvenec',
    publisher: 'La Vigie',
    publishedAt: '2024-05-02',
    body: 'La fête du chou-fleur a réuni 3 000 personnes à Plouvenec dimanche. Le concours a été gagné par Soizic Le Floch, maraîchère à Saint-Ronan.',
  },
];

export const GUARD_QUESTION = 'Qui garde le phare de Kermor ?';
export const COST_QUESTION = 'Combien coûtera la rénovation du bac de Kermor ?';

export function press(more: readonly Story[] = []): Promise<Collection> {
  return collection([...STORIES, ...more]);
}

export function writerOf(
  model: ChatModel,
  rules: Partial<WritingRules> = {},
  kept = 0,
  deadlineMs = 30_000,
): Writer {
  return {
    model,
    rules: { strictness: 'strict', isVerified: false, ...rules },
    cache: answerCache(kept),
    deadlineMs,
  };
}

/** The answer, and everything that was shown before it. */
export async function answerOf(
  source: Collection,
  question: string,
  writer: Writer,
  options: AnswerOptions = {},
): Promise<{ readonly answer: Answer; readonly progress: readonly AnswerProgress[] }> {
  const progress: AnswerProgress[] = [];
  const answer = await answerQuestion(source, question, {
    today: '2024-07-01',
    ...options,
    writer,
    onProgress: (event) => progress.push(event),
  });
  return { answer, progress };
}

/** The numbers under which the prompt gives an article, by a part of its title. */
export function numberOf(prompt: string, title: string): number {
  const line = prompt.split('\n').find((text) => /^\[\d+\] /u.test(text) && text.includes(title));
  return Number(/^\[(\d+)\]/u.exec(line ?? '')?.[1] ?? Number.NaN);
}
