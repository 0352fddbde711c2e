/** Articles of a small regional press, invented: as tests of the terminal read them, and longer ones for Discord. */

const ferryHead = `---
title: Le bac de Port-Navalon reprend du service
publisher: La Gazette du Golfe
author: Hervé Quintin
publishedAt: 2024-05-03
url: https://gazette-du-golfe.example/bac
lang: fr
---

`;
const ferryReturns =
  'Le bac de Port-Navalon reprendra ses traversées le 18 mai, après sept mois d’arrêt. La coque a été refaite aux chantiers de Lorient';
const ferryCost =
  '640 000 euros, payés par le département. « Les passagers étaient las de faire le tour par la route », a dit Maëlle Kerouedan, présidente de l’association des usagers.';

export const ferryBrief = `${ferryHead}${ferryReturns}.

La réparation a coûté ${ferryCost}
`;

export const ferry = `${ferryHead}${ferryReturns}, où deux hivers d’eau salée avaient laissé des traces jusque sous la ligne de flottaison.

La réparation du bac a coûté ${ferryCost}

Le nouvel horaire prévoit onze traversées par jour en semaine et quatorze le dimanche. Les vélos passent sans supplément, les chiens restent sur le pont.

Un second bac, plus petit, est à l’étude pour les mois d’été. La commune de Larzhon, sur l’autre rive, a promis de refaire la cale avant la fin de l’année.
`;

export const theatreBrief = `---
title: Le théâtre de Mazerolles retrouve son rideau peint
publisher: Le Courrier des Causses
publishedAt: 2024-02-11
lang: fr
---

Le rideau peint du théâtre de Mazerolles, roulé au grenier depuis 1938, a été restauré par Apolline Destrem. Elle y a travaillé onze mois avec deux élèves.

La réouverture de la salle est fixée au samedi 9 mars, avec une comédie de Labiche.
`;

export const theatre = `${theatreBrief.trimEnd()} Les 214 fauteuils ont été recouverts de velours vert.
`;
