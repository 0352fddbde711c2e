/** What Discord shows beside the names of commands and options: at most 100 characters each. */
export const commandTexts = {
  ask: {
    about: { fr: 'Poser une question aux articles', en: 'Ask the articles a question' },
    question: { fr: 'Votre question, en français ou en anglais', en: 'Your question, in French or English' },
    since: {
      fr: 'Articles publiés depuis : 2024-06-03, juin 2024, la semaine dernière…',
      en: 'Articles published since: 2024-06-03, June 2024, last week…',
    },
    until: {
      fr: 'Articles publiés jusqu’à : 2024-06-30, juin 2024, hier…',
      en: 'Articles published until: 2024-06-30, June 2024, yesterday…',
    },
    publisher: { fr: 'Seulement les articles de ce journal', en: 'Only articles of this publisher' },
    article: { fr: 'Seulement cet article', en: 'Only this article' },
    private: { fr: 'Réponse visible de vous seul', en: 'An answer that only you can see' },
  },
  articles: {
    about: {
      fr: 'Voir les articles d’où viennent les réponses',
      en: 'See the articles that answers come from',
    },
    search: {
      fr: 'Mots du titre, du journal ou de l’auteur',
      en: 'Words of the title, publisher or author',
    },
  },
  help: { fr: 'Comment utiliser ce bot', en: 'How to use this bot' },
  forget: {
    fr: 'Effacer ce que le bot a gardé de vos questions et de vos votes',
    en: 'Delete what the bot has kept of your questions and votes',
  },
  article: {
    about: { fr: 'Ajouter ou retirer un article', en: 'Add or remove an article' },
    add: { fr: 'Ajouter un article à la collection', en: 'Add an article to the collection' },
    file: {
      fr: 'Fichier de l’article : .txt, .md, .html, .docx, .odt, .pdf, .eml ou .mhtml',
      en: 'File of the article: .txt, .md, .html, .docx, .odt, .pdf, .eml or .mhtml',
    },
    url: {
      fr: 'Ou son adresse sur le web : https://…',
      en: 'Or its address on the web: https://…',
    },
    replace: {
      fr: 'Remplacer le fichier du même nom, ou corrigé à la main',
      en: 'Replace the file of the same name, or one corrected by hand',
    },
    remove: { fr: 'Retirer un article de la collection', en: 'Remove an article from the collection' },
    removed: { fr: 'L’article à retirer', en: 'The article to remove' },
  },
  ingest: {
    about: { fr: 'Relire le dossier des articles', en: 'Read the folder of articles again' },
    dryRun: {
      fr: 'Dire ce qui changerait, sans rien changer',
      en: 'Say what would change, and change nothing',
    },
    full: {
      fr: 'Tout relire, même ce qui n’a pas changé',
      en: 'Read everything again, unchanged articles too',
    },
  },
  rollback: {
    fr: 'Revenir à l’index d’avant la dernière indexation',
    en: 'Go back to the index before the last ingestion',
  },
  status: { fr: 'État du bot et de son index', en: 'State of the bot and its index' },
  feedback: {
    fr: 'Les derniers votes négatifs, à lire ou à exporter',
    en: 'The last negative votes, to read or to export',
  },
  editors: {
    fr: 'Un lien pour éditer les articles dans le navigateur',
    en: 'A link to edit the articles in the browser',
  },
} as const;
