import { describe, expect, it } from 'vitest';
import { findClusters } from '../../../src/index/copies/clusters.ts';
import { sketchOf } from '../../../src/index/copies/sketch.ts';

interface Printed {
  readonly text: string;
  readonly publishedAt?: string;
  readonly publisher?: string;
}

/** The clusters of these articles, by their names. */
function clustersOf(articles: Readonly<Record<string, string | Printed>>): readonly (readonly string[])[] {
  const sketched = Object.entries(articles).map(([path, printed]) => {
    const {
      text,
      publishedAt = null,
      publisher = null,
    } = typeof printed === 'string' ? { text: printed } : printed;
    return { path, publishedAt, publisher, ...sketchOf({ text, bodyStart: 0 }) };
  });
  const clusters = findClusters(sketched).clusters.map((cluster) =>
    cluster.map(({ path }) => path).toSorted(),
  );
  return clusters.toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

const BRIDGE = [
  'La passerelle de la Vouzelle s’est effondrée mardi soir à Corbenay, entraînant dans sa chute trois ouvriers qui la repeignaient.',
  'Deux d’entre eux, âgés de 28 et 41 ans, ont été hospitalisés à Vesoul avec des fractures.',
  'Le troisième, resté accroché à une poutrelle, a été secouru par un pêcheur.',
  'L’ouvrage datait de 1931 et devait être remplacé l’année prochaine pour 640 000 euros.',
  '« On entendait grincer la rouille depuis des semaines », a raconté la patronne du café voisin, Solange Hardouin.',
  'La préfecture a interdit la navigation entre les écluses 14 et 17 jusqu’à nouvel ordre.',
  'Un expert du ministère doit examiner les culées dès que le niveau de la rivière aura baissé.',
];
const CHEESE = [
  'Une fromagerie de Lons a rappelé jeudi 4 200 meules de comté après la découverte de bactéries dans une cave.',
  'Aucun malade n’a été signalé, mais les clients sont priés de rapporter les morceaux achetés depuis le 9 avril.',
  'La coopérative, qui réunit 53 éleveurs du plateau, chiffre sa perte à près d’un million d’euros.',
  'Son président, Aurélien Pidoux, soupçonne une planche d’épicéa mal séchée.',
  'Les services vétérinaires ont prélevé des échantillons dans les quatre caves d’affinage.',
  'La fabrication pourrait reprendre dans dix jours si les analyses sont bonnes.',
];
const report = BRIDGE.join(' ');

describe('copies of a report of the press', () => {
  it('are found where a paper cut it, gave it a dateline, or broke its words', () => {
    const cut = `${BRIDGE.slice(0, 3).join(' ')} (lire la suite)`;
    const sent = `CORBENAY, 12 mai (AFP) – ${report}\n\nlfm/dch/or`;
    const divided = report.replace('remplacé', 'rem-\nplacé').replace('navigation', 'navi\u00adgation');
    expect(clustersOf({ report, cut, sent, divided, other: CHEESE.join(' ') })).toEqual([
      ['cut', 'divided', 'report', 'sent'],
    ]);
  });

  it('are found under other quotation marks, dashes and apostrophes, and with numbers in other writing', () => {
    const plain = report.replaceAll('’', "'").replaceAll('« ', '"').replaceAll(' »', '"');
    const counted = report.replace('640 000', '640.000').replace('trois ouvriers', '3 ouvriers');
    expect(clustersOf({ report, plain: plain.toUpperCase(), counted })).toEqual([
      ['counted', 'plain', 'report'],
    ]);
  });

  it('are found in sentences of the paper’s own', () => {
    const own =
      'Notre reporter a vu les grues arriver à l’aube, sous une pluie qui n’a pas cessé de la nuit.';
    expect(
      clustersOf({ report, longer: [own, ...BRIDGE, own.replace('grues', 'barges')].join(' ') }),
    ).toEqual([['longer', 'report']]);
  });

  it('keep apart from the report with another toll, which has copies of its own', () => {
    const later = report
      .replace('trois ouvriers', 'cinq ouvriers')
      .replace('Deux d’entre eux', 'Quatre d’entre eux');
    const cut = BRIDGE.slice(0, 5).join(' ');
    const laterToo = `${later} Les recherches continuent.`;
    expect(clustersOf({ report, cut, later, laterToo })).toEqual([
      ['cut', 'report'],
      ['later', 'laterToo'],
    ]);
  });

  it('are not joined by a brief that an earlier and a later report both have', () => {
    const brief = BRIDGE.slice(2, 5).join(' ');
    const later = report.replace('trois ouvriers', 'cinq ouvriers').replace('28 et 41', '33 et 52');
    const clusters = clustersOf({ brief, report, later });
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toHaveLength(2);
    expect(clusters[0]).toContain('brief');
  });
});

describe('an article of two reports', () => {
  const [bridge, cheese] = [report, CHEESE.join(' ')];
  const [bridgeToo, cheeseToo] = [`${bridge} (Avec AFP)`, `LONS (AFP) - ${cheese}`];
  const bridgeCut = BRIDGE.slice(0, 5).join(' ');

  it('joins neither to the other, and is with neither', () => {
    const both = `${bridge}\n\n${cheese}`;
    expect(clustersOf({ bridge, bridgeToo, bridgeCut, cheese, cheeseToo, both })).toEqual([
      ['bridge', 'bridgeCut', 'bridgeToo'],
      ['cheese', 'cheeseToo'],
    ]);
  });

  it('has copies of its own', () => {
    const both = `${bridge}\n\n${cheese}`;
    const bothToo = `${cheese}\n\n${bridge}\n\nBonne soirée à tous nos lecteurs.`;
    expect(clustersOf({ bridge, bridgeToo, cheese, cheeseToo, both, bothToo })).toEqual([
      ['both', 'bothToo'],
      ['bridge', 'bridgeToo'],
      ['cheese', 'cheeseToo'],
    ]);
  });
});

describe('a form that is filled in again and again', () => {
  const tide = (day: string, high: string, low: string, metres: string) =>
    `Marées à Paimpol ce ${day} : la pleine mer est attendue à ${high}, avec une hauteur de ${metres} mètres, et la basse mer à ${low}. ` +
    'Les promeneurs sont invités à ne pas s’éloigner de la grève et à surveiller l’heure du retour. ' +
    `Le coefficient de ${metres.replace(',', '')} autorise la pêche à pied sur les bancs de sable du large.`;
  const monday = tide('lundi', '7 h 12', '13 h 40', '9,4');

  it('is no copy of what it was on another day', () => {
    const tuesday = tide('mardi', '7 h 55', '14 h 21', '8,8');
    const wednesday = tide('mercredi', '8 h 37', '15 h 02', '8,1');
    expect(clustersOf({ monday, tuesday, wednesday })).toEqual([]);
  });

  it('is a copy where two papers print the same one', () => {
    const tuesday = tide('mardi', '7 h 55', '14 h 21', '8,8');
    expect(clustersOf({ monday, tuesday, mondayToo: `${monday} (AFP)` })).toEqual([['monday', 'mondayToo']]);
  });

  it('is no copy of what it was in another place or of another person', () => {
    const vote = (town: string, mayor: string, other: string) =>
      `Le conseil municipal de ${town} a élu son nouveau maire, ${mayor}, par acclamation, à la suite de la démission de ${other} pour raisons de santé. La séance a été suivie du verre de l’amitié dans la salle des mariages.`;
    expect(
      clustersOf({
        one: vote('Plouaret', 'Yann Le Goff', 'Armelle Riou'),
        two: vote('Guerlesquin', 'Katell Morvan', 'Hervé Cloarec'),
      }),
    ).toEqual([]);
  });

  it('is no copy where one paper prints the same offer below another short report', () => {
    const offer =
      'Pour lire la suite de cet article et soutenir une rédaction qui ne dépend de personne, prenez un abonnement à partir de deux euros par mois, que vous arrêtez quand vous voulez depuis votre compte.';
    const fair = `La foire aux oignons de Tulle ouvre samedi sur les quais de la Corrèze. ${offer}`;
    const rink = `Au bout de sept ans, la patinoire de Meymac retrouve sa glace et ses hockeyeurs. ${offer}`;
    const at = (text: string, publisher: string) => ({ text, publisher });
    expect(clustersOf({ fair: at(fair, 'La Vigie'), rink: at(rink, 'La Vigie') })).toEqual([]);
    expect(clustersOf({ fair: at(fair, 'La Vigie'), again: at(fair, 'La Vigie') })).toHaveLength(1);
  });

  it('is no copy a week later where a column has the same frame, and one within a week', () => {
    const frame = (own: string) =>
      `Chaque dimanche, la rédaction ouvre pour vous les carnets du grand naturaliste Aymar de Clamecy et suit ses pas dans la forêt de Tronçais. ${own} Envoyez vos questions et vos dessins à la rédaction, qui les transmettra au musée, et retrouvez la suite des carnets dimanche prochain.`;
    const first = frame(
      'Ce matin il observe un pic noir qui creuse un hêtre mort et note la couleur des copeaux.',
    );
    const second = frame(
      'La neige fond, les ruisseaux débordent, et il trouve des pontes de grenouille rousse.',
    );
    const at = (text: string, publishedAt: string) => ({ text, publishedAt });
    expect(clustersOf({ first: at(first, '2024-03-03'), second: at(second, '2024-03-10') })).toEqual([]);
    expect(clustersOf({ first: at(first, '2024-03-03'), whole: at(first, '2024-03-17') })).toHaveLength(1);
  });
});

describe('briefs of under twenty words', () => {
  const brief = 'Un brocard égaré dans la gare de Mussidan a retardé lundi deux trains de voyageurs.';

  it('are copies where they say the same', () => {
    expect(
      clustersOf({
        brief,
        sent: `MUSSIDAN (AFP) – ${brief}`,
        retouched: brief.replace('lundi', 'lundi matin'),
        other: 'Un concert de cornemuses a réuni dimanche deux mille personnes sur le port de Douarnenez.',
      }),
    ).toEqual([['brief', 'retouched', 'sent']]);
  });

  it('are none where another thing happened in the same words', () => {
    const days = brief.replace('lundi', 'jeudi');
    const towns = brief.replace('Mussidan', 'Ribérac');
    const counted = brief.replace('deux trains', 'sept trains');
    expect(clustersOf({ brief, days, towns, counted })).toEqual([]);
  });

  it('are none where they only begin alike', () => {
    const other = 'Un brocard égaré dans la gare a été endormi par le vétérinaire du parc voisin.';
    expect(clustersOf({ brief, other })).toEqual([]);
  });
});
