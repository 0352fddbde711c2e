import type { Bilingual } from './bilingual.ts';

/** What the terminal says of articles fetched from the web. */
export const fetchTerminal = {
  step: { fr: 'Pages', en: 'Pages' },
  unit: { fr: 'pages', en: 'pages' },
  whole: { fr: 'en entier avec --json', en: 'whole with --json' },
  lists: {
    added: { fr: 'Nouveaux articles', en: 'New articles' },
    changed: { fr: 'Articles modifiés, fichier remplacé', en: 'Changed articles, file replaced' },
    edited: {
      fr: 'Articles modifiés, mais leur fichier a été corrigé à la main : laissé tel quel',
      en: 'Changed articles, but their file was corrected by hand: left as it is',
    },
    removed: {
      fr: 'Fichiers retirés du dossier : non repris (donnez l’adresse pour les reprendre)',
      en: 'Files taken out of the folder: not fetched again (give the address to have them back)',
    },
    refused: { fr: 'Sans article', en: 'Without an article' },
    refusedLists: { fr: 'Listes illisibles', en: 'Lists that cannot be read' },
  },
  unchanged: (pages: number): Bilingual => ({
    fr: `Pages inchangées : ${pages}.`,
    en: `Unchanged pages: ${pages}.`,
  }),
  fresh: (pages: number): Bilingual => ({
    fr: `Pages déjà lues depuis moins d’un jour : ${pages}.`,
    en: `Pages that were read within a day: ${pages}.`,
  }),
  left: (pages: number): Bilingual => ({
    fr: `Pages laissées pour la prochaine fois (limite de la collecte) : ${pages}.`,
    en: `Pages left for the next run (limit of a run): ${pages}.`,
  }),
  nothing: { fr: 'Rien de nouveau.', en: 'Nothing new.' },
  ingestNext: {
    fr: '« npm run ingest » met ces articles dans l’index.',
    en: '"npm run ingest" puts these articles into the index.',
  },
  interrupted: {
    fr: 'Interrompu ; les articles déjà écrits restent dans le dossier.',
    en: 'Interrupted; the articles written so far stay in the folder.',
  },
  noSources: (file: string): Bilingual => ({
    fr: `Donnez une adresse, ou listez dans « ${file} » ce qui est suivi : « feeds », « sitemaps », « pages ».`,
    en: `Give an address, or list in "${file}" what is followed: "feeds", "sitemaps", "pages".`,
  }),
  badMax: (value: string): Bilingual => ({
    fr: `--max attend un nombre de pages, de 1 à 100000 ; reçu : « ${value} ».`,
    en: `--max takes a number of pages, from 1 to 100000; got "${value}".`,
  }),
  watching: (minutes: number): Bilingual => ({
    fr: `Le dossier et les sources sont relus toutes les ${minutes} min. Ctrl-C pour finir.`,
    en: `The folder and the sources are read again every ${minutes} min. Ctrl-C to end.`,
  }),
} as const;
