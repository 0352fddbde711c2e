import type { Bilingual, Language } from './bilingual.ts';
import { formatCount } from './numbers.ts';

/** What stands around an answer in Discord: captions, buttons, small print. */
export const answerMessages = {
  sources: { fr: 'Sources', en: 'Sources' },
  openSource: { fr: 'Ouvrir une source…', en: 'Open a source…' },
  openSourceOf: (shown: number, all: number): Bilingual => ({
    fr: `Ouvrir une source… (les ${shown} premières sur ${all})`,
    en: `Open a source… (the first ${shown} of ${all})`,
  }),
  wide: { fr: 'Élargir', en: 'Widen' },
  page: { fr: 'Relire avec les sources', en: 'Read beside the sources' },
  share: { fr: 'Partager', en: 'Share' },
  sharedBy: (name: string): Bilingual => ({ fr: `Partagé par ${name}`, en: `Shared by ${name}` }),
  withUndated: { fr: 'Avec les articles sans date', en: 'With undated articles' },
  undatedLeftOut: (articles: number): Bilingual => ({
    fr: `${formatCount(articles, 'fr')} ${articles < 2 ? 'article sans date laissé' : 'articles sans date laissés'} de côté.`,
    en: `${formatCount(articles, 'en')} undated ${articles === 1 ? 'article was' : 'articles were'} left out.`,
  }),
  undatedIncluded: { fr: 'articles sans date compris', en: 'undated articles included' },
  nothingNew: {
    fr: 'En cherchant plus largement, je n’ai rien trouvé de nouveau.',
    en: 'Searching more widely, I have found nothing new.',
  },
  stop: { fr: 'Arrêter', en: 'Stop' },
  nearest: { fr: 'Les articles les plus proches :', en: 'The nearest articles:' },
  period: (words: string): Bilingual => ({ fr: `Période : ${words}`, en: `Period: ${words}` }),
  filter: (conditions: string): Bilingual => ({ fr: `Filtre : ${conditions}`, en: `Filter: ${conditions}` }),
  searchedIn: (conditions: string): Bilingual => ({
    fr: `Cherché : ${conditions}.`,
    en: `Searched: ${conditions}.`,
  }),
  wideSearch: { fr: 'recherche élargie', en: 'wider search' },
  understoodAs: (question: string): Bilingual => ({
    fr: `Compris comme : ${question}`,
    en: `Understood as: ${question}`,
  }),
  extractive: { fr: 'Phrases citées mot pour mot.', en: 'Sentences quoted word for word.' },
  writtenBy: (answerer: string): Bilingual => ({
    fr: `Rédigé par ${answerer}, vérifié phrase par phrase.`,
    en: `Written by ${answerer}, checked sentence by sentence.`,
  }),
  queued: (ahead: number): Bilingual => ({
    fr:
      ahead === 0
        ? 'Votre tour arrive.'
        : `En attente : ${ahead} ${ahead === 1 ? 'question' : 'questions'} avant la vôtre.`,
    en:
      ahead === 0
        ? 'Your turn is next.'
        : `Waiting: ${ahead} ${ahead === 1 ? 'question' : 'questions'} before yours.`,
  }),
  searching: { fr: 'Recherche dans les articles…', en: 'Searching the articles…' },
  reading: (passages: number): Bilingual => ({
    fr: `Lecture de ${passages} ${passages < 2 ? 'passage' : 'passages'}…`,
    en: `Reading ${passages} ${passages === 1 ? 'passage' : 'passages'}…`,
  }),
  writing: { fr: 'Rédaction…', en: 'Writing…' },
} as const;

/** « un article choisi », "3 chosen articles". */
export function chosenArticles(count: number, language: Language): string {
  if (language === 'fr') return count === 1 ? 'un article choisi' : `${count} articles choisis`;
  return count === 1 ? 'one chosen article' : `${count} chosen articles`;
}
