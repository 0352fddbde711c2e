import { article } from './workshop.ts';

const opening =
  'La passerelle des Tanneurs a rouvert samedi après quatorze mois de travaux. Le maire, Étienne Falgoux, a coupé le ' +
  'ruban devant trois cents habitants venus malgré la pluie, et la fanfare a joué deux airs du pays.';
const cost =
  'Le chantier a coûté 2,4 millions d’euros, dont la moitié payée par la région. « Nous avons tenu le budget, à dix ' +
  'mille euros près », a déclaré l’ingénieure Solange Brière, qui a dirigé les travaux.';
const storm =
  'La charpente avait été emportée par la tempête de janvier. Depuis, les collégiens de la rive droite faisaient un ' +
  'détour de deux kilomètres par le pont de fer, matin et soir, à pied ou en car.';
const cranes =
  'Plus de huit mille grues cendrées ont passé la nuit de mardi sur le lac de Sauvagnac, un record depuis le début ' +
  'des comptages, selon la Ligue ornithologique du Haut-Pays, qui surveille la halte.';
const counting =
  'Les bénévoles comptent les oiseaux à l’aube, quand ils quittent le dortoir par groupes de quarante. Le lac sera ' +
  'fermé aux barques jusqu’au 15 mars, a précisé la préfecture dans un arrêté publié lundi.';
const cheese =
  'La coopérative de Montlaur exportera son fromage bleu vers le Japon dès l’automne. Le contrat porte sur quarante ' +
  'tonnes par an, annonce sa présidente, Maud Estival, après trois ans de négociation.';

export const texts = { opening, cost, storm, cranes, counting, cheese };

export const bridge = article('La passerelle des Tanneurs rouverte', '2024-03-11', opening, cost, storm);
export const birds = article('Record de grues au lac de Sauvagnac', '2024-02-20', cranes, counting);
export const dairy = article('Le bleu de Montlaur part au Japon', '2024-06-04', cheese);
