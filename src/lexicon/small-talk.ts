import type { Wording } from './wording.ts';

/** Small talk in French and English. Written for the project. */

/** What a message does that only keeps a conversation going. */
export type SmallTalkKind = 'greeting' | 'thanks' | 'farewell' | 'assent' | 'complaint' | 'help';

/** What people say to each other, folded, without apostrophes and hyphens; phrases stand between commas. */
export const SMALL_TALK: Readonly<Record<SmallTalkKind, Readonly<Record<'fr' | 'en' | 'both', string>>>> = {
  greeting: {
    fr: `bonjour, bonsoir, salut, coucou, bjr, slt, cc, allo, bon matin, rebonjour, re bonjour, bienvenue, enchante, enchantee, ca va,
      ca va bien, comment ca va, comment vas tu, comment tu vas, comment allez vous, tu vas bien, vous allez bien, vas tu bien, ca roule,
      et toi, et vous, la forme`,
    en: `hello, hi, good morning, good evening, good afternoon, good day, hiya, how are you, how are you doing, how do you do,
      how is it going, how s it going, nice to meet you, welcome, and you, what s up`,
    both: 'hey, yo, hola',
  },
  thanks: {
    fr: `merci, mercis, mrc, mille mercis, grand merci, je te remercie, je vous remercie, c est gentil, bravo, genial, parfait, formidable,
      bien joue, bon travail, beau travail, bon bot, tu geres, j adore, je t aime, impressionnant, interessant,
      c est utile`,
    en: `thanks, thank you, thx, ty, tks, cheers, much appreciated, great, awesome, perfect, well done, good job, great job, good work,
      good bot, i love you, love it, very nice, nice one, nice job, amazing, helpful, interesting`,
    both: 'super, excellent, cool, top',
  },
  farewell: {
    fr: `au revoir, a bientot, a demain, a plus, a plus tard, a tout a l heure, a la prochaine, bonne journee, bonne soiree, bonne nuit,
      bon week end, bonne continuation, adieu, tchao`,
    en: 'bye, bye bye, goodbye, good bye, good night, see you, see you later, take care, have a nice day, have a good day',
    both: 'ciao',
  },
  assent: {
    fr: `d accord, dac, oui, ouais, non, nan, nn, entendu, compris, bien compris, j ai compris, je vois, ah bon, ah oui, ah non, en effet, exact,
      voila, tant pis, dommage, bof, bien sur, c est bon, c est tout, c est note, tres bien, bien, bon, laisse tomber, desole, desolee,
      pardon, excuse moi, excusez moi, de rien, je ne sais pas, pas mal, mdr, ptdr, pas de probleme, pas de souci, ca marche`,
    en: `yes, yeah, yep, no, nope, sure, alright, i see, got it, understood, never mind, sorry, you re welcome, no problem,
      i don t know, that s all`,
    both: 'ok, okay, okey, k, lol, haha, hihi, hehe, hmm, hum, mm, ah, oh, wow',
  },
  complaint: {
    fr: `nul, nulle, c est nul, c est faux, c est n importe quoi, n importe quoi, c est pas ca, ce n est pas ca, mauvaise reponse, mauvais bot,
      tu te trompes, vous vous trompez, tu mens, tu racontes n importe quoi, ferme la, ta gueule, tg, idiot, idiote, imbecile, stupide,
      connard, merde, va te faire foutre, je te deteste, tu sers a rien, tu ne sers a rien, je comprends pas,
      je ne comprends pas, j ai pas compris, je n ai pas compris`,
    en: `shut up, stupid, stupid bot, bad bot, useless, you suck, that s wrong, that is wrong, this is wrong, it s wrong, wrong answer,
      you re wrong, fuck you, fuck off, i hate you, i don t understand`,
    both: 'wtf',
  },
  help: {
    fr: `aide, a l aide, aide moi, aidez moi, au secours, tu peux m aider, peux tu m aider, pouvez vous m aider, vous pouvez m aider,
      j ai besoin d aide, que sais tu faire, que peux tu faire, que peux tu faire pour moi, que savez vous faire, que pouvez vous faire,
      tu peux faire quoi, tu sais faire quoi, tu fais quoi, que fais tu, qu est ce que tu peux faire, qu est ce que tu sais faire,
      qu est ce que tu fais, a quoi tu sers, a quoi sers tu, a quoi servez vous, comment tu fonctionnes, comment fonctionnes tu,
      comment t utiliser, qui es tu, tu es qui, t es qui, qui etes vous, vous etes qui, tu es quoi, comment tu t appelles,
      comment t appelles tu, c est quoi ton nom, quel est ton nom, es tu un robot, tu es un robot, tu es un bot, t es un bot, t es un robot, es tu un humain, qui t a cree, tu parles anglais, parles tu anglais, parlez vous anglais,
      que puis je demander, que puis je te demander, que puis je vous demander, qu est ce que je peux demander,
      qu est ce que je peux te demander, quelles questions puis je poser, je peux te poser une question, puis je te poser une question,
      j ai une question`,
    en: `help, help me, can you help me, could you help me, i need help, what can you do, what can you do for me, what do you do,
      what can i ask, what can i ask you, who are you, what are you, what is your name, what s your name, how do you work,
      how can i use you, how do i use you, are you a bot, are you a robot, who made you, who created you, do you speak french, do you speak english, are you human, can i ask you a question, i have a question`,
    both: '',
  },
};

/** Words that go with those, and say nothing alone. */
export const COMPANY_WORDS = `c est, c etait, that s, that is, it s, this is, a tous, a toutes, a toutes et a tous, tout le monde, les amis, l ami, mon ami, kiosque, le bot, cher bot, petit bot, bot, beaucoup, bien, encore,
  vraiment, tres, mais, et, alors, donc, euh, heu, ah, oh, pour tout, pour ton aide, pour votre aide, pour la reponse, pour ta reponse, pour votre reponse,
  pour l info, pour les infos, pour ces infos, pour ces informations, pour ces precisions, pour cette reponse, d avance, infiniment, quand meme, a toi, a vous, aussi, toi, stp, svp, s il te plait, s il vous plait,
  everyone, everybody, all, there, guys, again, so much, very much, a lot, for your help, for the answer, for everything, in advance,
  and, so, well, my friend, friend, please, pls, too, man`;

/** A word that asks kindly, behind a question; folded. */
export const ASKS_KINDLY: readonly Wording[] = [
  { pattern: "stp|svp|s'il (te|vous) plait", example: 's’il te plaît' },
  { pattern: 'please|pls', example: 'please' },
];

/** Thanks in advance, behind a question and a mark; folded. */
export const THANKS: readonly Wording[] = [
  { pattern: "merci( (d'avance|beaucoup|bien))*", example: 'merci beaucoup d’avance' },
  { pattern: '(thanks?|thank you|thx)( (in advance|a lot|very much))*', example: 'thank you very much' },
];

/** What else a question begins with behind « bonjour » without a comma, as a word without its apostrophe. */
export const QUESTION_BEGINNINGS: readonly Wording[] = [
  { pattern: 'qu|est|y|je?', example: ['qu', 'est', 'j'] },
  { pattern: 'peux|pouvez|pourrais|dis', example: 'peux' },
  { pattern: 'i', example: 'i' },
];

/** What judges whoever listens; folded, without apostrophes. */
export const YOU_ARE: readonly Wording[] = [
  { pattern: '(tu|t) es |vous etes ', example: 'tu es nul' },
  { pattern: 'you (are|re) ', example: 'you are great' },
];

/** Words of degree before such a judgement. */
export const DEGREE_WORDS =
  'vraiment trop tres si bien un une peu le la plus pas completement totalement really so very too pretty a an the not just';
