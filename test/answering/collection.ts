import { createHash } from 'node:crypto';
import type { AnswerSource } from '../../src/answering/answer-options.ts';
import type { Article } from '../../src/articles/article.ts';
import { READING_RULES } from '../../src/articles/reading-rules.ts';
import { embeddingInput, splitPassages } from '../../src/articles/split-passages.ts';
import { memoryStore } from '../../src/index/memory-store.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import type { Embedder } from '../../src/models/embedder.ts';

/** What a test says of an article; the rest follows from it. */
export interface Story {
  readonly title: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly url?: string;
  /** Paragraphs, separated by empty lines; the headline is put in front. */
  readonly body: string;
}

export interface Collection extends AnswerSource {
  readonly embedder: Embedder;
  readonly articles: readonly Article[];
}

/** An open collection in memory of these articles, with the built-in embedder's vectors. */
export async function collection(stories: readonly Story[], maxPassageChars = 900): Promise<Collection> {
  const splitting = { maxPassageChars, version: 1 };
  const articles = stories.map(articleOf);
  const passages = articles.flatMap((article) =>
    splitPassages(article, splitting).map((passage) => ({
      article,
      passage,
      input: embeddingInput(article, passage),
    })),
  );
  const inputs = passages.map(({ input }) => input);
  const { embedder, state } = await builtinEmbedderSource().learn(inputs);
  const vectors = await embedder.embedPassages(inputs);
  const store = await memoryStore({
    base: 'fresh',
    remove: [],
    put: articles.map((article) => ({
      article,
      passages: passages.flatMap((prepared, index) =>
        prepared.article === article
          ? [
              {
                passage: prepared.passage,
                embeddingHash: sha256(JSON.stringify(prepared.input)),
                vectors: vectors[index]!,
              },
            ]
          : [],
      ),
    })),
    embedder: embedder.identity,
    embedderState: state,
    splitting,
    reading: READING_RULES,
  });
  const stored = new Map((await store.articles()).map((article) => [article.id, article]));
  return { store, embedder, articles: articles.map(({ id }) => stored.get(id)!) };
}

function articleOf({ title, publisher, publishedAt, url, body }: Story, index: number): Article {
  const path = `${index}-${title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.md`;
  const headline = `${title}\n\n`;
  const text = headline + body;
  return {
    id: sha256(path).slice(0, 16),
    path,
    title,
    publisher: publisher ?? null,
    author: null,
    publishedAt: publishedAt ?? null,
    url: url ?? null,
    lang: 'fr',
    text,
    bodyStart: headline.length,
    sourceHash: sha256(text),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A small newsroom's week: a port, a bridge, a visitor from abroad, and two quiet stories. */
export const newsroom: readonly Story[] = [
  {
    title: 'Les dockers de Port-Brillant votent la grève',
    publisher: 'La Dépêche du Littoral',
    publishedAt: '2024-02-03',
    url: 'https://depeche.example/greve',
    body:
      'Les dockers de Port-Brillant ont voté la grève samedi à une large majorité. ' +
      'Le mouvement doit durer douze jours, annonce leur syndicat.\n\n' +
      'Plus de 11 000 gros conteneurs attendent sur les quais, selon la capitainerie. ' +
      'La directrice du port, Solange Brière, juge la situation « intenable ».',
  },
  {
    title: 'Après la grève, les grues tournent de nouveau',
    publisher: 'Écho Maritime',
    publishedAt: '2024-02-19',
    body:
      'Le travail a repris lundi 19 février 2024 sur les quais de Port-Brillant. ' +
      'Les 11 000 conteneurs seront chargés avant le mois de mars, promet la direction.\n\n' +
      'Le syndicat obtient une prime de 450 euros pour chaque docker.',
  },
  {
    title: 'La passerelle des Tanneurs a rouvert',
    publisher: 'Le Courrier de l’Est',
    publishedAt: '2024-03-11',
    body:
      'La passerelle des Tanneurs a rouvert samedi 9 mars 2024 après quatorze mois de travaux. ' +
      'Étienne Falgoux, maire de Lavernes, a coupé le ruban devant trois cents habitants.\n\n' +
      'Le chantier a coûté 2,4 millions d’euros. ' +
      'L’ouvrage était fermé parce que la tempête de janvier avait emporté sa charpente.',
  },
  {
    title: 'Sergueï Choïgou en visite au cosmodrome de Vostotchny',
    publisher: 'Agence du Levant',
    publishedAt: '2023-09-13',
    body:
      'Le ministre russe de la Défense, Sergueï Choïgou, a visité mercredi le cosmodrome de Vostotchny. ' +
      'Il a rencontré les ingénieurs qui préparent le lancement d’un satellite militaire.\n\n' +
      'La coopération avec la Corée du Nord inquiète les voisins, dit l’analyste Park Min-seo. ' +
      'Elle estime que Moscou cherche des munitions pour ses soldats.',
  },
  {
    title: 'Une loutre dans le canal',
    body: 'Une loutre a été vue dans le canal. La mairie demande de ne pas la nourrir.',
  },
];
