import type { Wording } from './wording.ts';

/** Words by which a sentence takes up what was named before it, French and English, folded. Written for the project. */

/** Pronouns and determiners, whole. */
export const POINTERS: readonly Wording[] = [
  { pattern: 'ils?|elles?|on|lui', example: 'elle' },
  { pattern: 'ce(lui|lle|ux)-ci', example: 'celui-ci' },
  { pattern: 'ce(t|tte|s|la)?|ca|c', example: ['cette', 'ça'] },
  { pattern: 'son|sa|ses|leurs?|tous|toutes|y|en', example: 'leurs' },
  { pattern: 'he|she|it|they|th(is|at|ese|ose)', example: ['they', 'these'] },
  { pattern: 'his|her|its|their|both', example: 'their' },
];

/** Nouns that need a name behind them, or one before: « le chantier », « l’association ». */
export const TAKEN_UP: readonly Wording[] = [
  { pattern: 'ouvrage|chantier|projet|edifice|batiment|tableau|film|vaccin', example: 'chantier' },
  { pattern: 'mesure|texte|dispositif|plan|programme|accord|decision', example: 'accord' },
  { pattern: 'investissement|facture|montant', example: 'montant' },
  { pattern: 'entreprise|groupe|societe|etablissement|association|club|equipe', example: 'équipe' },
  { pattern: 'ville|commune|ministre|president(e)?|maire|elue?', example: ['commune', 'présidente'] },
  { pattern: 'joueu(r|se)|auteur|autrice|artiste|romanci(ere|er)|cineaste', example: 'romancière' },
  { pattern: 'accuse|victime|suspect|conducteur|chercheu(r|se)', example: 'chercheuse' },
  { pattern: 'operation|evenement|manifestation|festival|mission|etude', example: 'opération' },
  { pattern: 'navire|appareil|sonde|fusee', example: 'navire' },
  { pattern: 'mouvement|greve|epreuve|course|rencontre|match|victoire', example: 'grève' },
];
