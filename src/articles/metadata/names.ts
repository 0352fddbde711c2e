import { foldLine } from '../normalise.ts';

/** A name in a byline: capitalised words, particles between them, digits in front (« 20 Minutes »). */
export const namePattern =
  "(?:L['’]|l['’](?=\\p{Lu}))?(?:\\d{1,3} ?)?\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.&-]*(?:(?: (?:de|du|des|d['’]|la|le|les|von|van|der|den|of|et|and|&|ben|bin|al|el|dos|da))*(?: ?(?<=['’])| )(?:\\d{1,3} ?)?\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.&-]*){0,6}";

/** Press agencies, folded; their names sign pieces that other papers print. */
const agencies = new Set(
  "afp|ap|reuters|agence france-presse|agence france presse|l'agence france-presse|associated press|the associated press|belga|ats|keystone-ats|xinhua|chine nouvelle|tass|ria novosti|efe|ansa|dpa|bloomberg|upi|kyodo|yonhap|kcna|aps|map|tap|apa|anadolu|aa|pa|pa media|la presse canadienne|presse canadienne|sputnik|europa press|adnkronos|interfax|pti|ani|apa|ats-afp|relaxnews|6medias".split(
    '|',
  ),
);

function isAgency(name: string): boolean {
  return agencies.has(foldLine(name));
}

/** « AFP », « AFP et Reuters », « AFP/AP »: agencies and nothing else. */
export function areAgencies(names: string): boolean {
  const parts = names.split(/\s*[/,&+]\s*|\s+(?:et|and)\s+|\s+avec\s+/iu).filter((part) => part !== '');
  return parts.length > 0 && parts.every(isAgency);
}

const particles = /^(?:de|du|des|la|le|von|van|der|den|ben|bin|al|el|dos|da|d['’].+)$/u;

/** Whether a name looks like a person's: two to four words without digits, and not a newspaper's article in front. */
export function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || isAgency(name) || areAgencies(name)) return false;
  if (
    /^(?:Le|La|Les|L['’]\S+|The|Radio|France|Agence|Journal|Rédaction|News|Presse|Courrier|Ouest|Sud|Nord)$/u.test(
      words[0] ?? '',
    )
  )
    return false;
  if (
    words.some((word) =>
      /^(?:News|Presse|Press|Info|Infos|TV|Télévisions?|Magazine|Média|Médias|Post|Times|Minutes)$/iu.test(
        word,
      ),
    )
  )
    return false;
  return words.every((word) => particles.test(word) || /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word));
}
