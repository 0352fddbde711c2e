import { listed } from './listed.ts';

/**
 * Abbreviations of the French and English press and what stands around them, in lower case. Written for the project.
 */

/** Titles, written with a capital, that a name follows. */
export const BEFORE_NAME = listed(
  'm mm mr mrs ms mme mmes mlle mlles dr drs dre pr prs me mgr st ste sts gén gal col cdt cne lt lcl sgt adj sr fr rev prof hon gen sen rep',
);

/** Abbreviations that never end a sentence. */
export const BEFORE_ANYTHING = listed('p.ex ex cf env c.-à-d i.e e.g vs ca dép hab tél éd réf not');

/** Short words that are abbreviations only before a number, such as « art. 5 ». */
export const BEFORE_NUMBER = listed('art p pp n no nos vol t fig chap ch al alin par');

/** Nouns whose label is a single capital: « le plan B. » ends its sentence. */
export const LABELLED = listed(
  'vitamine vitamines plan hépatite groupe catégorie classe point annexe type série lettre option grippe ligue division section zone ligne bâtiment formule rer monsieur',
);

/** Words that open sentences and hardly ever follow an initial. */
export const SENTENCE_OPENERS = listed(
  'le la les un une des il elle ils elles on ce cet cette ces mais et or car selon en dans pour par sur avec après avant the a an he she it they this in but',
);
