import type { Wording } from './wording.ts';

/**
 * What is shown instead of an article to whom a site takes for a machine, folded: the pages of Cloudflare, Akamai,
 * DataDome, Imperva, HUMAN (PerimeterX) and of servers that refuse (RFC 9110, 15.5.4), French and English.
 */

/** What such a page is called, from end to end, without the mark that ends it. */
export const GATE_TITLES: readonly Wording[] = [
  {
    pattern: 'just a moment|un (instant|moment)',
    example: ['Just a moment', 'Un instant'],
    not: 'Un instant de grâce',
  },
  {
    pattern: 'attention required(! \\| cloudflare)?',
    example: ['Attention Required', 'Attention Required! | Cloudflare'],
    not: 'Attention required at level crossings',
  },
  {
    pattern:
      '(error )?403( -)? forbidden|access (to this page has been )?denied|acces (refuse|interdit|bloque)',
    example: ['403 Forbidden', 'Access Denied', 'Access to this page has been denied', 'Accès refusé'],
    not: 'Accès refusé au port de Brest',
  },
  {
    pattern: 'are you a (robot|human)( ?\\?)?|etes-vous (un robot|humain)( ?\\?)?',
    example: ['Are you a robot?', 'Êtes-vous un robot'],
    not: 'Êtes-vous un robot de cuisine',
  },
  {
    pattern:
      '(verify|verifying|confirm) (that )?you are (a )?human|(verifiez|confirmez) que vous etes (bien )?(un )?(etre )?humain',
    example: [
      'Verify you are human',
      'Vérifiez que vous êtes humain',
      'Confirmez que vous êtes un être humain',
    ],
  },
  {
    pattern: '(performing )?security (verification|check)|verification de securite( en cours)?',
    example: ['Performing security verification', 'Vérification de sécurité en cours'],
    not: 'Security checks at Orly',
  },
  { pattern: 'pardon our interruption', example: 'Pardon Our Interruption' },
  { pattern: 'checking your browser|verification de votre navigateur', example: 'Checking your browser' },
];

/** Where a paragraph of one begins. */
export const GATE_SENTENCES: readonly Wording[] = [
  {
    pattern:
      '(please )?(verify|confirm|verifying|checking) (that )?(you are (a )?human|you are not a (ro)?bot|your browser)',
    example: [
      'Verifying you are human. This may take a few seconds.',
      'Checking your browser before accessing',
    ],
    not: 'Verify the figures before you vote',
  },
  {
    pattern:
      "(veuillez )?(verifi|confirm)(ez|er) que vous (etes (bien )?(un )?(etre )?humain|n'etes pas un robot)",
    example: ['Vérifiez que vous êtes humain', 'Veuillez confirmer que vous n’êtes pas un robot'],
    not: 'Vérifiez que vous êtes inscrit sur les listes électorales',
  },
  {
    pattern: '(please )?enable (js|javascript|cookies) and (cookies|javascript|disable any ad blocker)',
    example: ['Enable JavaScript and cookies to continue', 'Please enable JS and disable any ad blocker'],
    not: 'Enable cookies and cream',
  },
  {
    pattern: '(veuillez )?(activez|activer) (javascript|js) et (les cookies|desactive[rz])',
    example: 'Activez JavaScript et les cookies pour continuer',
  },
  {
    pattern: "you (don't|do not) have permission to access|(sorry, )?you have been blocked",
    example: ['You don’t have permission to access "/dunes" on this server.', 'Sorry, you have been blocked'],
    not: 'You do not have permission to fish',
  },
  {
    pattern: "vous n'(avez pas (l'autorisation|la permission) d'acceder|etes pas autorise(e)? a acceder)",
    example: 'Vous n’avez pas l’autorisation d’accéder à cette page',
    not: 'Vous n’avez pas accès à la plage',
  },
  {
    pattern:
      '(nous verifions|verification de) (votre navigateur|que vous etes humain|la securite de votre connexion)',
    example: ['Nous vérifions votre navigateur', 'Vérification de la sécurité de votre connexion'],
    not: 'Nous vérifions chaque information',
  },
  {
    pattern:
      '[\\w.-]+ (needs to review the security of your connection|doit verifier la securite de votre connexion)',
    example: [
      'dunes.example needs to review the security of your connection before proceeding.',
      'dunes.example doit vérifier la sécurité de votre connexion',
    ],
  },
  {
    pattern: 'as you were browsing something about your browser',
    example: 'As you were browsing something about your browser made us think you were a bot.',
  },
];
