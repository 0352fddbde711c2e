import { listed } from './listed.ts';

/** Capitals that stand for a government, French and English, folded; by the code of ISO 3166 of its country. */
export const SEATS_OF_GOVERNMENT = { CN: 'pekin beijing', RU: 'moscou moscow kremlin' } as const;

/**
 * Names of places, peoples and bodies that no list of regions gives, French and English, folded, words of a name joined
 * by a plus sign. A line begins with the code of ISO 3166 of the region that it names in other words, or with a key of
 * its own. Kept by hand: names that the two languages write in two ways, and capitals that stand for a government.
 */
export const OTHER_NAMES = `
BN brunei+darussalam
CD rdc drc congo republique+democratique+du+congo democratic+republic+of+congo democratic+republic+of+the+congo
CG republique+du+congo republic+of+congo republic+of+the+congo
CI cote+ivoire ivory+coast
CN ${SEATS_OF_GOVERNMENT.CN}
CV cabo+verde
CZ republique+tcheque czech+republic
DE rfa rda
FK malouines falklands
FM federated+states+of+micronesia
GB grande+bretagne angleterre great+britain britain england
KG kirghizie kirghizistan
KN saint+christophe saint+kitts
MK macedoine macedonia
MM birmanie burma
MU ile+maurice
NL hollande holland
PS palestine
RU ${SEATS_OF_GOVERNMENT.RU}
ST sao+tome
SV el+salvador
SZ swaziland
TL timor
TR turkey
TT trinite+et+tobago trinidad
TZ tanzania
US usa etats+unis
VA vatican saint+siege holy+see
VC saint+vincent
EU ue eu
europe europe
africa afrique africa
asia asie asia
latin-america amerique+latine latin+america
scotland ecosse scotland
wales pays+de+galles wales
northern-ireland irlande+du+nord northern+ireland
catalonia catalogne catalonia
quebec quebec
brittany bretagne brittany
normandy normandie normandy
corsica corse corsica
alps alpes alps
mediterranean mediterranee mediterranean
nato otan nato
who oms who world+health+organization organisation+mondiale+de+la+sante
imf fmi imf fonds+monetaire+international international+monetary+fund
london londres london
brussels bruxelles brussels
geneva geneve geneva
lisbon lisbonne lisbon
vienna vienne vienna
warsaw varsovie warsaw
athens athenes athens
cairo le+caire cairo
algiers alger algiers
marseille marseille marseilles
lyon lyon lyons
`;

/**
 * Names that are common words too when they are written small, or stand for something else: « un », « chili »,
 * “turkey”, « bénin », « grenade ».
 */
export const ONLY_WITH_CAPITAL = listed(
  'us un who eu ue uk polish pole swede turkey manche vienne argentine chili chile china chine reunion jersey guinea grenade benin macedoine macedonia panama scot dane',
);

/** Written all in capitals, or they are other words: “us”, « un », “who”. */
export const ONLY_IN_CAPITALS = listed('us un who');

/** Names of people too: « Michael Jordan », « Salvador Allende ». Beside another capital they name no place. */
export const ALSO_PEOPLE = listed('jordan chad georgia hollande salvador wales montserrat');

/** Regions whose one-word name is rather a given name: only their longer names and their inhabitants count. */
export const GIVEN_NAMES = listed('maurice dominique');
