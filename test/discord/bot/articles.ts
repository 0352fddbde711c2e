import { ferry, theatre } from '../../samples/regional-press.ts';

/** Small articles of a regional press: dated and undated, with and without an address, one in English. */

export { ferry, theatre };

export const FERRY = 'bac.md';
export const THEATRE = 'theatre.md';
const CHESTNUTS = 'chataignes.md';
const OBSERVATORY = 'observatoire.txt';
const LIGHTHOUSE = 'lighthouse.md';

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
