import type { PairStory } from './pair-story.ts';

/** Written when the check was finished, and measured without changing the check for them. */
export const heldOut: readonly PairStory[] = [
  {
    title: 'L’hôpital de Sainte-Aude ferme sa maternité',
    publisher: 'Le Courrier du Tarnel',
    publishedAt: '2024-09-06',
    body: 'La maternité de l’hôpital de Sainte-Aude fermera définitivement le 31 octobre 2024. Elle n’a enregistré que 240 naissances l’an dernier, contre 610 en 2010. Les futures mères devront se rendre à Corbières, à 48 kilomètres. « Nous ne trouvons plus de sages-femmes », regrette le directeur de l’hôpital, Xavier Lemoine. Le collectif Naître ici a déposé un recours.',
    claims: `
      paraphrase fr: La maternité de Sainte-Aude fermera le 31 octobre 2024.
      paraphrase fr: L'an dernier, 240 naissances y ont été enregistrées, contre 610 en 2010.
      paraphrase fr: Xavier Lemoine, directeur de l'hôpital, regrette de ne plus trouver de sages-femmes.
      inflection fr: Un recours a été déposé par le collectif Naître ici.
      translation en: The maternity ward of Sainte-Aude hospital will close for good on 31 October 2024.
      translation en: Expectant mothers will have to go to Corbières, 48 kilometres away.
      number fr: La maternité n'a enregistré que 420 naissances l'an dernier.
      number en: Expectant mothers will have to go to Corbières, 84 kilometres away.
      date fr: La maternité de Sainte-Aude fermera le 31 décembre 2024.
      person fr: Les futures mères devront se rendre à Narbonne, à 48 kilomètres.
      attribution fr: Le collectif Naître ici regrette de ne plus trouver de sages-femmes.
      negation fr: La maternité de Sainte-Aude ne fermera pas le 31 octobre 2024.
      absent fr: Un centre de santé ouvrira dans les locaux de la maternité.
    `,
  },
  {
    title: 'Une start-up de Montferrat lève 12 millions pour ses batteries au sel',
    publisher: 'Finances du Jour',
    publishedAt: '2023-10-18',
    body: 'La start-up Salinéo a levé 12 millions d’euros auprès d’un fonds suédois pour produire des batteries au sodium. Fondée en 2019 par les chimistes Aude Perrin et Malik Ziani, elle emploie 34 personnes à Montferrat. Sa première usine doit ouvrir en 2026 à Dunes-sur-Mer. « Nous n’utilisons ni lithium ni cobalt », souligne Aude Perrin. Salinéo n’est pas encore rentable.',
    claims: `
      paraphrase fr: Salinéo a levé 12 millions d'euros auprès d'un fonds suédois.
      paraphrase fr: Aude Perrin et Malik Ziani ont fondé la start-up en 2019.
      paraphrase fr: Sa première usine ouvrira en 2026 à Dunes-sur-Mer.
      paraphrase fr: La société Salinéo n'est pas encore rentable.
      translation en: The start-up Salinéo has raised 12 million euros from a Swedish fund to produce sodium batteries.
      translation en: Its first factory is due to open in 2026 in Dunes-sur-Mer.
      number fr: La start-up Salinéo a levé 21 millions d'euros.
      number en: It employs 43 people in Montferrat.
      date fr: La première usine de Salinéo doit ouvrir en 2028.
      person fr: Salinéo a levé 12 millions d'euros auprès d'un fonds norvégien.
      person fr: La start-up a été fondée en 2019 par les chimistes Aude Ziani et Malik Perrin.
      negation fr: Salinéo est déjà rentable.
      negation en: Salinéo is profitable.
      attribution fr: Malik Ziani souligne : « Nous n'utilisons ni lithium ni cobalt ».
      mixed fr: Le directeur Xavier Lemoine a levé 12 millions d'euros auprès d'un fonds suédois.
      absent fr: Salinéo a signé un contrat avec un constructeur automobile japonais.
    `,
  },
  {
    title: 'Le barrage d’Arsol vidé pour la première fois depuis 1978',
    publisher: 'La Gazette des Monts',
    publishedAt: '2022-09-29',
    body: 'Le lac du barrage d’Arsol sera entièrement vidé entre le 10 octobre et le 20 novembre, une première depuis 1978. EDF doit remplacer deux vannes de 14 tonnes chacune. Les 70 maisons de l’ancien village englouti d’Arsol réapparaîtront. La préfète Claudine Mazars a interdit l’accès aux berges. Les pêcheurs redoutent la mort de plusieurs tonnes de poissons.',
    claims: `
      paraphrase fr: Le lac d'Arsol sera vidé entre le 10 octobre et le 20 novembre 2022.
      paraphrase fr: EDF doit remplacer deux vannes pesant chacune 14 tonnes.
      paraphrase fr: L'accès aux berges a été interdit par la préfète Claudine Mazars.
      paraphrase fr: Les pêcheurs craignent la mort de plusieurs tonnes de poissons.
      translation en: EDF has to replace two valves of 14 tonnes each.
      translation en: Prefect Claudine Mazars has banned access to the banks.
      number fr: EDF doit remplacer quatre vannes de 14 tonnes chacune.
      number en: The 170 houses of the former village will reappear.
      date fr: C'est une première depuis 1987.
      date fr: Le lac du barrage d'Arsol sera vidé entre le 10 août et le 20 novembre.
      person fr: La préfète Jeanne Mazars a interdit l'accès aux berges.
      negation fr: La préfète Claudine Mazars a autorisé l'accès aux berges.
      negation en: Prefect Claudine Mazars has allowed access to the banks.
      absent fr: La vidange du lac coûtera 9 millions d'euros.
    `,
  },
  {
    title: 'Tennis : Maya Kovalenko renverse la numéro un à Trévise',
    publisher: 'Stade Quotidien',
    publishedAt: '2024-05-11',
    body: 'L’Ukrainienne Maya Kovalenko a éliminé vendredi la numéro un mondiale, l’Américaine Jodie Farrell, en quarts de finale à Trévise. Elle s’est imposée 4-6, 7-5, 6-3 après deux heures et quarante minutes. Kovalenko, 19 ans, affrontera dimanche la Japonaise Rin Okada. « Je n’avais jamais battu une joueuse du top 5 », a-t-elle reconnu. Farrell souffrait de l’épaule, selon son entraîneur, Doug Whitman.',
    claims: `
      paraphrase fr: Maya Kovalenko a éliminé vendredi l'Américaine Jodie Farrell, numéro un mondiale.
      paraphrase fr: Elle affrontera dimanche la Japonaise Rin Okada.
      paraphrase fr: Selon son entraîneur Doug Whitman, Jodie Farrell souffrait de l'épaule.
      translation en: Ukraine's Maya Kovalenko knocked out world number one Jodie Farrell on Friday in the quarter-finals in Treviso.
      translation en: Kovalenko, 19, will face Japan's Rin Okada on Sunday.
      number fr: Kovalenko, 21 ans, affrontera la Japonaise Rin Okada.
      number en: She won 4-6, 7-5, 6-4.
      date fr: Maya Kovalenko a éliminé Jodie Farrell jeudi.
      person fr: L'Américaine Jodie Farrell a éliminé Maya Kovalenko en quarts de finale.
      person fr: Kovalenko affrontera dimanche la Chinoise Rin Okada.
      attribution fr: Selon Maya Kovalenko, Farrell souffrait de l'épaule.
      negation fr: Maya Kovalenko n'a pas éliminé la numéro un mondiale.
      mixed fr: Maya Kovalenko a fondé la start-up Salinéo.
      absent en: Farrell will not play at Roland-Garros.
    `,
  },
  {
    title: 'Le Parlement de Castille verte légalise le vote à 16 ans',
    publisher: 'La Chronique',
    publishedAt: '2023-03-31',
    body: 'Le Parlement de Castille verte a approuvé jeudi, par 74 voix contre 61, le droit de vote à 16 ans. La réforme s’appliquera aux élections régionales de mai 2024. La présidente du gouvernement, Lucia Ferran, promettait cette mesure depuis 2018. Le chef des conservateurs, Ramon Soler, y voit « une manœuvre électorale ». Environ 90 000 jeunes sont concernés.',
    claims: `
      paraphrase fr: Le Parlement de Castille verte a adopté jeudi le droit de vote à 16 ans, par 74 voix contre 61.
      paraphrase fr: La réforme sera appliquée aux élections régionales de mai 2024.
      paraphrase fr: Quelque 90 000 jeunes sont concernés par la réforme.
      paraphrase fr: Ramon Soler, chef des conservateurs, y voit une manœuvre électorale.
      translation en: On Thursday the Parliament of Castille verte approved the right to vote at 16, by 74 votes to 61.
      translation en: The reform will apply to the regional elections of May 2024.
      number fr: Le Parlement de Castille verte a approuvé le droit de vote à 17 ans.
      number fr: Le texte a été approuvé par 74 voix contre 51.
      number en: About 190,000 young people are concerned.
      date fr: La réforme s'appliquera aux élections régionales de mai 2025.
      attribution fr: Lucia Ferran y voit « une manœuvre électorale ».
      attribution en: Lucia Ferran sees it as an electoral manoeuvre.
      negation fr: Le Parlement de Castille verte a rejeté le droit de vote à 16 ans.
      person fr: La présidente du gouvernement, Lucia Soler, promettait cette mesure depuis 2018.
      absent fr: Les conservateurs ont saisi la Cour constitutionnelle.
    `,
  },
  {
    title: 'Des traces de dinosaures dans la carrière de Bessan-le-Haut',
    publisher: 'Sciences et Terroirs',
    publishedAt: '2024-01-25',
    body: 'Des paléontologues ont mis au jour 86 empreintes de dinosaures dans la carrière de Bessan-le-Haut. Vieilles de 150 millions d’années, elles appartiennent à un sauropode long de 20 mètres. « On n’en connaît pas d’aussi bien conservées en Europe », affirme la chercheuse Odile Bonnafous, du Muséum. L’exploitant de la carrière, Granulats Durand, a suspendu ses travaux. Le site ne sera pas ouvert au public avant 2027.',
    claims: `
      paraphrase fr: Des paléontologues ont découvert 86 empreintes de dinosaures à Bessan-le-Haut.
      paraphrase fr: Les empreintes sont vieilles de 150 millions d'années.
      paraphrase fr: L'exploitant, Granulats Durand, a suspendu les travaux.
      paraphrase fr: Le site n'ouvrira pas au public avant 2027.
      translation en: Palaeontologists have uncovered 86 dinosaur footprints in the Bessan-le-Haut quarry.
      translation en: The site will not be open to the public before 2027.
      number fr: Des paléontologues ont mis au jour 68 empreintes de dinosaures.
      number fr: Elles sont vieilles de 15 millions d'années.
      number en: They belong to a sauropod 30 metres long.
      date fr: Le site ne sera pas ouvert au public avant 2025.
      person fr: La chercheuse Odile Durand affirme qu'on n'en connaît pas d'aussi bien conservées.
      negation fr: Le site sera ouvert au public avant 2027.
      negation fr: L'exploitant de la carrière n'a pas suspendu ses travaux.
      mixed fr: La préfète Claudine Mazars a découvert 86 empreintes de dinosaures.
      absent en: The footprints were damaged by an explosion.
    `,
  },
];
