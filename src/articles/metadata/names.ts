import { AGENCIES } from '../../lexicon/agencies.ts';
import { foldLine } from '../normalise.ts';

const PARTICLES = "de|du|des|d['’]|la|le|les|von|van|der|den|of|et|and|&|ben|bin|al|el|dos|da";
const CAPITALISED = "(?:\\d{1,3} ?)?\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.&-]*";

/** A name in a byline: capitalised words, particles between them, digits in front (« 20 Minutes »). */
export const namePattern = `(?:L['’]|l['’](?=\\p{Lu}))?${CAPITALISED}(?:(?: (?:${PARTICLES}))*(?: ?(?<=['’])| )${CAPITALISED}){0,6}`;

const agencies: ReadonlySet<string> = new Set(AGENCIES.split('|'));

function isAgency(name: string): boolean {
  return agencies.has(foldLine(name));
}

/** « AFP », « AFP et Reuters », « AFP/AP »: agencies and nothing else. */
export function areAgencies(names: string): boolean {
  const parts = names.split(/\s*[/,&+]\s*|\s+(?:et|and)\s+|\s+avec\s+/iu).filter((part) => part !== '');
  return parts.length > 0 && parts.every(isAgency);
}

const particles = /^(?:de|du|des|la|le|von|van|der|den|ben|bin|al|el|dos|da|d['’].+)$/u;

/** Words of newspapers' names: the first one, or any. */
const outletStart =
  /^(?:Le|La|Les|L['’]\S+|The|Radio|France|Agence|Journal|Rédaction|News|Presse|Courrier|Ouest|Sud|Nord)$/u;
const outletWord =
  /^(?:News|Presse|Press|Info|Infos|TV|Télévisions?|Magazine|Média|Médias|Post|Times|Minutes)$/iu;

/** Whether a name looks like a person's: two to four words without digits, and not a newspaper's article in front. */
export function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || isAgency(name) || areAgencies(name)) return false;
  if (outletStart.test(words[0] ?? '') || words.some((word) => outletWord.test(word))) return false;
  return words.every((word) => particles.test(word) || /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word));
}
