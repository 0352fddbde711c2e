import type { Bilingual } from './bilingual.ts';
import { failedBecause } from './system-causes.ts';

/** What the bot says of the index that it serves, of ingestions in the background, and of added or removed articles. */

export const notPutInService = (generation: string, serving: string, reason: Bilingual): Bilingual => ({
  fr: `La génération ${generation} de l’index n’est pas mise en service ; ${serving} répond toujours. ${reason.fr}`,
  en: `Generation ${generation} of the index is not put in service; ${serving} goes on answering. ${reason.en}`,
});

export const pointerLost = (problem: Bilingual): Bilingual => ({
  fr: `${problem.fr} Relancez l’ingestion, qui le refait.`,
  en: `${problem.en} Run the ingestion again, which makes it anew.`,
});

export const indexLost = (serving: string, why: Bilingual): Bilingual => ({
  fr: `L’index sur le disque n’est plus utilisable ; la génération ${serving}, déjà ouverte, répond toujours. ${why.fr}`,
  en: `The index on the disk can no longer be used; generation ${serving}, which is open, goes on answering. ${why.en}`,
});

export const vectorsCannotBeSearched = (made: string, searched: string): Bilingual => ({
  fr: `Ses vecteurs (« ${made} ») ne peuvent pas être comparés avec ceux de l’embedder en service (« ${searched} »). Relancez l’ingestion avec le même réglage EMBEDDINGS, ou redémarrez avec le nouveau.`,
  en: `Its vectors ("${made}") cannot be compared with those of the embedder in service ("${searched}"). Run the ingestion again with the same EMBEDDINGS setting, or restart with the new one.`,
});

export const cannotBeOpened = (detail: string): Bilingual => ({
  fr: `Elle n’a pas pu être ouverte (${detail}).`,
  en: `It could not be opened (${detail}).`,
});

export const sourceClosed: Bilingual = {
  fr: 'Kiosque s’arrête et ne prend plus de questions. Reposez la vôtre dans une minute.',
  en: 'Kiosque is shutting down and takes no more questions. Ask again in a minute.',
};

export const ingestionRunning = (seconds: number): Bilingual => ({
  fr: `Une ingestion est déjà en cours, depuis ${seconds} s. Attendez qu’elle finisse, puis recommencez.`,
  en: `An ingestion is already running, since ${seconds} s ago. Wait for it to end, then try again.`,
});

/** For an editor, who has no shell on the server. */
export const ingestionFailedForReader: Bilingual = {
  fr: 'L’indexation a échoué ; l’index d’avant répond toujours. Recommencez ; si cela se répète, prévenez qui s’occupe de ce bot : ses traces en disent la raison.',
  en: 'The ingestion failed; the index from before goes on answering. Try again; if it goes on, tell whoever runs this bot: its log gives the reason.',
};

export const ingestionDied = (how: string): Bilingual => ({
  fr: `L’ingestion s’est arrêtée sans compte rendu (${how}). L’index d’avant répond toujours. Recommencez ; si cela se répète, lancez « npm run ingest » sur le serveur et vérifiez sa mémoire et son disque.`,
  en: `The ingestion ended without a report (${how}). The index from before goes on answering. Try again; if it happens again, run "npm run ingest" on the server and check its memory and disk.`,
});

export const ingestionFailed = (detail: string): Bilingual => ({
  fr: `L’ingestion a échoué (${detail}). L’index d’avant répond toujours. Lancez « npm run ingest » sur le serveur pour en voir le détail.`,
  en: `The ingestion failed (${detail}). The index from before goes on answering. Run "npm run ingest" on the server to see the details.`,
});

export const startedByTheBot: Bilingual = {
  fr: 'C’est le bot qui lance ceci ; depuis un terminal : npm run ingest',
  en: 'This is started by the bot; from a terminal: npm run ingest',
};

export const articleRefused = (name: string, reason: Bilingual): Bilingual => ({
  fr: `« ${name} » n’a pas été ajouté : ${reason.fr}.`,
  en: `"${name}" was not added: ${reason.en}.`,
});

export const articleExists = (path: string): Bilingual => ({
  fr: `Il y a déjà un article « ${path} » : rien n’a été changé. Demandez son remplacement, ou donnez un autre nom au fichier.`,
  en: `There is already an article "${path}": nothing was changed. Ask for it to be replaced, or give the file another name.`,
});

export const additionNotUndone: Bilingual = {
  fr: 'Cet ajout ne peut plus être annulé : son fichier, ou celui qu’il avait remplacé, a changé ou n’est plus là. Rien n’a été changé ; `/article retirer` ôte un article.',
  en: 'This addition can no longer be undone: its file, or the one that it replaced, has changed or is gone. Nothing was changed; `/article remove` takes an article out.',
};

export const articleNotFound = (path: string): Bilingual => ({
  fr: `Il n’y a pas d’article « ${path} » dans le dossier d’articles : rien n’a été changé.`,
  en: `There is no article "${path}" in the article folder: nothing was changed.`,
});

export const articleIsNoFile = (path: string): Bilingual => ({
  fr: `« ${path} » est un lien, ou n’est pas un fichier d’article : changez-le dans le dossier lui-même.`,
  en: `"${path}" is a link, or no article file: change it in the folder itself.`,
});

export const articleChangeFailed = (path: string, code: string): Bilingual =>
  failedBecause(code, {
    fr: `« ${path} » n’a pas pu être changé, dans le dossier d’articles ou dans DATA_DIR`,
    en: `"${path}" could not be changed, in the article folder or in DATA_DIR`,
  });

/** The same for an editor, who cannot look at the disk. */
export const articleNotChanged = (path: string): Bilingual => ({
  fr: `« ${path} » n’a pas pu être changé ; rien n’est perdu. Prévenez qui s’occupe de ce bot.`,
  en: `"${path}" could not be changed; nothing is lost. Tell whoever runs this bot.`,
});

export const keptAmongArticles = (folder: string): Bilingual => ({
  fr: `Les articles retirés seraient gardés dans « ${folder} », donc parmi les articles eux-mêmes. Placez DATA_DIR hors de CORPUS_DIR.`,
  en: `Removed articles would be kept in "${folder}", that is among the articles themselves. Put DATA_DIR outside CORPUS_DIR.`,
});

export const holdsSeveralArticles: Bilingual = {
  fr: 'le fichier n’est pas un article mais une liste d’articles ; qui s’occupe du bot peut le déposer dans le dossier des articles',
  en: 'the file is no article but a list of articles; whoever runs the bot can put it into the article folder',
};

export const articleAmongOthers = (path: string, file: string): Bilingual => ({
  fr: `« ${path} » est un article parmi d’autres du fichier « ${file} » : il s’ôte dans ce fichier, que qui s’occupe du bot peut changer.`,
  en: `"${path}" is one article among others of the file "${file}": it is taken out in that file, which whoever runs the bot can change.`,
});

export const calibrationUnreadable = (file: string): Bilingual => ({
  fr: `Le calibrage « ${file} » est inutilisable ; le seuil habituel sert à sa place. Refaites-le, dans le dossier du projet, avec : npm run eval -- --calibrate`,
  en: `The calibration "${file}" cannot be used; the usual threshold serves instead. Make it again, in the project's folder, with: npm run eval -- --calibrate`,
});

export const calibrationOutdated = (file: string): Bilingual => ({
  fr: `Le calibrage « ${file} » a été fait pour une autre version de la règle de refus ; le seuil habituel sert à sa place. Refaites-le, dans le dossier du projet, avec : npm run eval -- --calibrate`,
  en: `The calibration "${file}" was made for another version of the refusal rule; the usual threshold serves instead. Make it again, in the project's folder, with: npm run eval -- --calibrate`,
});
