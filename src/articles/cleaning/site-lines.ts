import { type CleaningRule, lineRule } from './page.ts';

/** Lines that belong to the web site, not to the article, wherever they stand. */

/** Menus, log-in and subscription links. */
const siteNavigation = lineRule('site-navigation', (line, index, page) => {
  if (line.text.length > 80) return false;
  if (navigation.test(line.key)) return true;
  return (index < page.firstProse || index > page.lastProse) && edgeNavigation.test(line.key);
});

/** Buttons for sharing and following. */
const shareLine = lineRule('share-line', (line, index, page) => {
  if (line.text.length > 140) return false;
  if (share.test(line.key)) return true;
  if (!network.test(line.key)) return false;
  const neighbours = [page.lines[index - 1]?.key ?? '', page.lines[index + 1]?.key ?? ''];
  const edge = index < page.firstProse || index > page.lastProse;
  return edge || neighbours.some((key) => network.test(key) || share.test(key));
});

/** Banners about cookies and content hidden because of them. */
const cookieBanner = lineRule('cookie-banner', (line) => {
  if (cookieButton.test(line.key)) return true;
  return line.text.length <= 600 && cookieSentence.test(line.key === '' ? line.text.toLowerCase() : line.key);
});

/** Marks of advertising space. */
const advertisement = lineRule(
  'advertisement',
  (line) => line.text.length <= 80 && advertising.test(line.key),
);

/** Calls to subscribe to a newsletter, an alert or a channel. */
const newsletterCall = lineRule('newsletter-call', (line) => {
  if (line.text.length > 300) return false;
  const text = line.key === '' ? line.text.toLowerCase() : line.key;
  return newsletterLabel.test(text) || (callVerb.test(text) && callObject.test(text));
});

export const siteRules: readonly CleaningRule[] = [
  siteNavigation,
  shareLine,
  cookieBanner,
  advertisement,
  newsletterCall,
];

const navigation =
  /^(?:se connecter|me connecter|connexion|s'identifier|s'inscrire|se connecter \/ s'inscrire|creer (?:un|mon) compte|mon compte|deja abonne ?\?.*|je m'abonne|s'abonner|abonnez-vous|m'abonner|s'abonner a partir de .*|aller au (?:contenu|menu)(?: principal)?|passer au contenu(?: principal)?|skip to (?:main )?content|log ?in|sign (?:in|up)|retour a l'accueil|toggle navigation|menu principal|fermer le menu|ouvrir le menu|article reserve aux abonnes|reserve aux abonnes|contenu reserve aux abonnes|offrir cet article|ecouter (?:l'|cet )article|lire plus tard|ajouter (?:a mes favoris|aux favoris)|enregistrer l'article|taille du texte|(?:temps de )?lecture ?:? ?(?:de )?\d{1,2} ?min(?:utes?|\.)?|\d{1,2} ?min(?:utes?)? (?:de lecture|read)|agrandir l'image|retour en haut(?: de page)?|haut de page|scroll to top|back to top)$/;
const edgeNavigation =
  /^(?:menu|accueil|rechercher?|recherche|newsletters?|fermer|ouvrir|suivant|precedent|favoris|sauvegarder|enregistrer|ecouter|plus|home|search|direct|en direct|le direct|live|radio|tv|podcasts?|replay|notifications?|abonnement|mes alertes)$/;

const networks =
  'facebook|twitter|x|x \\(twitter\\)|whatsapp|linkedin|telegram|pinterest|instagram|messenger|reddit|tumblr|e-?mail|mail|courriel|print|youtube|tiktok|threads|bluesky|mastodon|google (?:news|actualites)|flipboard|viber|sms';
const network = new RegExp(`^(?:${networks})$`);
/** One network or several, and nothing else: « suivez la course sur l’esplanade » is no button. */
const onNetworks = `(?:sur |via |par |avec |: ?)?(?:notre (?:page|compte|chaine|canal|groupe) )?(?:${networks})(?:(?:, ?| et | ou | / )(?:${networks})){0,8}`;
const share = new RegExp(
  `^(?:(?:partager?z?|tweete[rz]?)(?: cet article| l'article)?(?: ${onNetworks})?|partages? \\d*|\\d+ partages?|envoyer (?:par (?:e-?mail|mail|courriel|sms)|a un ami)|copier le lien|lien copie ?!?|imprimer(?: (?:l'|cet )article)?|epingler|share(?: (?:on|this|via) .{0,40})?|(?:suivez|retrouvez|rejoignez)(?:[ -]nous| .{1,40})? ${onNetworks}|suivre ${onNetworks}|nous suivre(?: ${onNetworks})?|suivez-nous|follow us.{0,40})$`,
);

const cookieButton =
  /^(?:(?:tout )?accepter(?: et (?:fermer|continuer)| tout| les cookies| tous les cookies)?|tout refuser|refuser(?: tout| les cookies)?|continuer sans accepter|parametrer(?: les cookies| mes choix)?|gerer (?:les cookies|mes choix|les parametres)|personnaliser(?: mes choix)?|accept(?: all)?(?: cookies)?|politique de cookies|gestion des cookies)$/;
const cookieSentence =
  /^(?:ce site utilise des cookies|nous utilisons des cookies|nous et nos partenaires|en poursuivant votre navigation|en cliquant sur «? ?(?:tout )?accepter|ce contenu (?:n'est pas visible|est bloque|a ete bloque)[^.]{0,80}cookies|pour afficher ce contenu|this (?:site|website) uses cookies|we use cookies)/;

const advertising =
  /^(?:publicites?|\(?publicite\)?|annonces?(?: sponsorisee)?|advertisements?|sponsored|sponsorise|contenus? sponsorises?|contenu partenaire|liens? (?:commerciaux|commercial|sponsorises?|publicitaires?)|la suite apres (?:la|cette) publicite|l'article continue apres (?:la|cette) publicite|suite apres la publicite|fin de la publicite|passer la publicite|inscrivez-vous gratuitement|chargement(?: en cours)?|video en cours de chargement.{0,20})$/;

const newsletterLabel =
  /^(?:la |notre |nos )?(?:newsletters?|infolettre|lettres? d'information)(?: (?:quotidienne|hebdomadaire|gratuite))?$|^(?:votre adresse e-?mail|je m'inscris|ok, je m'inscris|m'inscrire)$/;
const callVerb =
  /^(?:(?:abonne|inscri[vs]e|enregistre|rejoigne|telecharge|active|suive|recevez|receve|decouvre|soutene)z?(?:-vous)?|s'abonner|s'inscrire|pour recevoir|pour ne rien (?:manquer|rater)|ne (?:manquez|ratez) (?:rien|pas|aucun)|(?:vous )?souhaitez|vous voulez|envie de|subscribe|sign up|get)\b/;
/** What a site sends or shows. A day of the week or « gratuitement » alone is an agenda’s. */
const callObject =
  /\b(?:newsletters?|infolettres?|lettres? (?:d'information|quotidienne|hebdomadaire|confidentielle)|nos alertes|notre (?:chaine|canal) (?:whatsapp|telegram|youtube)|notre (?:application|appli)(?: (?:mobile|android|ios|iphone)|$)|vos notifications|les notifications|google (?:news|actualites)|toute l'(?:actualite|info)|nos derni(?:ers|eres) (?:articles|actualites|infos?|nouvelles))\b|^recevez .{0,80}(?:par e-?mail|par mail|boite (?:mail|de reception))\b/;
