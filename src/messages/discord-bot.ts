import { writtenDate } from './answers.ts';
import type { Bilingual } from './bilingual.ts';
import { eachInQuotes } from './punctuation.ts';

/** What the bot says when there is no answer to show. */
export const botMessages = {
  stopped: { fr: 'Recherche arrêtée.', en: 'Search stopped.' },
  goingDown: {
    fr: 'Je redémarre : reposez votre question dans un instant.',
    en: 'I am restarting: ask again in a moment.',
  },
  ingestionStopped: {
    fr: 'Je redémarre : l’indexation est arrêtée, et l’index reste comme il était. Relancez `/indexer` dans un instant.',
    en: 'I am restarting: the ingestion is stopped, and the index stays as it was. Run `/ingest` again in a moment.',
  },
  unexpected: {
    fr: 'Quelque chose a échoué de mon côté. Réessayez ; si cela se répète, prévenez qui s’occupe de ce bot.',
    en: 'Something failed on my side. Try again; if it goes on, tell whoever runs this bot.',
  },
  unknownCommand: {
    fr: 'Cette commande n’existe plus. Rechargez Discord (Ctrl + R) pour voir les commandes actuelles.',
    en: 'This command no longer exists. Reload Discord (Ctrl + R) to see the current ones.',
  },
  answerGone: {
    fr: 'Cette réponse n’est plus en mémoire. Reposez la question.',
    en: 'This answer is no longer kept. Ask the question again.',
  },
  alreadyShared: {
    fr: 'Vous avez déjà partagé cette réponse.',
    en: 'You have shared this answer already.',
  },
  alreadyOver: { fr: 'Cette recherche est déjà terminée.', en: 'This search has already ended.' },
  onlyTheAsker: {
    fr: 'Seule la personne qui a posé la question peut utiliser ce bouton.',
    en: 'Only the person who asked can use this button.',
  },
  onlyEditors: {
    fr: 'Cette commande est réservée à qui gère le serveur ou a un rôle d’éditeur.',
    en: 'This command is for those who manage the server or have an editor role.',
  },
  unreadableMessage: {
    fr: 'Discord ne me montre les mots d’un message que s’il me mentionne, ou s’il répond à l’un des miens sans couper la mention. Écrivez donc votre question avec une mention, ou utilisez `/demander`.',
    en: 'Discord shows me the words of a message only if it mentions me, or replies to one of mine with the mention left on. So please mention me with your question, or use `/ask`.',
  },
  howToAsk: {
    fr: 'Quelle est votre question ? Écrivez-la dans le même message, ou utilisez `/demander`.',
    en: 'What is your question? Write it in the same message, or use `/ask`.',
  },
  nothingToCheck: {
    fr: 'Ce message ne contient pas de texte à vérifier.',
    en: 'This message has no text to check.',
  },
  questionTooLong: (chars: number, most: number): Bilingual => ({
    fr: `Votre question a ${chars} caractères ; ${most} au plus. Raccourcissez-la.`,
    en: `Your question has ${chars} characters; ${most} at most. Shorten it.`,
  }),
  unreadableDate: (typed: string): Bilingual => ({
    fr: `Je ne comprends pas la date « ${typed} ». Écrivez par exemple 2024-06-03, 2024-06, 2024 ou « la semaine dernière ».`,
    en: `I cannot read the date "${typed}". Write for example 2024-06-03, 2024-06, 2024 or "last week".`,
  }),
  emptyPeriod: (since: string, until: string): Bilingual => ({
    fr: `La période est vide : elle commence le ${writtenDate(since, 'fr')} et finit le ${writtenDate(until, 'fr')}. Échangez les deux dates.`,
    en: `The period is empty: it starts on ${writtenDate(since, 'en')} and ends on ${writtenDate(until, 'en')}. Swap the two dates.`,
  }),
  noSuchArticle: (asked: string): Bilingual => ({
    fr: `Aucun article ne correspond à « ${asked} ». Choisissez-en un dans la liste proposée pendant que vous tapez.`,
    en: `No article matches "${asked}". Choose one from the suggestions that appear as you type.`,
  }),
  noSuchPublisher: (asked: string, near: readonly string[]): Bilingual => ({
    fr: `Aucun journal de la collection ne s’appelle « ${asked} ». ${near.length === 0 ? 'Choisissez-en un dans la liste proposée pendant que vous tapez.' : `Les plus proches : ${eachInQuotes(near, 'fr')}.`}`,
    en: `No publisher of the collection is called "${asked}". ${near.length === 0 ? 'Choose one from the suggestions that appear as you type.' : `The nearest ones: ${eachInQuotes(near, 'en')}.`}`,
  }),
  severalArticles: (asked: string, found: number): Bilingual => ({
    fr: `${found} articles correspondent à « ${asked} ». Choisissez-en un dans la liste proposée pendant que vous tapez.`,
    en: `${found} articles match "${asked}". Choose one from the suggestions that appear as you type.`,
  }),
  articleGone: (title: string | null): Bilingual => ({
    fr: `${title === null ? 'Cet article' : `« ${title} »`} n’est plus dans la collection.`,
    en: `${title === null ? 'This article' : `"${title}"`} is no longer in the collection.`,
  }),
} as const;

/** Why the bot is not, or no longer, connected. */
export const loginFailed = {
  token: {
    fr: 'Discord refuse DISCORD_TOKEN. Copiez le jeton du bot depuis le portail des développeurs (onglet Bot, « Reset Token ») dans .env.',
    en: 'Discord refuses DISCORD_TOKEN. Copy the bot token from the developer portal (Bot tab, "Reset Token") into .env.',
  },
  invalidated: {
    fr: 'Discord a mis fin à la session et ne permet pas de la reprendre. Relancez le bot.',
    en: 'Discord ended the session and does not allow resuming it. Start the bot again.',
  },
  closed: (code: number): Bilingual => {
    if (code === 4004) return loginFailed.token;
    return {
      fr: `Discord a fermé la connexion pour de bon (code ${code}) : les réglages de l’application sur le portail des développeurs ne permettent pas à ce bot de se connecter.`,
      en: `Discord closed the connection for good (code ${code}): the application's settings in the developer portal do not let this bot connect.`,
    };
  },
  otherServer: (guildId: string, variable: string): Bilingual => ({
    fr: `Le bot n’a pas accès au serveur ${guildId}. Vérifiez ${variable}, et invitez le bot avec la permission « applications.commands ».`,
    en: `The bot has no access to server ${guildId}. Check ${variable}, and invite the bot with the scope "applications.commands".`,
  }),
  unreachable: (status: number | null): Bilingual => ({
    fr: `Discord ne répond pas${status === null ? '' : ` (HTTP ${status})`}. Vérifiez le réseau et DISCORD_API.`,
    en: `Discord does not answer${status === null ? '' : ` (HTTP ${status})`}. Check the network and DISCORD_API.`,
  }),
} as const;

/** A file that an editor attached and that cannot be used. */
export function attachmentTooLarge(name: string, maxBytes: number): Bilingual {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return {
    fr: `« ${name} » dépasse ${megabytes} Mo : ce n’est pas un article. Rien n’a changé.`,
    en: `"${name}" is larger than ${megabytes} MB: that is not an article. Nothing has changed.`,
  };
}

export const attachmentFailed = (name: string): Bilingual => ({
  fr: `« ${name} » n’a pas pu être téléchargé depuis Discord. Rien n’a changé ; réessayez.`,
  en: `"${name}" could not be downloaded from Discord. Nothing has changed; try again.`,
});
