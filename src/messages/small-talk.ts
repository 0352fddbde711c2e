import type { Bilingual } from './bilingual.ts';

const WHAT_CAN_BE_ASKED: Bilingual = {
  fr: 'Posez-moi une question sur les articles : je réponds avec leurs propres phrases, chacune avec sa source. Vous pouvez aussi demander « Quoi de neuf ? », « Combien d’articles parlent de… ? » ou « Liste les articles sur… ».',
  en: 'Ask me a question about the articles: I answer with their own sentences, each with its source. You can also ask "What’s new?", "How many articles mention…?" or "List the articles about…".',
};

/** What is said to somebody who asked nothing, by what they said. */
export const talkReplies = {
  greeting: {
    fr: `Bonjour ! ${WHAT_CAN_BE_ASKED.fr}`,
    en: `Hello! ${WHAT_CAN_BE_ASKED.en}`,
  },
  thanks: {
    fr: 'Avec plaisir. Une autre question sur les articles ?',
    en: 'You’re welcome. Another question about the articles?',
  },
  farewell: {
    fr: 'Au revoir, et à bientôt.',
    en: 'Goodbye, see you soon.',
  },
  assent: {
    fr: 'Bien. Une question sur les articles ?',
    en: 'All right. Any question about the articles?',
  },
  complaint: {
    fr: 'Désolé si la réponse ne convient pas. Chaque phrase citée ouvre sur son article : vérifiez-la, ou posez la question avec d’autres mots.',
    en: 'Sorry if the answer is not what you need. Every quoted sentence opens in its article: check it there, or ask in other words.',
  },
  help: {
    fr: `Je réponds d’après les articles, et d’après eux seuls. ${WHAT_CAN_BE_ASKED.fr} Une question peut dire quand : « la semaine dernière », « articles de juin 2024 ».`,
    en: `I answer from the articles, and from nothing else. ${WHAT_CAN_BE_ASKED.en} A question may say when: "last week", "articles of June 2024".`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
