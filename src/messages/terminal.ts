import { articleCaptions } from './answers.ts';
import type { Bilingual } from './bilingual.ts';

/** What the terminal says around answers, by language. */
export const terminalMessages = {
  welcome: (articles: number, passages: number): Bilingual => ({
    fr: `Kiosque répond à partir de ${articles} ${articles > 1 ? 'articles' : 'article'} (${passages} ${passages > 1 ? 'passages' : 'passage'}). Posez une question, ou :help pour l’aide.`,
    en: `Kiosque answers from ${articles} ${articles === 1 ? 'article' : 'articles'} (${passages} ${passages === 1 ? 'passage' : 'passages'}). Ask a question, or :help for help.`,
  }),
  sources: { fr: 'Sources', en: 'Sources' },
  help: {
    fr: [
      'Posez une question, en français ou en anglais ; ou « Quoi de neuf ? », « Liste les articles sur… ».',
      ':sources      sources de la dernière réponse',
      ':source 2     la citation 2 dans son passage, avec titre, journal, date et lien',
      ':source 2.1   la première reprise de la citation 2 dans un autre journal',
      ':articles     tous les articles, du plus récent au plus ancien',
      ':new          nouvelle conversation : oublie les questions précédentes',
      ':help         cette aide',
      ':quit         quitter (ou Ctrl-D, ou deux fois Ctrl-C)',
      'Les flèches rappellent les questions précédentes.',
    ].join('\n'),
    en: [
      'Type a question, in French or in English; or "What’s new?", "List the articles about…".',
      ':sources      sources of the last answer',
      ':source 2     citation 2 inside its passage, with title, publisher, date and link',
      ':source 2.1   the first reprint of citation 2 in another paper',
      ':articles     all articles, newest first',
      ':new          new conversation: forgets the questions before',
      ':help         this help',
      ':quit         leave (or Ctrl-D, or Ctrl-C twice)',
      'The arrow keys bring back earlier questions.',
    ].join('\n'),
  },
  newConversation: {
    fr: 'Nouvelle conversation : les questions précédentes sont oubliées.',
    en: 'New conversation: the questions before are forgotten.',
  },
  unknownCommand: (command: string): Bilingual => ({
    fr: `Commande inconnue : ${command}. :help montre les commandes.`,
    en: `Unknown command: ${command}. :help shows the commands.`,
  }),
  noAnswerYet: {
    fr: 'Pas encore de réponse citée : posez d’abord une question.',
    en: 'No cited answer yet: ask a question first.',
  },
  noSources: (question: string): Bilingual => ({
    fr: `La réponse à « ${question} » n’a pas de source : les articles n’y répondent pas.`,
    en: `The answer to "${question}" has no source: the articles do not answer it.`,
  }),
  noSuchSource: (asked: string, last: number): Bilingual =>
    last === 1
      ? {
          fr: `La dernière réponse n’a pas de source « ${asked} » ; elle n’en a qu’une : :source 1`,
          en: `The last answer has no source "${asked}"; it has only one: :source 1`,
        }
      : {
          fr: `La dernière réponse n’a pas de source « ${asked} » : choisissez un numéro de 1 à ${last}.`,
          en: `The last answer has no source "${asked}": choose a number from 1 to ${last}.`,
        },
  sourceNumberMissing: (last: number): Bilingual => ({
    fr: `Quelle source ? Donnez son numéro, de 1 à ${last} : « :source 1 ».`,
    en: `Which source? Give its number, from 1 to ${last}: ":source 1".`,
  }),
  sourcesOf: (question: string): Bilingual => ({
    fr: `Sources de la réponse à « ${question} »`,
    en: `Sources of the answer to "${question}"`,
  }),
  articlesChanged: {
    fr: 'Les articles ont changé depuis la réponse d’avant : les réponses viennent du nouvel index.',
    en: 'The articles have changed since the answer before: answers come from the new index.',
  },
  writtenBy: (model: string): Bilingual => ({
    fr: `Les réponses sont rédigées par ${model}, qui reçoit la question et les passages trouvés, puis vérifiées phrase par phrase.`,
    en: `Answers are worded by ${model}, which is sent the question and the passages found, and checked sentence by sentence.`,
  }),
  writing: { fr: 'Rédaction…', en: 'Writing…' },
  stopped: { fr: 'Réponse interrompue.', en: 'Answer stopped.' },
  withdrawn: {
    fr: '(Le texte s’est interrompu ; la réponse suit.)',
    en: '(The text broke off; the answer follows.)',
  },
  leaveHint: { fr: '(Ctrl-C encore une fois pour quitter)', en: '(Ctrl-C once more to leave)' },
  exampleQuestion: {
    fr: 'Aucune question reçue ; en voici une, pour l’exemple :',
    en: 'No question came in; here is one, as an example:',
  },
  articlesInstead: {
    fr: 'Aucune question reçue. Voici de quoi parlent les articles :',
    en: 'No question came in. This is what the articles are about:',
  },
  andMore: (count: number): Bilingual => ({ fr: `… et ${count} de plus`, en: `… and ${count} more` }),
  howToGoOn: {
    fr: 'Pour continuer : « npm start » dans un terminal, ou npm run ask -- "votre question"',
    en: 'To go on: "npm start" in a terminal, or npm run ask -- "your question"',
  },
  firstIngestion: (folder: string): Bilingual => ({
    fr: `Pas encore d’index : lecture des articles de « ${folder} ».`,
    en: `No index yet: reading the articles of "${folder}".`,
  }),
  fields: {
    ...articleCaptions,
    link: { fr: 'Lien', en: 'Link' },
  },
} as const;
