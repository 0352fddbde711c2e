import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Request, readRequest } from '../../src/answering/question/request.ts';
import { fold } from '../../src/text/fold.ts';

const today = '2024-03-13';
const read = (message: string): Request => readRequest(message, today);

/** As hurried people type: without accents, without capitals, with them only, without the last mark. */
const spellings = (message: string): readonly string[] => [
  message,
  message.toLowerCase(),
  message.toUpperCase(),
  message.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  fold(message),
  message.replaceAll('’', "'"),
  `  ${message} `,
];

const TALK: Readonly<Record<string, readonly string[]>> = {
  greeting: [
    'Bonjour',
    'bonjour !',
    'Bonsoir à tous',
    'Salut ça va ?',
    'Salut, ça va ?',
    'Coucou 👋',
    'Comment allez-vous ?',
    'Hello',
    'Hi there!',
    'Hey, how are you?',
    'Good morning',
    'bjr',
  ],
  thanks: [
    'Merci',
    'Merci beaucoup !',
    'merciiii',
    'Merci bien, c’est parfait',
    'Merci pour ton aide !',
    'Merci pour ces infos',
    'Thanks, that’s helpful',
    'C’est très intéressant !',
    'Thank you so much!',
    'thx',
    'Super, merci',
    'Génial !',
    'Bravo',
    'Good bot',
    'tu es génial',
    'You are great',
  ],
  farewell: [
    'Au revoir',
    'Bonne soirée !',
    'Merci, à bientôt',
    'à +',
    'Bye bye',
    'See you later!',
    'Good night',
  ],
  assent: [
    'ok',
    'OK.',
    'D’accord',
    'oui',
    'Non',
    'Ah bon ?',
    'lol',
    'Yes please',
    'I see',
    'd’accord, très bien',
    '👍',
    '🙏🏽',
  ],
  complaint: [
    'Tu es nul',
    't’es vraiment nul',
    'Vous êtes stupide',
    'N’importe quoi !',
    'C’est faux.',
    'You are useless',
    'you’re not very smart',
    'Shut up',
    'Je ne comprends pas',
  ],
  help: [
    'Aide',
    'aide-moi',
    '/help',
    'Help!',
    'Peux-tu m’aider ?',
    'Qui es-tu ?',
    'Salut, qui es-tu ?',
    't’es un bot ?',
    'Do you speak English?',
    'Que sais-tu faire ?',
    'Qu’est-ce que tu peux faire ?',
    'Who are you?',
    'Hello, what can you do?',
    'Quelles questions puis-je poser ?',
  ],
};

const DIGESTS: readonly string[] = [
  'Quoi de neuf ?',
  'Bonjour, quoi de neuf ?',
  'Quoi de nouveau aujourd’hui ?',
  'Les nouvelles',
  'Les dernières nouvelles',
  'Quelles sont les dernières nouvelles ?',
  'Quelles nouvelles ?',
  'Donne-moi les dernières actualités',
  'Peux-tu me donner les infos du jour, s’il te plaît ?',
  'les infos du jour',
  'L’actu du jour ?',
  'Les derniers articles',
  'Les trois derniers articles',
  'Quel est l’article le plus récent ?',
  'Revue de presse',
  'Résume les articles de février 2024',
  'Résume-moi les nouvelles de la semaine dernière',
  'Fais-moi un résumé de l’actualité',
  'les news de février 2024 stp',
  'Que s’est-il passé la semaine dernière ?',
  'Que disent les journaux ?',
  'À la une',
  'De quoi parlent les articles ?',
  'What’s new?',
  'What is new this week?',
  'latest news',
  'Any news?',
  'Show me the headlines please',
  'Summarize the articles of February 2024',
  'Give me a summary of the news',
  'What happened last week?',
  'What’s going on?',
];

const COUNTS: readonly (readonly [string, string])[] = [
  ['Combien d’articles parlent de la grève ?', 'la grève'],
  ['Combien d’articles parlent de la grève en mars 2024 ?', 'la grève'],
  ['Combien d’articles de mars évoquent Solange Brière ?', 'Solange Brière'],
  ['Bonjour, combien d’articles y a-t-il sur Port-Brillant ?', 'Port-Brillant'],
  ['Combien as-tu d’articles sur le cosmodrome ?', 'le cosmodrome'],
  ['Combien d’articles concernent la grève de 2019 ?', 'la grève de 2019'],
  ['Dis-moi combien d’articles mentionnent les dockers', 'les dockers'],
  ['Nombre d’articles sur la passerelle', 'la passerelle'],
  ['Combien de dépêches traitent du port ?', 'port'],
  ['Je voudrais savoir combien d’articles parlent de Lyon', 'Lyon'],
  ['Combien d’articles y a-t-il ?', ''],
  ['Combien d’articles datent de septembre 2023 ?', ''],
  ['Combien d’articles ont été publiés en septembre 2023 ?', ''],
  ['Combien d’articles as-tu en tout ?', ''],
  ['Combien d’articles en parlent ?', 'en'],
  ['Et combien d’articles parlent de lui ?', 'lui'],
  ['How many articles mention the strike?', 'the strike'],
  ['How many articles are there about Port-Brillant?', 'Port-Brillant'],
  ['how many articles do you have?', ''],
];

const LISTS: readonly (readonly [string, string])[] = [
  ['Liste les articles sur la grève', 'la grève'],
  ['Liste des articles sur la grève', 'la grève'],
  ['Quels articles de mars parlent de la passerelle ?', 'la passerelle'],
  ['Quels articles parlent de la passerelle la semaine dernière ?', 'la passerelle'],
  ['Quels sont les articles qui parlent de Choïgou ?', 'Choïgou'],
  ['Y a-t-il des articles sur la loutre ?', 'la loutre'],
  ['Est-ce que les articles parlent de la loutre ?', 'la loutre'],
  ['Les articles à propos du port', 'port'],
  ['Quels sont les derniers articles sur le port ?', 'le port'],
  ['Montre-moi tous les articles concernant le port', 'le port'],
  ['Peux-tu me donner les articles qui évoquent l’Ukraine ?', 'l’Ukraine'],
  ['List the articles about the strike', 'the strike'],
  ['Which articles mention Port-Brillant?', 'Port-Brillant'],
  ['Can you show me all articles about the bridge, please?', 'the bridge'],
  ['Are there any articles on the otter?', 'the otter'],
];

/** With what they are about, and what they begin with where it is something else. */
const TIMELINES: readonly (readonly [string, string, string | null])[] = [
  ['Que s’est-il passé depuis mars ?', '', null],
  ['Que s’est-il passé depuis lundi ?', '', null],
  ['Depuis le 3 février 2024, que s’est-il passé ?', '', null],
  ['Que s’est-il passé depuis trois jours ?', '', null],
  ['Que s’est-il passé depuis le séisme ?', 'le séisme', null],
  ['Bonjour, qu’est-ce qui s’est passé depuis la grève ?', 'la grève', null],
  ['Depuis la grève, que s’est-il passé ?', 'la grève', null],
  ['Que s’est-il passé depuis la grève de février 2024 ?', 'la grève', null],
  ['Que s’est-il passé à Port-Brillant depuis mars ?', 'Port-Brillant', null],
  ['Que s’est-il passé depuis mars à Port-Brillant ?', 'Port-Brillant', null],
  ['Que s’est-il passé à Port-Brillant depuis la grève ?', 'Port-Brillant', 'la grève'],
  ['Qu’est-il arrivé à Solange Brière depuis 2022 ?', 'Solange Brière', null],
  ['Quelle est la chronologie de la grève ?', 'grève', null],
  ['Chronologie de la grève des dockers', 'grève des dockers', null],
  ['Peux-tu me donner la chronologie complète des travaux ?', 'travaux', null],
  ['Quel est le déroulement des événements de Port-Brillant ?', 'Port-Brillant', null],
  ['Retrace la grève des dockers', 'grève des dockers', null],
  ['Retracez les grandes étapes du chantier', 'chantier', null],
  ['Retrace-moi l’histoire de la passerelle stp', 'passerelle', null],
  ['Quelles sont les étapes du chantier ?', 'chantier', null],
  ['Quelles ont été les grandes étapes de la réforme ?', 'réforme', null],
  ['What has happened since March?', '', null],
  ['What happened since the strike?', 'the strike', null],
  ['What has happened in Port-Brillant since the strike?', 'Port-Brillant', 'the strike'],
  ['What’s the timeline of the strike?', 'strike', null],
  ['Timeline of the strike', 'strike', null],
  ['Give me a timeline of the works, please', 'works', null],
  ['What were the key stages of the reform?', 'reform', null],
];

/** Questions about what the articles tell, with something in them of all the above. */
const QUESTIONS: readonly string[] = [
  'Qui a gagné le match ?',
  'Merci patron',
  'Salut les copains',
  'Bonjour tristesse',
  'Hello Kitty',
  'OK Corral',
  'Super Nintendo',
  'Nice',
  'Qui a dit « merci » au maire ?',
  'Qui a dit oui au référendum ?',
  'Pourquoi le maire a-t-il dit non ?',
  'Le match nul',
  'Qui est nul ?',
  'C’est faux ?',
  'Aide alimentaire',
  'Aide à l’Ukraine',
  'Help for Ukraine',
  'Chouette',
  'Quelle aide l’État a-t-il versée ?',
  'Qui aide les sinistrés ?',
  'Comment va le maire ?',
  'Comment ça marche, une éolienne ?',
  'D’accord pour la fusion',
  'Au revoir les enfants',
  'De quoi parle le maire ?',
  'De quoi parlent les dockers ?',
  'Combien d’habitants en parlent ?',
  'Quelles nouvelles usines ouvrent à Lens ?',
  'Les nouvelles de Maupassant',
  'Quoi de neuf à Port-Brillant ?',
  'Quelles sont les dernières nouvelles de la grève ?',
  'Que disent les journaux de la grève ?',
  'Que disent les articles sur la grève ?',
  'Pourquoi les articles ?',
  'Qui a écrit les articles ?',
  'Qui est à la une ?',
  'Résume l’affaire Dreyfus',
  'Résume la guerre de 1914',
  'Que s’est-il passé à Port-Brillant ?',
  'Que s’est-il passé à Port-Brillant en mars ?',
  'Depuis quand que s’est-il passé ?',
  'Qui a établi la chronologie de la grève ?',
  'Qui retrace la vie du maire ?',
  'Quel livre retrace la grève des dockers ?',
  'Quelle est la chronologie ?',
  'Quelle étape a gagné le coureur ?',
  'Combien d’étapes compte le Tour ?',
  'Depuis la grève, qui dirige le port ?',
  'Qui dirige le port depuis mars ?',
  'Le maire se retrace',
  'Who wrote the timeline of the strike?',
  'What happened to the mayor?',
  'Combien de morts ?',
  'Combien de conteneurs attendaient ?',
  'Combien d’articles compte la loi ?',
  'Combien d’articles de la loi parlent de la grève ?',
  'Combien d’articles ont été vendus ?',
  'Combien d’articles ont été publiés par la revue Nature ?',
  'C’est intéressant pour qui ?',
  'Merci pour le chocolat',
  'Combien d’articles sur dix sont défectueux ?',
  'Deux articles sur trois sont votés',
  'Combien d’articles la commission a-t-elle adoptés ?',
  'Quel article de la Constitution parle du référendum ?',
  'Qui liste les articles interdits en cabine ?',
  'How many articles does the treaty have?',
  'How many people mention the strike?',
  'Which article of the constitution covers war?',
  'Who is new?',
  'What is the new bridge called?',
  'Who helped?',
  'Who said hello to the mayor?',
  'Sorry We Missed You, c’est de qui ?',
  '2024',
  '',
];

describe('what a message asks for', () => {
  it.each(Object.entries(TALK).flatMap(([talk, said]) => said.map((message) => [talk, message] as const)))(
    'is nothing, with a %s: %s',
    (talk, message) => {
      for (const spelling of spellings(message))
        expect([spelling, read(spelling)]).toMatchObject([spelling, { kind: 'talk', talk }]);
    },
  );

  it.each(DIGESTS)('is the news: %s', (message) => {
    for (const spelling of spellings(message))
      expect([spelling, read(spelling).kind]).toEqual([spelling, 'digest']);
  });

  it.each([
    ...COUNTS.map((row) => ['count', ...row] as const),
    ...LISTS.map((row) => ['list', ...row] as const),
  ])('is a %s of articles: %s', (kind, message, subject) => {
    expect(read(message)).toMatchObject({ kind, subject });
    for (const spelling of spellings(message))
      expect([spelling, read(spelling).kind]).toEqual([spelling, kind]);
  });

  it.each(TIMELINES)('is what happened, day by day: %s', (message, subject, event) => {
    expect(read(message)).toMatchObject({ kind: 'timeline', subject, event });
    for (const spelling of spellings(message))
      expect([spelling, read(spelling).kind]).toEqual([spelling, 'timeline']);
  });

  it.each([
    ['Que s’est-il passé', 'depuis la grève ?', { kind: 'timeline', subject: 'la grève', event: null }],
    ['Que s’est-il passé à', 'Lavernes 🚲 depuis la grève', { kind: 'timeline', subject: 'Lavernes 🚲' }],
    ['Quelle est la chronologie de', 'la grève ?', { kind: 'timeline', subject: 'grève' }],
    ['Que s’est-il passé à', 'Lavernes ?', { kind: 'question' }],
  ])('is found through any number of spaces: « %s … %s »', (before, after, found) => {
    expect(read(`${before}${' '.repeat(3000)}${after}`)).toMatchObject(found);
  });

  it('is what happened up to today since an event that is named with its day', () => {
    expect(read('Que s’est-il passé depuis la grève de février 2024 ?')).toMatchObject({
      period: { since: '2024-02-01', until: null },
    });
  });

  it.each(QUESTIONS)('is what a question asks: « %s »', (message) => {
    expect(read(message)).toMatchObject({ kind: 'question', text: message });
    for (const spelling of spellings(message))
      expect([spelling, read(spelling).kind]).toEqual([spelling, 'question']);
  });

  it('is of some days where it says so, and a year that belongs to the subject stays in it', () => {
    expect(read('Liste les articles de février 2024 sur la grève')).toMatchObject({
      kind: 'list',
      subject: 'la grève',
      period: { since: '2024-02-01', until: '2024-02-29' },
    });
    expect(read('Combien d’articles parlent de la grève depuis hier ?')).toMatchObject({
      period: { since: '2024-03-12', until: null },
    });
    expect(read('Combien d’articles parlent de la grève de 2019 ?')).toMatchObject({ period: null });
    expect(read('Combien d’articles datent de septembre 2023 ?')).toMatchObject({
      period: { since: '2023-09-01', until: '2023-09-30' },
    });
    expect(read('les infos du jour')).toMatchObject({ period: null });
  });
});

describe('a question between courtesies', () => {
  it.each([
    ['Bonjour, qui a gagné le match ?', 'qui a gagné le match ?'],
    ['Bonjour ! Qui a gagné le match ?', 'Qui a gagné le match ?'],
    ['bonjour qui a gagné le match', 'qui a gagné le match'],
    ['Salut ça va ? Qui a gagné le match ?', 'Qui a gagné le match ?'],
    ['Hello, who won the match?', 'who won the match?'],
    ['Merci ! Et à Lyon ?', 'Et à Lyon ?'],
    ['Merci, et à Lyon ?', 'et à Lyon ?'],
    ['Ok, mais pourquoi ?', 'mais pourquoi ?'],
    ['Qui a gagné le match, s’il te plaît ?', 'Qui a gagné le match'],
    ['Qui a gagné le match stp', 'Qui a gagné le match'],
    ['Qui a gagné le match ? Merci d’avance !', 'Qui a gagné le match ?'],
    ['Who won the match? Thanks', 'Who won the match?'],
    ['Bonjour, « Merci » est de qui ?', '« Merci » est de qui ?'],
    ['Tu es Pierre', 'Tu es Pierre'],
    ['Que veut dire merci ?', 'Que veut dire merci ?'],
    ['Bonjour tristesse a été adapté quand ?', 'Bonjour tristesse a été adapté quand ?'],
  ])('is the question: %s', (message, text) => {
    expect(read(message)).toMatchObject({ kind: 'question', text });
  });
});

describe('several questions', () => {
  it.each([
    ['Qui a gagné ? Et où a lieu la finale ?', ['Qui a gagné ?', 'Et où a lieu la finale ?']],
    ['Bonjour ! Qui a gagné ? Où a lieu la finale ? Merci !', ['Qui a gagné ?', 'Où a lieu la finale ?']],
    ['Who won? And where is the final?', ['Who won?', 'And where is the final?']],
    [
      'Le pont est fermé. Quand rouvre-t-il ? Et qui paie ?',
      ['Le pont est fermé. Quand rouvre-t-il ?', 'Et qui paie ?'],
    ],
    ['Qui a gagné ?? Pourquoi ?!', ['Qui a gagné ??', 'Pourquoi ?!']],
    ['Qui ?\nQuand ?\nOù ?', ['Qui ?', 'Quand ?', 'Où ?']],
  ])('are taken one by one: %s', (message, questions) => {
    expect(read(message)).toEqual({ kind: 'several', questions });
  });

  it.each([
    'Qui a gagné ? Lyon ou Paris ?',
    'Qui a écrit « Que faire ? » ?',
    'Qui a demandé "Où est-il ? Que fait-il ?" hier ?',
    'Le pont rouvre quand ? En juin ?',
    'Qui a gagné ? C’est pour un ami.',
    'https://gazette.example/lire?id=3&qui=x dit-il vrai ?',
    'Que dit https://gazette.example/lire?id=3?',
  ])('are not made of one: %s', (message) => {
    expect(read(message)).toMatchObject({ kind: 'question', text: message });
  });
});

it('reads whatever is typed, and loses no word of a question', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const request = read(text);
      if (request.kind === 'question') expect(text).toContain(request.text);
    }),
  );
});
