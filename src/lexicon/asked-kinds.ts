import type { Wording } from './wording.ts';

/** The kind of thing that a question asks for. */
export type AnswerKind = 'person' | 'description' | 'date' | 'number' | 'place' | 'reason';

export interface AskedFor extends Wording {
  readonly kind: AnswerKind;
  /** Matched against the question in lower case with its accents: folding « où » takes its meaning away. */
  readonly isWritten?: true;
}

/**
 * What asks for which kind, French and English, folded, whole words; the first that matches. « Qui est Jean Moulin ? »
 * asks what a person is, « Qui est le maire de Lyon ? » who holds an office: the article tells them apart. Written for
 * the project.
 */
export const ASKED_KINDS: readonly AskedFor[] = [
  { kind: 'date', pattern: 'quand', example: 'quand la halle a-t-elle brûlé' },
  {
    kind: 'date',
    pattern: 'quel(le)? (annee|date|heure|epoque|jour|mois|siecle)',
    example: 'en quelle année la halle a-t-elle brûlé',
  },
  { kind: 'date', pattern: 'when|(what|which) (year|date|day|month|time)', example: 'what year did it burn' },
  { kind: 'number', pattern: 'combien', example: 'combien coûte un billet' },
  {
    kind: 'number',
    pattern:
      "quel(le)? ((est|etait) )?((le|la) |l')?(age|nombre|montant|prix|taux|pourcentage|score|cout|budget|chiffre|poids|quantite|proportion|part|somme)",
    example: ['quel prix pour un billet', 'quel est l’âge de la doyenne'],
  },
  {
    kind: 'number',
    pattern:
      'quel(le)? ((est|etait) )?(la )?(taille|duree|distance|superficie|population|longueur|hauteur|altitude|vitesse)',
    example: 'quelle est la hauteur du phare',
  },
  { kind: 'number', pattern: 'how (many|much|old|long|far|tall|big|large|high)', example: 'how many ships' },
  {
    kind: 'number',
    pattern: 'what (is|was) the (price|population|number|age|cost|size|rate)',
    example: 'what was the price',
  },
  { kind: 'place', pattern: 'où', isWritten: true, example: 'le navire mouille où', not: 'ici ou là' },
  // Without its accent, « ou » asks for a place only where a question begins; elsewhere it means « or ».
  { kind: 'place', pattern: "(?<=^ *(d'|par |jusqu'|vers )?)ou(?= )", example: "d'ou vient le navire" },
  {
    kind: 'place',
    pattern:
      'quel(le)?s? ((est|etait) )?((la|le) )?(ville|pays|region|lieu|endroit|capitale|continent|etat|departement|commune|village|port|quartier|ile)',
    example: 'dans quelle ville vit-elle',
  },
  {
    kind: 'place',
    pattern: 'where|(what|which) (city|country|place|town|region|state)',
    example: 'which town is it',
  },
  { kind: 'reason', pattern: 'pourquoi|why', example: ['pourquoi est-il parti', 'why did he leave'] },
  {
    kind: 'reason',
    pattern: 'quelles? ((est|sont) )?((la|les) )?(raison|cause)s?',
    example: 'quelles sont les causes',
  },
  {
    kind: 'description',
    pattern:
      "qui (est|etait|sont|etaient)(?= (?!((le|la|les|une?|ce|cet|cette|ces|son|sa|leur)(?!\\p{L})|l'|d')))",
    example: 'qui est Solange Brière',
    not: ['qui est le maire', 'qui est l’auteur'],
  },
  {
    kind: 'description',
    pattern: 'quel(le)? (est|etait) (la (fonction|profession)|le (role|metier|poste|titre))',
    example: 'quelle est la fonction du maire',
  },
  {
    kind: 'description',
    pattern: 'who (is|was|are|were)(?= (?!(the|an?|his|her|their|this|that)(?!\\p{L})))',
    example: 'who is Solange Brière',
    not: 'who is the mayor',
  },
  { kind: 'person', pattern: 'qui', example: 'qui a signé' },
  {
    kind: 'person',
    pattern:
      'quel(le)?s? ((est|sont|etait) )?((le|la|les) )?(personne|ministre|presidente?|directeur|auteur|dirigeant|homme|femme|joueur|acteur|chef|maire|roi|reine)s?',
    example: 'quel ministre a visité le port',
  },
  {
    kind: 'person',
    pattern: 'who(m|se)?|(what|which) (person|minister|president|leader|author)',
    example: ['who signed', 'which minister'],
  },
];
