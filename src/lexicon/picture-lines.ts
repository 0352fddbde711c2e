import type { Wording } from './wording.ts';

/** Lines about a picture, folded, where the line begins. Written for the project. */
export const PHOTO_CREDITS: readonly Wording[] = [
  {
    pattern: '(credits?|copyright|legende)( (photo|image|video))?s? ?[:©]',
    example: ['crédit photo : Marie Gosset', 'crédits :', 'légende :'],
    not: 'le crédit des photos',
  },
  { pattern: '(© )?photos? ?[:©]', example: ['photo : Marie Gosset', '© photo : Marie Gosset'] },
  {
    pattern: "(© )?photos? ?d'(illustration|archives)|image d'illustration|illustration ?:",
    example: ['photo d’archives', 'image d’illustration', 'illustration : le port'],
  },
  {
    pattern: '(© )?photos? ?(by|par|de) [^.]{2,60}$',
    example: ['photo de Marie Gosset', 'photos par Marie Gosset'],
    not: 'photo de famille. Ils sont douze.',
  },
  { pattern: '\\(?photo by |\\(?photo (afp|ap|reuters)', example: ['(photo by Ann Lee)', 'photo AFP'] },
  { pattern: '(afp|ap photo|reuters|getty images|epa)/[a-z]', example: 'AFP/Marie Gosset', not: 'AFP' },
];
