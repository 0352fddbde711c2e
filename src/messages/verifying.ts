import type { Bilingual, Language } from './bilingual.ts';
import { inQuotes, labelValue, separator } from './punctuation.ts';

/** What is said of a statement that was held against the articles. */
export const verdictNames = {
  supported: { fr: 'Confirmé', en: 'Supported' },
  partly: { fr: 'Confirmé en partie', en: 'Supported in part' },
  contradicted: { fr: 'Contredit', en: 'Contradicted' },
  unknown: { fr: 'Introuvable dans les articles', en: 'Not found in the articles' },
} as const;

/** Which part of a statement the articles do not confirm. */
export function unconfirmedPart(missing: readonly string[], language: Language): string {
  if (missing.length === 0) {
    return language === 'fr'
      ? 'Le passage n’en dit pas tout, ou pas aussi nettement.'
      : 'The passage does not say all of it, or not as plainly.';
  }
  const words = missing.map((part) => inQuotes(part, language)).join(separator[language]);
  return `${language === 'fr' ? 'Pas confirmé :' : 'Not confirmed:'} ${words}`;
}

/** What the command says of statements that it cannot check, and of those that it has. */
export const verifyingMessages = {
  statementMissing: {
    fr: 'Il manque l’affirmation : npm run verify -- "votre affirmation", --file TEXTE ou --batch FICHIER.',
    en: 'The statement is missing: npm run verify -- "your statement", --file TEXT or --batch FILE.',
  },
  oneOfThree: {
    fr: 'Donnez soit une affirmation, soit --file TEXTE, soit --batch FICHIER, un seul des trois.',
    en: 'Give a statement, --file TEXT or --batch FILE, one of the three.',
  },
  statementTooLong: (chars: number, limit: number): Bilingual => ({
    fr: `L’affirmation compte ${chars} caractères, la limite est de ${limit} ; vérifiez-la phrase par phrase, avec --file.`,
    en: `The statement has ${chars} characters, the limit is ${limit}; check it sentence by sentence, with --file.`,
  }),
  atLine: (file: string, line: number, fault: Bilingual): Bilingual => ({
    fr: `${file}, ligne ${line} : ${fault.fr}`,
    en: `${file}, line ${line}: ${fault.en}`,
  }),
  lineFaults: {
    json: { fr: 'ce n’est pas un objet JSON.', en: 'this is no JSON object.' },
    id: {
      fr: '« id » doit être un texte ou un nombre.',
      en: '"id" must be a text or a number.',
    },
    statement: {
      fr: '« statement » doit être un texte qui n’est pas vide.',
      en: '"statement" must be a text that is not empty.',
    },
    long: (limit: number): Bilingual => ({
      fr: `« statement » dépasse ${limit} caractères ; donnez une phrase à la fois.`,
      en: `"statement" is longer than ${limit} characters; give one sentence at a time.`,
    }),
    evidence: {
      fr: '« evidence » doit être une liste de textes, comme ["…","…"].',
      en: '"evidence" must be a list of texts, such as ["…","…"].',
    },
    publishedAt: {
      fr: '« publishedAt » doit être une date AAAA-MM-JJ, comme "2023-09-14".',
      en: '"publishedAt" must be a date YYYY-MM-DD, such as "2023-09-14".',
    },
  },
  unreadableText: (file: string, reason: Bilingual): Bilingual => ({
    fr: `${file} ne peut pas être lu comme un texte : ${reason.fr}.`,
    en: `${file} cannot be read as a text: ${reason.en}.`,
  }),
  nothingToVerify: (file: string): Bilingual => ({
    fr: `${file} n’affirme rien que les articles pourraient confirmer ou contredire.`,
    en: `${file} states nothing that the articles could support or contradict.`,
  }),
  emptyBatch: (file: string): Bilingual => ({
    fr: `${file} ne contient aucune affirmation.`,
    en: `${file} holds no statement.`,
  }),
} as const;

/** How many sentences of a text have which verdict, in one line. */
export function verdictCounts(
  counts: Readonly<Record<keyof typeof verdictNames, number>>,
  language: Language,
): string {
  const named = (Object.keys(verdictNames) as readonly (keyof typeof verdictNames)[]).map((verdict) =>
    labelValue(verdictNames[verdict][language], String(counts[verdict]), language),
  );
  return named.join(' · ');
}
