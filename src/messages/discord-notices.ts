import { type Bilingual, inBoth } from './bilingual.ts';

/** Help, votes, and what `/forget` did. */
export const noticeMessages = {
  help: {
    title: { fr: 'Comment interroger les articles', en: 'How to ask the articles' },
    forReaders: {
      fr: [
        '`/demander` : posez une question ; au besoin, choisissez une période, un journal, un article, ou une réponse privée.',
        'Mentionnez-moi, répondez à l’une de mes réponses ou écrivez-moi en message privé : cela marche aussi. Dans un fil que j’ai ouvert, mentionnez-moi encore : Discord ne me montre pas les autres messages.',
        'Chaque phrase porte un numéro. Le menu « Sources » ouvre la citation exacte dans son article.',
        '👍 et 👎 disent si la réponse est bonne ; « Élargir » cherche plus largement et sans filtre.',
        '`/articles` : les articles, du plus récent au plus ancien.',
        'Clic droit sur un message, Applications, « Vérifier avec les articles » : ce qu’ils en disent.',
        '`/oublier` : efface ce que je garde de vos questions et de vos votes.',
        '',
        'Je ne réponds que d’après les articles ; quand ils ne disent rien, je le dis.',
      ].join('\n'),
      en: [
        '`/ask`: ask a question; if you like, choose a period, a publisher, an article, or a private answer.',
        'Mention me, reply to one of my answers or write me a direct message: that works too. In a thread that I opened, mention me again: Discord does not show me other messages.',
        'Every sentence has a number. The menu "Sources" opens the exact quote in its article.',
        '👍 and 👎 say whether the answer is good; "Widen" searches more widely and without filters.',
        '`/articles`: the articles, newest first.',
        'Right click on a message, Apps, "Check against the articles": what they say of it.',
        '`/forget`: deletes what I keep of your questions and votes.',
        '',
        'I answer from the articles only; where they say nothing, I say so.',
      ].join('\n'),
    },
    forEditors: {
      fr: [
        '**Pour les éditeurs**',
        '`/article ajouter` : un article de plus, d’un fichier ou d’une adresse du web ; `/article retirer` : un de moins.',
        '`/indexer` : relit le dossier des articles ; `/revenir` : remet l’index d’avant.',
        '`/etat` : ce qui répond, et de quoi ; `/retours` : les derniers votes négatifs.',
        '`/redaction` : tout cela dans le navigateur.',
      ].join('\n'),
      en: [
        '**For editors**',
        '`/article add`: one article more, from a file or an address on the web; `/article remove`: one less.',
        '`/ingest`: reads the folder of articles again; `/rollback`: brings the index before back.',
        '`/status`: what answers, and from what; `/feedback`: the last negative votes.',
        '`/editors`: all of this in the browser.',
      ].join('\n'),
    },
  },
  forgotten: (answers: number, votes: number): Bilingual =>
    answers === 0 && votes === 0
      ? {
          fr: 'Je ne gardais rien de vous.',
          en: 'I kept nothing of you.',
        }
      : {
          fr: `Effacé : ${sayDeleted(answers, votes).fr}. Les messages déjà publiés restent dans Discord ; ce que des éditeurs ont fait est conservé à part.`,
          en: `Deleted: ${sayDeleted(answers, votes).en}. Messages already posted stay in Discord; what editors did is kept apart.`,
        },
  vote: {
    title: { fr: 'Qu’est-ce qui ne va pas ?', en: 'What is wrong?' },
    reason: { fr: 'Raison', en: 'Reason' },
    reasonPlaceholder: { fr: 'Choisissez une raison', en: 'Choose a reason' },
    reasons: {
      wrong: { fr: 'La réponse est fausse', en: 'The answer is wrong' },
      unsupported: { fr: 'Les citations ne le disent pas', en: 'The quotes do not say so' },
      outdated: { fr: 'La réponse est dépassée', en: 'The answer is out of date' },
      missing: { fr: 'Il manque quelque chose', en: 'Something is missing' },
      other: { fr: 'Autre chose', en: 'Something else' },
    },
    comment: { fr: 'Précisions (facultatif)', en: 'Details (optional)' },
    commentPlaceholder: {
      fr: 'Ce que vous attendiez, où c’est écrit…',
      en: 'What you expected, where it is written…',
    },
    thanks: { fr: 'Merci, c’est noté.', en: 'Thank you, it is noted.' },
  },
} as const;

/** What there was of each kind; nothing of what there was not. */
function sayDeleted(answers: number, votes: number): Bilingual {
  const questions =
    answers === 1
      ? { fr: 'question et sa réponse', en: 'question and its answer' }
      : { fr: 'questions et leurs réponses', en: 'questions and their answers' };
  return inBoth((language) =>
    [
      ...(answers === 0 ? [] : [`${answers} ${questions[language]}`]),
      ...(votes === 0 ? [] : [`${votes} ${votes === 1 ? 'vote' : 'votes'}`]),
    ].join(', '),
  );
}
