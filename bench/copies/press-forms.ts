import { below } from '../collection/random.ts';

/** What stands between braces is one of several, or a number up to the one that is given. */
export const FORMS: readonly (readonly [kind: string, form: string])[] = [
  [
    'weather',
    'Ce {lundi|mardi|mercredi|jeudi|vendredi}, le ciel sera {couvert|voilé|dégagé|changeant} sur la {Bretagne|Normandie|Provence|Lorraine|Gascogne}, avec des {averses|éclaircies|brumes|ondées} en matinée. Les températures minimales iront de {9} à {15} degrés, les maximales de {19} à {30} degrés. Le vent de {nord|sud|ouest|nord-est} soufflera à {60} km/h en rafales sur les côtes. En soirée, {un risque d’orage est attendu|le soleil reviendra|la pluie cessera|le brouillard se formera} dans l’intérieur des terres. Indice de confiance : {5} sur 5.',
  ],
  [
    'weather',
    'Météo : {nuages|soleil|pluie|neige} au programme. La journée débutera sous {les grisailles|un ciel clair|les gouttes|le givre}. Il fera {10} degrés au lever du jour et {28} degrés l’après-midi à {Lille|Nantes|Dijon|Pau|Metz}. Les précipitations atteindront {40} millimètres par endroits. La qualité de l’air est {bonne|moyenne|dégradée|médiocre}, avec un indice de {9}. Le soleil se lève à {8} h {59} et se couche à {20} h {59}. Prochain bulletin à {18} heures.',
  ],
  [
    'stock market',
    'La Bourse de Paris a terminé en {hausse|baisse|léger repli|net rebond} {lundi|mardi|mercredi|jeudi|vendredi}, l’indice CAC 40 {gagnant|perdant|cédant|reprenant} {3},{99} % à {8}.{999},{99} points dans un volume d’échanges de {5},{9} milliards d’euros. Parmi les valeurs, {Airbus|Danone|Orange|Renault|Vinci} a {pris|abandonné} {6},{99} % à {199},{99} euros et {Accor|Bouygues|Carrefour|Thales|Veolia} {4},{99} %. Sur le marché des changes, l’euro valait 1,{2999} dollar. Le baril de Brent s’échangeait à {99},{99} dollars.',
  ],
  [
    'stock market',
    'Wall Street : le Dow Jones {avance|recule|progresse|se replie} de {2},{99} % à {39}.{999} points, le Nasdaq de {3},{99} % à {18}.{999} points. Les investisseurs {attendent|saluent|redoutent|digèrent} {les chiffres de l’emploi|la décision de la Fed|les résultats d’entreprises|les prix à la consommation}. Le rendement de l’emprunt américain à dix ans s’établit à {5},{99} %. L’or cote {2999} dollars l’once, le pétrole {99} dollars le baril. {Apple|Boeing|Ford|Intel|Pfizer} {gagne|perd} {9},{9} %.',
  ],
];

/** The form with one choice for every pair of braces. */
export function filled(form: string, random: () => number): string {
  return form.replaceAll(/\{([^{}]+)\}/gu, (_, inner: string) => {
    const choices = inner.split('|');
    const most = Number(inner);
    return Number.isNaN(most)
      ? (choices[below(random, choices.length)] ?? '')
      : String(1 + below(random, most));
  });
}
