import type { Wording } from './wording.ts';

/** What is measured: how it is asked for, and what stands beside such a number. Of folded text, whole words. */
export interface Measure extends Wording {
  readonly beside: Wording;
}

/** French and English. Written for the project. */
export const MEASURES: readonly Measure[] = [
  {
    pattern: 'combien (de temps|dur\\p{L}+)|(quelle|la) duree|how long',
    example: ['combien de temps', 'quelle durée', 'how long'],
    beside: {
      pattern: '(seconde|minute|heure|jour|semaine|mois|an|annee|siecle|decennie)s?',
      example: 'jours',
    },
  },
  {
    pattern: "quel age|l'age|how old|the age",
    example: ['quel âge', 'how old'],
    beside: { pattern: 'ans?|age|nee?|years?', example: 'ans' },
  },
  {
    pattern: 'prix|cout|coute|montant|budget|salaire|price|cost|how much',
    example: ['quel prix', 'how much'],
    beside: {
      pattern: '(k|m|md)?[€$£]|(euro|dollar|franc|livre|rouble|won|yuan|milliard|million|centime)s?',
      example: ['€', 'M€', 'euros'],
    },
  },
  {
    pattern: 'taux|pourcentage|proportion|part|rate|percentage',
    example: ['quel taux', 'which rate'],
    beside: { pattern: '%|pour cent|pourcent\\p{L}*', example: '%' },
  },
  {
    pattern: 'population|habitants|inhabitants',
    example: ['combien d’habitants', 'how many inhabitants'],
    beside: { pattern: '(habitant|population|ame|personne)s?', example: 'habitants' },
  },
  {
    pattern: 'distance|longueur|hauteur|altitude|superficie|taille|how (far|tall)',
    example: ['quelle hauteur', 'how far'],
    beside: { pattern: '(km|m|cm|kilometre|metre|centimetre|mile|hectare)s?', example: 'km' },
  },
];
