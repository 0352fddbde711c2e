import type { PairStory } from './pair-story.ts';

export const tuningB: readonly PairStory[] = [
  {
    title:
      'Sommet de Tallenburg : le chancelier allemand et le président ukrainien signent un accord sur le gaz',
    publisher: 'La Chronique',
    publishedAt: '2023-09-15',
    body: 'Le chancelier allemand Dieter Hollmann et le président ukrainien Andriy Chevtchouk ont signé jeudi 14 septembre 2023 un accord sur le transit du gaz. Il porte sur 12 milliards de mètres cubes par an pendant huit ans. La Commission européenne n’a pas participé aux négociations. Moscou a qualifié le texte de « provocation ». Le ministre polonais des Affaires étrangères, Marek Zielony, a refusé de signer la déclaration commune.',
    claims: `
      paraphrase fr: Dieter Hollmann et Andriy Chevtchouk ont signé le 14 septembre 2023 un accord sur le transit du gaz.
      paraphrase fr: L'accord porte sur douze milliards de mètres cubes par an pendant 8 ans.
      paraphrase fr: Selon La Chronique, le chancelier allemand et le président ukrainien ont signé un accord sur le transit du gaz.
      paraphrase fr: Marek Zielony, le ministre polonais des Affaires étrangères, n'a pas signé la déclaration commune.
      translation en: German Chancellor Dieter Hollmann and Ukrainian President Andriy Shevchuk signed an agreement on gas transit on 14 September 2023.
      translation en: It covers 12 billion cubic metres a year for eight years.
      translation en: The European Commission did not take part in the negotiations.
      translation en: Moscow called the text a "provocation".
      number fr: L'accord porte sur 12 millions de mètres cubes par an.
      number en: It covers 20 billion cubic metres a year for eight years.
      number fr: L'accord est conclu pour dix ans.
      date fr: L'accord sur le transit du gaz a été signé le 4 septembre 2023.
      date en: The agreement on gas transit was signed on 14 September 2022.
      person fr: Le chancelier autrichien Dieter Hollmann a signé un accord sur le transit du gaz.
      person en: German Chancellor Dieter Hollmann and Russian President Andriy Shevchuk signed an agreement on gas transit.
      attribution fr: Berlin a qualifié le texte de « provocation ».
      attribution en: Kiev called the text a "provocation".
      negation fr: La Commission européenne a participé aux négociations.
      negation fr: Marek Zielony a signé la déclaration commune.
      negation en: The European Commission took part in the negotiations.
      absent fr: Le prix du gaz a baissé de 4 % sur les marchés après l'annonce.
    `,
  },
  {
    title: 'Football : Merville renverse Castelnau et se qualifie',
    publisher: 'Stade Quotidien',
    publishedAt: '2024-03-03',
    body: 'Merville a battu Castelnau 3-2 samedi soir et jouera les quarts de finale de la Coupe. Menés 2-0 à la pause, les Nordistes ont marqué trois fois en vingt minutes. Sofiane Kadri a inscrit deux buts, Hugo Lemaire le troisième. L’entraîneur de Castelnau, Pascal Dubreuil, a été expulsé à la 88e minute. Plus de 14 000 spectateurs assistaient à la rencontre.',
    claims: `
      paraphrase fr: Merville s'est imposé 3-2 face à Castelnau samedi soir.
      paraphrase fr: Sofiane Kadri a marqué deux buts et Hugo Lemaire le troisième.
      paraphrase fr: Pascal Dubreuil, l'entraîneur de Castelnau, a été expulsé à la 88e minute.
      paraphrase fr: Plus de 14 000 personnes ont assisté à la rencontre.
      translation en: Merville beat Castelnau 3-2 on Saturday evening and will play in the quarter-finals of the Cup.
      translation en: Castelnau's coach, Pascal Dubreuil, was sent off in the 88th minute.
      translation en: More than 14,000 spectators attended the match.
      number fr: Merville a battu Castelnau 4-2 samedi soir.
      number en: Castelnau's coach was sent off in the 78th minute.
      number fr: Moins de 14 000 spectateurs assistaient à la rencontre.
      number fr: Sofiane Kadri a inscrit trois buts.
      date fr: Merville a battu Castelnau dimanche soir.
      person fr: Castelnau a battu Merville 3-2 samedi soir.
      person fr: Hugo Lemaire a inscrit deux buts.
      person fr: L'entraîneur de Merville, Pascal Dubreuil, a été expulsé à la 88e minute.
      person en: Castelnau beat Merville 3-2 on Saturday.
      negation fr: Merville n'a pas battu Castelnau.
      negation fr: Merville s'est incliné 3-2 samedi soir face à Castelnau.
      mixed fr: Inès Morvan a été expulsée à la 88e minute de la rencontre.
      absent fr: Merville affrontera Lens au prochain tour.
    `,
  },
  {
    title: 'Le tramway de Belrive arrivera deux ans plus tard',
    publisher: 'Le Courrier du Tarnel',
    publishedAt: '2024-06-12',
    body: 'La première ligne du tramway de Belrive n’ouvrira qu’en septembre 2028, deux ans plus tard que prévu. Le budget passe de 410 à 520 millions d’euros. La présidente de la métropole, Sandrine Villedieu, met en cause la découverte d’une nécropole romaine sous l’avenue Gambetta. L’opposition dénonce « un gâchis d’argent public ». La ligne, longue de 14 kilomètres, desservira 25 stations.',
    claims: `
      paraphrase fr: La première ligne du tramway de Belrive ouvrira en septembre 2028.
      paraphrase fr: Le budget du tramway passe de 410 millions à 520 millions d'euros.
      paraphrase fr: La ligne de tramway comptera 25 stations sur 14 km.
      paraphrase fr: Une nécropole romaine a été découverte sous l'avenue Gambetta, explique Sandrine Villedieu.
      translation en: The first line of the Belrive tramway will only open in September 2028, two years later than planned.
      translation en: The line, 14 kilometres long, will serve 25 stations.
      translation en: The president of the metropolis, Sandrine Villedieu, blames the discovery of a Roman necropolis under Avenue Gambetta.
      number fr: Le budget du tramway passe de 410 à 620 millions d'euros.
      number fr: La ligne, longue de 24 kilomètres, desservira 25 stations.
      number en: The line will serve 35 stations.
      date fr: La première ligne du tramway ouvrira en septembre 2026.
      date en: The first line of the tramway will open in September 2030.
      person fr: La première ligne du tramway de Castelnau n'ouvrira qu'en septembre 2028.
      attribution fr: L'opposition met en cause la découverte d'une nécropole romaine sous l'avenue Gambetta.
      attribution fr: Sandrine Villedieu dénonce un gâchis d'argent public.
      negation fr: La ligne ne desservira pas 25 stations.
      mixed fr: Le tramway de Belrive desservira la piscine municipale de Verlac.
      absent fr: Le ticket de tramway coûtera 1,70 euro.
      absent en: The trams will be built in Spain.
    `,
  },
  {
    title: 'Agriculture : récolte de cerises divisée par deux dans le Valentin',
    publisher: 'Sciences et Terroirs',
    publishedAt: '2023-07-05',
    body: 'Le gel d’avril et la grêle de juin ont divisé par deux la récolte de cerises dans le Valentin. Les producteurs espèrent 2 500 tonnes, contre 5 100 tonnes en 2022. Les prix, eux, ont grimpé de 30 % sur les marchés. « Certains d’entre nous ne passeront pas l’hiver », s’inquiète Gérard Fabrègue, président du syndicat des arboriculteurs. Le département a débloqué une aide de 800 000 euros.',
    claims: `
      paraphrase fr: La récolte de cerises du Valentin a été divisée par deux à cause du gel d'avril et de la grêle de juin.
      paraphrase fr: Les producteurs de cerises attendent 2500 tonnes, contre 5100 en 2022.
      paraphrase fr: Les prix des cerises ont augmenté de 30 % sur les marchés.
      inflection fr: Une aide de 800 000 euros a été débloquée par le département.
      translation en: Prices have risen by 30% on the markets.
      translation en: Growers hope for 2,500 tonnes, compared with 5,100 tonnes in 2022.
      translation en: The department has released aid of 800,000 euros.
      number fr: Les producteurs espèrent 3 500 tonnes de cerises.
      number fr: Les prix ont grimpé de 20 % sur les marchés.
      number en: The department has released aid of 80,000 euros.
      date fr: Le gel de mai et la grêle de juin ont divisé par deux la récolte de cerises.
      date fr: La récolte de cerises était de 5 100 tonnes en 2021.
      person fr: Gérard Roumégas, président du syndicat des arboriculteurs, s'inquiète pour l'hiver.
      negation fr: Les prix ont baissé de 30 % sur les marchés.
      negation fr: Le département n'a débloqué aucune aide.
      mixed fr: Les producteurs de cerises ont perdu 56 brebis depuis janvier.
      absent fr: Les cerisiers seront remplacés par des oliviers.
      absent en: The European Union will compensate the cherry growers.
    `,
  },
  {
    title: 'Procès du comptable de Brissac : cinq ans requis',
    publisher: 'La Gazette des Monts',
    publishedAt: '2023-02-10',
    body: 'Le procureur Yves Carlier a requis jeudi cinq ans de prison, dont deux avec sursis, contre l’ancien comptable de la ville de Brissac. Robert Maillane, 58 ans, est accusé d’avoir détourné 1,6 million d’euros entre 2009 et 2018. « Je n’ai jamais pris un centime », a répété le prévenu à la barre. Son avocate, Me Leïla Haddad, a plaidé la relaxe. Le jugement sera rendu le 3 mars.',
    claims: `
      paraphrase fr: Le procureur Yves Carlier a requis cinq ans de prison contre l'ancien comptable de Brissac.
      paraphrase fr: Robert Maillane est accusé d'avoir détourné 1,6 million d'euros entre 2009 et 2018.
      paraphrase fr: L'avocate de Robert Maillane, Leïla Haddad, a plaidé la relaxe.
      paraphrase fr: Le jugement sera rendu le 3 mars 2023.
      translation en: Prosecutor Yves Carlier asked for five years in prison, two of them suspended, against the former accountant of the city of Brissac.
      translation en: Robert Maillane, 58, is accused of having embezzled 1.6 million euros between 2009 and 2018.
      translation en: The judgment will be delivered on March 3.
      number fr: Le procureur a requis sept ans de prison contre l'ancien comptable.
      number fr: Robert Maillane est accusé d'avoir détourné 6,1 millions d'euros.
      number en: Robert Maillane, 68, is accused of having embezzled 1.6 million euros.
      date fr: Le jugement sera rendu le 13 mars.
      date fr: Robert Maillane est accusé d'avoir détourné 1,6 million d'euros entre 2007 et 2018.
      person fr: Yves Carlier est accusé d'avoir détourné 1,6 million d'euros.
      attribution fr: Selon le procureur Yves Carlier, Robert Maillane n'a jamais pris un centime.
      attribution fr: Le procureur a plaidé la relaxe.
      negation fr: Robert Maillane a reconnu avoir détourné 1,6 million d'euros.
      negation fr: L'avocate n'a pas plaidé la relaxe.
      mixed fr: Robert Maillane est accusé d'avoir volé une toile au musée des Tisserands.
      absent en: Robert Maillane lost his fortune in a casino in Nice.
    `,
  },
  {
    title: 'La sonde Hestia frôle l’astéroïde Calixte',
    publisher: 'Sciences et Terroirs',
    publishedAt: '2024-09-19',
    body: 'La sonde européenne Hestia est passée mercredi à 380 kilomètres de l’astéroïde Calixte. Lancée en mars 2021 de Kourou, elle a transmis 2 000 images en six heures. L’astéroïde, large de 11 kilomètres, serait composé surtout de glace et de carbone. « Nous n’avions jamais vu une surface aussi sombre », s’enthousiasme la planétologue Frida Solberg, de l’université d’Oslo. La sonde atteindra Jupiter en 2029.',
    claims: `
      paraphrase fr: La sonde européenne Hestia est passée à 380 km de l'astéroïde Calixte.
      paraphrase fr: La sonde a été lancée de Kourou en mars 2021.
      paraphrase fr: En six heures, elle a transmis deux mille images.
      paraphrase fr: La planétologue Frida Solberg n'avait jamais vu une surface aussi sombre.
      translation en: The European probe Hestia passed within 380 kilometres of the asteroid Calixte on Wednesday.
      translation en: The probe will reach Jupiter in 2029.
      translation en: Launched in March 2021 from Kourou, it transmitted 2,000 images in six hours.
      number fr: La sonde Hestia est passée à 830 kilomètres de l'astéroïde Calixte.
      number fr: L'astéroïde Calixte est large de 110 kilomètres.
      number en: The probe transmitted 20,000 images in six hours.
      date fr: La sonde Hestia a été lancée de Kourou en mars 2019.
      date en: The probe will reach Jupiter in 2031.
      person fr: La sonde atteindra Saturne en 2029.
      person fr: La sonde américaine Hestia est passée à 380 kilomètres de l'astéroïde Calixte.
      negation fr: La sonde n'a transmis aucune image.
      mixed fr: La planétologue Frida Solberg dirige l'étude sur la fièvre des marais.
      absent fr: La mission a coûté 1,4 milliard d'euros.
      absent en: The probe's main antenna is broken.
    `,
  },
  {
    title: 'Logement : Belrive plafonne les loyers',
    publisher: 'Le Courrier du Tarnel',
    publishedAt: '2024-01-10',
    body: 'Les loyers de Belrive seront plafonnés à partir du 1er juillet 2024. Pour un studio, le plafond est fixé à 14,50 euros le mètre carré. Les propriétaires qui le dépasseront risquent une amende de 5 000 euros. L’adjointe au logement, Farida Belkacem, rappelle que les prix ont augmenté d’un tiers en cinq ans. La chambre des propriétaires annonce un recours devant le tribunal administratif.',
    claims: `
      paraphrase fr: À Belrive, les loyers seront plafonnés à compter du 1er juillet 2024.
      paraphrase fr: Les propriétaires risquent 5000 € d'amende s'ils dépassent le plafond.
      paraphrase fr: Le plafond est de 14,50 € le mètre carré pour un studio.
      paraphrase fr: La chambre des propriétaires a annoncé un recours au tribunal administratif.
      translation en: Rents in Belrive will be capped from 1 July 2024.
      translation en: Owners who exceed it risk a fine of 5,000 euros.
      number fr: Pour un studio, le plafond est fixé à 15,40 euros le mètre carré.
      number en: Owners who exceed the cap risk a fine of 15,000 euros.
      date fr: Les loyers de Belrive seront plafonnés à partir du 1er janvier 2024.
      date en: Rents in Belrive will be capped from 1 July 2025.
      person fr: Les loyers de Rochebrune seront plafonnés à partir du 1er juillet 2024.
      attribution fr: L'adjointe au logement annonce un recours devant le tribunal administratif.
      attribution fr: Selon la chambre des propriétaires, les prix ont augmenté d'un tiers en cinq ans.
      negation fr: Les loyers de Belrive ne seront pas plafonnés.
      mixed fr: La présidente Sandrine Villedieu annonce un recours devant le tribunal administratif.
      absent fr: Trois mille logements sont vacants à Belrive.
    `,
  },
  {
    title: 'Emploi : Valtec réduira finalement 180 postes',
    publisher: 'L’Écho des Côtes',
    publishedAt: '2024-02-27',
    body: 'Après trois mois de négociations, Valtec ne supprimera finalement que 180 postes à Rochebrune. La CGT a signé l’accord, Force ouvrière a refusé. Les départs seront tous volontaires et une prime de 15 000 euros sera versée à chaque partant. Le maire de Rochebrune, Thierry Ozanne, parle d’un « moindre mal ».',
    claims: `
      paraphrase fr: Selon L'Écho des Côtes, Valtec ne supprimera finalement que 180 postes à Rochebrune.
      paraphrase fr: La CGT a signé l'accord mais Force ouvrière a refusé.
      paraphrase fr: Chaque partant recevra une prime de 15 000 euros.
      paraphrase fr: Le maire de Rochebrune Thierry Ozanne parle de « moindre mal ».
      translation en: After three months of negotiations, Valtec will finally cut only 180 jobs in Rochebrune.
      translation en: The mayor of Rochebrune, Thierry Ozanne, speaks of a "lesser evil".
      number fr: Valtec ne supprimera finalement que 150 postes à Rochebrune.
      number en: A bonus of 25,000 euros will be paid to each person leaving.
      person fr: Force ouvrière a signé l'accord, la CGT a refusé.
      person fr: Le maire de Rochebrune, Thierry Sarrazin, parle d'un moindre mal.
      attribution fr: Olivier Sarrazin parle d'un « moindre mal ».
      negation fr: La CGT n'a pas signé l'accord.
      negation fr: Les départs ne seront pas volontaires.
      mixed fr: Thierry Ozanne déplore un conflit qui n'aurait jamais dû commencer.
      absent fr: Valtec fermera son usine de Rochebrune en 2026.
    `,
  },
  {
    title: 'Éducation : l’anglais dès la maternelle à l’école Jules-Roman',
    publisher: 'La Chronique',
    publishedAt: '2022-09-01',
    body: 'À partir de ce jeudi, les 86 élèves de maternelle de l’école Jules-Roman, à Aubenac, apprendront l’anglais trente minutes par jour. Deux assistantes irlandaises ont été recrutées. « Les enfants n’ont pas peur de se tromper », explique la directrice, Coralie Besson. Le rectorat étendra l’expérience à douze écoles si les résultats sont bons.',
    claims: `
      paraphrase fr: Les 86 élèves de maternelle de l'école Jules-Roman apprendront l'anglais une demi-heure par jour.
      paraphrase fr: Deux assistantes irlandaises ont été embauchées.
      paraphrase fr: La directrice Coralie Besson explique que les enfants n'ont pas peur de se tromper.
      inflection fr: L'expérience sera étendue à 12 écoles par le rectorat si les résultats sont bons.
      translation en: Two Irish assistants have been recruited.
      translation en: "Children are not afraid of making mistakes," says the head teacher, Coralie Besson.
      number fr: Les 68 élèves de maternelle de l'école Jules-Roman apprendront l'anglais.
      number fr: Trois assistantes irlandaises ont été recrutées.
      number en: The experiment will be extended to twenty schools if the results are good.
      person fr: Deux assistantes écossaises ont été recrutées.
      person en: Two Australian assistants have been recruited.
      negation fr: Les enfants ont peur de se tromper, explique la directrice Coralie Besson.
      attribution fr: Selon le rectorat, les enfants n'ont pas peur de se tromper.
      absent fr: Les parents d'élèves ont financé l'achat de livres en anglais.
      absent en: The school will open a new canteen next year.
    `,
  },
  {
    title: 'Le pont de Larzac fermé aux camions',
    publisher: 'La Gazette des Monts',
    publishedAt: '2023-05-09',
    body: 'Le département interdit depuis lundi le pont suspendu de Larzac aux véhicules de plus de 3,5 tonnes. Des fissures ont été découvertes sur deux câbles lors d’une inspection en avril. Les poids lourds devront faire un détour de 27 kilomètres par Saint-Maurin. Les réparations, prévues cet été, coûteront 640 000 euros. « La sécurité n’est pas négociable », a souligné le vice-président chargé des routes, Jean-Luc Péralta.',
    claims: `
      paraphrase fr: Le pont suspendu de Larzac est interdit depuis lundi aux véhicules de plus de 3,5 tonnes.
      paraphrase fr: Une inspection menée en avril a permis de découvrir des fissures sur deux câbles.
      paraphrase fr: Les camions doivent faire un détour de 27 km par Saint-Maurin.
      paraphrase fr: Jean-Luc Péralta a souligné que la sécurité n'était pas négociable.
      translation en: Cracks were discovered on two cables during an inspection in April.
      translation en: The repairs, planned for this summer, will cost 640,000 euros.
      number fr: Les poids lourds devront faire un détour de 72 kilomètres.
      number fr: Le pont est interdit aux véhicules de plus de 7,5 tonnes.
      number en: The repairs will cost 460,000 euros.
      date fr: Des fissures ont été découvertes lors d'une inspection en février.
      person fr: Les poids lourds devront faire un détour par Saint-Martin.
      attribution fr: Selon Denis Laforgue, la sécurité n'est pas négociable.
      negation fr: Le département autorise les véhicules de plus de 3,5 tonnes sur le pont suspendu de Larzac.
      negation fr: La sécurité est négociable, a souligné Jean-Luc Péralta.
      mixed fr: Des fissures ont été découvertes sous l'avenue Gambetta.
      absent fr: Le pont de Larzac a été construit en 1892.
    `,
  },
];
