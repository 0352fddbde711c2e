/** French and English words that add to a number. */
const VALUES: Readonly<Record<string, number>> = {
  zero: 0,
  ...counted('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1),
  ...counted('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
  ...counted('sixteen seventeen eighteen nineteen', 16),
  ...counted('vingt trente quarante cinquante soixante', 20, 10),
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...counted('septante huitante nonante', 70, 10),
  une: 1,
  vingts: 20,
  octante: 80,
};

/** Words that multiply what stands before them. An English billion, since French articles write « milliard ». */
const FACTORS: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  hundred: 100,
  mille: 1e3,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
};

/** Round numbers: « une vingtaine », “a dozen”. In the plural (« des dizaines ») they count nothing. */
const COLLECTIVES: Readonly<Record<string, number>> = {
  ...counted('dizaine', 10),
  ...counted('vingtaine trentaine quarantaine cinquantaine soixantaine', 20, 10),
  douzaine: 12,
  dozen: 12,
  quinzaine: 15,
  centaine: 100,
  millier: 1e3,
};

const ORDINALS: Readonly<Record<string, number>> = {
  ...counted('deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme', 2),
  ...counted('douzieme treizieme quatorzieme quinzieme', 12),
  ...counted('fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth', 4),
  vingtieme: 20,
  twentieth: 20,
  centieme: 100,
  hundredth: 100,
};

/** The factor that a folded word after digits stands for (« 1,2 million »); null for any other word. */
export function factorAfterDigits(folded: string): number | null {
  const factor = FACTORS[folded];
  return factor === undefined || factor === 100 ? null : factor;
}

/** The rank that a folded word names, from 2 (« deuxième »): « premier » is rather a word than a number. */
export function ordinalWord(folded: string): number | null {
  return ORDINALS[folded] ?? null;
}

/** The number of a collective in the singular, or null. */
export function collectiveWord(folded: string): number | null {
  return COLLECTIVES[folded] ?? null;
}

/** Whether a folded word may be part of a number written in words. */
export function isNumberWord(folded: string): boolean {
  return VALUES[folded] !== undefined || FACTORS[folded] !== undefined;
}

/**
 * The number that folded words make (« deux mille cinq cents », “one hundred and five”, « quatre vingt dix »), without
 * « et » and “and”; null when they make none.
 */
export function numberOfWords(folded: readonly string[]): number | null {
  let total = 0;
  let current = 0;
  for (const [index, word] of folded.entries()) {
    const factor = FACTORS[word];
    const value = VALUES[word];
    if (factor === 100) current = (current || 1) * 100;
    else if (factor !== undefined) {
      total += (current || 1) * factor;
      current = 0;
    } else if (value === 20 && current % 100 === 4 && folded[index - 1] === 'quatre') current += 76;
    else if (value === undefined) return null;
    else current += value;
  }
  return folded.length === 0 ? null : total + current;
}

function counted(written: string, from: number, step = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(written.split(' ').map((word, index) => [word, from + index * step]));
}
