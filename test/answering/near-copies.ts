import fc from 'fast-check';

/** What one article says of one event; two claims that differ anywhere but in `tail` do not say the same. */
export interface Claim {
  readonly name: string;
  readonly verb: string;
  readonly isDenied: boolean;
  readonly number: number;
  readonly day: string;
  readonly place: string;
  /** More that is said in the same sentence; empty for a short one. */
  readonly tail: string;
}

const names = ['Solange Brière', 'Odilon Ferrand', 'Maud Estival'];
const verbs = ['repeint', 'vendu', 'brûlé', 'visité', 'compté'];
const numbers = [12, 19, 31];
const days = ['lundi 3 mars', 'mardi 4 mars', 'le 7 mai'];
const places = ['Calvignac', 'Lavernes', 'Tresnay'];
const tails = ['', ', selon la mairie', ', malgré la pluie', ', devant trois cents personnes'];

export const anyClaim: fc.Arbitrary<Claim> = fc.record({
  name: fc.constantFrom(...names),
  verb: fc.constantFrom(...verbs),
  isDenied: fc.boolean(),
  number: fc.constantFrom(...numbers),
  day: fc.constantFrom(...days),
  place: fc.constantFrom(...places),
  tail: fc.constantFrom(...tails),
});

/** A claim and one that differs from it in one thing. */
export const oneChange: fc.Arbitrary<readonly [Claim, Claim]> = anyClaim.chain((claim) => {
  const other = <T>(all: readonly T[], own: T): fc.Arbitrary<T> =>
    fc.constantFrom(...all.filter((one) => one !== own));
  return fc
    .oneof(
      fc.constant({ isDenied: !claim.isDenied }),
      other(names, claim.name).map((name) => ({ name })),
      other(verbs, claim.verb).map((verb) => ({ verb })),
      other(numbers, claim.number).map((number) => ({ number })),
      other(days, claim.day).map((day) => ({ day })),
      other(places, claim.place).map((place) => ({ place })),
    )
    .map((change) => [claim, { ...claim, ...change }] as const);
});

/** How a sentence is printed. */
export interface Print {
  readonly apostrophe: string;
  readonly space: string;
  readonly quotes: readonly [string, string];
  readonly stop: string;
}

export const anyPrint: fc.Arbitrary<Print> = fc.record({
  apostrophe: fc.constantFrom('’', "'"),
  space: fc.constantFrom(' ', '  ', '\u00a0'),
  quotes: fc.constantFrom<readonly [string, string]>(['« ', ' »'], ['“', '”'], ['"', '"']),
  stop: fc.constantFrom('.', ''),
});

export function sentenceOf(claim: Claim, print: Print): string {
  const { name, verb, isDenied, number, day, place, tail } = claim;
  const has = isDenied ? `n${print.apostrophe}a pas` : 'a';
  const [opening, closing] = print.quotes;
  const text = `${name} ${has} ${verb} ${number} bateaux ${opening}d${print.apostrophe}époque${closing} ${day} à ${place}${tail}${print.stop}`;
  return text.replaceAll(' ', print.space);
}

export function isSameClaim(a: Claim, b: Claim): boolean {
  return JSON.stringify({ ...a, tail: '' }) === JSON.stringify({ ...b, tail: '' });
}
