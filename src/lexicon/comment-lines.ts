import type { Wording } from './wording.ts';

/** Lines around readers' comments, folded, French and English, whole. Written for the project. */

/** How many there are. */
export const COMMENT_COUNTS: readonly Wording[] = [
  {
    pattern:
      '(\\(?\\d{1,5}\\)?|un|aucun|pas de|no) (commentaires?|reactions?|comments?)( (publies?|sur ["«“].{1,160}))?',
    example: ['8 commentaires', 'no comments'],
    not: 'deux commentaires',
  },
];

/** Calls to write one. */
export const COMMENT_CALLS: readonly Wording[] = [
  {
    pattern: 'commenter|reagir|reagissez( a cet article)?|donnez votre avis',
    example: 'réagissez à cet article',
  },
  { pattern: '(lire|voir) les commentaires', example: 'voir les commentaires' },
];

/** What stands above them, and above nothing else. */
export const COMMENT_HEADS: readonly Wording[] = [
  {
    pattern: '((vos|derniers) )?commentaires? ?(\\(\\d+\\)|des (lecteurs|internautes|abonnes)|\\d+)',
    example: 'commentaires (8)',
  },
  {
    pattern: 'vos (commentaires|reactions)|(les )?reactions des (lecteurs|internautes)',
    example: 'vos réactions',
  },
  { pattern: 'comments? \\(\\d+\\)', example: 'comments (8)' },
];

/** Headline, hints and buttons of the form for writing one. */
export const FORM_SENTENCES: readonly Wording[] = [
  {
    pattern: 'laisse[rz] (un commentaire|une reponse|votre commentaire)( annuler la reponse)?',
    example: 'laisser un commentaire',
  },
  {
    pattern: '(ajoute[rz]|ecrire|postez?) un commentaire|(publier|poster) le commentaire',
    example: 'publier le commentaire',
  },
  { pattern: '(repondre )?annuler la reponse', example: 'annuler la réponse' },
  {
    pattern:
      'votre adresse (e-?mail|de messagerie) ne sera pas publiee.*|les champs obligatoires sont indiques.*',
    example: 'votre adresse e-mail ne sera pas publiée.',
  },
  {
    pattern: 'enregistrer mon nom, mon e-?mail.*|prevenez-moi (de|par).*',
    example: 'prévenez-moi par e-mail',
  },
  {
    pattern:
      '(vous devez (etre connecte|vous connecter).{0,30}|connectez-vous) pour ((publier|laisser|poster|ecrire) un commentaire|commenter)',
    example: 'connectez-vous pour commenter',
  },
  { pattern: '(les commentaires sont|commentaires) fermes', example: 'commentaires fermés' },
  { pattern: 'ce site utilise akismet.*', example: 'ce site utilise Akismet' },
  { pattern: 'leave a (reply|comment)', example: 'leave a reply' },
];

/** Its fields. */
export const FORM_FIELDS: readonly Wording[] = [
  { pattern: '(votre )?(nom|e-?mail)|adresse e-?mail', example: 'votre nom' },
  { pattern: 'site( web| internet)?|commentaire|message|envoyer|δ', example: 'site web' },
  { pattern: 'name|website|comment', example: 'website' },
];
