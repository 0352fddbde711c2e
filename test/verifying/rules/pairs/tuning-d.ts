import type { PairStory } from './pair-story.ts';

export const tuningD: readonly PairStory[] = [
  {
    title: 'Le port de Kervadec accueillera un ferry électrique',
    publisher: 'L’Écho des Côtes',
    publishedAt: '2024-04-19',
    body: 'La compagnie Armor Lignes mettra en service en avril 2026 un ferry électrique entre Kervadec et l’île de Groal. Le navire, commandé à un chantier norvégien, coûtera 38 millions d’euros. Il transportera 450 passagers et 40 voitures en vingt-cinq minutes. « C’est un pari, mais un pari raisonnable », estime le président de la compagnie, Loïc Guivarch. L’association Groal Libre craint une hausse du prix des billets.',
    claims: `
      paraphrase fr: Un ferry électrique sera mis en service en avril 2026 entre Kervadec et l'île de Groal.
      paraphrase fr: Le navire a été commandé à un chantier norvégien et coûtera 38 millions d'euros.
      paraphrase fr: Il pourra transporter 450 passagers et quarante voitures.
      paraphrase fr: Loïc Guivarch, président de la compagnie, estime que c'est un pari raisonnable.
      translation en: The company Armor Lignes will put an electric ferry into service in April 2026 between Kervadec and the island of Groal.
      translation en: The ship, ordered from a Norwegian shipyard, will cost 38 million euros.
      number fr: Le navire coûtera 83 millions d'euros.
      number fr: Le ferry transportera 40 passagers et 450 voitures.
      number en: The ship will carry 650 passengers and 40 cars.
      date fr: Un ferry électrique sera mis en service en avril 2028 entre Kervadec et l'île de Groal.
      person fr: Le navire a été commandé à un chantier finlandais.
      attribution fr: Loïc Guivarch craint une hausse du prix des billets.
      negation fr: L'association Groal Libre craint une baisse du prix des billets.
      negation fr: La compagnie ne mettra pas en service de ferry électrique.
      absent fr: Le port de Kervadec sera agrandi pour recevoir des paquebots.
      absent en: The ferry will be named after a local fisherman.
    `,
  },
  {
    title: 'Fraude aux billets : un réseau démantelé à Orbigny',
    publisher: 'La Gazette des Monts',
    publishedAt: '2023-11-30',
    body: 'Les gendarmes ont interpellé mardi sept personnes soupçonnées d’avoir fabriqué de faux billets de train à Orbigny. Le réseau aurait vendu 3 400 titres de transport en dix mois. Le préjudice est évalué à 290 000 euros. Deux suspects ont été placés en détention provisoire, a annoncé la procureure Fanny Oudinot. L’avocat de l’un d’eux, Me Régis Pinson, dénonce « une enquête bâclée ».',
    claims: `
      paraphrase fr: Sept personnes ont été interpellées mardi par les gendarmes à Orbigny.
      paraphrase fr: Le préjudice s'élève à 290 000 euros.
      paraphrase fr: La procureure Fanny Oudinot a annoncé que deux suspects avaient été placés en détention provisoire.
      paraphrase fr: Me Régis Pinson, avocat d'un des suspects, dénonce une enquête bâclée.
      translation en: On Tuesday police arrested seven people suspected of having made fake train tickets in Orbigny.
      translation en: Two suspects were placed in pre-trial detention, prosecutor Fanny Oudinot announced.
      number fr: Neuf personnes ont été interpellées mardi par les gendarmes à Orbigny.
      number fr: Le préjudice est évalué à 920 000 euros.
      number en: Four suspects were placed in pre-trial detention.
      date fr: Sept personnes ont été interpellées vendredi par les gendarmes à Orbigny.
      person fr: La procureure Fanny Pinson a annoncé deux placements en détention provisoire.
      attribution fr: La procureure Fanny Oudinot dénonce « une enquête bâclée ».
      attribution en: Prosecutor Fanny Oudinot denounced a botched investigation.
      negation fr: Aucun suspect n'a été placé en détention provisoire.
      mixed fr: Le ferry électrique a été commandé par un réseau de faux billets.
      absent fr: Les faux billets étaient imprimés en Belgique.
    `,
  },
  {
    title: 'La poétesse Ludivine Sauvageot élue à l’Académie',
    publisher: 'Arts et Lettres',
    publishedAt: '2022-03-25',
    body: 'La poétesse Ludivine Sauvageot a été élue jeudi à l’Académie par 18 voix contre 9 au romancier Gilles Fontanel. Âgée de 66 ans, elle occupera le fauteuil laissé vacant par l’historien Marcel Aubriot. Née à Dakar, elle a publié onze recueils, dont « Les Heures d’étain » en 1998. « Je n’ai pas demandé cet honneur, mais je ne le refuserai pas », a-t-elle confié. La cérémonie aura lieu en janvier 2023.',
    claims: `
      paraphrase fr: Ludivine Sauvageot a été élue à l'Académie jeudi par 18 voix contre 9.
      paraphrase fr: Ludivine Sauvageot, née à Dakar, a publié 11 recueils.
      inflection fr: La cérémonie se tiendra en janvier 2023.
      translation en: The poet Ludivine Sauvageot was elected to the Academy on Thursday by 18 votes to 9.
      translation en: The ceremony will take place in January 2023.
      number fr: La poétesse Ludivine Sauvageot a été élue par 28 voix contre 9.
      number en: Born in Dakar, she has published fourteen collections.
      date fr: La cérémonie aura lieu en mars 2023.
      date fr: Elle a publié « Les Heures d'étain » en 1989.
      person fr: Gilles Fontanel a été élu jeudi à l'Académie par 18 voix contre 9.
      person fr: Née à Abidjan, elle a publié onze recueils.
      person en: The poet Ludivine Fontanel was elected to the Academy on Thursday.
      negation fr: Ludivine Sauvageot n'a pas été élue à l'Académie.
      mixed fr: L'historien Marcel Aubriot a commandé un navire à un chantier norvégien.
      absent fr: Ludivine Sauvageot a enseigné la philosophie à Bordeaux.
    `,
  },
  {
    title: 'Tempête Ilona : le toit du lycée Pasteur arraché',
    publisher: 'Le Petit Vallon',
    publishedAt: '2024-02-23',
    body: 'La tempête Ilona a arraché jeudi le toit du lycée Pasteur de Mirebois, où les rafales ont atteint 142 km/h. Aucun élève ne se trouvait dans le bâtiment. Les 680 lycéens suivront leurs cours à distance jusqu’au 4 mars. La région a promis 2,5 millions d’euros pour les réparations. Le proviseur, Alain Cottard, remercie les pompiers, intervenus 96 fois dans la journée.',
    claims: `
      paraphrase fr: Le toit du lycée Pasteur de Mirebois a été arraché par la tempête Ilona.
      paraphrase fr: Les rafales ont atteint 142 km/h à Mirebois.
      paraphrase fr: La région promet 2 500 000 euros pour réparer le lycée.
      paraphrase fr: Les lycéens, au nombre de 680, auront cours à distance jusqu'au 4 mars 2024.
      translation en: Storm Ilona tore off the roof of the Pasteur high school in Mirebois on Thursday.
      translation en: No student was in the building.
      translation en: The region has promised 2.5 million euros for the repairs.
      number fr: Les rafales ont atteint 124 km/h.
      number fr: La région a promis 5,2 millions d'euros pour les réparations.
      number en: The 860 students will follow their lessons remotely until March 4.
      date fr: Les lycéens suivront leurs cours à distance jusqu'au 14 mars.
      person fr: La tempête Ilona a arraché le toit du lycée Curie de Mirebois.
      attribution fr: Les pompiers remercient le proviseur, Alain Cottard.
      negation fr: Des élèves se trouvaient dans le bâtiment.
      negation en: Students were in the building.
      absent fr: Deux arbres sont tombés sur la cantine.
      absent en: The insurance company refuses to pay for the damage.
    `,
  },
  {
    title: 'Cyclisme : l’Espagnol Iker Mendiola gagne le Tour du Rhône',
    publisher: 'Stade Quotidien',
    publishedAt: '2023-05-29',
    body: 'L’Espagnol Iker Mendiola a remporté dimanche le Tour du Rhône, avec 47 secondes d’avance sur le Belge Jan Verhulst. Le Français Théo Lambard, troisième, monte pour la première fois sur un podium. Mendiola avait pris le maillot jaune vendredi au col de la Croix-Blanche. « Je n’y croyais plus après ma chute », a raconté le vainqueur. Son directeur sportif, Piet Hoekstra, confirme qu’il courra la Vuelta en août.',
    claims: `
      paraphrase fr: Iker Mendiola a gagné le Tour du Rhône dimanche, devant le Belge Jan Verhulst.
      paraphrase fr: Le Français Théo Lambard termine troisième.
      paraphrase fr: Iker Mendiola avait pris le maillot jaune vendredi au col de la Croix-Blanche.
      paraphrase fr: Piet Hoekstra a confirmé que Mendiola courra la Vuelta en août.
      translation en: Spain's Iker Mendiola won the Tour du Rhône on Sunday, 47 seconds ahead of Belgium's Jan Verhulst.
      translation en: Mendiola had taken the yellow jersey on Friday.
      number fr: L'Espagnol a remporté le Tour du Rhône avec 74 secondes d'avance.
      number en: He won the race with a lead of 27 seconds over the Belgian Jan Verhulst.
      date fr: Iker Mendiola avait pris le maillot jaune mercredi.
      date fr: Piet Hoekstra confirme qu'il courra la Vuelta en septembre.
      person fr: Le Belge Jan Verhulst a remporté le Tour du Rhône.
      person fr: L'Italien Iker Mendiola a remporté dimanche le Tour du Rhône.
      person fr: Théo Lambard avait pris le maillot jaune vendredi au col de la Croix-Blanche.
      attribution fr: « Je n'y croyais plus après ma chute », a raconté Théo Lambard.
      negation fr: Iker Mendiola n'a pas remporté le Tour du Rhône.
      negation en: Iker Mendiola lost the Tour du Rhône to Jan Verhulst.
      mixed fr: Iker Mendiola a été élu à l'Académie par 18 voix contre 9.
      absent fr: Jan Verhulst a été contrôlé positif à un produit interdit.
    `,
  },
  {
    title: 'Vaucelles interdit les trottinettes dans le centre',
    publisher: 'Le Courrier du Tarnel',
    publishedAt: '2023-09-08',
    body: 'Le conseil municipal de Vaucelles a voté jeudi l’interdiction des trottinettes électriques dans le centre-ville à partir du 2 octobre. Les contrevenants paieront 135 euros d’amende. En un an, 58 accidents ont été recensés, soit deux fois plus qu’en 2021. L’élue écologiste Naïma Sellier a voté contre, jugeant la mesure « brutale ». L’opérateur Glisso retirera ses 1 100 engins.',
    claims: `
      paraphrase fr: À Vaucelles, les trottinettes électriques seront interdites dans le centre-ville à compter du 2 octobre 2023.
      paraphrase fr: Les contrevenants risquent une amende de 135 euros.
      paraphrase fr: L'élue écologiste Naïma Sellier juge la mesure brutale.
      paraphrase fr: Glisso va retirer ses 1100 engins.
      translation en: On Thursday the Vaucelles municipal council voted to ban electric scooters in the city centre from October 2.
      translation en: Offenders will pay a fine of 135 euros.
      number fr: Les contrevenants paieront 315 euros d'amende.
      number fr: En un an, 85 accidents ont été recensés.
      number en: The operator Glisso will withdraw its 2,100 scooters.
      date fr: Les trottinettes seront interdites dans le centre-ville à partir du 12 octobre.
      person fr: Le conseil municipal de Vaucelles a voté l'interdiction des vélos électriques dans le centre-ville.
      person fr: L'élue écologiste Samira Sellier a voté contre.
      attribution fr: L'opérateur Glisso juge la mesure « brutale ».
      negation fr: Le conseil municipal de Vaucelles a autorisé les trottinettes électriques dans le centre-ville.
      negation fr: Naïma Sellier n'a pas voté contre.
      absent fr: La ville achètera cinquante bus électriques.
      absent en: A teenager was killed in a scooter accident last summer.
    `,
  },
  {
    title: 'La centrale de Bréhal arrêtée jusqu’à l’automne',
    publisher: 'Économie Matin Bleu',
    publishedAt: '2022-05-13',
    body: 'Le réacteur numéro 2 de la centrale nucléaire de Bréhal restera à l’arrêt jusqu’au 30 septembre 2022. Des traces de corrosion ont été détectées sur trois soudures du circuit de refroidissement. L’exploitant, Énergies de l’Ouest, perd 4 millions d’euros par jour. L’Autorité de sûreté assure que les riverains ne courent aucun danger. Le Premier ministre, Bertrand Azéma, n’exclut pas d’importer de l’électricité d’Allemagne.',
    claims: `
      paraphrase fr: Le réacteur numéro 2 de la centrale de Bréhal ne redémarrera pas avant le 30 septembre 2022.
      paraphrase fr: De la corrosion a été détectée sur trois soudures du circuit de refroidissement.
      paraphrase fr: Selon l'Autorité de sûreté, les riverains ne courent aucun danger.
      paraphrase fr: L'exploitant Énergies de l'Ouest perd quatre millions d'euros chaque jour.
      translation en: Reactor number 2 at the Bréhal nuclear plant will remain shut down until 30 September 2022.
      translation en: Traces of corrosion were detected on three welds of the cooling circuit.
      translation en: The operator is losing 4 million euros a day.
      number fr: Des traces de corrosion ont été détectées sur cinq soudures du circuit.
      number fr: L'exploitant perd 14 millions d'euros par jour.
      date fr: Le réacteur restera à l'arrêt jusqu'au 30 novembre 2022.
      date en: The reactor will remain shut down until 15 September 2022.
      person fr: Le Premier ministre n'exclut pas d'importer de l'électricité d'Espagne.
      attribution fr: Bertrand Azéma assure que les riverains ne courent aucun danger.
      negation fr: Le Premier ministre exclut d'importer de l'électricité d'Allemagne.
      negation fr: Les riverains sont en danger, selon l'Autorité de sûreté.
      mixed fr: La tempête Ilona a endommagé le réacteur numéro 2 de la centrale de Bréhal.
      absent en: Three engineers were dismissed after the incident.
    `,
  },
  {
    title: 'Un cèdre de trois siècles sauvé à Lormont-le-Vieux',
    publisher: 'Nature et Sciences',
    publishedAt: '2024-07-02',
    body: 'Le cèdre planté en 1734 devant l’abbaye de Lormont-le-Vieux ne sera pas abattu. Un champignon menaçait ses racines, mais la botaniste Irène Valadier a proposé un traitement à base de bactéries. L’opération durera trois ans et coûtera 62 000 euros. Plus de 8 000 habitants avaient signé une pétition. Le maire, Jacques Rouvière, avait d’abord autorisé l’abattage avant de changer d’avis.',
    claims: `
      paraphrase fr: Le cèdre de Lormont-le-Vieux, planté en 1734, ne sera pas abattu.
      paraphrase fr: La botaniste Irène Valadier propose un traitement à base de bactéries.
      paraphrase fr: Une pétition avait été signée par plus de 8 000 habitants.
      paraphrase fr: L'opération coûtera 62 000 euros et durera 3 ans.
      translation en: The cedar planted in 1734 in front of the abbey of Lormont-le-Vieux will not be cut down.
      translation en: More than 8,000 residents had signed a petition.
      number fr: L'opération durera trois ans et coûtera 26 000 euros.
      number fr: Plus de 18 000 habitants avaient signé une pétition.
      number en: The operation will last five years.
      date fr: Le cèdre a été planté en 1743 devant l'abbaye.
      person fr: La botaniste Irène Rouvière a proposé un traitement à base de bactéries.
      attribution fr: Jacques Rouvière a proposé un traitement à base de bactéries.
      negation fr: Le cèdre de Lormont-le-Vieux sera abattu.
      negation en: The cedar of Lormont-le-Vieux will be cut down.
      mixed fr: Le cèdre de Lormont-le-Vieux a été arraché par la tempête Ilona.
      absent fr: Un second cèdre sera planté de l'autre côté de l'abbaye.
    `,
  },
  {
    title: 'Accord de pêche entre l’Islande et le Maroc',
    publisher: 'La Chronique',
    publishedAt: '2023-06-15',
    body: 'L’Islande et le Maroc ont conclu mercredi à Rabat un accord de pêche de cinq ans. Quarante chalutiers islandais pourront pêcher 90 000 tonnes de sardines par an. En échange, Reykjavik versera 31 millions d’euros et formera 200 marins. Le syndicat des pêcheurs marocains, dirigé par Driss Lamrani, s’est dit « trahi ». La ministre islandaise Sigrun Helgadottir a salué un partenariat « équilibré ».',
    claims: `
      paraphrase fr: L'Islande et le Maroc ont signé un accord de pêche de cinq ans à Rabat.
      paraphrase fr: 40 chalutiers islandais pourront pêcher 90 000 tonnes de sardines chaque année.
      paraphrase fr: Sigrun Helgadottir, ministre islandaise, a salué un partenariat équilibré.
      paraphrase fr: L'accord a été conclu le 14 juin 2023 à Rabat.
      translation en: Iceland and Morocco concluded a five-year fishing agreement in Rabat on Wednesday.
      translation en: Forty Icelandic trawlers will be able to fish 90,000 tonnes of sardines a year.
      number fr: Quarante chalutiers islandais pourront pêcher 19 000 tonnes de sardines par an.
      number fr: L'Islande et le Maroc ont conclu un accord de pêche de dix ans.
      number en: Reykjavik will pay 13 million euros and train 200 sailors.
      date fr: L'accord a été conclu lundi à Rabat.
      person fr: L'Islande et la Tunisie ont conclu mercredi un accord de pêche.
      person en: Norway and Morocco concluded a fishing agreement on Wednesday.
      attribution fr: Driss Lamrani a salué un partenariat « équilibré ».
      attribution fr: Sigrun Helgadottir s'est dite « trahie ».
      negation fr: L'Islande et le Maroc n'ont pas conclu d'accord de pêche.
      absent fr: L'Union européenne a contesté l'accord devant la Cour de justice.
      absent en: The price of sardines has doubled since the war.
    `,
  },
];
