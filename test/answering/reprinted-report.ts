import type { Story } from './collection.ts';

/** A sentence that answers `question`, which opens `report`. */
export const lead =
  'Le viaduc de Cormeran a été fermé mardi après la découverte d’une fissure de 12 centimètres.';

export const report = [
  lead,
  'Les ingénieurs du département ont passé la nuit sous le tablier avec des lampes et des jauges.',
  'La circulation est déviée par Saint-Aubin, où les camions ne passent que l’un derrière l’autre.',
  'La présidente du département promet une réouverture avant les vendanges, sans donner de date plus précise.',
  'Construit en 1961, l’ouvrage porte chaque jour neuf mille voitures et la ligne d’autocars de la vallée.',
];
export const question = 'Pourquoi le viaduc de Cormeran a-t-il été fermé ?';

/** The report as one paper prints it. */
export function paper(publisher: string, publishedAt: string | null, sentences = report): Story {
  return {
    title: `Cormeran : ce qu’en dit ${publisher}`,
    publisher,
    ...(publishedAt === null ? {} : { publishedAt }),
    body: sentences.join(' '),
  };
}
