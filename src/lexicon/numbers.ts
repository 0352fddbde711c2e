/**
 * Number words of French (of Belgium and Switzerland too) and English, folded, as any grammar lists them; an English
 * “billion” is a « milliard ». A row has words, the value of the first, and how much each is more than the one before.
 */
type Counted = readonly [words: string, first: number, step: number];

/** Words that add to a number. */
export const ADDED: readonly Counted[] = [
  ['zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 0, 1],
  ['zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 0, 1],
  ['sixteen seventeen eighteen nineteen', 16, 1],
  ['vingt trente quarante cinquante soixante septante octante nonante', 20, 10],
  ['twenty thirty forty fifty sixty seventy eighty ninety', 20, 10],
  ['une', 1, 0],
  ['vingts', 20, 0],
  ['huitante', 80, 0],
];

/** Words that multiply what stands before them. */
export const FACTORS: readonly Counted[] = [
  ['cent cents hundred', 100, 0],
  ['mille thousand', 1e3, 0],
  ['million millions', 1e6, 0],
  ['milliard milliards billion billions', 1e9, 0],
  ['trillion', 1e12, 0],
];

/** Round numbers: « une vingtaine », “a dozen”. In the plural (« des dizaines ») they count nothing. */
export const COLLECTIVES: readonly Counted[] = [
  ['dizaine vingtaine trentaine quarantaine cinquantaine soixantaine', 10, 10],
  ['douzaine dozen', 12, 0],
  ['quinzaine', 15, 0],
  ['centaine', 100, 0],
  ['millier', 1e3, 0],
];

export const ORDINALS: readonly Counted[] = [
  ['deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme', 2, 1],
  ['douzieme treizieme quatorzieme quinzieme', 12, 1],
  ['fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth', 4, 1],
  ['vingtieme twentieth', 20, 0],
  ['centieme hundredth', 100, 0],
];

/** Parts and multiples that answer « combien » as a number does. */
export const SHARES = 'moitie tiers quart double triple half quarter twice';
