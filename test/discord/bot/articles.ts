/** Small articles of a regional press: dated and undated, with and without an address, one in English. */

export const FERRY = 'bac.md';
export const THEATRE = 'theatre.md';
const CHESTNUTS = 'chataignes.md';
const OBSERVATORY = 'observatoire.txt';
const LIGHTHOUSE = 'lighthouse.md';

export const ferry = `---
title: Le bac de Port-Navalon reprend du service
publisher: La Gazette du Golfe
author: Hervé Quintin
publishedAt: 2024-05-03
url: https://gazette-du-golfe.example/bac
lang: fr
---

Le bac de Port-Navalon reprendra ses traversées le 18 mai, après sept mois d’arrêt. La coque a été refaite aux chantiers de Lorient, où deux hivers d’eau salée avaient laissé des traces jusque sous la ligne de flottaison.

La réparation du bac a coûté 640 000 euros, payés par le département. « Les passagers étaient las de faire le tour par la route », a dit Maëlle Kerouedan, présidente de l’association des usagers.

Le nouvel horaire prévoit onze traversées par jour en semaine et quatorze le dimanche. Les vélos passent sans supplément, les chiens restent sur le pont.

Un second bac, plus petit, est à l’étude pour les mois d’été. La commune de Larzhon, sur l’autre rive, a promis de refaire la cale avant la fin de l’année.
`;

export const theatre = `---
title: Le théâtre de Mazerolles retrouve son rideau peint
publisher: Le Courrier des Causses
publishedAt: 2024-02-11
lang: fr
---

Le rideau peint du théâtre de Mazerolles, roulé au grenier depuis 1938, a été restauré par Apolline Destrem. Elle y a travaillé onze mois avec deux élèves.

La réouverture de la salle est fixée au samedi 9 mars, avec une comédie de Labiche. Les 214 fauteuils ont été recouverts de velours vert.
`;

const chestnuts = `---
title: La récolte des châtaignes sera maigre
publisher: Le Courrier des Causses
author: Solange Ferrand
publishedAt: 2024-06-14
url: https://courrier-des-causses.example/chataignes
lang: fr
---

La récolte des châtaignes sera maigre cette année dans la vallée de la Brenne : le gel d’avril a brûlé les fleurs de deux arbres sur trois, estime le syndicat des castanéiculteurs.

Le prix du kilo pourrait atteindre 6,20 euros à l’automne. Les producteurs demandent une aide de la région.
`;

const observatory = `L’observatoire du mont Aubrac ouvre ses portes

Chaque dernier vendredi du mois, l’observatoire du mont Aubrac ouvre sa coupole aux habitants. La lunette de 1887 grossit trois cents fois, assure son gardien, Baptiste Olivet.

L’entrée est gratuite ; il faut apporter une lampe rouge et un manteau.
`;

const lighthouse = `---
title: Keepers return to the Skerrow lighthouse
publisher: The Harbour Post
publishedAt: 2024-06-02
url: https://harbour-post.example/skerrow
lang: en
---

Two keepers will live in the Skerrow lighthouse again from July, nineteen years after it was automated. The harbour trust pays them 31,000 pounds a year between them.

Their first task is to repaint the lantern room. "The sea air eats everything," said Isla Renwick, who chairs the trust.
`;

export const ARTICLES: Readonly<Record<string, string>> = {
  [FERRY]: ferry,
  [THEATRE]: theatre,
  [CHESTNUTS]: chestnuts,
  [OBSERVATORY]: observatory,
  [LIGHTHOUSE]: lighthouse,
};

export const FERRY_COST = 'Combien a coûté la réparation du bac de Port-Navalon ?';
export const LIGHTHOUSE_PAY = 'What does the harbour trust pay the keepers?';
export const UNANSWERABLE = 'Qui a gagné le tournoi de curling de Reykjavik ?';
