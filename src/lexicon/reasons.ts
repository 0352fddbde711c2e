import type { Wording } from './wording.ts';

/**
 * Words that give a reason, French and English, in lower case with their accents: « a causé des dégâts » and « a
 * expliqué » give none. Written for the project.
 */
export const REASONS: readonly Wording[] = [
  {
    pattern: '(?<!(?:un|le|ce|en|par) )car',
    example: 'car la digue a cédé',
    not: 'un car quitte la carrière',
  },
  { pattern: "(?:parce |puis)qu[e']", example: "parce qu'il pleuvait" },
  { pattern: "en raison (?:des?|du|d')", example: 'en raison du gel', not: 'en raisonnant' },
  { pattern: "[àa] cause (?:des?|du|d')", example: "à cause d'une panne", not: 'a causé des dégâts' },
  { pattern: 'gr[âa]ce (?:à|aux?)', example: 'grâce au vent', not: 'la grâce attendue' },
  { pattern: "faute (?:de|d')", example: 'faute de moyens', not: 'la faute des joueurs' },
  { pattern: "afin (?:d|qu)[e']", example: "afin d'agrandir la halle" },
  {
    pattern: "pour (?:[ée]viter|obtenir|emp[êe]cher|que|qu')",
    example: 'pour éviter une crue',
    not: 'pour peu',
  },
  { pattern: "du fait (?:des?|du|d'|que|qu')", example: 'du fait de la grève', not: 'un point du faîte' },
  { pattern: 'explique(?:nt)?', example: 'ce que la pluie explique', not: 'a expliqué la maire' },
  { pattern: 'because|due to|owing to', example: 'because of the storm' },
];
