import { fold } from './fold.ts';

/**
 * Names of countries, regions and bodies with the adjectives that stand for them, French and English: one line, one
 * key. Folded; words of a name joined by a plus sign.
 */
const NAMES = `
france francais francaise francaises french frenchman frenchmen
allemagne allemand allemands allemande allemandes germany german germans
royaume+uni grande+bretagne britannique britanniques angleterre anglais anglaise anglaises united+kingdom great+britain britain british uk england english
espagne espagnol espagnols espagnole espagnoles spain spanish spaniard spaniards
italie italien italiens italienne italiennes italy italian italians
portugal portugais portugaise portugaises portuguese
belgique belge belges belgium belgian belgians
suisse suisses switzerland swiss
pays+bas neerlandais neerlandaise hollande hollandais netherlands dutch holland
luxembourg luxembourgeois luxembourgeoise
ecosse ecossais ecossaise scotland scottish
pays+de+galles gallois galloise wales welsh
serbie serbe serbia serbian
croatie croate croatia croatian
catalogne catalan catalane catalonia
quebec quebecois quebecoise
ethiopie ethiopien ethiopienne ethiopia ethiopian
afghanistan afghan afghane
thailande thailandais thailandaise thailand thai
indonesie indonesien indonesienne indonesia indonesian
philippines philippin philippine filipino
kenya kenyan kenyane
ghana ghaneen ghaneenne ghanaian
cameroun camerounais camerounaise cameroon cameroonian
perou peruvien peruvienne peru peruvian
cuba cubain cubaine cuban
venezuela venezuelien venezuelienne venezuelan
irlande irlandais irlandaise ireland irish
autriche autrichien autrichiens autrichienne autrichiennes austria austrian austrians
grece grec grecs grecque grecques greece greek greeks
pologne polonais polonaise polonaises poland polish
hongrie hongrois hongroise hungary hungarian hungarians
roumanie roumain roumaine roumains romania romanian romanians
bulgarie bulgare bulgares bulgaria bulgarian
suede suedois suedoise sweden swedish
norvege norvegien norvegienne norvegiens norway norwegian norwegians
danemark danois danoise denmark danish
finlande finlandais finlandaise finland finnish
islande islandais islandaise iceland icelandic
russie russe russes russia russian russians moscou moscow kremlin
ukraine ukrainien ukrainiens ukrainienne ukrainiennes ukrainian ukrainians
turquie turc turcs turque turques turkey turkish
etats+unis americain americains americaine americaines usa united+states american americans us
canada canadien canadiens canadienne canadiennes canadian canadians
mexique mexicain mexicains mexicaine mexico mexican mexicans
bresil bresilien bresiliens bresilienne brazil brazilian brazilians
argentine argentin argentins argentines argentina argentinian argentine
chili chilien chilienne chiliens chile chilean
colombie colombien colombienne colombiens colombia colombian
chine chinois chinoise chinoises china chinese pekin beijing
japon japonais japonaise japonaises japan japanese
coree+du+sud sud+coreen sud+coreenne sud+coreens south+korea south+korean
coree+du+nord nord+coreen nord+coreenne nord+coreens north+korea north+korean
inde indien indiens indienne indiennes india indian indians
pakistan pakistanais pakistanaise pakistani
vietnam vietnamien vietnamiens vietnamienne vietnamese
australie australien australiens australienne australia australian australians
nouvelle+zelande neo+zelandais new+zealand
maroc marocain marocains marocaine marocaines morocco moroccan moroccans
algerie algerien algeriens algerienne algeriennes algeria algerian algerians
tunisie tunisien tunisiens tunisienne tunisiennes tunisia tunisian tunisians
egypte egyptien egyptiens egyptienne egypt egyptian egyptians
senegal senegalais senegalaise senegalese
mali malien maliens malienne malian
nigeria nigerian nigerians nigeriane
afrique+du+sud sud+africain sud+africaine south+africa south+african
israel israelien israeliens israelienne israeliennes israeli israelis
palestine palestinien palestiniens palestinienne palestiniennes palestinian palestinians
liban libanais libanaise lebanon lebanese
syrie syrien syriens syrienne syriennes syria syrian syrians
irak irakien irakiens irakienne iraq iraqi
iran iranien iraniens iranienne iraniennes iranian iranians
arabie+saoudite saoudien saoudiens saoudienne saudi+arabia saudi
europe europeen europeens europeenne europeennes european europeans
afrique africain africains africaine africaines africa african africans
asie asiatique asiatiques asia asian
union+europeenne ue european+union eu
onu nations+unies un united+nations
otan nato
oms who world+health+organization organisation+mondiale+de+la+sante
fmi imf fonds+monetaire+international international+monetary+fund
londres london
bruxelles brussels
geneve geneva
lisbonne lisbon
vienne vienna
varsovie warsaw
athenes athens
le+caire cairo
alger algiers
marseille marseilles
lyon lyons
mediterranee mediterraneen mediterraneenne mediterranean
bretagne breton bretons bretonne bretonnes brittany
normandie normand normands normande normandes normandy
corse corses corsica corsican
alpes alpin alpine alps
`;

/** Common words too when they are written small, or stand for something else: names only with a capital. */
const ONLY_CAPITAL: ReadonlySet<string> = new Set(
  'us un who eu ue polish turkey manche vienne argentine'.split(' '),
);

const keys = new Map<string, string>();
const phrases: { readonly words: readonly string[]; readonly key: string }[] = [];
for (const line of NAMES.trim().split('\n')) {
  const forms = line.split(' ');
  const key = `@${forms[0] ?? ''}`;
  for (const form of forms) {
    if (form.includes('+')) phrases.push({ words: form.split('+'), key });
    else if (!keys.has(form)) keys.set(form, key);
  }
}
const phrasesByFirst = groupPhrases();

/** A name's key and how many of the given words it takes. */
export interface PlaceName {
  readonly key: string;
  readonly words: number;
}

/**
 * The place, people or body that the words from `from` on name, or null: « Allemagne », « allemande » and “German” share
 * a key, as do « ONU » and « Nations unies ».
 *
 * @param written words in their own case
 */
export function placeName(written: readonly string[], from: number): PlaceName | null {
  const word = written[from] ?? '';
  const folded = fold(word);
  for (const phrase of phrasesByFirst.get(folded) ?? []) {
    if (phrase.words.every((part, index) => fold(written[from + index] ?? '') === part)) {
      return { key: phrase.key, words: phrase.words.length };
    }
  }
  const key = keys.get(folded) ?? keys.get(folded.replace(/s$/u, '')) ?? keys.get(folded.replace(/es$/u, ''));
  if (key === undefined || (ONLY_CAPITAL.has(folded) && !isCapital(word))) return null;
  if ((folded === 'us' || folded === 'un' || folded === 'who') && word !== word.toUpperCase()) return null;
  return { key, words: 1 };
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function groupPhrases(): ReadonlyMap<string, readonly { words: readonly string[]; key: string }[]> {
  const grouped = new Map<string, { words: readonly string[]; key: string }[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? '';
    grouped.set(first, [...(grouped.get(first) ?? []), phrase]);
  }
  return grouped;
}
