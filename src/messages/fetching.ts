import type { Bilingual } from './bilingual.ts';
import { failedBecause } from './system-causes.ts';

/** What fetching articles from the web has to say. A reason has no address in it and ends a sentence. */
export const fetchMessages = {
  notAnAddress: {
    fr: 'ce n’est pas une adresse complète ; elle commence par https:// ou http://',
    en: 'this is no complete address; one begins with https:// or http://',
  },
  otherProtocol: (protocol: string): Bilingual => ({
    fr: `seules les adresses https:// et http:// sont lues, pas ${protocol}`,
    en: `only https:// and http:// addresses are read, not ${protocol}`,
  }),
  credentials: {
    fr: 'l’adresse contient un nom d’utilisateur ou un mot de passe ; donnez-la sans eux',
    en: 'the address holds a user name or a password; give it without them',
  },
  closedAddress: (host: string): Bilingual => ({
    fr: `« ${host} » est une adresse de cette machine ou d’un réseau privé : elle n’est jamais lue`,
    en: `"${host}" is an address of this machine or of a private network: it is never read`,
  }),
  closedPort: {
    fr: 'aucun site n’est lu sur ce port ; donnez l’adresse sans lui',
    en: 'no site is read on this port; give the address without it',
  },
  unknownHost: (host: string): Bilingual => ({
    fr: `aucun site ne répond au nom « ${host} » ; vérifiez l’adresse, puis la connexion`,
    en: `no site goes by the name "${host}"; check the address, then the connection`,
  }),
  noConnection: (detail: string): Bilingual => ({
    fr: `le site ne peut pas être joint (${detail}) ; réessayez plus tard`,
    en: `the site cannot be reached (${detail}); try again later`,
  }),
  certificate: (detail: string): Bilingual => ({
    fr: `le certificat du site n’est pas valable (${detail}) : rien n’en est lu`,
    en: `the site’s certificate is not valid (${detail}): nothing of it is read`,
  }),
  tooSlow: (seconds: number): Bilingual => ({
    fr: `la réponse n’était pas complète au bout de ${seconds} s ; réessayez plus tard`,
    en: `the response was not complete after ${seconds} s; try again later`,
  }),
  tooLarge: (mebibytes: number): Bilingual => ({
    fr: `la réponse, une fois décompressée, dépasse ${mebibytes} Mio`,
    en: `the response unpacks to more than ${mebibytes} MiB`,
  }),
  broken: {
    fr: 'la réponse s’est interrompue ou est abîmée ; réessayez plus tard',
    en: 'the response broke off or is damaged; try again later',
  },
  tooManyRedirects: (limit: number): Bilingual => ({
    fr: `le site renvoie d’une adresse à l’autre plus de ${limit} fois`,
    en: `the site leads from one address to another more than ${limit} times`,
  }),
  status: (status: number): Bilingual => ({
    fr: `le site répond ${status}${meaning(status).fr}`,
    en: `the site answers ${status}${meaning(status).en}`,
  }),
  siteIsTired: {
    fr: 'le site n’a pas répondu à la demande d’avant, ou veut qu’on le laisse tranquille ; la prochaine collecte le lira',
    en: 'the site did not answer the request before, or wants to be left alone; the next run will read it',
  },
  robotsUnknown: (status: number): Bilingual => ({
    fr: `le site ne peut pas dire s’il veut des robots (robots.txt : ${status}) ; réessayez plus tard`,
    en: `the site cannot say whether it wants robots (robots.txt: ${status}); try again later`,
  }),
  robots: {
    fr: 'le site ne veut pas de robots à cette adresse (robots.txt) ; enregistrez la page dans votre navigateur et déposez-la dans le dossier',
    en: 'the site wants no robots at this address (robots.txt); save the page in your browser and put it into the folder',
  },
  noPage: {
    fr: 'l’adresse mène à une liste de données, pas à la page d’un article',
    en: 'the address leads to a list of data, not to the page of an article',
  },
  noArticle: (reason: Bilingual): Bilingual => ({
    fr: `pas d’article à cette adresse : ${reason.fr}`,
    en: `no article at this address: ${reason.en}`,
  }),
  tooShort: (chars: number): Bilingual => ({
    fr: `pas d’article à cette adresse : la page a moins de ${chars} caractères de texte suivi`,
    en: `no article at this address: the page has less than ${chars} characters of running text`,
  }),
  editedByHand: (path: string): Bilingual => ({
    fr: `son fichier, « ${path} », n’est plus tel que la collecte l’a écrit : quelqu’un l’a corrigé, ou est revenu à des mots d’avant ; demandez son remplacement pour prendre ceux de la page`,
    en: `its file, "${path}", is no longer as it was fetched: somebody has corrected it, or went back to earlier words; ask for it to be replaced to take those of the page`,
  }),
  isList: (kind: 'feed' | 'sitemap'): Bilingual => ({
    fr: `c’est ${kind === 'feed' ? 'un flux' : 'un plan de site'} et non une page ; donnez cette adresse à --${kind}`,
    en: `this is a ${kind} and no page; give this address to --${kind}`,
  }),
  noList: (kind: 'feed' | 'sitemap'): Bilingual => ({
    fr: `il n’y a pas de ${kind === 'feed' ? 'flux RSS, Atom ou JSON Feed' : 'plan de site'} à cette adresse`,
    en: `there is no ${kind === 'feed' ? 'RSS, Atom or JSON feed' : 'sitemap'} at this address`,
  }),
  brokenList: {
    fr: 'la liste est trop abîmée pour être lue',
    en: 'the list is too damaged to be read',
  },
  folderFailed: (path: string, code: string): Bilingual =>
    failedBecause(code, {
      fr: `« ${path} » ne peut pas être lu ou écrit`,
      en: `"${path}" cannot be read or written`,
    }),
  brokenSources: (file: string, line: number): Bilingual => ({
    fr: `« ${file} » n’est pas du YAML valable : corrigez la ligne ${line}.`,
    en: `"${file}" is no valid YAML: mend line ${line}.`,
  }),
  wrongSources: (file: string, where: string): Bilingual => ({
    fr: `« ${file} » : « ${where} » ne convient pas. Le fichier contient des listes d’adresses, « feeds », « sitemaps », « pages », et « max », un nombre de pages.`,
    en: `"${file}": "${where}" does not fit. The file holds lists of addresses, "feeds", "sitemaps", "pages", and "max", a number of pages.`,
  }),
  damagedMemory: (file: string): Bilingual => ({
    fr: `« ${file} » est abîmé, ou d’une autre version de Kiosque. Supprimez-le : toutes les pages seront redemandées, et les articles retirés ou corrigés à la main pourront revenir tels que le web les donne.`,
    en: `"${file}" is damaged, or of another version of Kiosque. Delete it: all pages will be asked for again, and articles that were removed or corrected by hand may come back as the web has them.`,
  }),
  leavesFolder: (path: string): Bilingual => ({
    fr: `« ${path} » passe par un lien symbolique qui sort du dossier d’articles ; remplacez-le par un dossier.`,
    en: `"${path}" goes through a symbolic link that leads out of the article folder; put a folder in its place.`,
  }),
} as const;

function meaning(status: number): Bilingual {
  if (status === 404 || status === 410)
    return { fr: ' : la page n’existe pas', en: ': there is no such page' };
  if (status === 401 || status === 402 || status === 403) {
    return {
      fr: ' : la page est réservée ; enregistrez-la dans votre navigateur et déposez-la dans le dossier',
      en: ': the page is restricted; save it in your browser and put it into the folder',
    };
  }
  if (status === 429 || status >= 500) {
    return { fr: ' : réessayez plus tard', en: ': try again later' };
  }
  return { fr: '', en: '' };
}
