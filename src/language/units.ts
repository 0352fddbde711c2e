import { fold } from './fold.ts';

/** Canonical units and their French and English spellings, folded. */
const SPELLINGS: Readonly<Record<string, string>> = {
  percent: '% pourcent percent pourcents',
  euro: '€ euro euros',
  dollar: '$ dollar dollars',
  pound: '£ livre livres pound pounds sterling',
  franc: 'franc francs',
  yuan: 'yuan yuans',
  yen: 'yen yens',
  rouble: 'rouble roubles ruble rubles',
  km: 'km kilometre kilometres kilometer kilometers',
  m: 'm metre metres meter meters',
  cm: 'cm centimetre centimetres centimeter centimeters',
  mm: 'mm millimetre millimetres millimeter millimeters',
  hectare: 'ha hectare hectares',
  kg: 'kg kilo kilos kilogramme kilogrammes kilogram kilograms',
  tonne: 't tonne tonnes ton tons',
  litre: 'l litre litres liter liters',
  degree: '° °c degre degres degree degrees',
  year: 'an ans annee annees year years',
  month: 'mois month months',
  week: 'semaine semaines week weeks',
  day: 'jour jours day days',
  hour: 'heure heures hour hours',
  minute: 'min minute minutes',
  second: 'seconde secondes seconds',
  megawatt: 'mw megawatt megawatts',
  point: 'point points',
  goal: 'but buts goal goals',
};

const units: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([unit, spellings]) =>
    spellings.split(' ').map((spelling): [string, string] => [spelling, unit]),
  ),
);

const FIRST_WORD = /^[ \u00a0\u202f-]?(?:(?:de |d['’]))?(?<unit>[€$£%]|°c?|\p{L}+)(?<next> cent\b)?/iu;

/** Characters of the unit at the beginning of what follows a number; 0 for none. */
export function unitChars(after: string): number {
  if (unitOf(after) === null) return 0;
  const match = FIRST_WORD.exec(after);
  const isPercent = unitOf(after) === 'percent';
  return isPercent ? (match?.[0].length ?? 0) : (match?.[0].length ?? 0) - (match?.groups?.next?.length ?? 0);
}

/** The canonical unit at the beginning of what follows a number, or null: « % », « d’euros », « pour cent », « ans ». */
export function unitOf(after: string): string | null {
  const match = FIRST_WORD.exec(after);
  const written = fold(match?.groups?.unit ?? '');
  if (match?.groups?.next !== undefined && (written === 'pour' || written === 'per')) return 'percent';
  return units.get(written) ?? null;
}
