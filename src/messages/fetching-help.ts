/** Help texts of `npm run fetch`. */
export const fetchHelp = {
  about: {
    fr: 'Lit des articles sur le web et les écrit dans le dossier des articles ; sans adresse, ce que SOURCES_FILE suit.',
    en: 'Reads articles from the web and writes them into the article folder; without an address, what SOURCES_FILE follows.',
  },
  feed: {
    fr: 'flux RSS, Atom ou JSON Feed, ou page qui en offre un (à répéter)',
    en: 'RSS, Atom or JSON feed, or a page that offers one (repeatable)',
  },
  sitemap: { fr: 'plan de site XML (à répéter)', en: 'XML sitemap (repeatable)' },
  max: {
    fr: 'pages à demander au plus (sinon celles de SOURCES_FILE, ou 100)',
    en: 'pages to ask for at most (else as in SOURCES_FILE, or 100)',
  },
  json: { fr: 'écrit le rapport en JSON', en: 'print the report as JSON' },
} as const;
