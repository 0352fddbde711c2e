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
  if (!/\?[\s»”")]*$/u.test(question) || OPEN.test(question) || OPEN_END.test(question)) return null;
  const asked = question.replace(/[\s\u00a0\u202f]*\?[\s»”")]*$/u, '');
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

const ENGLISH = /^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|must)(?!\p{L})/iu;

function sentence(words: string): string {
  const trimmed = words.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
