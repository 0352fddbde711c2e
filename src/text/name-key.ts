import { fold } from './fold.ts';

/**
 * Spellings by which French and English write the same foreign sound. « Choïgou » and « Shoigu », « Poutine » and
 * « Putin », « Vostotchny » and « Vostochny » meet in one key.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  ...sameSound('x', 'shch chtch tsch tch sch sh ch cz'),
  ...sameSound('j', 'dzh dj zh'),
  ...sameSound('k', 'kh ck qu q c'),
  ...sameSound('f', 'ph'),
  ...sameSound('t', 'th'),
  ...sameSound('u', 'ou oo'),
  ...sameSound('o', 'eau au'),
  ...sameSound('v', 'w'),
  ...sameSound('i', 'ei ey ij y'),
  ce: 'se',
  ci: 'si',
  cy: 'si',
  ...sameSound('g', 'gh'),
};

/** The longest spelling first: « tch » is one sound, not a t and a « ch ». */
const ANY_SPELLING = new RegExp(
  Object.keys(SOUNDS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
/** The u that keeps a French g hard: « Sergueï ». */
const SILENT_U = /(?<=g)u(?=[eiy])/gu;
/** « Joukov » and « Zhukov », but « Yuri » and « Juri » too. */
const J_BEFORE_VOWEL = /j(?=[aeou])/gu;
const REPEATED = /(.)\1+/gu;
/** A mute e, and the v or f of Russian endings. */
const ENDING = /e$|[vf]$/u;

/** Keys are asked for the same index terms again and again. */
const keys = new Map<string, string>();
const MAX_CACHED_KEYS = 200_000;

/**
 * A key under which different transliterations of a name are equal. Meant for names and terms of at least
 * four letters: shorter ones collide.
 */
export function nameKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = fold(word)
    .replace(SILENT_U, '')
    .replace(ANY_SPELLING, (spelling) => SOUNDS[spelling] ?? spelling)
    .replace(J_BEFORE_VOWEL, 'i')
    .replace(REPEATED, '$1')
    .replace(ENDING, (ending) => (ending === 'e' ? '' : 'f'));
  if (keys.size >= MAX_CACHED_KEYS) keys.clear();
  keys.set(word, key);
  return key;
}

function sameSound(sound: string, spellings: string): Readonly<Record<string, string>> {
  return Object.fromEntries(spellings.split(' ').map((spelling) => [spelling, sound]));
}
