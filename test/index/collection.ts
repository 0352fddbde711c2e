import { createHash } from 'node:crypto';
import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import type { Article } from '../../src/articles/article.ts';
import type { Passage } from '../../src/articles/passage.ts';
import { READING_RULES } from '../../src/articles/reading-rules.ts';
import type { ArticleEntry, GenerationChange, PassageEntry } from '../../src/index/generation-change.ts';
import type { EmbedderIdentity } from '../../src/models/embedder.ts';

export const DIMENSIONS = 24;

export const embedder: EmbedderIdentity = {
  provider: 'test',
  model: 'hashed-words',
  dimensions: DIMENSIONS,
  convention: 'v1',
};

const splitting = { maxPassageChars: 900, version: 1 };

export interface Story {
  readonly path: string;
  readonly title: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  /** Each paragraph is a passage; the headline stands in front of the first. */
  readonly paragraphs: readonly string[];
}

/** Four small stories with what newspapers have: accents, apostrophes, dates, agency copies, an undated brief. */
export const stories: readonly Story[] = [
  {
    path: 'espace/fusee.md',
    title: 'Une fusée décolle de Vostotchny',
    publisher: 'Le Courrier de l’Est',
    publishedAt: '2023-08-11',
    paragraphs: [
      'La fusée a décollé du cosmodrome dans la nuit, emportant une sonde vers le pôle Sud de la Lune.',
      "L'agence spatiale avait repoussé deux fois le lancement, à cause d'un capteur défaillant.",
      'La sonde doit creuser le sol lunaire à la recherche d’eau gelée.',
    ],
  },
  {
    path: 'ports/greve.md',
    title: 'Grève au port du Havre',
    publisher: 'La Dépêche du Littoral',
    publishedAt: '2024-02-03',
    paragraphs: [
      'Les dockers du Havre ont voté la grève à une large majorité.',
      'Dix porte-conteneurs attendent au large, selon la capitainerie du port.',
    ],
  },
  {
    path: 'ports/greve-reprise.md',
    title: 'Grève au port du Havre',
    publisher: 'Écho Maritime',
    publishedAt: '2024-02-03',
    paragraphs: ['Les dockers du Havre ont voté la grève à une large majorité.'],
  },
  {
    path: 'breves/loutre.md',
    title: 'Une loutre dans le canal',
    paragraphs: ['Une loutre a été vue dans le canal ; la mairie demande de ne pas la nourrir.'],
  },
];

export function entryOf(story: Story): ArticleEntry {
  const headline = `${story.title}\n\n`;
  const text = headline + story.paragraphs.join('\n\n');
  const article: Article = {
    id: sha256(story.path).slice(0, 16),
    path: story.path,
    title: story.title,
    publisher: story.publisher ?? null,
    author: null,
    publishedAt: story.publishedAt ?? null,
    url: null,
    lang: 'fr',
    text,
    bodyStart: headline.length,
    sourceHash: sha256(text),
  };
  let at = headline.length;
  const passages = story.paragraphs.map((paragraph, ordinal): PassageEntry => {
    const start = ordinal === 0 ? 0 : at;
    const end = at + paragraph.length;
    at = end + 2;
    const passage: Passage = { articleId: article.id, ordinal, start, end, text: text.slice(start, end) };
    const seen = `${story.title} ${paragraph}`;
    return { passage, embeddingHash: sha256(seen), vectors: vectorsOf(seen) };
  });
  return { article, passages };
}

export function changeOf(put: readonly Story[], more: Partial<GenerationChange> = {}): GenerationChange {
  return {
    base: 'fresh',
    remove: [],
    put: put.map(entryOf),
    embedder,
    embedderState: null,
    splitting,
    reading: READING_RULES,
    ...more,
  };
}

/** One vector for each half of a text: passages have windows. */
function vectorsOf(text: string): readonly Float32Array[] {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle), words.slice(middle)]
    .filter((window) => window.length > 0)
    .map((window) => vectorOf(window.join(' ')));
}

/** Words hashed to signed features: alike for texts that share words. */
export function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    const digest = createHash('sha256').update(word).digest();
    const place = digest[0]! % DIMENSIONS;
    vector[place] = vector[place]! + (digest[1]! % 2 === 0 ? 1 : -1) * (1 + digest[2]! / 512);
  }
  return normalised(vector);
}

export function normalised(vector: Float32Array): Float32Array {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return norm === 0 ? vector.map((_, i) => (i === 0 ? 1 : 0)) : vector.map((value) => value / norm);
}

const SUBJECTS = [
  'La mairie',
  'Le syndicat',
  'Une agence',
  'Le ministre',
  'La préfète',
  'Un témoin',
  'Le club',
];
const VERBS = ['annonce', 'dément', 'repousse', 'inaugure', 'critique', 'finance', 'célèbre'];
const OBJECTS = [
  'la grève',
  'une usine',
  'le budget',
  'un pont',
  "l'école",
  'la récolte',
  'le festival',
  'la fusée',
];
const PLACES = ['au Havre', 'à Saint-Étienne', 'en Île-de-France', 'à Vostotchny', 'dans le Jura', 'à Nîmes'];

/** A small true-sounding story; the same number always gives the same one. */
export function storyOf(seed: number, path = `fil/${seed}.md`): Story {
  const random = startRandom(seed * 7919 + 17);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const sentence = () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(PLACES)}.`;
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  return {
    path,
    title: `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}`,
    ...(random() < 0.8 ? { publisher: pick(['Le Fil', 'Écho Maritime', "L'Observateur"]) } : {}),
    ...(random() < 0.8 ? { publishedAt: `2024-0${1 + Math.floor(random() * 9)}-${day}` } : {}),
    paragraphs: Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${sentence()} ${sentence()}`),
  };
}

export const questions = [
  'grève au Havre',
  'fusée Vostotchny',
  'budget de la mairie',
  'festival de Nîmes',
  'le ministre finance un pont',
  'récolte dans le Jura',
  'école en Île-de-France',
  'usine critiquée par le syndicat',
];

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
