import type { Desk } from './command.ts';

export const ferry = `---
title: Le bac de Port-Navalon reprend du service
publisher: La Gazette du Golfe
author: Hervé Quintin
publishedAt: 2024-05-03
url: https://gazette-du-golfe.example/bac
lang: fr
---

Le bac de Port-Navalon reprendra ses traversées le 18 mai, après sept mois d’arrêt. La coque a été refaite aux chantiers de Lorient.

La réparation a coûté 640 000 euros, payés par le département. « Les passagers étaient las de faire le tour par la route », a dit Maëlle Kerouedan, présidente de l’association des usagers.
`;

const theatre = `---
title: Le théâtre de Mazerolles retrouve son rideau peint
publisher: Le Courrier des Causses
publishedAt: 2024-02-11
lang: fr
---

Le rideau peint du théâtre de Mazerolles, roulé au grenier depuis 1938, a été restauré par Apolline Destrem. Elle y a travaillé onze mois avec deux élèves.

La réouverture de la salle est fixée au samedi 9 mars, avec une comédie de Labiche.
`;

export const FERRY_QUESTION = 'Combien a coûté la réparation du bac ?';

export async function writeGazette(desk: Desk): Promise<void> {
  await desk.write('corpus/bac.md', ferry);
  await desk.write('corpus/theatre.md', theatre);
}

/** Many small articles, so that an ingestion takes a while. */
export async function writeManyArticles(desk: Desk, count: number): Promise<void> {
  const trades = ['boulanger', 'luthier', 'maraîchère', 'relieur', 'tonnelier', 'verrière', 'apicultrice'];
  for (let n = 0; n < count; n += 1) {
    const trade = trades[n % trades.length];
    const paragraphs = Array.from(
      { length: 6 },
      (_, at) =>
        `Le ${trade} du village numéro ${n} a vendu ${n * 7 + at} paniers au marché de la rue ${at + 1}, ` +
        `devant ${n + at * 3} habitants, et compte revenir au printemps avec ${at + 2} apprentis de la vallée ${n % 97}.`,
    );
    await desk.write(
      `corpus/village-${n}.txt`,
      `Portrait du ${trade} numéro ${n}\n\n${paragraphs.join('\n\n')}\n`,
    );
  }
}
