import { availableParallelism } from 'node:os';
import type { Reader, SentenceReading, SupportReading } from './reader.ts';
import { ReaderError } from './reader-error.ts';
import { checkReaderFiles, READER_FOLDER } from './reader-files.ts';
import { openLine, type ReaderLine, type TextJudgement, type TextToJudge } from './reader-line.ts';
import { runtimeGate, shutGate } from './runtime-gate.ts';

/**
 * Threads with a model of their own each, which takes some 80 MB. Two texts side by side take .68 of the time of one
 * after the other, each on two processors, and .59 of the processor's (four rows of 272 pieces on two processors).
 */
const MOST_THREADS = 2;

/**
 * Starts the reader that comes with the program, in threads of its own. Idle, it keeps no process from ending.
 * @throws ReaderError when its files are missing or damaged, or the runtime does not load on this machine.
 */
export async function openBuiltinReader(folder: string = READER_FOLDER): Promise<Reader> {
  const { name, modelFile, vocabularyFile } = checkReaderFiles(folder);
  const gate = runtimeGate();
  const shut = (): void => shutGate(gate);
  process.once('exit', shut);
  const end = async (lines: readonly ReaderLine[]): Promise<void> => {
    shut();
    await Promise.all(lines.map((line) => line.end()));
    process.off('exit', shut);
  };
  const count = Math.min(MOST_THREADS, availableParallelism());
  const setting = { modelFile, vocabularyFile, gate };
  const opened = await Promise.allSettled(Array.from({ length: count }, () => openLine(setting, folder)));
  const lines = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const refused = opened.find((each) => each.status === 'rejected');
  if (refused !== undefined) {
    await end(lines);
    throw refused.reason;
  }
  const judgeAll = async (texts: readonly SizedText[], signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const judgements = await Promise.all(
      texts.map(({ text, length }) =>
        idlest(lines, folder)
          .ask(text, length)
          .catch((cause: unknown) => {
            throw new ReaderError('stopped', folder, cause);
          }),
      ),
    );
    signal?.throwIfAborted();
    return judgements;
  };
  return {
    name,
    async read(question, passages, signal) {
      const texts = passages.map((passage) => ({
        text: { question, passage },
        length: passage.sentences.join(' ').length,
      }));
      return (await judgeAll(texts, signal)).map(readingsOf);
    },
    async support(statements, signal) {
      const texts = statements.map((statement) => ({
        text: { statement },
        length: statement.evidence.length,
      }));
      return (await judgeAll(texts, signal)).map(supportOf);
    },
    close: () => end(lines),
  };
}

interface SizedText {
  readonly text: TextToJudge;
  /** UTF-16 code units that take time to read. */
  readonly length: number;
}

/** The thread that has least to read. @throws ReaderError when none reads any more. */
function idlest(lines: readonly ReaderLine[], folder: string): ReaderLine {
  const [first, ...others] = lines.filter(({ failure }) => failure === null);
  if (first === undefined) throw new ReaderError('stopped', folder, lines[0]?.failure);
  return others.reduce((best, line) => (line.backlog < best.backlog ? line : best), first);
}

function readingsOf(judgement: TextJudgement): readonly (SentenceReading | null)[] {
  return 'readings' in judgement ? judgement.readings : [];
}

const NOTHING_SAID: SupportReading = { nothing: 1, supports: 0, contradicts: 0 };

function supportOf(judgement: TextJudgement): SupportReading {
  return 'support' in judgement ? judgement.support : NOTHING_SAID;
}
