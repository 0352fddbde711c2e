import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../../src/calendar/periods.ts';
import { readText } from '../../src/text/reading.ts';

/** A Wednesday. */
const TODAY = '2024-06-19';

function read(question: string, today = TODAY) {
  return periodOf(readText(question), today);
}

describe('periodOf: days counted from today are days of publication', () => {
  it.each([
    ['Que dit-on de la grève la semaine dernière ?', 'la semaine dernière', '2024-06-10', '2024-06-16'],
    ['Qui a été élu hier ?', 'hier', '2024-06-18', '2024-06-18'],
    ['Les nouvelles d’hier', 'd’hier', '2024-06-18', '2024-06-18'],
    ['Qui a démissionné avant-hier ?', 'avant-hier', '2024-06-17', '2024-06-17'],
    ['Qu’a dit le maire aujourd’hui ?', 'aujourd’hui', '2024-06-19', '2024-06-19'],
    ['Combien de bateaux ce mois-ci ?', 'ce mois-ci', '2024-06-01', '2024-06-19'],
    ['Combien de bateaux le mois dernier ?', 'le mois dernier', '2024-05-01', '2024-05-31'],
    ['Ces trois derniers jours, qui a gagné ?', 'Ces trois derniers jours', '2024-06-16', '2024-06-19'],
    ['Quoi de neuf depuis lundi ?', 'depuis lundi', '2024-06-17', null],
    ['Quoi de neuf depuis mercredi ?', 'depuis mercredi', '2024-06-12', null],
    ['Quoi de neuf depuis trois jours ?', 'depuis trois jours', '2024-06-16', null],
    ['Combien de visiteurs l’an dernier ?', 'l’an dernier', '2023-01-01', '2023-12-31'],
    ['Qui a ouvert le bal samedi dernier ?', 'samedi dernier', '2024-06-15', '2024-06-15'],
    ['Et le week-end dernier ?', 'le week-end dernier', '2024-06-15', '2024-06-16'],
    ['Qui est venu l’été dernier ?', 'l’été dernier', '2023-06-21', '2023-09-22'],
    ['Qui est venu en juin dernier ?', 'en juin dernier', '2023-06-01', '2023-06-30'],
    ['depuis le début de l’année', 'depuis le début de l’année', '2024-01-01', null],
    ['il y a deux jours', 'il y a deux jours', '2024-06-17', '2024-06-17'],
    ['What happened last week?', 'last week', '2024-06-10', '2024-06-16'],
    ['Who was elected yesterday?', 'yesterday', '2024-06-18', '2024-06-18'],
    ['Any news since Monday?', 'since Monday', '2024-06-17', null],
    ['Who won over the past 3 days?', 'over the past 3 days', '2024-06-16', '2024-06-19'],
    ['How many boats this month?', 'this month', '2024-06-01', '2024-06-19'],
    ['Who left two weeks ago?', 'two weeks ago', '2024-06-03', '2024-06-09'],
    ['Combien de bateaux ce trimestre ?', 'ce trimestre', '2024-04-01', '2024-06-19'],
    ['Combien de bateaux le trimestre dernier ?', 'le trimestre dernier', '2024-01-01', '2024-03-31'],
    ['Combien de bateaux au dernier trimestre ?', 'au dernier trimestre', '2024-01-01', '2024-03-31'],
    ['Combien de bateaux le semestre dernier ?', 'le semestre dernier', '2023-07-01', '2023-12-31'],
    ['Combien de bateaux ce semestre ?', 'ce semestre', '2024-01-01', '2024-06-19'],
    ['Ces deux derniers trimestres, qui a gagné ?', 'Ces deux derniers trimestres', '2023-12-19', TODAY],
    [
      'Qui a gagné au premier trimestre de l’an dernier ?',
      'au premier trimestre de l’an dernier',
      '2023-01-01',
      '2023-03-31',
    ],
    ['Qui est venu l’hiver dernier ?', 'l’hiver dernier', '2023-12-21', '2024-03-19'],
    ['Qui est venu à Noël dernier ?', 'à Noël dernier', '2023-12-24', '2023-12-25'],
    ['How many boats this quarter?', 'this quarter', '2024-04-01', '2024-06-19'],
    ['How many boats last quarter?', 'last quarter', '2024-01-01', '2024-03-31'],
    ['Who came last Christmas?', 'last Christmas', '2023-12-24', '2023-12-25'],
    ['Who came last winter?', 'last winter', '2023-12-21', '2024-03-19'],
  ])('%s', (question, words, since, until) => {
    expect(read(question)).toMatchObject({ words, since, until, concerns: 'publication', isRelative: true });
  });

  it('crosses months and years', () => {
    expect(read('hier', '2024-03-01')).toMatchObject({ since: '2024-02-29' });
    expect(read('la semaine dernière', '2024-01-02')).toMatchObject({
      since: '2023-12-25',
      until: '2023-12-31',
    });
    expect(read('le mois dernier', '2024-01-31')).toMatchObject({ since: '2023-12-01', until: '2023-12-31' });
    expect(read('le trimestre dernier', '2024-01-31')).toMatchObject({ since: '2023-10-01' });
    expect(read('cet hiver', '2024-12-25')).toMatchObject({ since: '2024-12-21', until: '2025-03-19' });
    expect(read('l’hiver dernier', '2024-01-10')).toMatchObject({ since: '2022-12-21' });
    expect(read('l’été dernier', '2024-07-10')).toMatchObject({ since: '2023-06-21' });
  });
});

describe('periodOf: days of the calendar', () => {
  it.each([
    ['en juin 2024', '2024-06-01', '2024-06-30'],
    ['depuis janvier 2024', '2024-01-01', null],
    ['en 2023', '2023-01-01', '2023-12-31'],
    ['entre le 3 et le 10 mai 2024', '2024-05-03', '2024-05-10'],
    ['du 3 au 10 mai', '2024-05-03', '2024-05-10'],
    ['du 28 avril au 3 mai 2024', '2024-04-28', '2024-05-03'],
    ['du 20 décembre au 3 janvier 2024', '2023-12-20', '2024-01-03'],
    ['de mars à juin 2024', '2024-03-01', '2024-06-30'],
    ['de 2019 à 2021', '2019-01-01', '2021-12-31'],
    ['avant l’été 2023', null, '2023-06-20'],
    ['après le 14 septembre 2023', '2023-09-15', null],
    ['à partir du 3 mai 2024', '2024-05-03', null],
    ['jusqu’au 3 mai 2024', null, '2024-05-03'],
    ['fin 2022', '2022-10-01', '2022-12-31'],
    ['début juin 2024', '2024-06-01', '2024-06-10'],
    ['au printemps 2024', '2024-03-20', '2024-06-20'],
    ['la semaine du 3 juin 2024', '2024-06-03', '2024-06-09'],
    ['le 14/09/2023', '2023-09-14', '2023-09-14'],
    ['dans les années 1990', '1990-01-01', '1999-12-31'],
    ['en octobre', '2023-10-01', '2023-10-31'],
    ['au premier trimestre 2024', '2024-01-01', '2024-03-31'],
    ['au 1er trimestre 2024', '2024-01-01', '2024-03-31'],
    ['au cours du troisième trimestre de 2022', '2022-07-01', '2022-09-30'],
    ['au dernier trimestre 2023', '2023-10-01', '2023-12-31'],
    ['au second semestre', '2023-07-01', '2023-12-31'],
    ['depuis le premier semestre', '2024-01-01', null],
    ['au T1 2024', '2024-01-01', '2024-03-31'],
    ['au 2024-T1', '2024-01-01', '2024-03-31'],
    ['avant le S2 2023', null, '2023-06-30'],
    ['au T4', '2023-10-01', '2023-12-31'],
    ['du T1 au T3 2023', '2023-01-01', '2023-09-30'],
    ['à l’été 2023', '2023-06-21', '2023-09-22'],
    ['pendant l’hiver 2022-2023', '2022-12-21', '2023-03-19'],
    ['à Noël 2023', '2023-12-24', '2023-12-25'],
    ['pour Noël', '2023-12-24', '2023-12-25'],
    ['depuis Noël', '2023-12-24', null],
    ['le 14 Juillet', '2023-07-14', '2023-07-14'],
    ['à Pâques 2024', '2024-03-31', '2024-03-31'],
    ['avant la Toussaint', null, '2023-10-31'],
    ['à l’Ascension', '2024-05-09', '2024-05-09'],
    ['le jeudi de l’Ascension 2023', '2023-05-18', '2023-05-18'],
    ['le lundi de Pentecôte', '2024-05-20', '2024-05-20'],
    ['le lundi de Pâques 2023', '2023-04-10', '2023-04-10'],
    ['au Nouvel An', '2024-01-01', '2024-01-01'],
    ['à la Saint-Valentin 2022', '2022-02-14', '2022-02-14'],
    ['le Vendredi saint 2024', '2024-03-29', '2024-03-29'],
    ['depuis la rentrée', '2023-09-01', null],
    ['à la rentrée scolaire 2022-2023', '2022-09-01', '2022-09-30'],
    ['de Pâques à Noël 2023', '2023-04-09', '2023-12-25'],
  ])('%s', (words, since, until) => {
    expect(read(`Qui a gagné la régate ${words} ?`)).toMatchObject({
      words,
      since,
      until,
      concerns: 'content',
    });
  });

  it.each([
    ['in June 2024', '2024-06-01', '2024-06-30'],
    ['between 3 and 10 May 2024', '2024-05-03', '2024-05-10'],
    ['between May 2023 and June 2024', '2023-05-01', '2024-06-30'],
    ['before 2020', null, '2019-12-31'],
    ['after September 14, 2023', '2023-09-15', null],
    ['in the first quarter of 2024', '2024-01-01', '2024-03-31'],
    ['in Q3 2023', '2023-07-01', '2023-09-30'],
    ['in H1', '2024-01-01', '2024-06-30'],
    ['since Q4', '2023-10-01', null],
    ['in the second half of 2023', '2023-07-01', '2023-12-31'],
    ['in summer 2023', '2023-06-21', '2023-09-22'],
    ['at Christmas', '2023-12-24', '2023-12-25'],
    ['at Easter 2023', '2023-04-09', '2023-04-09'],
    ['on Easter Monday', '2024-04-01', '2024-04-01'],
    ['before Christmas 2022', null, '2022-12-23'],
    ['on New Year’s Eve 2022', '2022-12-31', '2022-12-31'],
  ])('%s', (words, since, until) => {
    expect(read(`Who won the regatta ${words}?`)).toMatchObject({ words, since, until, concerns: 'content' });
  });

  it.each([
    'Que s’est-il passé en juin 2024 ?',
    'Quels articles de juin 2024 parlent du port ?',
    'Les articles publiés en juin 2024 sur le port',
    'Que disent les journaux de juin 2024 ?',
    'Quelles sont les nouvelles de juin 2024 ?',
    'What happened in June 2024?',
    'Which articles from June 2024 mention the harbour?',
  ])('are days of publication in the words of the press: %s', (question) => {
    expect(read(question)).toMatchObject({
      since: '2024-06-01',
      until: '2024-06-30',
      concerns: 'publication',
      isRelative: false,
    });
  });

  it.each([
    'Quand la reine a-t-elle rencontré le maire en juin 2024 ?',
    'Quelles nouvelles usines ont ouvert en juin 2024 ?',
    'Qui a écrit le livre publié en juin 2024 ?',
  ])('are days of what is told otherwise: %s', (question) => {
    expect(read(question)).toMatchObject({ since: '2024-06-01', concerns: 'content' });
  });

  it('prefers the period that says which articles are meant', () => {
    expect(read('Que disait-on hier de l’accident de juin 2024 ?')).toMatchObject({ words: 'hier' });
  });
});

describe('periodOf: what is no period', () => {
  it.each([
    'Qui a remporté la Coupe du monde de football 2022 ?',
    'Que cherche-t-on sur Mars ?',
    'Qui lit « Hier encore » ?',
    'Combien coûtent 2 000 jours de pluie ?',
    'Que s’est-il passé cette année-là ?',
    'Who may march with the band?',
    'Où accoste le ferry de 2 024 tonnes ?',
    'Qui a signé le 31 avril 2024 ?',
    'Qui paie un trimestre sur deux ?',
    'Qui paie chaque premier trimestre ?',
    'Qui a raté un premier trimestre difficile ?',
    'Que mange-t-on au premier trimestre de grossesse ?',
    'Qui a signé au troisième semestre 2023 ?',
    'Que s’est-il passé dans le T3 ?',
    'Combien coûte un appartement en T2 ?',
    'Qui conduit le T1 ?',
    'Who led in the first quarter?',
    'Who scored in the last quarter?',
    'Who won the first half?',
    'Who carries the H1N1 flu?',
    'Que répond Noël Mamère ?',
    'Qu’a-t-on reproché à Noël Mamère ?',
    'Qu’est-il arrivé à Julie Pâques ?',
    'Qu’a chanté Pâques ?',
    'Combien coûte un sapin de Noël ?',
    'Qui tient le marché de Noël 2023 ?',
    'Qui a filmé cet été indien ?',
    'Qui joue dans L’Été indien ?',
    'Qui a péri pendant l’ascension du mont Blanc ?',
    'Qui a renoncé à l’ascension ?',
    'Que raconte-t-on à la rentrée littéraire ?',
    'Who lives on Easter Island?',
    'Who sells at Christmas markets?',
    'Who went for Easter Rising archives?',
    '',
  ])('%s', (question) => {
    expect(read(question)).toBeNull();
  });
});

describe('periodOf, whatever it is given', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const word = fc.constantFrom(
    'premier trimestre',
    'dernier semestre',
    'lundi de Pâques',
    'la Toussaint',
    'à l’Ascension',
    ...'T1 S2 Q3 H1 trimestre dernier Noël Pâques rentrée hiver depuis entre le 3 et 10 mai 2024 hier la semaine dernière avant après en du au juin lundi last since fin été œuf « »'.split(
      ' ',
    ),
  );

  it('gives days in order, and the very words of the question', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), day, (words, today) => {
        const question = words.join(' ');
        const period = periodOf(readText(question, 'fr'), today);
        if (period === null) return;
        expect(question.slice(period.start, period.end)).toBe(period.words);
        for (const edge of [period.since, period.until].filter((each) => each !== null)) {
          expect(new Date(`${edge}T00:00:00Z`).toISOString().slice(0, 10)).toBe(edge);
        }
        if (period.since !== null && period.until !== null) {
          expect(period.since <= period.until).toBe(true);
        }
      }),
    );
  });

  it('ends no quarter, half, season or feast before it begins, and none without its year after today', () => {
    const name = fc.constantFrom(
      'au premier trimestre',
      'au second semestre',
      'au T3',
      'à Pâques',
      'à Noël',
      'à la Toussaint',
      'au Nouvel An',
      'le lundi de Pentecôte',
      'pour la rentrée',
      'le trimestre dernier',
      'au dernier semestre',
      'l’hiver dernier',
      'l’été dernier',
      'in Q4',
      'at Easter',
      'last quarter',
    );
    fc.assert(
      fc.property(name, day, (words, today) => {
        const { since, until } = periodOf(readText(words, 'fr'), today) ?? {};
        expect(since).toEqual(expect.any(String));
        expect(String(since) <= String(until)).toBe(true);
        expect(String(since) <= today).toBe(true);
      }),
    );
  });

  it('reads every day back that it is told', () => {
    const written = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(day, (date) => {
        const period = periodOf(readText(`publié le ${written.format(new Date(date))}`, 'fr'), TODAY);
        expect(period).toMatchObject({ since: date, until: date });
      }),
    );
  });
});
