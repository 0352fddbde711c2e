/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono';
import type { AnswerProgress } from '../../answering/answer.ts';
import type { Language } from '../../messages/bilingual.ts';
import { answerMessages } from '../../messages/discord-answers.ts';
import { askingMessages } from '../../messages/reading-room.ts';
import { catalogueOf } from '../../searching/catalogue.ts';
import { ask, FormFault } from '../asking.ts';
import { failureStatus, logFailure, visitorSentence } from '../failures.tsx';
import { asksForLines, sendLines } from '../lines.ts';
import { AskPage, type AskPageProps } from '../pages/ask-page.tsx';
import { emptyForm, type FormFields, formFields } from '../question-form.ts';
import type { RoomParts } from '../room-parts.ts';
import { type PageStatus, sendPage, sentForm, visitOf } from '../visit.ts';
import { isFromElsewhere } from '../visitor.ts';

/** What to ask about, without a list to scroll through. */
const LATEST_ARTICLES = 5;

/** The page on which a question is asked, and the asking. */
export function askRoutes(app: Hono, parts: RoomParts): void {
  app.get('/', (c) => askPage(c, parts, { fields: emptyForm }));
  app.on(['GET', 'POST'], '/ask', async (c) => {
    const fields = formFields(c.req.method === 'POST' ? await sentForm(c) : c.req.query());
    // A link or a form of another site would have a visitor ask what they do not know of.
    if (isFromElsewhere((name) => c.req.header(name)))
      return askPage(c, parts, { fields, fault: askingMessages.fromElsewhere, status: 403 });
    if (c.req.method === 'POST' && asksForLines(c)) return answerLines(c, fields, parts);
    return answerWhole(c, fields, parts);
  });
}

interface Shown extends Pick<AskPageProps, 'fields' | 'fault' | 'word'> {
  readonly status?: PageStatus;
}

async function askPage(c: Context, parts: RoomParts, { status = 200, ...shown }: Shown) {
  const { language } = visitOf(c, parts);
  const page = await parts.live.use(async ({ store, notices }) => {
    const { publishers, articles } = await catalogueOf(store);
    const { counts, newestArticle } = store.manifest;
    return (
      <AskPage
        {...shown}
        publishers={publishers}
        maxQuestionChars={parts.maxQuestionChars}
        articles={counts.articles}
        latest={articles.filter(({ publishedAt }) => publishedAt !== null).slice(0, LATEST_ARTICLES)}
        newest={newestArticle}
        notices={notices}
        language={language}
      />
    );
  });
  return sendPage(c, page, status);
}

/** The answer when it is finished: the browser is sent to its page. */
async function answerWhole(c: Context, fields: FormFields, parts: RoomParts) {
  try {
    const visit = visitOf(c, parts);
    const asked = await ask({ fields, ...visit, signal: c.req.raw.signal }, parts);
    if (asked.kind === 'answer') return c.redirect(asked.page, 303);
    return askPage(c, parts, { fields: emptyForm, word: asked.text });
  } catch (error) {
    noteUnlessFault(error, fields, parts);
    const status = error instanceof FormFault ? 400 : failureStatus(c, error);
    return askPage(c, parts, { fields, fault: visitorSentence(error), status });
  }
}

/** The answer as it grows, then the address of its page. */
function answerLines(c: Context, fields: FormFields, parts: RoomParts): Response {
  const { language, visitor } = visitOf(c, parts);
  return sendLines(c, async ({ send, onLeaving }) => {
    const leaving = new AbortController();
    onLeaving(() => leaving.abort());
    const onProgress = (progress: AnswerProgress): void => void send(progressLine(progress, language));
    try {
      const asked = await ask({ fields, visitor, language, signal: leaving.signal, onProgress }, parts);
      await send(asked.kind === 'answer' ? { page: asked.page } : { word: asked.text });
    } catch (error) {
      if (leaving.signal.aborted) return;
      noteUnlessFault(error, fields, parts);
      await send({ fault: visitorSentence(error)[language] });
    }
  });
}

function progressLine(progress: AnswerProgress, language: Language): object {
  switch (progress.stage) {
    case 'searching':
      return { status: answerMessages.searching[language] };
    case 'reading':
      return { status: answerMessages.reading(progress.passages)[language] };
    case 'writing':
      return { status: answerMessages.writing[language] };
    case 'text':
      return { text: progress.text };
  }
}

function noteUnlessFault(error: unknown, { q }: FormFields, parts: RoomParts): void {
  if (!(error instanceof FormFault)) logFailure(error, q === '' ? [] : [q], parts);
}
