import type { Bilingual, Language } from './bilingual.ts';

/** What the terminal says around answers, by language. */
export const terminalMessages = {
  welcome: (articles: number, passages: number): Bilingual => ({
    fr: `Kiosque répond à partir de ${articles} ${articles > 1 ? 'articles' : 'article'} (${passages} passages). Posez une question, ou :help pour l’aide.`,
    en: `Kiosque answers from ${articles} ${articles === 1 ? 'article' : 'articles'} (${passages} passages). Ask a question, or :help for help.`,
  }),
  sources: { fr: 'Sources', en: 'Sources' },
  help: {
    fr: [
      'Tapez une question, en français ou en anglais.',
      ':sources      sources de la dernière réponse',
      ':source 2     la citation 2 dans son passage, avec titre, éditeur, date et lien',
      ':articles     tous les articles, du plus récent au plus ancien',
      ':help         cette aide',
      ':quit         quitter (ou Ctrl-D)',
    ].join('\n'),
    en: [
      'Type a question, in French or in English.',
      ':sources      sources of the last answer',
      ':source 2     citation 2 inside its passage, with title, publisher, date and link',
      ':articles     all articles, newest first',
      ':help         this help',
      ':quit         leave (or Ctrl-D)',
    ].join('\n'),
  },
  unknownCommand: (command: string): Bilingual => ({
    fr: `Commande inconnue : ${command}. :help montre les commandes.`,
    en: `Unknown command: ${command}. :help shows the commands.`,
  }),
  noAnswerYet: {
    fr: 'Pas encore de réponse citée : posez d’abord une question.',
    en: 'No cited answer yet: ask a question first.',
  },
  noSuchSource: (asked: string, last: number): Bilingual => ({
    fr: `La dernière réponse n’a pas de source « ${asked} » : choisissez un numéro de 1 à ${last}.`,
    en: `The last answer has no source "${asked}": choose a number from 1 to ${last}.`,
  }),
  sourceGone: {
    fr: 'Cet article n’est plus dans la collection.',
    en: 'This article is no longer in the collection.',
  },
  leaveHint: { fr: '(Ctrl-D ou :quit pour quitter)', en: '(Ctrl-D or :quit to leave)' },
  undated: { fr: 'sans date', en: 'undated' },
  exampleQuestion: {
    fr: 'Aucune question reçue ; en voici une, pour l’exemple :',
    en: 'No question came in; here is one, as an example:',
  },
  howToGoOn: {
    fr: 'Pour continuer : lancez « npm start » dans un terminal, ou npm run ask -- "votre question".',
    en: 'To go on: run "npm start" in a terminal, or npm run ask -- "your question".',
  },
  questionTooLong: (limit: number): Bilingual => ({
    fr: `La question dépasse ${limit} caractères ; raccourcissez-la.`,
    en: `The question is longer than ${limit} characters; shorten it.`,
  }),
  firstIngestion: (folder: string): Bilingual => ({
    fr: `Pas encore d’index : lecture des articles de ${folder}.`,
    en: `No index yet: reading the articles of ${folder}.`,
  }),
  fields: {
    publisher: { fr: 'Éditeur', en: 'Publisher' },
    author: { fr: 'Auteur', en: 'Author' },
    date: { fr: 'Date', en: 'Date' },
    link: { fr: 'Lien', en: 'Link' },
    file: { fr: 'Fichier', en: 'File' },
  },
} as const;

/** The message in the given language. */
export function say(message: Bilingual, language: Language): string {
  return message[language];
}
