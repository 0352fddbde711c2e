import type { CheckedClaim, MessageCheck } from '../../answering/check-message.ts';
import { quotationContext } from '../../messages/answers.ts';
import { sourceMessages } from '../../messages/discord-sources.ts';
import { unconfirmedPart, verdictNames } from '../../messages/verifying.ts';
import { articleLine } from './article-line.ts';
import { oneLine } from './escape.ts';
import { fitEscaped } from './fit-text.ts';
import { messagesOf } from './message.ts';
import { quoteLink } from './text-fragment.ts';
import type { MessageViews, ViewContext } from './view.ts';

/** A message held against the articles: each claim, what they say of it, and where. */
export function checkViews(check: MessageCheck, context: ViewContext): MessageViews {
  const { language } = context;
  const { checked, nothingToCheck, skipped } = sourceMessages;
  const title = checked[language];
  const smallPrint = check.skipped === 0 ? [] : [skipped(check.skipped)[language]];
  const text =
    check.claims.length === 0
      ? nothingToCheck[language]
      : check.claims.map((claim) => claimText(claim, context)).join('\n\n');
  return messagesOf({ title, text, smallPrint }, context);
}

const MARKS = { supported: '✅', partly: '🟡', contradicted: '⚠️', unknown: '❔' } as const;

/** Enough of a claim to recognise it in the message, which stands next to it. */
const CLAIM_CHARS = 300;
/** Enough of a quote to judge the claim; the link shows all of it. */
const QUOTE_CHARS = 500;
/** A name, or the heads of some columns. */
const CONTEXT_CHARS = 120;

/** What is lacking is a few words of the claim, which stands above. */
const MISSING_CHARS = 200;

function claimText({ text, verdict, missing, citation }: CheckedClaim, context: ViewContext): string {
  const { language } = context;
  const head = `${MARKS[verdict]} **${verdictNames[verdict][language]}**`;
  const said = fitEscaped(oneLine(text), CLAIM_CHARS);
  const lacking =
    verdict === 'partly' ? `\n${fitEscaped(oneLine(unconfirmedPart(missing, language)), MISSING_CHARS)}` : '';
  const claim = `${said}${lacking}`;
  if (citation === null) return `${head}\n${claim}`;
  const quote = fitEscaped(oneLine(citation.quote), QUOTE_CHARS);
  const { context: beside } = citation;
  const before =
    beside === null ? '' : fitEscaped(oneLine(quotationContext(beside, language)), CONTEXT_CHARS);
  const source = articleLine(citation, quoteLink(citation.url, citation.quote), context);
  return `${head}\n${claim}\n> ${before === '' ? '' : `${before} `}${quote}\n> ${source}`;
}
