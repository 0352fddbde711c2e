/** At the end, with what may stand around it. */
const QUESTION_MARK = /[\s\u00a0\u202f]*\?[\s»”")]*$/u;
/** Words that ask for something else than yes or no, where a question begins with them or a preposition before them. */
const OPEN =
  /^(?:(?:à|de|d['’]|avec|pour|dans|depuis|jusqu['’]à|par|en|sur|chez|sous|vers|selon|contre|et) ?)?(?:qu['’]|(?:qui|que|quoi|quel(?:le)?s?|combien|où|quand|comment|pourquoi|(?:le|la|les)quel(?:le)?s?|auquel|duquel|who|what|which|when|where|why|how|whose|whom)(?!\p{L}))/iu;
/** « …, quand ? », « il a offert quoi ? ». */
const OPEN_END = /(?:^|[\s,])(?:quoi|qui|combien|où|quand|comment|pourquoi|lequel|laquelle)\s*\?\s*$/iu;
const OPENING = /^(?:est-ce que |est-ce qu['’]|est-il vrai que |est-il vrai qu['’]|is it true that )/iu;
/** A verb and the pronoun that repeats its subject: « a-t-il », « visite-t-elle », « n’ont-ils ». */
const INVERTED = /(?<verb>(?:n['’]|y )?\p{L}+)-(?:t-)?(?<pronoun>ils?|elles?|on|ce)(?![\p{L}-])/iu;

/**
 * What a question to be answered by yes or no asks to be confirmed: « Kim a-t-il offert un fusil ? » states « Kim a offert
 * un fusil ». Null for what is no such question; English questions are only told by “Is it true that”.
 */
export function statementAsked(text: string): string | null {
  const question = text.trim();
  if (!QUESTION_MARK.test(question) || OPEN.test(question) || OPEN_END.test(question)) return null;
  const asked = question.replace(QUESTION_MARK, '');
  const opening = OPENING.exec(asked);
  if (opening !== null) return sentence(asked.slice(opening[0].length));
  if (ENGLISH.test(asked)) return null;
  const inverted = INVERTED.exec(asked);
  if (inverted === null) return sentence(asked);
  const { verb = '', pronoun = '' } = inverted.groups ?? {};
  const before = asked.slice(0, inverted.index);
  const after = asked.slice(inverted.index + inverted[0].length);
  // Without a subject before it the pronoun is the subject: « Existe-t-il un plan ? », « Hier, a-t-il plu ? ».
  const hasSubject = /\p{L}/u.test(before) && !/,\s*$/u.test(before) && pronoun.toLowerCase() !== 'ce';
  return sentence(
    hasSubject
      ? `${before}${verb}${after}`
      : `${before}${pronoun.toLowerCase()} ${verb.toLowerCase()}${after}`,
  );
}

const ENGLISH =
  /^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|must)(?:n['’]t)?(?!\p{L})/iu;

function sentence(words: string): string {
  const trimmed = words.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}

/** A question as it is asked for yes or no. */
export interface ClosedQuestion {
  /** What it asks to be confirmed. */
  readonly statement: string;
  /** « n’a-t-il pas … ? »: what is said is then answered with no. */
  readonly isNegated: boolean;
}

const INDIRECT =
  /(?<!\p{L})(?:ou|or|où|quand|comment|pourquoi|combien|quel(?:le)?s?|(?:le|la|les)quel(?:le)?s?|who|what|which|when|where|why|how)(?!\p{L})/iu;
/** Said to whoever answers, or about what there is to read. */
const TO_US =
  /(?<!\p{L})(?:tu|vous|you|we|i|sait-on|connaît-on|connait-on|articles?|infos?|informations?|nouvelles|news|anything|something|quelque chose)(?!\p{L})/iu;
const ASKED_OUTRIGHT = /^(?:est-ce qu|est-il vrai qu|is it true that)/iu;
const NEGATED = /(?<!\p{L})(?:ne |n['’]|not |\p{L}+n['’]t(?!\p{L}))/iu;

/**
 * A question that only yes or no answers, null in doubt: in doubt it is answered by the sentences that fit it. Whether it is
 * one must show in its form (« a-t-il », « est-ce que », “did”).
 */
export function closedQuestion(text: string): ClosedQuestion | null {
  const question = text.trim();
  if (!QUESTION_MARK.test(question) || OPEN.test(question) || INDIRECT.test(question) || TO_US.test(question))
    return null;
  const isEnglish = ENGLISH.test(question);
  if (!isEnglish && !ASKED_OUTRIGHT.test(question) && !INVERTED.test(question)) return null;
  // English keeps its auxiliary in front: who reads for meaning reads “did X give Y” as what it asks for.
  const statement = isEnglish ? sentence(question.replace(QUESTION_MARK, '')) : statementAsked(question);
  return statement === null ? null : { statement, isNegated: NEGATED.test(question) };
}
