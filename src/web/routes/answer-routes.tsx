/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { roomFailures } from '../../messages/reading-room.ts';
import { catalogueOf } from '../../searching/catalogue.ts';
import { findPagedAnswer } from '../answer-pages.ts';
import { missingPage } from '../failures.tsx';
import { AnswerPage } from '../pages/answer-page.tsx';
import { emptyForm } from '../question-form.ts';
import type { RoomParts } from '../room-parts.ts';
import { checkSources } from '../source-check.ts';
import { sendPage, visitOf } from '../visit.ts';

/** The permanent page of an answer. Its sources are read again each time: what it says of them is so now. */
export function answerRoutes(app: Hono, parts: RoomParts): void {
  app.get('/answers/:id', async (c) => {
    const stored = findPagedAnswer(parts.state, c.req.param('id'));
    if (stored === null) return missingPage(c, parts, roomFailures.answerGone);
    const { language } = visitOf(c, parts);
    const { answer, filter, createdAtMs, id } = stored;
    const page = await parts.live.use(async ({ store }) => {
      const { publishers } = await catalogueOf(store);
      const { since = '', until = '', publisher = '', withUndated = false } = filter;
      const fields = { ...emptyForm, since, until, publisher, undated: withUndated, after: id };
      return (
        <AnswerPage
          answer={answer}
          answeredAtMs={createdAtMs}
          sources={await checkSources(store, answer.citations)}
          checkedAtMs={parts.nowMs()}
          form={{ fields, publishers, maxQuestionChars: parts.maxQuestionChars, language }}
          language={language}
        />
      );
    });
    return sendPage(c, page);
  });
}
