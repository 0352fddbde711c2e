import type { Bilingual } from './bilingual.ts';

/** What fetching articles from the web has to say. A reason has no address in it and ends a sentence. */
export const fetchMessages = {
  notAnAddress: {
    fr: 'ce n’est pas une adresse complète ; elle commence par https:// ou http://',
    en: 'this is no complete address; one begins with https:// or http://',
  },
  otherProtocol: (protocol: string): Bilingual => ({
    fr: `seules les adresses https:// et http:// sont lues, pas ${protocol}`,
    en: `only https:// and http:// addresses are read, not ${protocol}`,
  }),
  credentials: {
    fr: 'l’adresse contient un nom d’utilisateur ou un mot de passe ; donnez-la sans eux',
    en: 'the address holds a user name or a password; give it without them',
  },
  closedAddress: (host: string): Bilingual => ({
    fr: `« ${host} » est une adresse de cette machine ou d’un réseau privé : elle n’est jamais lue`,
    en: `"${host}" is an address of this machine or of a private network: it is never read`,
  }),
  unknownHost: (host: string): Bilingual => ({
    fr: `aucun site ne répond au nom « ${host} » ; vérifiez l’adresse, puis la connexion`,
    en: `no site goes by the name "${host}"; check the address, then the connection`,
  }),
  noConnection: (detail: string): Bilingual => ({
    fr: `le site ne peut pas être joint (${detail}) ; réessayez plus tard`,
    en: `the site cannot be reached (${detail}); try again later`,
  }),
  certificate: (detail: string): Bilingual => ({
    fr: `le certificat du site n’est pas valable (${detail}) : rien n’en est lu`,
    en: `the site’s certificate is not valid (${detail}): nothing of it is read`,
  }),
  tooSlow: (seconds: number): Bilingual => ({
    fr: `la réponse n’était pas complète au bout de ${seconds} s ; réessayez plus tard`,
    en: `the response was not complete after ${seconds} s; try again later`,
  }),
  tooLarge: (mebibytes: number): Bilingual => ({
    fr: `la réponse, une fois décompressée, dépasse ${mebibytes} Mio`,
    en: `the response unpacks to more than ${mebibytes} MiB`,
  }),
  broken: {
    fr: 'la réponse s’est interrompue ou est abîmée ; réessayez plus tard',
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
} as const;

function meaning(status: number): Bilingual {
  if (status === 404 || status === 410)
    return { fr: ' : la page n’existe pas', en: ': there is no such page' };
  if (status === 401 || status === 402 || status === 403) {
    return {
      fr: ' : la page est réservée ; enregistrez-la dans votre navigateur et déposez-la dans le dossier',
      en: ': the page is restricted; save it in your browser and put it into the folder',
    };
  }
  if (status === 429 || status >= 500) {
    return { fr: ' : réessayez plus tard', en: ': try again later' };
  }
  return { fr: '', en: '' };
}
