import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnswerFunction } from '../answering/answer-options.ts';
import type { Manifest } from '../index/manifest.ts';
import type { LiveSource } from '../serving/live-source.ts';
import type { ActivityLog } from '../state/bot-state.ts';

/** Seconds: from a word that was remembered to a slow local model. */
const QUESTION_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const REQUEST_BUCKETS = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30];

/** What answers, and what takes note of it. */
interface Measured {
  readonly answer: AnswerFunction;
  readonly state: { readonly activity: ActivityLog };
}

/** What the process counts of itself, in numbers: nobody's words, no address of an answer. */
export interface Metrics {
  /** The numbers as Prometheus reads them. */
  text(): Promise<string>;
  readonly contentType: string;
  /** Times requests; their labels are route patterns, which are few. */
  readonly watchRequests: MiddlewareHandler;
  /** Counts an attempt to enter the editors' part. */
  countSignIn(outcome: 'opened' | 'wrong' | 'too-fast'): void;
  /** The same parts: answering is timed by stage, and questions are counted, by outcome and by how long they waited. */
  measure<T extends Measured>(parts: T): T;
}

/** Begins to count, for as long as the process lives. */
export function openMetrics(live: LiveSource, nowMs: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'kiosque_questions_total',
    help: 'Questions by what came of them; refused: the articles do not answer',
    labelNames: ['outcome'] as const,
    registers,
  });
  const stages = new Histogram({
    name: 'kiosque_question_seconds',
    help: 'Seconds that a stage of a question took',
    labelNames: ['stage'] as const,
    buckets: QUESTION_BUCKETS,
    registers,
  });
  const requests = new Histogram({
    name: 'kiosque_http_request_seconds',
    help: 'Seconds that a request took',
    labelNames: ['route', 'status'] as const,
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const signIns = new Counter({
    name: 'kiosque_editor_sign_ins_total',
    help: 'Attempts to enter the part for editors by what came of them',
    labelNames: ['outcome'] as const,
    registers,
  });
  generationGauges(live, nowMs, registers);
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    async watchRequests(c, next) {
      const end = requests.startTimer();
      await next();
      end({ route: routePath(c, -1), status: c.res.status });
    },
    countSignIn: (outcome) => signIns.inc({ outcome }),
    measure(parts) {
      const { state } = parts;
      const note: ActivityLog['note'] = (question) => {
        questions.inc({ outcome: question.outcome });
        if (question.outcome !== 'turned-away') stages.observe({ stage: 'queue' }, question.waitedMs / 1000);
        state.activity.note(question);
      };
      const answer: AnswerFunction = async (source, question, options) => {
        const answered = await parts.answer(source, question, options);
        for (const stage of ['retrieve', 'answer', 'total'] as const)
          stages.observe({ stage }, answered.timingsMs[stage] / 1000);
        return answered;
      };
      return { ...parts, answer, state: { ...state, activity: { ...state.activity, note } } };
    },
  };
}

/** How old the articles are that answer, and how many. */
function generationGauges(live: LiveSource, nowMs: () => number, registers: Registry[]): void {
  const gauge = (name: string, help: string, read: (manifest: Manifest) => number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(read(await live.use(async ({ store }) => store.manifest)));
      },
    });
  gauge(
    'kiosque_generation_age_seconds',
    'Seconds since the generation that answers was made',
    ({ createdAt }) => (nowMs() - Date.parse(createdAt)) / 1000,
  );
  gauge('kiosque_articles', 'Articles of the generation that answers', ({ counts }) => counts.articles);
}
