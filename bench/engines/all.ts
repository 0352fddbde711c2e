import type { Engine } from './engine.ts';

/** Each engine is loaded by its own process only, so that nobody pays for another's code. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  kiosque: async () => (await import('./kiosque.ts')).kiosque,
  langchain: async () => (await import('./langchain.ts')).langchain,
  minisearch: async () => (await import('./minisearch.ts')).minisearch,
  orama: async () => (await import('./orama.ts')).orama,
};

export const ENGINE_NAMES: Readonly<Record<string, string>> = {
  kiosque: 'Kiosque',
  langchain: 'LangChain',
  minisearch: 'MiniSearch',
  orama: 'Orama',
};
