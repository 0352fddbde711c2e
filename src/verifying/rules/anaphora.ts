import { listed } from '../../lexicon/listed.ts';
import { properNames } from '../../text/find-names.ts';
import type { TextReading } from '../../text/reading.ts';
import { isSaying } from './speakers.ts';

/** Pronouns, and nouns that take up what was named before. */
const ANAPHORA =
  /^[«“"—– ]*(?:(?:il|elle|ils|elles|on|lui|celui-ci|celle-ci|ceux-ci|ce|cet|cette|ces|cela|ca|c|son|sa|ses|leur|leurs|tous|toutes|y|en|he|she|it|they|this|that|these|those|his|her|its|their|both)\b(?!-)|(?:l['’]|le |la |les |the )(?:ouvrage|chantier|projet|mesure|texte|entreprise|groupe|societe|equipe|ville|commune|club|joueur|joueuse|ministre|president|presidente|maire|auteur|autrice|accuse|victime|suspect|conducteur|operation|evenement|manifestation|festival|navire|appareil|edifice|batiment|etablissement|association|artiste|romanciere|romancier|cineaste|chercheur|chercheuse|equipe|etude|dispositif|plan|programme|investissement|facture|montant|tableau|film|vaccin|accord|decision|elu|elue|mission|sonde|fusee|mouvement|greve|epreuve|course|rencontre|match|victoire)\b)/u;
/** Pronouns inside the sentence: « …, a-t-il dit ». */
const INVERTED = /-(?:il|elle|ils|elles|on)\b/u;

/** Whether what a sentence speaks of stands before it. */
export function isAnaphoric(sentence: TextReading): boolean {
  return takesUp(sentence) || INVERTED.test(sentence.folded.plain) || leavesOutWho(sentence);
}

/** « L’association » takes up what was named, « l’association Loup Libre » names it. */
function takesUp(sentence: TextReading): boolean {
  const match = ANAPHORA.exec(sentence.folded.plain);
  if (match === null) return false;
  const end = sentence.folded.writtenOffset(match[0].length);
  const isNamed = properNames(sentence).some(({ start }) => start === end + 1);
  return !isNamed && !/^ (?:d['’]|de |du |des )/u.test(sentence.text.slice(end));
}

/** Somebody speaks or is spoken of who has no name here: « …, a déclaré la réalisatrice », « Tourné en hiver, il… ». */
function leavesOutWho({ text, names, tokens }: TextReading): boolean {
  if (names.some(({ place, isWeak }) => place === null && !isWeak)) return false;
  const isQuoted = /^[«“"]/u.test(text);
  return tokens.some((token) => (isQuoted && isSaying(token)) || PRONOUNS.has(token.folded));
}

const PRONOUNS = listed('il elle ils elles he she they it');
