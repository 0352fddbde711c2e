import type { Bilingual } from './bilingual.ts';

/** Why a question is not taken now. */
export const admissionMessages = {
  /** A person asks faster than one may; `seconds` is 1 or more. */
  tooFast: (seconds: number): Bilingual => ({
    fr: `Vous posez vos questions plus vite que je ne lis. Réessayez dans ${seconds} s.`,
    en: `You ask faster than I can read. Try again in ${seconds} s.`,
  }),

  /** The server has used up its questions of the day. */
  dayIsFull: (limit: number, hours: number): Bilingual => ({
    fr: `Ce serveur a posé ses ${limit} questions du jour. Les prochaines seront possibles à minuit UTC, dans ${hours} h au plus.`,
    en: `This server has asked its ${limit} questions of the day. The next ones are possible at midnight UTC, in ${hours} h at most.`,
  }),

  /** The same for direct messages, which share one number. */
  dayOfDirectMessagesIsFull: (limit: number, hours: number): Bilingual => ({
    fr: `Les ${limit} questions du jour en messages privés ont été posées. Les prochaines seront possibles à minuit UTC, dans ${hours} h au plus.`,
    en: `The day's ${limit} questions in direct messages have been asked. The next ones are possible at midnight UTC, in ${hours} h at most.`,
  }),

  queueFull: (waiting: number): Bilingual => ({
    fr: `Il y a trop de monde : ${waiting} ${waiting < 2 ? 'question attend' : 'questions attendent'} déjà. Réessayez dans une minute.`,
    en: `There are too many people: ${waiting} ${waiting === 1 ? 'question is' : 'questions are'} waiting already. Try again in a minute.`,
  }),

  enoughWaiting: (waiting: number): Bilingual => ({
    fr: `Vous avez déjà ${waiting} ${waiting < 2 ? 'question' : 'questions'} en attente. Posez la suivante quand l'une d'elles aura sa réponse.`,
    en: `You already have ${waiting} ${waiting === 1 ? 'question' : 'questions'} waiting. Ask the next one when one of them has its answer.`,
  }),

  closing: {
    fr: 'Je m’arrête à l’instant et ne prends plus de questions. Reposez la vôtre dans une minute.',
    en: 'I am stopping just now and take no more questions. Ask yours again in a minute.',
  },
} as const;
