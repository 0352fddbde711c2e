import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchArticles } from '../../src/fetching/fetch-articles.ts';
import type { FetchReport } from '../../src/fetching/fetch-report.ts';
import type { World } from '../../src/fetching/open-tools.ts';
import type { Sources } from '../../src/fetching/sources.ts';
import { isKnownWord } from '../../src/models/builtin/load-model.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { loopbackReach } from './loopback-reach.ts';

export interface Newsroom {
  readonly corpus: string;
  readonly data: string;
  /** What was waited for between requests, in milliseconds. */
  readonly waited: number[];
  /** Goes on by so many milliseconds. */
  pass(ms: number): void;
  fetch(sources: Partial<Sources>): Promise<FetchReport>;
  /** Paths of all files in the corpus, sorted. */
  files(): Promise<readonly string[]>;
  text(path: string): Promise<string>;
}

/** A corpus folder and a memory, in a world whose time passes only when somebody waits. */
export async function newsroom(more: Partial<World> = {}): Promise<Newsroom> {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const data = join(folder, 'data');
  await mkdir(corpus);
  const waited: number[] = [];
  let time = Date.parse('2024-09-01T08:00:00Z');
  const clock = {
    now: () => time,
    wait: async (ms: number) => {
      waited.push(ms);
      time += ms;
    },
  };
  return {
    corpus,
    data,
    waited,
    pass(ms) {
      time += ms;
    },
    fetch: ({ pages = [], feeds = [], sitemaps = [], max = 100 }) =>
      fetchArticles({
        corpusFolder: corpus,
        dataFolder: data,
        sources: { pages, feeds, sitemaps, max },
        version: '0.0.0-test',
        knowsWord: isKnownWord,
        world: { reach: loopbackReach, clock, ...more },
      }),
    async files() {
      const entries = await readdir(corpus, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(corpus.length + 1))
        .sort();
    },
    text: (path) => readFile(join(corpus, path), 'utf8'),
  };
}

export interface PageOptions {
  readonly head?: string;
  readonly body?: string;
}

/** The page of an article, as a newspaper has it. */
export function page(title: string, { head = '', body = ferryBody }: PageOptions = {}): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} | Le Phare</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="Le Phare">${head}</head>
<body><nav><a href="/">Accueil</a> <a href="/sport">Sport</a></nav><main><article><h1>${title}</h1>${body}</article></main>
<footer>Mentions légales</footer></body></html>`;
}

const ferryBody = `<p>Le bac de Trévignec a repris ses traversées lundi matin, après onze semaines de réparation de la coque et
des machines, a annoncé la mairie dans un communiqué adressé à la presse locale.</p>
<p>« Les travaux ont coûté 640 000 euros, dont la moitié payée par la région », a précisé Hélène Kerbrat, l’adjointe
chargée des transports, qui attend 180 000 passagers d’ici à la fin de l’année.</p>
<p>Pendant l’arrêt, les habitants de l’île passaient par une vedette louée à la ville voisine, qui ne prenait ni les
voitures ni les camions de livraison. Les commerçants ont demandé une aide, qui leur a été promise pour octobre.</p>`;
