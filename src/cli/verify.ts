import type { Citation } from '../answering/answer.ts';
import type { AnswerSource } from '../answering/answer-options.ts';
import { lookUp } from '../answering/look-up.ts';
import { statementAsked } from '../answering/question/closed-question.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { commandHelp } from '../messages/command-help.ts';
import { verifyingMessages } from '../messages/verifying.ts';
import { addressIn } from '../terminal/address.ts';
import { renderVerdict, renderVerdictCounts } from '../terminal/render-verdict.ts';
import { readText } from '../text/reading.ts';
import { evenWeights, givenEvidence } from '../verifying/given-evidence.ts';
import type { Judgement, Verdict } from '../verifying/verdict.ts';
import { type VerifyingOptions, verifyStatement } from '../verifying/verify-statement.ts';
import { answeringFolders } from './chosen-folders.ts';
import { openReader } from './configured.ts';
import { openAnswers } from './open-or-ingest.ts';
import { outputStyle, print, printJson, tell } from './print.ts';
import { type CommandContext, type ExitCode, runCommand } from './run-command.ts';
import { type AskedStatement, askedStatements, type VerifyOptions } from './verify-options.ts';

await runCommand(({ command, say, act }) => {
  const help = commandHelp.verify;
  command
    .name('npm run verify --')
    .description(say(help.about))
    .argument('[statement]')
    .option('--corpus <dir>', say(commandHelp.askedCorpus))
    .option('--index <dir>', say(commandHelp.index))
    .option('--file <text>', say(help.file))
    .option('--json', say(help.json))
    .option('--batch <file>', say(help.batch))
    .action(act(run));
});

async function run(
  context: CommandContext,
  given: string | undefined,
  options: VerifyOptions,
): Promise<ExitCode> {
  const { config, signal } = context;
  const language = config.interfaceLanguage;
  const statements = await askedStatements(given, options);
  const { reader, notices } = await openReader(context);
  for (const notice of notices) tell(notice[language]);
  let articles: AnswerSource | null = null;
  // What brings its own evidence needs no index.
  if (statements.some(({ evidence }) => evidence === null)) {
    const answers = await openAnswers(await answeringFolders(options, config), options, context);
    for (const notice of answers.notices) tell(notice[language]);
    articles = answers.opened;
  }
  if (statements.length === 0) tell(nothingIn(options)[language]);
  const isForPrograms = options.json === true || options.batch !== undefined;
  const style = outputStyle();
  const screen = { style, language, addressOf: addressIn(options.corpus ?? config.corpusDir) };
  const verdicts: Verdict[] = [];
  for (const asked of statements) {
    signal.throwIfAborted();
    const found = await verifyAsked(asked, articles, { signal, reader });
    verdicts.push(found.verdict);
    if (isForPrograms) printJson(found);
    else print(`${renderVerdict({ ...found, citation: found.citation ?? null }, screen)}\n`);
  }
  if (!isForPrograms && options.file !== undefined && verdicts.length > 0)
    print(renderVerdictCounts(verdicts, language));
  return 0;
}

function nothingIn({ batch, file }: VerifyOptions): Bilingual {
  return batch === undefined
    ? verifyingMessages.nothingToVerify(file ?? '')
    : verifyingMessages.emptyBatch(batch);
}

/** What `verify --json` prints of a statement. */
interface Verified extends Judgement {
  readonly id: string | number;
  readonly statement: string;
  readonly missing: readonly string[];
  /** The exact words that decide; null where none do. */
  readonly quote: string | null;
  /** Where they stand in the articles, null where none decide; absent where evidence was given. */
  readonly citation?: Citation | null;
}

/**
 * A statement held against its own evidence, or against the articles where it brings none. A question to be answered by
 * yes or no is taken for what it asks to be confirmed.
 * @throws KiosqueError when the embedder fails; the signal's reason when it was aborted.
 */
async function verifyAsked(
  { id, statement, evidence: texts, publishedAt }: AskedStatement,
  articles: AnswerSource | null,
  how: VerifyingOptions,
): Promise<Verified> {
  const stated = statementAsked(readText(statement)) ?? statement;
  if (texts === null && articles !== null) {
    const { citation, missing, ...judgement } = await lookUp(articles, stated, how);
    return { id, statement, ...roundJudgement(judgement), missing, quote: citation?.quote ?? null, citation };
  }
  const evidence = givenEvidence(texts ?? [], publishedAt);
  const { words, missing, ...judgement } = await verifyStatement(stated, evidence, evenWeights, how);
  const quote = words === null ? null : words.evidence.article.text.slice(words.start, words.end);
  return { id, statement, ...roundJudgement(judgement), missing, quote };
}

function roundJudgement({ verdict, support, contradiction }: Judgement): Judgement {
  const threeDecimals = (share: number): number => Math.round(share * 1000) / 1000;
  return { verdict, support: threeDecimals(support), contradiction: threeDecimals(contradiction) };
}
