import type { PairStory } from './pair-story.ts';

export const tuningC: readonly PairStory[] = [
  {
    title: 'Municipales à Ferrières : la liste Granier l’emporte au second tour',
    publisher: 'Le Petit Vallon',
    publishedAt: '2024-03-18',
    body: 'La liste conduite par Élodie Granier a recueilli 53,4 % des suffrages dimanche au second tour des municipales à Ferrières. Le maire sortant, Roland Cazals, qui dirigeait la ville depuis 2001, obtient 46,6 %. La participation a atteint 61 %, huit points de plus qu’en 2020. « Je serai la maire de tous », a promis la gagnante. Roland Cazals a déposé un recours devant le tribunal administratif.',
    claims: `
      verbatim fr: La participation a atteint 61 %, huit points de plus qu’en 2020.
      paraphrase fr: La liste d'Élodie Granier a obtenu 53,4 % des voix au second tour à Ferrières.
      paraphrase fr: Roland Cazals dirigeait la ville depuis 2001.
      inflection fr: Un recours a été déposé par Roland Cazals devant le tribunal administratif.
      paraphrase fr: Le second tour des municipales à Ferrières s'est tenu dimanche 17 mars 2024 et la liste Granier a recueilli 53,4 % des suffrages.
      translation en: The list led by Élodie Granier received 53.4% of the votes on Sunday in the second round of the municipal elections in Ferrières.
      translation en: Turnout reached 61%, eight points more than in 2020.
      translation en: Roland Cazals has filed an appeal with the administrative court.
      number fr: La liste conduite par Élodie Granier a recueilli 56,4 % des suffrages.
      number en: Turnout reached 71%, eight points more than in 2020.
      date fr: Roland Cazals dirigeait la ville depuis 2008.
      date fr: Le second tour des municipales à Ferrières a eu lieu le 10 mars 2024.
      person fr: La liste conduite par Roland Cazals a recueilli 53,4 % des suffrages.
      person en: Élodie Granier has filed an appeal with the administrative court.
      attribution fr: « Je serai le maire de tous », a promis Roland Cazals.
      negation fr: Roland Cazals n'a pas déposé de recours.
      absent fr: Élodie Granier veut créer une police municipale armée.
      absent en: The new mayor will lower property taxes by ten percent.
    `,
  },
  {
    title: 'Un TER déraille près de Chaumeil, onze blessés légers',
    publisher: 'L’Écho des Côtes',
    publishedAt: '2023-08-23',
    body: 'Un train régional reliant Brenne à Chaumeil a déraillé mardi vers 18 h 40 après avoir heurté un arbre couché sur la voie. Onze des 74 passagers ont été légèrement blessés. Le conducteur, âgé de 34 ans, a été hospitalisé sous le choc. Selon la SNCF, la circulation ne reprendra pas avant vendredi. La ministre des Transports, Camille Bastide, s’est rendue sur place dans la soirée.',
    claims: `
      paraphrase fr: Un train régional a déraillé mardi vers 18h40 après avoir percuté un arbre.
      paraphrase fr: Onze passagers sur 74 ont été blessés légèrement.
      paraphrase fr: La SNCF annonce que la circulation ne reprendra pas avant vendredi.
      inflection fr: Camille Bastide, ministre des Transports, s'est rendue sur place.
      paraphrase fr: Le 22 août 2023, un train régional reliant Brenne à Chaumeil a déraillé.
      translation en: Eleven of the 74 passengers were slightly injured.
      translation en: According to the SNCF, traffic will not resume before Friday.
      translation en: The driver, aged 34, was hospitalised in shock.
      number fr: Douze des 74 passagers ont été légèrement blessés.
      number fr: Un train régional a déraillé mardi vers 16 h 40.
      number en: The driver, aged 43, was hospitalised in shock.
      date fr: Selon la SNCF, la circulation ne reprendra pas avant dimanche.
      date fr: Un train régional reliant Brenne à Chaumeil a déraillé le 12 août 2023.
      person fr: Un train régional reliant Brenne à Limoges a déraillé.
      person fr: La ministre des Transports, Camille Chaumeil, s'est rendue sur place.
      attribution fr: Selon le conducteur, la circulation ne reprendra pas avant vendredi.
      negation fr: Aucun passager n'a été blessé.
      negation en: The driver was not hospitalised.
      mixed fr: Élodie Granier s'est rendue sur place après le déraillement du train régional.
      absent fr: Le train roulait à 130 km/h au moment du choc.
    `,
  },
  {
    title: 'Les abeilles noires de l’île d’Orsay menacées par le frelon',
    publisher: 'Nature et Sciences',
    publishedAt: '2022-10-27',
    body: 'Le frelon asiatique a détruit 140 des 600 ruches de l’île d’Orsay depuis le printemps. L’abeille noire, présente nulle part ailleurs en Bretagne à l’état pur, y est protégée depuis 1989. La biologiste Maëlle Kerdoncuff propose d’installer 2 000 pièges avant mars 2023. « Le poison ferait plus de mal que de bien », avertit l’apiculteur Fanch Le Roux. La région versera 75 000 euros.',
    claims: `
      paraphrase fr: Depuis le printemps, 140 ruches sur 600 ont été détruites par le frelon asiatique sur l'île d'Orsay.
      paraphrase fr: La biologiste Maëlle Kerdoncuff veut installer deux mille pièges avant mars 2023.
      paraphrase fr: Fanch Le Roux avertit que le poison ferait plus de mal que de bien.
      paraphrase fr: La région va verser 75 000 €.
      translation en: The Asian hornet has destroyed 140 of the 600 hives on the island of Orsay since the spring.
      translation en: Beekeeper Fanch Le Roux warns that poison would do more harm than good.
      number fr: Le frelon asiatique a détruit 240 des 600 ruches de l'île d'Orsay.
      number fr: La région versera 57 000 euros.
      number en: Biologist Maëlle Kerdoncuff proposes to install 5,000 traps before March 2023.
      date fr: L'abeille noire est protégée depuis 1998 sur l'île d'Orsay.
      date en: Biologist Maëlle Kerdoncuff proposes to install 2,000 traps before May 2023.
      person fr: Le frelon africain a détruit 140 des 600 ruches de l'île.
      attribution fr: Maëlle Kerdoncuff avertit que le poison ferait plus de mal que de bien.
      attribution en: Fanch Le Roux proposes to install 2,000 traps.
      negation fr: Le frelon asiatique n'a détruit aucune ruche sur l'île d'Orsay.
      negation fr: L'abeille noire n'est pas protégée sur l'île d'Orsay.
      mixed fr: L'abeille noire a provoqué le déraillement d'un train près de Chaumeil.
      absent fr: Le miel de l'île se vend 30 euros le kilo.
      absent en: Scientists want to introduce a predator of the hornet.
    `,
  },
  {
    title: 'La Banque de Norlande relève son taux directeur',
    publisher: 'Finances du Jour',
    publishedAt: '2023-05-05',
    body: 'La banque centrale de Norlande a relevé jeudi son taux directeur d’un quart de point, à 3,75 %. C’est la septième hausse en un an. L’inflation, tombée à 6,1 % en avril, reste trois fois plus élevée que l’objectif. « Nous ne baisserons pas les taux cette année », a affirmé la gouverneure, Astrid Lindvall. Le ministre des Finances, Erik Solheim, craint un ralentissement de la construction.',
    claims: `
      paraphrase fr: La banque centrale de Norlande a augmenté jeudi son taux directeur, désormais à 3,75 %.
      paraphrase fr: L'inflation est tombée à 6,1 % en avril.
      paraphrase fr: La gouverneure Astrid Lindvall affirme que les taux ne baisseront pas cette année.
      paraphrase fr: Erik Solheim, ministre des Finances, redoute un ralentissement de la construction.
      translation en: The central bank of Norlande raised its key rate by a quarter point on Thursday, to 3.75%.
      translation en: It is the seventh increase in a year.
      translation en: Finance Minister Erik Solheim fears a slowdown in construction.
      number fr: La banque centrale de Norlande a relevé son taux directeur à 4,75 %.
      number fr: C'est la neuvième hausse en un an.
      number en: Inflation fell to 5.1% in April.
      date fr: L'inflation est tombée à 6,1 % en février.
      date fr: La banque centrale a relevé son taux directeur le 27 avril 2023.
      person fr: Le ministre des Finances, Erik Lindvall, craint un ralentissement de la construction.
      attribution fr: Erik Solheim a affirmé : « Nous ne baisserons pas les taux cette année ».
      attribution en: Astrid Lindvall fears a slowdown in construction.
      negation fr: La banque centrale de Norlande a baissé jeudi son taux directeur.
      negation fr: Nous baisserons les taux cette année, a affirmé Astrid Lindvall.
      negation en: The central bank of Norlande lowered its key rate on Thursday.
      absent fr: La couronne norlandaise a perdu 2 % face à l'euro.
    `,
  },
  {
    title: 'Le violoncelliste Anton Varga renonce à sa tournée française',
    publisher: 'Arts et Lettres',
    publishedAt: '2024-11-04',
    body: 'Blessé au poignet, le violoncelliste hongrois Anton Varga a annulé ses six concerts en France. Il devait jouer à Paris le 14 novembre et à Lyon le 17. Les billets seront remboursés, a indiqué sa productrice, Nathalie Brun. Le musicien, 71 ans, n’exclut pas de mettre fin à sa carrière. Son disque consacré à Kodály s’est vendu à 300 000 exemplaires depuis 2019.',
    claims: `
      paraphrase fr: Le violoncelliste hongrois Anton Varga, blessé au poignet, annule ses six concerts en France.
      paraphrase fr: Nathalie Brun, sa productrice, a indiqué que les billets seraient remboursés.
      paraphrase fr: Anton Varga devait jouer à Paris le 14 novembre 2024.
      paraphrase fr: Son disque consacré à Kodály s'est vendu à 300.000 exemplaires depuis 2019.
      translation en: Hungarian cellist Anton Varga has cancelled his six concerts in France.
      translation en: He was due to play in Paris on November 14 and in Lyon on November 17.
      number fr: Anton Varga a annulé ses huit concerts en France.
      number en: The musician, 61, does not rule out ending his career.
      date fr: Il devait jouer à Lyon le 14 novembre.
      date fr: Son disque s'est vendu à 300 000 exemplaires depuis 2016.
      person fr: Le violoncelliste roumain Anton Varga a annulé ses concerts en France.
      person fr: Il devait jouer à Marseille le 17 novembre.
      attribution fr: Les billets seront remboursés, a indiqué Anton Varga.
      negation fr: Anton Varga n'a pas annulé ses concerts en France.
      negation fr: Les billets ne seront pas remboursés, selon Nathalie Brun.
      negation en: The tickets will not be refunded, according to Nathalie Brun.
      mixed fr: Anton Varga a relevé son taux directeur d'un quart de point.
      absent fr: Anton Varga enseigne au conservatoire de Genève.
    `,
  },
  {
    title: 'Séisme dans le golfe de Mirane : l’île de Taros isolée',
    publisher: 'La Chronique',
    publishedAt: '2023-02-21',
    body: 'Un séisme de magnitude 6,8 a frappé lundi soir le golfe de Mirane, tuant au moins 43 personnes sur l’île de Taros. Plus de 900 maisons se sont effondrées. L’aéroport est fermé et le seul port est inutilisable. La Croix-Rouge a envoyé 30 tonnes de vivres et deux hôpitaux de campagne. Le président Iannis Kourtis a décrété trois jours de deuil national.',
    claims: `
      paraphrase fr: Au moins 43 personnes sont mortes sur l'île de Taros dans un séisme de magnitude 6,8.
      paraphrase fr: Plus de neuf cents maisons se sont effondrées.
      paraphrase fr: Trois jours de deuil national ont été décrétés par le président Iannis Kourtis.
      paraphrase fr: Deux hôpitaux de campagne et 30 tonnes de vivres ont été envoyés par la Croix-Rouge.
      translation en: A 6.8-magnitude earthquake struck the Gulf of Mirane on Monday evening, killing at least 43 people on the island of Taros.
      translation en: President Iannis Kourtis declared three days of national mourning.
      translation en: The airport is closed.
      number fr: Un séisme de magnitude 7,8 a frappé le golfe de Mirane.
      number fr: Au moins 34 personnes sont mortes sur l'île de Taros.
      number en: President Iannis Kourtis declared five days of national mourning.
      date fr: Un séisme a frappé jeudi soir le golfe de Mirane.
      date en: The earthquake struck the Gulf of Mirane on 12 February 2023.
      person fr: Un séisme a frappé lundi soir l'île de Lemnos.
      person fr: Le président Andréas Kourtis a décrété trois jours de deuil national.
      negation fr: L'aéroport est ouvert.
      negation en: The airport is open.
      mixed fr: La ministre Camille Bastide a décrété trois jours de deuil national.
      absent fr: Un tsunami a submergé les villages de la côte.
      absent en: Rescuers found a child alive after five days under the rubble.
    `,
  },
  {
    title: 'Cantines : Montrieux passe au tout bio',
    publisher: 'Le Petit Vallon',
    publishedAt: '2022-09-05',
    body: 'Depuis la rentrée, les neuf cantines de Montrieux ne servent plus que des produits bio. Le prix du repas, 2,80 euros, n’a pas augmenté. L’adjoint aux écoles, Samir Lachaume, explique que la ville a réduit le gaspillage de 40 %. Les 1 150 élèves mangent désormais un menu végétarien deux fois par semaine. Une partie des parents réclame le retour de la viande quotidienne.',
    claims: `
      paraphrase fr: Les neuf cantines de Montrieux ne servent plus que du bio depuis la rentrée.
      paraphrase fr: Le repas coûte toujours 2,80 € : son prix n'a pas augmenté.
      paraphrase fr: Selon l'adjoint aux écoles Samir Lachaume, la ville a réduit le gaspillage de 40 pour cent.
      paraphrase fr: Un menu végétarien est servi deux fois par semaine aux 1150 élèves.
      translation en: The price of the meal, 2.80 euros, has not increased.
      translation en: Samir Lachaume explains that the city has reduced waste by 40%.
      number fr: Le prix du repas est de 3,80 euros.
      number fr: La ville a réduit le gaspillage de 60 %.
      number en: The 1,550 pupils now eat a vegetarian menu twice a week.
      person fr: Depuis la rentrée, les neuf cantines de Montluc ne servent plus que des produits bio.
      attribution fr: Les parents expliquent que la ville a réduit le gaspillage de 40 %.
      attribution fr: Samir Lachaume réclame le retour de la viande quotidienne.
      negation fr: Le prix du repas a augmenté.
      negation fr: La ville n'a pas réduit le gaspillage.
      mixed fr: Les cantines de Montrieux ont été détruites par le frelon asiatique.
      absent fr: Une ferme municipale fournira les légumes dès 2024.
      absent en: The cooks went on strike for better wages.
    `,
  },
  {
    title: 'Rugby : Castres-sur-Mer prive Valmeix de finale',
    publisher: 'Stade Quotidien',
    publishedAt: '2024-06-16',
    body: 'Castres-sur-Mer s’est qualifié samedi pour la finale en dominant Valmeix 27-19 à Toulouse. L’ouvreur Baptiste Olhats a inscrit 17 points au pied. Valmeix, champion en titre, n’avait plus perdu depuis novembre. « Nous avons manqué de discipline », regrette son capitaine, Tomasi Vakapuna. La finale se jouera le 29 juin à Marseille.',
    claims: `
      paraphrase fr: Castres-sur-Mer a dominé Valmeix 27-19 samedi et s'est qualifié pour la finale.
      paraphrase fr: Baptiste Olhats a marqué 17 points au pied.
      paraphrase fr: Le capitaine de Valmeix, Tomasi Vakapuna, regrette un manque de discipline.
      paraphrase fr: La finale aura lieu le 29 juin 2024 à Marseille.
      translation en: The final will be played on June 29 in Marseille.
      translation en: Fly-half Baptiste Olhats scored 17 points with his boot.
      number fr: Baptiste Olhats a inscrit 27 points au pied.
      number en: Castres-sur-Mer beat Valmeix 37-19.
      date fr: La finale se jouera le 22 juin à Marseille.
      date fr: Valmeix n'avait plus perdu depuis janvier.
      person fr: Valmeix s'est qualifié pour la finale en dominant Castres-sur-Mer 27-19.
      person fr: La finale se jouera le 29 juin à Bordeaux.
      attribution fr: « Nous avons manqué de discipline », regrette Baptiste Olhats.
      negation fr: Castres-sur-Mer ne s'est pas qualifié pour la finale.
      absent fr: Tomasi Vakapuna quittera le club à la fin de la saison.
      absent en: The referee was criticised for two contested decisions.
    `,
  },
  {
    title: 'La bibliothèque de Sarlande retrouve un manuscrit du XIIe siècle',
    publisher: 'Arts et Lettres',
    publishedAt: '2023-12-12',
    body: 'Un manuscrit du XIIe siècle, que l’on croyait brûlé en 1793, a été retrouvé à la bibliothèque de Sarlande. L’archiviste Pauline Teyssier l’a identifié en classant un legs de 1911. Les 164 feuillets contiennent des chants inconnus de l’abbaye de Moutiers. Le musicologue britannique Simon Ashdown les transcrira d’ici à 2025. La bibliothèque refuse de le vendre, malgré une offre américaine de 2 millions de dollars.',
    claims: `
      paraphrase fr: Un manuscrit du XIIe siècle qu'on croyait brûlé en 1793 a été retrouvé à Sarlande.
      paraphrase fr: L'archiviste Pauline Teyssier a identifié le manuscrit en classant un legs de 1911.
      paraphrase fr: Simon Ashdown, musicologue britannique, transcrira les chants d'ici 2025.
      translation en: A 12th-century manuscript thought to have been burned in 1793 has been found in the Sarlande library.
      translation en: The library refuses to sell it, despite an American offer of $2 million.
      number fr: Les 146 feuillets contiennent des chants inconnus de l'abbaye de Moutiers.
      number fr: Un manuscrit du XVe siècle a été retrouvé à la bibliothèque de Sarlande.
      number en: The library turned down an American offer of $3 million.
      date fr: L'archiviste l'a identifié en classant un legs de 1921.
      person fr: L'archiviste Pauline Ashdown a identifié le manuscrit.
      person en: The French musicologist Simon Ashdown will transcribe the chants by 2025.
      negation fr: La bibliothèque accepte de vendre le manuscrit.
      negation fr: Le manuscrit a été brûlé en 1793.
      mixed fr: Le musicologue Simon Ashdown a inscrit 17 points au pied.
      absent fr: Le manuscrit sera exposé au Louvre au printemps.
    `,
  },
  {
    title: 'La Norlande rouvre son ambassade en Syrie',
    publisher: 'La Chronique',
    publishedAt: '2024-10-30',
    body: 'Le ministre norlandais des Affaires étrangères, Sigurd Haraldsen, a annoncé lundi la réouverture de l’ambassade à Damas, fermée depuis 2012. Un chargé d’affaires s’y installera en décembre avec douze diplomates. L’opposition a voté contre. Le porte-parole des Nations unies, Amadou Traoré, s’est félicité de cette décision. La Norlande versera 25 millions de dollars pour les réfugiés syriens au Liban.',
    claims: `
      paraphrase fr: Sigurd Haraldsen a annoncé lundi que l'ambassade à Damas, fermée depuis 2012, allait rouvrir.
      paraphrase fr: Douze diplomates s'y installeront en décembre avec un chargé d'affaires.
      paraphrase fr: Amadou Traoré, porte-parole de l'ONU, s'est félicité de cette décision.
      inflection fr: 25 millions de dollars seront versés par la Norlande pour les réfugiés syriens au Liban.
      translation en: UN spokesman Amadou Traoré welcomed the decision.
      translation en: Norlande will pay $25 million for Syrian refugees in Lebanon.
      number fr: La Norlande versera 52 millions de dollars pour les réfugiés syriens au Liban.
      number en: A chargé d'affaires will move there in December with twenty diplomats.
      date fr: L'ambassade à Damas était fermée depuis 2014.
      date en: A chargé d'affaires will move there in October with twelve diplomats.
      person fr: La Norlande versera 25 millions de dollars pour les réfugiés syriens en Turquie.
      person en: Foreign minister Sigurd Haraldsen announced the reopening of the embassy in Beirut.
      attribution fr: L'opposition s'est félicitée de cette décision.
      attribution fr: Amadou Traoré a annoncé la réouverture de l'ambassade à Damas.
      negation fr: L'opposition n'a pas voté contre la réouverture de l'ambassade.
      negation en: The UN spokesman criticised the decision.
      absent fr: L'Allemagne a fermé son ambassade en Iran.
    `,
  },
];
