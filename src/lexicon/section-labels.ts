/**
 * What newspapers call their sections, folded, French and English: words that stand above a headline or beside its day,
 * and name no newspaper. Written for the project.
 */
export const SECTION_LABELS: ReadonlySet<string> = new Set(
  "monde|international|internationale|politique|economie|societe|sport|sports|culture|sciences|science|sante|technologie|technologies|tech|high-tech|environnement|planete|climat|faits divers|justice|europe|france|afrique|asie|asie-pacifique|ameriques|amerique|moyen-orient|proche-orient|etats-unis|russie|ukraine|chine|coree du nord|opinion|opinions|tribune|editorial|edito|analyse|analyses|decryptage|reportage|enquete|interview|entretien|actualite|actualites|actu|actus|news|info|infos|a la une|une|flash|breaking|breaking news|world|geopolitique|defense|armee|diplomatie|medias|education|emploi|entreprises|finance|bourse|immobilier|auto|voyage|voyages|cinema|musique|livres|people|television|lifestyle|magazine|regions|region|local|hauts-de-france|bretagne|debats|idees|histoire|religion|numerique|energie|agriculture|transports|accueil|guerre en ukraine|conflit|direct|exclusif|l'essentiel|le fait du jour|agence|depeche|depeches|brief|breves|breve".split(
    '|',
  ),
);
