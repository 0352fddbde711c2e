import type { Wording } from './wording.ts';

/** What stands at the foot of a web page, French and English. Written for the project. */

/** Folded, whole lines. */
export const LEGAL_LINES: readonly Wording[] = [
  {
    pattern: 'tous droits (de reproduction )?reserves.*|all rights reserved.*',
    example: ['tous droits réservés', 'all rights reserved'],
  },
  {
    pattern:
      "(mentions legales|politique de confidentialite|conditions (generales|d'utilisation)).*|c\\.?g\\.?[uv]\\.?",
    example: 'mentions légales',
  },
  { pattern: 'privacy policy|terms.*|about us', example: 'privacy policy' },
  {
    pattern: 'qui sommes[- ]nous ?\\??|a propos( de nous)?|charte (editoriale|deontologique)',
    example: 'qui sommes-nous ?',
  },
  { pattern: 'nous contacter|contactez[- ]nous|contacts?|plan du site', example: 'plan du site' },
  { pattern: '(propulse par|powered by) .*|theme .{1,30} par .*', example: 'powered by Hugo' },
  { pattern: 'fr|english|francais|langue ?:?.{0,20}', example: 'langue : français' },
  { pattern: "choix de l'editeur|dernieres nouvelles", example: 'dernières nouvelles' },
];

/** By which a site speaks of itself, folded. */
export const SELF_DESCRIPTIONS: readonly Wording[] = [
  {
    pattern:
      'est (une?|le|la) (premi(er|ere) |nouve(au|lle) )?(portail|site|plateforme|media|webzine|pure player)',
    example: ['est un site', 'est la première plateforme', 'est un nouveau média'],
    not: 'est un homme',
  },
  {
    pattern: 'est (une?|le|la) (premier |nouveau )?(magazine|journal|quotidien|hebdomadaire)',
    example: ['est le premier quotidien', 'est un magazine'],
  },
  {
    pattern: 'is (an?|the) (media|magazine|journal|news|online|site)',
    example: ['is a media', 'is an online'],
    not: 'is a man',
  },
];
