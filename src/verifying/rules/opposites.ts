import { stem } from '../../text/analyse.ts';
import { groupBy } from '../../text/group-by.ts';
import { englishStem } from '../../text/press-concepts.ts';
import type { Token } from '../../text/token.ts';

/** Words that say the contrary of each other: one side, a bar, the other; French, then English. */
const PAIRS = `
hausse augmenter augmentation progresser croître grimper bondir relever remonter monter envoler doubler accroître increase rise rose risen grow grew growth climb raise jump | baisse baisser abaisser descendre plonger dégringoler lower halve plunge baisser diminuer diminution reculer recul chuter chute réduire decrease fall fell fallen drop decline reduce reduction cut
accepter approuver adopter adoption approbation valider voter vote accept approve adopt pass approval | refuser rejeter rejet refus repousser reject refuse refusal rejection
gagner remporter vainqueur vaincre victoire succès win won victory success beat | perdre défaite échec s'incliner incliner lose lost defeat failure
ouvrir ouverture rouvrir inaugurer open opening reopen inaugurate | fermer fermeture close closure shut
embaucher recruter embauche recrutement hire recruit | licencier licenciement supprimer suppression dismiss layoff cut
construire bâtir build built construct | détruire démolir démolition destroy demolish
interdire interdiction ban forbid prohibit | autoriser autorisation permettre allow authorise authorize permit
coupable condamner condamnation guilty convict convicted sentence sentenced | innocent acquitter acquittement relaxer relaxe acquit acquitted
soutenir soutien défendre favorable support back defend favour | critiquer dénoncer condamner opposer opposition hostile criticise criticize denounce oppose
maintenir poursuivre maintain keep continue | annuler supprimer suspendre abandonner cancel suspend abandon
début commencer débuter begin began begun start | fin finir terminer achever end finish
acheter acquérir buy bought purchase | vendre sell sold
premier première first | dernier dernière last
nord north northern | sud south southern
majorité majority | minorité minority
gratuit gratuitement free | payant paying
public publique public | privé privée private
excédent bénéfice profit surplus | déficit perte deficit loss
meilleur best better | pire worst worse
nouveau nouvelle neuf new | ancien ancienne old former
vivant survivre alive survive | mort mourir décéder die dead death
arriver arrivée arrive | partir départ quitter leave left depart
vrai true | faux false
avant before | après after
entrer entrée enter | sortir sortie exit
efficace effective | inefficace ineffective
accélérer accelerate | ralentir slow
facile easy | difficile difficult hard
légal legal | illégal illegal
améliorer amélioration improve | aggraver dégrader détériorer worsen
allonger prolonger extend lengthen | raccourcir écourter shorten
libérer libération relâcher release free | arrêter arrestation emprisonner incarcérer arrest jail detain
confirmer confirm | démentir infirmer deny
apparaître appear | disparaître vanish disappear
avancer | reporter repousser postpone delay
gauche left | droite right
jour day | nuit night
homme masculin man men | femme féminin woman women
riche rich | pauvre poor
jeune young | vieux âgé elderly
maximum | minimum
ami allié friend ally | ennemi adversaire enemy
été summer | hiver winter
matin morning | soir evening
positif positive | négatif negative
hausser lever raise | lower
possible | impossible
utile useful | inutile useless
rassurer rassurant reassure reassuring | inquiéter inquiétant worry worrying
`;

interface Sides {
  readonly pair: number;
  readonly side: number;
  readonly words: readonly string[];
}

const entries = PAIRS.trim()
  .split('\n')
  .flatMap((line, pair) =>
    line.split('|').map((words, side): Sides => ({ pair, side, words: words.trim().split(' ') })),
  );
const french = groupBy(entries, ({ words }) => words.map(stem));
const english = groupBy(entries, ({ words }) => words.map(englishStem));

/** Words of a sentence that say the contrary of a claimed word: « baisse » for « hausse ». */
export function opposites(token: Token, others: readonly Token[]): readonly Token[] {
  const own = sidesOf(token);
  if (own.length === 0) return [];
  return others.filter((other) =>
    sidesOf(other).some(({ pair, side }) => own.some((mine) => mine.pair === pair && mine.side !== side)),
  );
}

function sidesOf(token: Token): readonly Sides[] {
  if (token.role === 'name' || token.role === 'fact') return [];
  return (
    (token.language === 'en'
      ? english.get(token.stem)
      : (french.get(token.base) ?? french.get(token.stem))) ?? []
  );
}
