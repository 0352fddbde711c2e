import { noteAnswer, noteFailure } from '../../admission/note-question.ts';
import { questionTimes } from '../../admission/question-times.ts';
import type { AnswerPeriod, AnswerProgress } from '../../answering/answer.ts';
import { PublicError } from '../../errors.ts';
import { matchesFilter } from '../../index/article-filter.ts';
import type { ArticleFilter, PassageStore } from '../../index/passage-store.ts';
import type { Log } from '../../log.ts';
import { answerMessages } from '../../messages/discord-answers.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { catalogueOf } from '../../searching/catalogue.ts';
import type { NewAnswer, StoredAnswer } from '../../state/bot-state.ts';
import type { Bot } from '../bot-parts.ts';
import { answerViews } from '../views/answer-view.ts';
import { noticeView } from '../views/plain-views.ts';
import { progressView, type QueuedProgress } from '../views/progress-view.ts';
import { shownNow } from '../views/shown-answer.ts';
import type { MessageView, ViewContext } from '../views/view.ts';
import type { AnswerPlace } from './answer-place.ts';
import type { Asked } from './asked.ts';
import { earlierTurns } from './earlier-turns.ts';
import { failureSentence, isForeseen } from './failure-sentence.ts';
import { isStop } from './flights.ts';
import { toldNothingNew } from './nothing-new.ts';
import { ANSWER_EDIT_INTERVAL_MS, pacedPlace, realPace } from './paced-place.ts';
import { checkPublisher } from './typed-publisher.ts';

/** Where an answer goes. */
export interface Showing {
  readonly place: AnswerPlace;
  /** The acknowledgement under way, without which nothing can be shown; not given: none is needed. */
  readonly acknowledged?: Promise<unknown>;
  /** The answer that is asked again for stays above: it is not told twice when there is nothing new. */
  readonly isBelow?: boolean;
}

/**
 * Answers a question where it was asked: waits its turn, says how far it is, shows the answer and remembers it.
 * Whatever goes wrong ends in a sentence in the same place. The place in the queue is taken before anything is
 * awaited, so that of a thousand questions at once those beyond the queue are known at once.
 *
 * @param flightId names the question while it runs, in the button that stops it
 */
export async function answerAsked(
  asked: Asked,
  flightId: string,
  { place, acknowledged = Promise.resolve(), isBelow = false }: Showing,
  bot: Bot,
): Promise<void> {
  const context: ViewContext = { language: asked.language, hasEmbeds: asked.hasEmbeds };
  const paced = pacedPlace(place, bot.pace ?? realPace(ANSWER_EDIT_INTERVAL_MS));
  const times = questionTimes();
  const tell = (progress: AnswerProgress | QueuedProgress): void => {
    times.progress(progress);
    paced.progress(() => progressView(progress, flightId, context));
  };
  const flight = bot.flights.start(flightId, asked.userId);
  bot.acknowledgements.track(acknowledged).catch((error: unknown) => flight.fail(error));
  try {
    const askerHash = bot.state.hashUser(asked.userId);
    const found = await bot.queue.run((signal) => find(asked, bot, signal, tell), {
      asker: askerHash,
      onAhead: (ahead) => tell({ stage: 'queued', ahead }),
      signal: flight.signal,
    });
    times.found(found.answer);
    await acknowledged;
    await bot.edits.inTurn(asked.replaces ?? flightId, async () => {
      const { stored, isNew } = remember(asked, askerHash, found, bot);
      if (!isNew && isBelow) {
        await paced.finish(noticeView(answerMessages.nothingNew, context));
      } else {
        const [first, ...rest] = answerViews(shownNow(stored, asked.sharedBy, bot), context);
        let messageId = await paced.finish(first);
        for (const view of rest) messageId = await paced.add(view);
        bot.state.answers.shownAs(stored.id, { channelId: asked.channelId, messageId });
      }
      noteAnswer(found.answer, times, bot);
    });
  } catch (error) {
    const reason: unknown = flight.signal.aborted ? flight.signal.reason : error;
    noteFailure(reason, isStop(reason), times, bot);
    await acknowledged;
    const log = bot.log.child({}, [asked.question]);
    await paced.giveUp(failureView(reason, log, context));
  } finally {
    flight.end();
  }
}

/** How long an answer lets the acknowledgements of others go first; under a steady rush it must have its turn too. */
const ACKNOWLEDGEMENTS_FIRST_MS = 1_500;

async function find(
  asked: Asked,
  bot: Bot,
  signal: AbortSignal,
  onProgress: (progress: AnswerProgress) => void,
) {
  await bot.acknowledgements.settled(ACKNOWLEDGEMENTS_FIRST_MS);
  signal.throwIfAborted();
  const { question, typedArticle, ignorePeriod, isWide } = asked;
  return bot.live.use(async (source) => {
    const articles =
      typedArticle === null ? {} : { articleIds: await articlesTyped(typedArticle, source.store) };
    const filter: ArticleFilter = { ...asked.filter, ...articles };
    if (filter.publisher !== undefined) await checkPublisher(filter.publisher, source.store);
    const earlier = earlierTurns(asked.parentId, bot.state);
    const server = asked.guildId === null ? {} : { server: asked.guildId };
    const options = { filter, ignorePeriod, isWide, earlier, signal, onProgress, ...server };
    const answer = await bot.answer(source, question, options);
    return { answer, filter, undatedLeftOut: await countUndatedLeftOut(filter, answer.period, source.store) };
  });
}

type Found = Awaited<ReturnType<typeof find>>;

/** @returns the answer as it is remembered; not new when it says what the one in its place said before */
function remember(
  asked: Asked,
  askerHash: string,
  found: Found,
  { state }: Bot,
): { readonly stored: StoredAnswer; readonly isNew: boolean } {
  const { userId: _userId, hasEmbeds: _hasEmbeds, typedArticle: _typedArticle, ...known } = asked;
  const { language: interfaceLanguage, replaces, sharedBy, ...rest } = known;
  const told: NewAnswer = { ...rest, ...found, askerHash, interfaceLanguage, isShared: sharedBy !== null };
  const before = replaces === null ? null : state.answers.find(replaces);
  if (before === null) return { stored: state.answers.save(told), isNew: true };
  const same = toldNothingNew(before.answer, found.answer);
  const now = same === null ? told : { ...told, answer: same, isShared: before.isShared };
  const { answers } = state;
  const isKept = same === null ? answers.replace(before.id, now) : answers.amend(before.id, now);
  return { stored: (isKept ? answers.find(before.id) : null) ?? answers.save(now), isNew: same === null };
}

function failureView(error: unknown, log: Log, context: ViewContext): MessageView {
  if (isForeseen(error)) log.warn({ err: error }, 'a question was not answered');
  else log.error({ err: error }, 'a question failed');
  return noticeView(failureSentence(error), context);
}

/** How many articles were left out of a search because they have no date, of those that fit otherwise. */
async function countUndatedLeftOut(
  { since, until, withUndated, ...others }: ArticleFilter,
  period: AnswerPeriod | null,
  store: PassageStore,
): Promise<number> {
  const isOfThePeriod = period?.isFilter === true && !period.isDropped;
  const hasDates = since !== undefined || until !== undefined || isOfThePeriod;
  if (!hasDates || withUndated === true) return 0;
  const { articles } = await catalogueOf(store);
  return articles.filter((article) => article.publishedAt === null && matchesFilter(article, others)).length;
}

/** No article is called as somebody typed. */
class NoSuchArticleError extends PublicError {}

/**
 * The ids of the articles that an option means: its value is an article's id when a suggestion was taken, else what
 * was typed, and all articles that hold those words are meant.
 * @throws NoSuchArticleError when there is none.
 */
async function articlesTyped(typed: string, store: PassageStore): Promise<readonly string[]> {
  const catalogue = await catalogueOf(store);
  if (catalogue.article(typed) !== undefined) return [typed];
  const found = catalogue.find(typed).map(({ id }) => id);
  if (found.length === 0) throw new NoSuchArticleError(botMessages.noSuchArticle(typed));
  return found;
}
