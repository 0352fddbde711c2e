import type { TextReading } from '../../text/reading.ts';

/** The kind of thing that would answer a question; `any` when its words do not say. */
export type ExpectedAnswer = 'person' | 'description' | 'date' | 'number' | 'place' | 'reason' | 'any';

interface AskedFor {
  readonly kind: ExpectedAnswer;
  /** Matched against the folded question; else, since folding « où » takes its meaning away, against the written one. */
  readonly pattern: RegExp;
  readonly isWritten?: boolean;
  readonly example: string;
}

/**
 * First match wins. « Qui est Jean Moulin ? » asks what a person is, « Qui est le maire de Lyon ? » who holds
 * an office: the article after the verb tells them apart.
 */
export const ASKED_KINDS: readonly AskedFor[] = [
  {
    kind: 'date',
    pattern: /\b(quand|quelle (annee|date|heure|epoque)|quel (jour|mois|siecle))\b/,
    example: 'en quelle annee la halle a-t-elle brule',
  },
  {
    kind: 'date',
    pattern: /\b(when|(what|which) (year|date|day|month|time))\b/,
    example: 'what year did it burn',
  },
  {
    kind: 'number',
    pattern:
      /\b(combien|quel (age|nombre|montant|prix|taux|pourcentage|score|cout|budget|chiffre|poids)|quelle (taille|duree|distance|superficie|population|quantite|proportion|part|somme|longueur|hauteur|altitude|vitesse))\b/,
    example: 'quel prix pour un billet',
  },
  {
    kind: 'number',
    pattern:
      /\bquel(le)? (est|etait) (l'age|le nombre|le montant|le prix|le taux|la population|la superficie|la duree|la taille|la longueur|la hauteur|la distance)\b/,
    example: "quel est l'age de la doyenne",
  },
  {
    kind: 'number',
    pattern: /\bhow (many|much|old|long|far|tall|big|large|high)\b/,
    example: 'how many ships',
  },
  {
    kind: 'number',
    pattern: /\bwhat (is|was) the (price|population|number|age|cost|size|rate)\b/,
    example: 'what was the price',
  },
  // Without its accent, « ou » asks for a place only where a question begins; elsewhere it means « or ».
  {
    kind: 'place',
    pattern: /(?<!\p{L})où(?!\p{L})/iu,
    isWritten: true,
    example: 'le navire mouille où',
  },
  { kind: 'place', pattern: /^\s*(d'|par |jusqu'|vers )?ou\s/, example: "d'ou vient le navire" },
  {
    kind: 'place',
    pattern:
      /\bquel(le)?s? (est |etait )?(la |le )?(ville|pays|region|lieu|endroit|capitale|continent|etat|departement|commune|village|port|quartier|ile)\b/,
    example: 'dans quelle ville vit-elle',
  },
  {
    kind: 'place',
    pattern: /\b(where|(what|which) (city|country|place|town|region|state))\b/,
    example: 'which town is it',
  },
  {
    kind: 'reason',
    pattern: /\b(pourquoi|quelles? (est |sont )?(la |les )?(raisons?|causes?)|why)\b/,
    example: 'quelles sont les causes',
  },
  {
    kind: 'description',
    pattern: /\bqui (est|etait|sont|etaient) (?!(le|la|les|un|une|ce|cet|cette|ces|son|sa|leur|l'|d')\b)/,
    example: 'qui est solange briere',
  },
  {
    kind: 'description',
    pattern: /\bquel(le)? (est|etait) (la fonction|le role|le metier|la profession|le poste|le titre)\b/,
    example: 'quelle est la fonction du maire',
  },
  {
    kind: 'description',
    pattern: /\bwho (is|was|are|were) (?!(the|a|an|his|her|their|this|that)\b)/,
    example: 'who is solange briere',
  },
  {
    kind: 'person',
    pattern:
      /\b(qui|quel(le)?s? (est |sont |etait )?(le |la |les )?(personne|ministre|president|presidente|directeur|auteur|dirigeant|homme|femme|joueur|acteur|chef|maire|roi|reine)s?)\b/,
    example: 'quel ministre a visite le port',
  },
  {
    kind: 'person',
    pattern: /\b(who|whom|whose|(what|which) (person|minister|president|leader|author))\b/,
    example: 'who signed',
  },
];

/** The kind of answer that a question in French or English asks for. */
export function expectedAnswer({ text, folded }: TextReading): ExpectedAnswer {
  const found = ASKED_KINDS.find(({ pattern, isWritten }) =>
    pattern.test(isWritten === true ? text : folded.plain),
  );
  return found?.kind ?? 'any';
}
