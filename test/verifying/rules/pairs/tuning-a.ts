import type { PairStory } from './pair-story.ts';

export const tuningA: readonly PairStory[] = [
  {
    title: 'La piscine de Verlac rouvre enfin ses portes',
    publisher: 'Le Courrier du Tarnel',
    publishedAt: '2024-05-22',
    body: 'La piscine municipale de Verlac a rouvert mardi 21 mai 2024 après dix-huit mois de travaux. Le chantier a coûté 3,2 millions d’euros, dont 1,1 million payé par la région. « Les habitants ont été très patients », a reconnu la maire, Hélène Courtiade. Le bassin extérieur, lui, ne sera pas accessible avant juin 2025.',
    claims: `
      verbatim fr: La piscine municipale de Verlac a rouvert mardi 21 mai 2024 après dix-huit mois de travaux.
      paraphrase fr: Selon les articles, la piscine de Verlac a rouvert le 21 mai 2024, au bout de 18 mois de travaux.
      paraphrase fr: Les travaux de la piscine ont coûté 3,2 millions d'euros.
      inflection fr: La région a payé 1 100 000 euros pour le chantier de la piscine.
      paraphrase fr: La maire Hélène Courtiade reconnaît que les habitants ont été patients.
      translation en: The Verlac municipal swimming pool reopened on 21 May 2024 after eighteen months of work.
      translation en: The works cost €3.2 million.
      number fr: Le chantier de la piscine de Verlac a coûté 2,3 millions d'euros.
      number fr: La piscine municipale de Verlac a rouvert après huit mois de travaux.
      number en: The Verlac pool reopened after twelve months of work.
      date fr: La piscine municipale de Verlac a rouvert le 21 mars 2024.
      date fr: Le bassin extérieur sera accessible avant juin 2024.
      person fr: La maire, Solène Courtiade, a reconnu que les habitants avaient été très patients.
      negation fr: La piscine municipale de Verlac n'a pas rouvert le 21 mai 2024.
      negation fr: Le bassin extérieur sera accessible avant juin 2025.
      absent fr: La piscine de Verlac accueillera les scolaires gratuitement à partir de septembre.
    `,
  },
  {
    title: 'Grève à la raffinerie de Port-Aubrac : les syndicats reconduisent le mouvement',
    publisher: 'L’Écho des Côtes',
    publishedAt: '2023-10-06',
    body: 'Les salariés de la raffinerie de Port-Aubrac ont voté jeudi la poursuite de la grève, par 312 voix contre 87. Ils réclament une hausse de salaire de 7 %. La direction propose 4 % et une prime de 600 euros. « Nous ne reprendrons pas le travail pour des miettes », a lancé le délégué syndical Karim Beltoise. Le directeur du site, Antoine Vasseur, déplore « un conflit qui n’aurait jamais dû commencer ».',
    claims: `
      verbatim fr: Ils réclament une hausse de salaire de 7 %.
      paraphrase fr: Les salariés de la raffinerie demandent une augmentation de salaire de 7 pour cent.
      paraphrase fr: La direction offre 4 % de hausse ainsi qu'une prime de 600 euros.
      inflection fr: La poursuite de la grève a été votée jeudi 5 octobre 2023 par les salariés de la raffinerie de Port-Aubrac.
      translation en: Employees of the Port-Aubrac refinery voted on Thursday to continue the strike, by 312 votes to 87.
      translation en: Management is offering 4% and a bonus of 600 euros.
      number fr: Les salariés de la raffinerie réclament une hausse de salaire de 9 %.
      number fr: La poursuite de la grève a été votée par 213 voix contre 87.
      number en: Management is offering a bonus of 800 euros.
      number fr: La direction propose une hausse de 7 %.
      date fr: Les salariés de la raffinerie de Port-Aubrac ont voté lundi la poursuite de la grève.
      person fr: Le délégué syndical Karim Vasseur a déclaré qu'ils ne reprendraient pas le travail pour des miettes.
      attribution fr: Antoine Vasseur a déclaré : « Nous ne reprendrons pas le travail pour des miettes ».
      attribution fr: Selon Karim Beltoise, c'est un conflit qui n'aurait jamais dû commencer.
      attribution en: According to Karim Beltoise, the conflict should never have started.
      negation fr: Les salariés de la raffinerie de Port-Aubrac ont rejeté la poursuite de la grève.
      absent fr: Le préfet a réquisitionné une partie du personnel de la raffinerie.
      absent en: The refinery supplies fuel to half of the region's service stations.
    `,
  },
  {
    title: 'Athlétisme : Inès Morvan championne d’Europe du 800 mètres',
    publisher: 'Stade Quotidien',
    publishedAt: '2022-08-21',
    body: 'La Bretonne Inès Morvan, 23 ans, a remporté samedi à Munich la finale du 800 mètres en 1 min 57 s 84. Elle a devancé l’Italienne Carla Benassi et la Polonaise Ewa Nowak. C’est la première médaille d’or de la France dans ces championnats. Son entraîneur, Paul Quéméneur, avait annoncé qu’elle viserait le record de France l’an prochain.',
    claims: `
      paraphrase fr: Inès Morvan a gagné la finale du 800 mètres à Munich.
      inflection fr: L'Italienne Carla Benassi et la Polonaise Ewa Nowak ont été devancées par Inès Morvan.
      paraphrase fr: La France obtient sa première médaille d'or dans ces championnats.
      paraphrase fr: D'après son entraîneur Paul Quéméneur, elle viserait le record de France l'an prochain.
      translation en: Inès Morvan, 23, won the 800 metres final in Munich on Saturday.
      translation en: She finished ahead of the Italian Carla Benassi and the Pole Ewa Nowak.
      number fr: Inès Morvan, 25 ans, a remporté la finale du 800 mètres à Munich.
      number fr: La Bretonne a remporté la finale du 1 500 mètres à Munich.
      date fr: Inès Morvan a remporté le 14 août 2022 la finale du 800 mètres.
      person fr: Carla Benassi a remporté à Munich la finale du 800 mètres.
      person fr: Ewa Nowak a devancé Inès Morvan et Carla Benassi.
      person en: Inès Morvan won the 800 metres final in Berlin.
      attribution fr: Selon Carla Benassi, Inès Morvan viserait le record de France l'an prochain.
      negation fr: Inès Morvan n'a pas remporté la finale du 800 mètres à Munich.
      absent fr: Inès Morvan a grandi dans une ferme près de Quimper.
      absent en: Inès Morvan will retire from competition after the Olympic Games.
    `,
  },
  {
    title: 'Un vaccin à l’essai contre la fièvre des marais chez le cheval',
    publisher: 'Sciences et Terroirs',
    publishedAt: '2023-03-15',
    body: 'Une équipe de l’université de Lorvain a mis au point un vaccin contre la fièvre des marais, une maladie mortelle du cheval. Testé sur 240 animaux, il a évité l’infection dans 83 % des cas. « Ces résultats sont encourageants, mais il faudra encore deux ans d’essais », prévient la virologue Claire Estanove, qui dirige l’étude. Aucun effet secondaire grave n’a été observé. La revue Equine Research a publié ces travaux le 9 mars 2023.',
    claims: `
      paraphrase fr: Le vaccin, testé sur 240 chevaux, a évité l'infection dans 83 pour cent des cas.
      inflection fr: Ces travaux ont été publiés le 9 mars 2023 par la revue Equine Research.
      paraphrase fr: Claire Estanove, qui dirige l'étude, prévient que deux ans d'essais seront encore nécessaires.
      paraphrase fr: On n'a observé aucun effet secondaire grave.
      translation en: A team at the University of Lorvain has developed a vaccine against swamp fever, a deadly disease of horses.
      translation en: No serious side effect was observed.
      translation en: The vaccine prevented infection in 83% of cases.
      number fr: Testé sur 420 animaux, le vaccin a évité l'infection dans 83 % des cas.
      number en: Tested on 240 animals, the vaccine prevented infection in 93% of cases.
      date fr: La revue Equine Research a publié ces travaux le 9 mai 2023.
      date en: The journal Equine Research published the work on 9 March 2021.
      person fr: La virologue Claire Lorvain prévient qu'il faudra encore deux ans d'essais.
      negation fr: Des effets secondaires graves ont été observés.
      negation fr: Le vaccin n'a pas évité l'infection dans 83 % des cas.
      negation en: Serious side effects were observed.
      absent fr: Le vaccin sera vendu environ 40 euros la dose.
      absent fr: Le ministère de l'Agriculture a financé l'étude.
    `,
  },
  {
    title: 'Incendie de la halle de Saint-Cyprien : deux pompiers blessés',
    publisher: 'La Gazette des Monts',
    publishedAt: '2024-01-17',
    body: 'Un incendie a détruit la halle médiévale de Saint-Cyprien dans la nuit de lundi à mardi. Deux pompiers ont été légèrement blessés, mais aucun habitant n’a été touché. Une soixantaine de sapeurs-pompiers ont lutté jusqu’à 5 heures contre les flammes. Le procureur de Margency, Denis Laforgue, a ouvert une enquête pour déterminer l’origine du feu. La piste criminelle n’est pas privilégiée, a-t-il précisé.',
    claims: `
      paraphrase fr: La halle médiévale de Saint-Cyprien a été détruite par un incendie.
      paraphrase fr: Deux pompiers ont été légèrement blessés.
      paraphrase fr: Environ soixante pompiers ont lutté contre les flammes jusqu'à 5 heures.
      paraphrase fr: Denis Laforgue, procureur de Margency, a ouvert une enquête sur l'origine du feu.
      paraphrase fr: Le procureur a précisé que la piste criminelle n'était pas privilégiée.
      translation en: A fire destroyed the medieval market hall of Saint-Cyprien during the night.
      translation en: Two firefighters were slightly injured.
      translation en: The Margency prosecutor, Denis Laforgue, opened an investigation into the origin of the fire.
      number fr: Trois pompiers ont été légèrement blessés.
      number en: Five firefighters were slightly injured.
      number fr: Une centaine de sapeurs-pompiers ont lutté contre les flammes.
      date fr: L'incendie a détruit la halle de Saint-Cyprien dans la nuit de jeudi à vendredi.
      person fr: Un incendie a détruit la halle médiévale de Montfaucon.
      person en: Prosecutor Denis Marchal opened an investigation into the origin of the fire.
      negation fr: La piste criminelle est privilégiée, selon le procureur.
      negation fr: Le procureur de Margency n'a pas ouvert d'enquête sur l'origine du feu.
      negation en: The fire did not destroy the medieval hall of Saint-Cyprien.
      absent fr: La reconstruction de la halle prendra au moins quatre ans.
      absent en: The hall was insured for six million euros.
    `,
  },
  {
    title: 'Le Sénat adopte la loi sur les rivières sauvages',
    publisher: 'La Chronique',
    publishedAt: '2023-06-29',
    body: 'Le Sénat a adopté mercredi, par 198 voix contre 121, la proposition de loi sur la protection des rivières sauvages. Le texte interdit la construction de nouveaux barrages sur 47 cours d’eau. La ministre de la Transition écologique, Agathe Rimbaud, a salué « un vote historique ». Le sénateur Luc Tavernier, opposé au texte, a dénoncé « une loi contre les agriculteurs ». L’Assemblée nationale doit l’examiner à l’automne.',
    claims: `
      verbatim fr: Le texte interdit la construction de nouveaux barrages sur 47 cours d’eau.
      paraphrase fr: La proposition de loi sur la protection des rivières sauvages a été adoptée par le Sénat, par 198 voix contre 121.
      paraphrase fr: Agathe Rimbaud, ministre de la Transition écologique, a salué un vote historique.
      paraphrase fr: Le sénateur Luc Tavernier dénonce une loi dirigée contre les agriculteurs.
      paraphrase fr: Le texte doit être examiné par l'Assemblée nationale à l'automne.
      translation en: On Wednesday the Senate adopted the bill on the protection of wild rivers by 198 votes to 121.
      translation en: The text bans the construction of new dams on 47 rivers.
      translation en: Senator Luc Tavernier denounced "a law against farmers".
      number fr: Le texte interdit la construction de nouveaux barrages sur 74 cours d'eau.
      number en: The Senate adopted the bill by 189 votes to 121.
      date fr: Le Sénat a adopté vendredi la proposition de loi sur les rivières sauvages.
      date fr: L'Assemblée nationale doit examiner le texte en janvier 2024.
      person fr: La ministre de la Transition écologique, Agathe Tavernier, a salué un vote historique.
      attribution fr: Luc Tavernier a salué « un vote historique ».
      attribution en: Agathe Rimbaud denounced "a law against farmers".
      negation fr: Le Sénat a rejeté la proposition de loi sur la protection des rivières sauvages.
      negation fr: Le texte autorise la construction de nouveaux barrages sur 47 cours d'eau.
      negation en: The Senate rejected the bill on the protection of wild rivers.
      absent fr: Le président de la République a promis de promulguer la loi avant Noël.
    `,
  },
  {
    title: 'Musée des Tisserands : une toile volée en 1987 retrouvée à Vienne',
    publisher: 'Arts et Lettres',
    publishedAt: '2024-02-08',
    body: 'Une toile du peintre Ambroise Delcourt, volée en 1987 au musée des Tisserands, a été retrouvée chez un collectionneur autrichien. « La Fileuse aux gants », peinte en 1874, est estimée à 450 000 euros. Le collectionneur l’avait achetée en 2003 à un antiquaire de Vienne sans connaître son origine. La conservatrice Mathilde Orsini espère la raccrocher avant la fin de l’année.',
    claims: `
      paraphrase fr: La toile d'Ambroise Delcourt, volée au musée des Tisserands en 1987, a été retrouvée chez un collectionneur autrichien.
      paraphrase fr: Le collectionneur avait acheté la toile en 2003 à un antiquaire de Vienne.
      paraphrase fr: « La Fileuse aux gants » est estimée à 450.000 €.
      inflection fr: La conservatrice, Mathilde Orsini, espère raccrocher la toile avant la fin de l'année.
      translation en: A painting by Ambroise Delcourt, stolen in 1987 from the Tisserands museum, was found at the home of an Austrian collector.
      translation en: The collector had bought it in 2003 from an antique dealer in Vienna.
      number fr: « La Fileuse aux gants » est estimée à 540 000 euros.
      date fr: La toile d'Ambroise Delcourt a été volée en 2003 au musée des Tisserands.
      date fr: « La Fileuse aux gants » a été peinte en 1884.
      date en: The collector had bought it in 1987 from an antique dealer in Vienna.
      person fr: La toile a été retrouvée chez un collectionneur allemand.
      person en: The painting was found at the home of an Italian collector.
      attribution fr: Ambroise Delcourt espère raccrocher la toile avant la fin de l'année.
      negation fr: La toile volée en 1987 n'a pas été retrouvée.
      absent fr: Le voleur présumé est mort en prison.
      absent en: The Austrian collector will receive compensation from the French state.
    `,
  },
  {
    title: 'Emploi : le groupe Valtec supprime 230 postes à Rochebrune',
    publisher: 'Économie Matin Bleu',
    publishedAt: '2023-11-14',
    body: 'Le fabricant de pompes Valtec va supprimer 230 postes sur 1 200 dans son usine de Rochebrune. Le groupe invoque une chute de 18 % de ses commandes depuis le début de l’année. Selon le directeur général, Olivier Sarrazin, il n’y aura pas de licenciement sec. Les syndicats, qui n’y croient pas, appellent à manifester le 25 novembre. Valtec avait pourtant réalisé un bénéfice de 34 millions d’euros en 2022.',
    claims: `
      paraphrase fr: Valtec supprimera 230 postes dans son usine de Rochebrune, qui en compte 1200.
      paraphrase fr: Le groupe Valtec a réalisé en 2022 un bénéfice de 34 millions d'euros.
      paraphrase fr: Olivier Sarrazin, directeur général, assure qu'il n'y aura pas de licenciement sec.
      paraphrase fr: Les syndicats appellent à une manifestation le 25 novembre 2023.
      paraphrase fr: Les commandes du groupe ont chuté de 18 % depuis le début de l'année.
      translation en: Pump maker Valtec will cut 230 of the 1,200 jobs at its Rochebrune plant.
      translation en: Valtec made a profit of 34 million euros in 2022.
      translation en: The unions are calling for a demonstration on November 25.
      number fr: Valtec va supprimer 320 postes dans son usine de Rochebrune.
      number fr: Valtec va supprimer 1 200 postes à Rochebrune.
      number en: Valtec made a profit of 43 million euros in 2022.
      date fr: Les syndicats appellent à manifester le 15 novembre.
      date fr: Valtec a réalisé un bénéfice de 34 millions d'euros en 2021.
      person fr: Le fabricant de pompes Valtec va supprimer 230 postes dans son usine de Belfort.
      attribution fr: Selon les syndicats, il n'y aura pas de licenciement sec.
      negation fr: Selon le directeur général, il y aura des licenciements secs.
      negation fr: Les commandes du groupe ont augmenté de 18 % depuis le début de l'année.
      negation en: Valtec's orders have risen by 18% since the beginning of the year.
      mixed fr: Valtec va supprimer 230 postes à la raffinerie de Port-Aubrac.
      absent fr: Valtec prévoit d'ouvrir une nouvelle usine en Pologne.
    `,
  },
  {
    title: 'Crue de l’Orvanne : 1 400 foyers privés d’électricité',
    publisher: 'La Gazette des Monts',
    publishedAt: '2023-12-04',
    body: 'La crue de l’Orvanne a atteint 5,40 mètres dimanche à Pontarcy, un niveau jamais vu depuis 1955. Quelque 1 400 foyers étaient privés d’électricité lundi matin. Cent vingt personnes ont été évacuées vers le gymnase Pierre-Lestrade. La préfète Nadia Ferhat a demandé l’état de catastrophe naturelle. La décrue devrait commencer mardi.',
    claims: `
      paraphrase fr: Le niveau de l'Orvanne a atteint 5,4 m à Pontarcy dimanche.
      paraphrase fr: 120 personnes ont été évacuées vers le gymnase Pierre-Lestrade.
      paraphrase fr: Environ 1 400 foyers étaient sans électricité lundi matin.
      inflection fr: L'état de catastrophe naturelle a été demandé par la préfète Nadia Ferhat.
      translation en: The flood of the Orvanne reached 5.40 metres in Pontarcy on Sunday, a level not seen since 1955.
      translation en: One hundred and twenty people were evacuated to the Pierre-Lestrade gymnasium.
      translation en: Some 1,400 homes were without electricity on Monday morning.
      number fr: La crue de l'Orvanne a atteint 6,40 mètres à Pontarcy.
      number en: Some 2,400 homes were without electricity on Monday morning.
      number fr: Deux cent vingt personnes ont été évacuées vers le gymnase.
      date fr: C'est un niveau jamais vu depuis 1995.
      date fr: La décrue devrait commencer jeudi.
      person fr: La crue de la Garonne a atteint 5,40 mètres à Pontarcy.
      person fr: La préfète Sonia Ferhat a demandé l'état de catastrophe naturelle.
      negation fr: Cent vingt personnes n'ont pas été évacuées.
      mixed fr: La maire Hélène Courtiade a demandé l'état de catastrophe naturelle.
      mixed en: The Orvanne flood destroyed the medieval hall of Saint-Cyprien.
      absent fr: Deux personnes sont portées disparues depuis la crue.
      absent en: Schools will remain closed until Friday.
    `,
  },
  {
    title: 'Cinéma : « Les Salins » prix du public à Locarnel',
    publisher: 'Arts et Lettres',
    publishedAt: '2022-07-18',
    body: 'Le premier long-métrage de Jeanne Astruc, « Les Salins », a reçu dimanche le prix du public au festival de Locarnel. Le film raconte la grève de femmes dans une saline de Camargue en 1936. Tourné en 31 jours avec un budget de 900 000 euros, il sortira en salles le 12 octobre. « Je dédie ce prix à ma grand-mère, qui a travaillé le sel », a déclaré la réalisatrice. Le jury, présidé par l’acteur espagnol Miguel Tordera, a récompensé un documentaire portugais.',
    claims: `
      paraphrase fr: « Les Salins », premier long-métrage de Jeanne Astruc, a obtenu le prix du public au festival de Locarnel.
      paraphrase fr: Le film a été tourné en 31 jours avec 900 000 euros de budget.
      paraphrase fr: Il sortira en salles le 12 octobre 2022.
      paraphrase fr: La réalisatrice Jeanne Astruc a déclaré qu'elle dédiait ce prix à sa grand-mère.
      inflection fr: Le jury présidé par l'acteur espagnol Miguel Tordera récompense un documentaire portugais.
      translation en: Jeanne Astruc's first feature film, "Les Salins", received the audience award at the Locarnel festival.
      translation en: The film tells the story of a strike by women in a Camargue salt works in 1936.
      translation en: Shot in 31 days on a budget of 900,000 euros, it will be released on October 12.
      number fr: Le film a été tourné en 13 jours.
      number en: The film had a budget of 500,000 euros.
      date fr: Le film sortira en salles le 12 novembre.
      date fr: Le film raconte la grève de femmes dans une saline de Camargue en 1968.
      person fr: Le premier long-métrage de Jeanne Camargue a reçu le prix du public.
      person fr: Le jury était présidé par l'acteur portugais Miguel Tordera.
      attribution fr: « Je dédie ce prix à ma grand-mère », a déclaré Miguel Tordera.
      negation fr: « Les Salins » n'a reçu aucun prix au festival de Locarnel.
      mixed fr: Le film « Les Salins » raconte l'incendie de la halle de Saint-Cyprien.
      absent fr: Jeanne Astruc prépare déjà un deuxième film sur les marins bretons.
    `,
  },
  {
    title: 'Le loup de retour dans le massif de la Vanelle',
    publisher: 'Sciences et Terroirs',
    publishedAt: '2024-04-02',
    body: 'Pour la première fois depuis un siècle, une meute de loups s’est installée dans le massif de la Vanelle. Les agents de l’Office de la biodiversité ont filmé quatre adultes et trois louveteaux. Les éleveurs ont perdu 56 brebis depuis janvier, contre 12 l’an passé. Leur représentant, Bastien Roumégas, exige l’autorisation de tirs de défense. L’association Loup Libre juge cette demande « illégale et inefficace ».',
    claims: `
      paraphrase fr: Une meute de loups s'est installée dans le massif de la Vanelle, une première depuis cent ans.
      paraphrase fr: Quatre adultes et trois louveteaux ont été filmés par les agents de l'Office de la biodiversité.
      paraphrase fr: Depuis janvier, les éleveurs ont perdu 56 brebis.
      paraphrase fr: L'association Loup Libre considère cette demande comme illégale et inefficace.
      translation en: Officers of the biodiversity office filmed four adults and three cubs.
      translation en: Farmers have lost 56 sheep since January, compared with 12 last year.
      number fr: Les agents de l'Office ont filmé trois adultes et quatre louveteaux.
      number fr: Les éleveurs ont perdu 65 brebis depuis janvier.
      number en: Officers filmed four adults and seven cubs.
      date fr: Les éleveurs ont perdu 56 brebis depuis mars.
      person fr: Une meute de loups s'est installée dans le massif du Jura.
      attribution fr: L'association Loup Libre exige l'autorisation de tirs de défense.
      attribution fr: Bastien Roumégas juge cette demande illégale et inefficace.
      attribution en: Bastien Roumégas considers this request illegal and ineffective.
      negation fr: Aucune meute de loups ne s'est installée dans le massif de la Vanelle.
      negation fr: L'association Loup Libre juge cette demande légale et efficace.
      mixed fr: Bastien Roumégas exige l'interdiction de nouveaux barrages sur 47 cours d'eau.
      absent fr: Un loup a été abattu par un chasseur la semaine dernière.
    `,
  },
];
