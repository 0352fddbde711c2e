import type { Wording } from './wording.ts';

/** Lines of a web site around an article, folded, French and English, whole unless said. Written for the project. */

/** Menus, log-in and subscription links, wherever they stand. */
export const NAVIGATION: readonly Wording[] = [
  { pattern: '(se |me )?connecter|connexion|log ?in|sign (in|up)', example: ['se connecter', 'sign up'] },
  { pattern: "s'(identifier|inscrire)|se connecter / s'inscrire", example: 's’inscrire' },
  { pattern: '(creer (un|mon)|mon) compte', example: 'créer un compte' },
  {
    pattern: "deja abonne ?\\?.*|(je )?m'abonne(r)?|s'abonner( a partir de .*)?|abonnez-vous",
    example: ['déjà abonné ? Connectez-vous', 's’abonner à partir de 1 €'],
  },
  {
    pattern: '(aller|passer) au (contenu|menu)( principal)?|skip to (main )?content',
    example: ['aller au contenu principal', 'skip to content'],
  },
  {
    pattern: "retour a l'accueil|((fermer|ouvrir) le )?menu principal|(fermer|ouvrir) le menu",
    example: 'fermer le menu',
  },
  { pattern: 'toggle navigation', example: 'toggle navigation' },
  {
    pattern: '((article|contenu) )?reserve aux abonnes|offrir cet article',
    example: 'article réservé aux abonnés',
  },
  { pattern: "ecouter (l'|cet )article|lire plus tard|enregistrer l'article", example: 'écouter l’article' },
  {
    pattern: "ajouter (a mes|aux) favoris|taille du texte|agrandir l'image",
    example: 'ajouter à mes favoris',
  },
  {
    pattern:
      '(temps de )?lecture ?:? ?(de )?\\d{1,2} ?min(utes?|\\.)?|\\d{1,2} ?min(utes?)? (de lecture|read)',
    example: ['temps de lecture : 3 min', '3 min read'],
    not: 'lecture du texte',
  },
  {
    pattern: '(retour en )?haut( de page)?|(scroll|back) to top',
    example: ['retour en haut', 'back to top'],
  },
];

/** The same, only before the first and behind the last paragraph. */
export const EDGE_NAVIGATION: readonly Wording[] = [
  { pattern: 'menu|accueil|rechercher?|fermer|ouvrir|plus', example: 'accueil' },
  { pattern: 'suivant|precedent|favoris|sauvegarder|enregistrer|ecouter', example: 'suivant' },
  { pattern: '(en |le )?direct|live|radio|tv|podcasts?|replay', example: 'en direct' },
  { pattern: 'newsletters?|notifications?|abonnement|mes alertes', example: 'mes alertes' },
  { pattern: 'home|search', example: 'search' },
];

/** Where an article can be shared. */
export const NETWORKS: readonly Wording[] = [
  { pattern: 'facebook|twitter|x( \\(twitter\\))?|threads|bluesky|mastodon', example: 'x (twitter)' },
  { pattern: 'whatsapp|telegram|messenger|viber|sms', example: 'whatsapp' },
  { pattern: 'linkedin|pinterest|instagram|reddit|tumblr|youtube|tiktok|flipboard', example: 'linkedin' },
  { pattern: 'google (news|actualites)', example: 'google news' },
  { pattern: '(e-?)?mail|courriel|print', example: 'e-mail' },
];

/** Buttons for sharing; more of them name a network. */
export const SHARING: readonly Wording[] = [
  { pattern: "(partager?z?|tweete[rz]?)( cet article| l'article)?", example: 'partager cet article' },
  { pattern: 'partages? \\d*|\\d+ partages?', example: '12 partages', not: 'deux partages' },
  { pattern: 'envoyer (par ((e-?)?mail|courriel|sms)|a un ami)', example: 'envoyer par e-mail' },
  {
    pattern: "copier le lien|lien copie ?!?|imprimer( (l'|cet )article)?|epingler",
    example: 'copier le lien',
  },
  { pattern: 'share( (on|this|via) .{0,40})?', example: 'share this article' },
  {
    pattern: '(nous suivre|suivez-nous)|follow us.{0,40}',
    example: ['nous suivre', 'follow us on Facebook'],
  },
];

/** Before a network: « suivez la course sur l’esplanade » is no button. */
export const FOLLOWING: readonly Wording[] = [
  { pattern: "(partager?z?|tweete[rz]?)( cet article| l'article)?", example: 'partager' },
  { pattern: '(suivez|retrouvez|rejoignez)([ -]nous| .{1,40})?', example: 'suivez-nous' },
  { pattern: '(nous )?suivre', example: 'nous suivre' },
];

export const COOKIE_BUTTONS: readonly Wording[] = [
  {
    pattern: '(tout )?accepter( et (fermer|continuer)| tout| (tous )?les cookies)?|continuer sans accepter',
    example: 'accepter et fermer',
    not: 'accepter la réforme',
  },
  { pattern: 'tout refuser|refuser( tout| les cookies)?', example: 'tout refuser' },
  {
    pattern:
      '(parametrer|personnaliser)( les cookies| mes choix)?|gerer (les cookies|mes choix|les parametres)',
    example: 'gérer mes choix',
  },
  { pattern: '(politique de|gestion des) cookies', example: 'gestion des cookies' },
  { pattern: 'accept( all)?( cookies)?', example: 'accept all' },
];

/** How a banner about cookies begins. */
export const COOKIE_SENTENCES: readonly Wording[] = [
  {
    pattern: '(ce site utilise|nous utilisons) des cookies|nous et nos partenaires',
    example: 'nous utilisons des cookies',
  },
  {
    pattern: 'en poursuivant votre navigation|en cliquant sur «? ?(tout )?accepter',
    example: 'en poursuivant votre navigation',
  },
  {
    pattern:
      "ce contenu (n'est pas visible|est bloque|a ete bloque)[^.]{0,80}cookies|pour afficher ce contenu",
    example: 'ce contenu est bloqué car vous avez refusé les cookies',
  },
  { pattern: '(this (web)?site uses|we use) cookies', example: 'we use cookies' },
];

export const ADVERTISING: readonly Wording[] = [
  { pattern: '\\(?publicites?\\)?|annonces?( sponsorisee)?', example: 'publicité' },
  { pattern: 'contenus? sponsorises?|contenu partenaire|sponsorise', example: 'contenu sponsorisé' },
  { pattern: 'liens? (commercia(ux|l)|sponsorises?|publicitaires?)', example: 'liens commerciaux' },
  {
    pattern: "(la )?suite apres (la|cette) publicite|l'article continue apres (la|cette) publicite",
    example: 'la suite après cette publicité',
  },
  { pattern: '(fin de|passer) la publicite', example: 'passer la publicité' },
  { pattern: 'inscrivez-vous gratuitement', example: 'inscrivez-vous gratuitement' },
  { pattern: 'chargement( en cours)?|video en cours de chargement.{0,20}', example: 'chargement en cours' },
  { pattern: 'advertisements?|sponsored', example: 'advertisement' },
];

/** Labels and fields of a newsletter's form. */
export const NEWSLETTER_LABELS: readonly Wording[] = [
  {
    pattern:
      "(la |notre |nos )?(newsletters?|infolettre|lettres? d'information)( (quotidienne|hebdomadaire|gratuite))?",
    example: 'notre newsletter quotidienne',
  },
  { pattern: "votre adresse e-?mail|(ok, )?je m'inscris|m'inscrire", example: 'je m’inscris' },
];

/** How a call to subscribe begins. */
export const CALLS: readonly Wording[] = [
  {
    pattern:
      '((abonne|inscri[vs]e|enregistre|rejoigne|telecharge|active|suive|receve|decouvre|soutene)z?|recevez)(-vous)?',
    example: 'abonnez-vous',
  },
  { pattern: "s'abonner|s'inscrire|pour recevoir", example: 's’abonner' },
  {
    pattern: '(pour ne|ne) rien (manquer|rater)|ne (manquez|ratez) (rien|pas|aucun)',
    example: 'ne manquez rien',
    not: 'ne',
  },
  { pattern: '(vous )?souhaitez|vous voulez|envie de', example: 'vous voulez' },
  { pattern: 'subscribe|sign up|get', example: 'subscribe' },
];

/** What a site sends or shows, anywhere in such a call. A day of the week or « gratuitement » alone is an agenda’s. */
export const CALLED_FOR: readonly Wording[] = [
  {
    pattern: "newsletters?|infolettres?|lettres? (d'information|quotidienne|hebdomadaire|confidentielle)",
    example: 'à notre newsletter',
    not: 'une lettre',
  },
  { pattern: '(nos alertes|vos notifications|les notifications)', example: 'nos alertes' },
  { pattern: 'notre (chaine|canal) (whatsapp|telegram|youtube)', example: 'notre chaîne WhatsApp' },
  {
    pattern: 'notre (application|appli)( (mobile|android|ios|iphone)|$)',
    example: 'téléchargez notre application',
    not: 'notre application de la loi',
  },
  { pattern: 'google (news|actualites)', example: 'sur Google News' },
  {
    pattern: "toute l'(actualite|info)|nos derni(er|ere)s (articles|actualites|infos?|nouvelles)",
    example: 'toute l’actualité',
  },
  {
    pattern: '(?<=^)recevez .{0,80}(par (e-?)?mail|boite (mail|de reception))',
    example: 'recevez chaque matin nos titres par mail',
  },
];
