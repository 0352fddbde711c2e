import type { Wording } from './wording.ts';

/**
 * Words of a question for what happened, one thing after the other, French and English, folded. Written for the
 * project.
 */

const DETAIL = '(complete?|detaillee?|precise?|rapide|breve|courte|petite|full|short|brief|detailed)';

/** Before what is asked for. */
export const WHAT_IS: readonly Wording[] = [
  { pattern: 'quel(le)?s? (est|sont|fut|furent|a ete|ont ete)', example: 'quelle est' },
  { pattern: "what('s| is| was| are| were)", example: 'what is' },
];

/** What has days, up to what joins it to its subject. */
export const CHRONOLOGIES: readonly Wording[] = [
  {
    pattern: `((la|une|le|un) |l')?(${DETAIL} )?(chronologie|frise( chronologique)?|deroule(ment)?|historique)( ${DETAIL})?( des (evenements|faits))?`,
    example: 'la chronologie détaillée des faits',
  },
  { pattern: 'le fil des evenements', example: 'le fil des événements', not: 'le fil' },
  {
    pattern: '(toutes )?les ((grandes|principales|differentes) )?(etapes|dates[- ]cles)',
    example: 'les grandes étapes',
  },
  {
    pattern: `((the|a) )?(${DETAIL} )?(timeline|chronology)( of (the )?events)?`,
    example: 'a short timeline of events',
  },
  { pattern: 'the ((main|key) )?(stages|milestones)|the key dates', example: 'the key stages' },
  { pattern: '(re)?trace (the )?(events|history|story|course|stages)', example: 'trace the history' },
];

/** Tells somebody to go through what happened. */
export const RETRACE: readonly Wording[] = [
  { pattern: '(retrace|recapitule)[rz]?([- ](moi|nous))?', example: 'retracez-moi' },
];

/** What is gone through, if it is not the subject itself. */
export const EVENTS: readonly Wording[] = [
  { pattern: 'chronologie|histoire|historique|fil', example: 'histoire' },
  { pattern: '((grandes|principales|differentes) )?etapes', example: 'grandes étapes' },
  { pattern: '((principaux|grands) )?(evenements|faits)', example: 'principaux faits' },
];

/** Before an event; who asks since when does not know it. */
export const SINCE: readonly Wording[] = [
  {
    pattern: 'depuis (?!quand|lors(?!\\p{L})|longtemps|toujours)',
    example: 'depuis la grève',
    not: 'depuis quand',
  },
  { pattern: 'since (?!when|then)', example: 'since the strike', not: 'since then' },
];
