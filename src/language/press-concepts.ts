import stemEnglish from 'wink-porter2-stemmer';
import { stem } from './analyse.ts';
import { frenchCounterparts } from './english-words.ts';
import { fold } from './fold.ts';

/**
 * Words that the press uses for the same thing: French words, an equals sign, English words; entries stand between bars. Near synonyms, not exact
 * ones: a text is compared by many words, and numbers, dates and names are compared by themselves.
 */
const ENTRIES = `
annoncer déclarer dire affirmer indiquer préciser expliquer souligner assurer estimer ajouter confier rapporter raconter juger considérer révéler rappeler = say said says announce declare state tell told explain stress add assert consider reveal estimate claim report believe note
mort décès décéder mourir tué tuer victime morte = die death dead kill victim | blessé blesser = injure wound hurt
hausse augmenter augmentation progresser progression croître grimper bondir relever = increase rise rose risen grow grew growth climb raise jump
baisse baisser diminuer diminution reculer recul chuter chute réduire réduction = decrease fall fell fallen drop decline reduce reduction cut decreased
accepter approuver accord adopter adoption valider voter = accept approve approval adopt adoption pass agree vote
refuser rejeter refus rejet repousser = refuse refusal reject rejection
gagner remporter vaincre battre victoire succès s'imposer imposer = win won victory beat beaten defeat triumph | perdre défaite s'incliner incliner = lose lost defeat
ouvrir ouverture rouvrir inaugurer inauguration ouvert = open opening reopen inaugurate inauguration | fermer fermeture fermé clore = close closing shut closure
construire construction bâtir bâtiment édifier = build built building construction | travaux chantier = work works building site construction
achever terminer finir fin prendre = finish end complete | début commencer démarrer débuter lancer lancement entamer = begin began begun start launch kick
coûter coût prix montant facture = cost price amount bill | financer financement subvention subventionner budget = fund finance funding subsidy grant budget
entreprise société groupe compagnie firme = company firm group business | usine fabrique manufacture = factory plant
salarié employé travailleur ouvrier personnel = employee worker staff | emploi poste travail = job work position employment
embaucher recruter recrutement embauche = hire recruit hiring recruitment | licencier licenciement supprimer suppression = dismiss fire layoff cut redundancy
grève débrayage = strike walkout | syndicat syndical = union
manifestation manifester manifestant protester défiler = protest demonstrate demonstration demonstrator march
maire mairie municipalité municipal municipale commune = mayor town hall municipality municipal council | conseil conseiller = council councillor adviser
ville cité commune = city town | village bourg bourgade = village | habitant riverain résident population = inhabitant resident people local population
quartier arrondissement = district neighbourhood neighborhood area | président présidente = president chair chairman chairwoman
directeur directrice patron patronne dirigeant = director head manager boss executive chief | ministre ministère = minister ministry
député députée parlementaire élu = deputy lawmaker mp member elected | chercheur chercheuse scientifique savant = researcher scientist
recherche étude étudier travaux = research study | découvrir découverte trouver = discover discovery find found | élève écolier étudiant lycéen = pupil student
école collège lycée établissement = school college | enseignant professeur instituteur = teacher professor | hôpital clinique hospitalier = hospital clinic
patient malade = patient sick | médecin docteur = doctor physician | maladie virus épidémie = disease illness virus epidemic
vaccin vacciner vaccination = vaccine vaccinate vaccination | incendie feu brûler flamme = fire blaze burn flame | pompier sapeur = firefighter fireman
police policier gendarme gendarmerie = police officer gendarme | arrêter interpeller arrestation interpellation = arrest detain
enquête enquêteur enquêter = investigation inquiry investigator investigate probe | procès tribunal cour juger justice = trial court judge justice
condamner condamnation peine = sentence convict conviction condemn | prison emprisonnement détention = prison jail imprisonment
accuser accusation mise examen inculper = accuse charge accusation | avocat avocate = lawyer attorney counsel | procureur procureure parquet = prosecutor
voler vol cambriolage dérober cambrioler = steal stolen theft burglary robbery | accident collision = accident crash collision
train ferroviaire rail = train railway rail | gare station = station | route autoroute voie = road motorway highway lane
pont passerelle viaduc = bridge footbridge viaduct | tramway tram = tram tramway | vélo cycliste cyclable bicyclette piste = bike bicycle cycle cyclist cycling
voiture automobile véhicule = car vehicle automobile | avion appareil vol aérien = plane aircraft flight | bateau navire = boat ship vessel
équipe club formation = team club side squad | match rencontre partie = match game | joueur joueuse = player | entraîneur entraîneuse sélectionneur coach = coach manager
but marquer buteur = goal score scored scorer | saison = season | championnat tournoi coupe = championship tournament league cup | finale = final
course marathon étape = race marathon stage run | médaille titre = medal title | spectateur public visiteur = spectator audience visitor public attendance attract
festival fête = festival | concert spectacle = concert show performance
film cinéma long-métrage cinéaste réalisateur réalisatrice = film movie cinema director filmmaker | livre roman ouvrage = book novel
écrivain auteur autrice romancier romancière = writer author novelist | prix récompense recevoir distinguer lauréat = prize award receive winner
musée exposition = museum exhibition exhibit | peinture tableau toile peintre = painting painter canvas | œuvre = work artwork | théâtre pièce = theatre theater play
restaurer restauration rénover rénovation réparer réparation = restore restoration renovate renovation repair
découvert exhumer fouille archéologue archéologique = unearth dig excavation archaeologist archaeological discovered uncover | siècle = century
loi texte projet = law bill text | gouvernement exécutif = government | élection scrutin électeur vote voix = election poll vote voter ballot | campagne = campaign
candidat candidate candidature = candidate candidacy | parti = party | impôt taxe fiscal = tax | banque bancaire = bank | économie économique = economy economic
chômage chômeur = unemployment unemployed | inflation = inflation | taux = rate | vente vendre = sale sell sold
acheter achat acquérir acquisition racheter rachat = buy bought purchase acquire acquisition takeover | exporter exportation = export | importer importation = import
agriculteur paysan exploitant éleveur = farmer grower breeder | récolte récolter moisson vendange vendanges = harvest crop
vigneron viticulteur vigne vin vignoble = winemaker wine grower vineyard vine | lait laitier fromage = milk dairy cheese | eau = water | sécheresse sec = drought dry
pluie précipitation averse = rain rainfall | crue inondation inonder inondé = flood flooding | tempête orage ouragan = storm hurricane | vent rafale = wind gust
neige = snow | forêt forestier bois = forest wood woodland | arbre = tree | oiseau = bird | loup = wolf wolves | poisson pêche pêcheur = fish fishing fisherman fishermen
mer marin maritime océan = sea marine ocean | rivière fleuve cours = river | plage littoral côte = beach coast shore | île = island | montagne = mountain
espèce = species | climat climatique = climate | réchauffement = warming | pollution polluer = pollution pollute | énergie = energy power
électricité électrique = electricity electric | éolienne éolien = wind turbine | solaire panneau = solar panel | nucléaire centrale réacteur = nuclear plant reactor
satellite fusée spatial = satellite rocket space | mission = mission | terre planète = earth planet land | température chaleur canicule = temperature heat heatwave
record = record | nombre = number | moyenne moyen = average | logement habitation appartement maison immeuble = housing home house flat apartment building dwelling
loyer locataire = rent tenant | entrée billet ticket tarif = ticket entry admission fare fee | gratuit gratuitement = free | repas cantine = meal canteen
nouveau nouvelle neuf récent récemment = new recent recently | ancien ancienne = former old ancient | grand gros important = large big great major important
petit = small little | premier première = first | dernier dernière passé = last past final latest | jeune = young | femme = woman women | homme = man men
enfant garçon fille mineur = child children boy girl kid | père = father | mère = mother | frère = brother | sœur = sister | fils = son
personne gens = people person persons | famille = family | ami = friend | jour journée quotidien = day daily | semaine hebdomadaire = week weekly
mois mensuel = month monthly | an année annuel = year annual | heure = hour | nuit = night | matin matinée = morning | soir soirée = evening | après-midi = afternoon
été estival = summer | hiver = winter | printemps = spring | automne = autumn fall | accueillir accueil recevoir = welcome host receive
durer durée pendant = last duration | prévoir prévu prévision attendre = plan expect schedule forecast due planned | devoir = must should
vouloir souhaiter souhait = want wish | demander réclamer exiger demande = ask demand request call claim | appeler appel = call appeal
proposer proposition = propose proposal offer suggest | décider décision = decide decision | choisir choix = choose chose chosen choice
nommer nomination désigner = appoint appointment name named | élire élu = elect elected | diriger mener conduire = lead led head run direct drive
démissionner démission quitter départ = resign resignation leave left depart departure quit
succéder succession remplacer remplacement = succeed replace replacement succession | devenir = become became | rester demeurer = remain stay
revenir retour reprendre reprise = return come back resume resumption | arriver arrivée venir = arrive come came arrival | partir départ = leave left depart departure
visiter visite = visit | rencontrer rencontre réunion réunir entretien entretenir = meet met meeting talk gather | signer signature = sign signature signed
traité pacte accord convention = treaty pact agreement deal convention accord | négocier négociation pourparlers discussion = negotiate negotiation talk discussion
promettre promesse engager engagement = promise pledge commit commitment | critiquer critique dénoncer = criticise criticize criticism denounce condemn
défendre défense défenseur = defend defence defense defender | soutenir soutien appuyer = support back backing | attaquer attaque attentat = attack assault
guerre conflit combat = war conflict fighting | armée militaire soldat troupe = army military soldier troops | arme armement = weapon arms
sécurité sûreté = security safety | frontière = border | migrant réfugié = migrant refugee | aide aider assistance secours = aid help assistance relief
association = association charity | bénévole = volunteer | collecter récolter don donner = collect donate donation give raise
investir investissement = invest investment | bénéfice profit = profit | perte = loss losses | dette = debt | chiffre affaires = turnover revenue sales figure
produire production produit producteur = produce production product producer | livrer livraison = deliver delivery
installer installation implanter = install installation set | créer création fonder fondation = create creation found founded
présenter présentation dévoiler = present presentation unveil | montrer = show shown | publier publication paraître = publish publication | atteindre = reach hit
dépasser excéder = exceed pass | toucher affecter frapper = affect hit strike | détruire destruction ravager = destroy destruction devastate
endommager dégât abîmer = damage | sauver sauvetage secourir = save rescue | évacuer évacuation = evacuate evacuation
disparaître disparition disparu = disappear disappearance missing vanish | chercher = search seek look | menacer menace = threaten threat
craindre crainte peur inquiéter inquiétude = fear worry concern | interdire interdiction = ban forbid prohibit
autoriser autorisation permettre permis = authorise authorize allow permit permission authorisation | obliger obligation obligatoire = oblige mandatory compulsory
reporter repousser report = postpone delay | annuler annulation = cancel cancellation | abandonner abandon renoncer = abandon drop give | utiliser utilisation usage = use
méthode technique = method technique | mesurer mesure = measure | maison domicile foyer = house home household | hectare surface superficie = area surface hectare
kilomètre distance = kilometre kilometer distance | long longueur = long length | haut hauteur = high height | profond profondeur = deep depth
lourd poids peser = heavy weight weigh | rapide vite vitesse = fast quick speed | rue avenue boulevard place = street square avenue | marché = market
magasin boutique commerce commerçant = shop store trader business retailer | restaurant = restaurant | hôtel = hotel | église cathédrale = church cathedral
château = castle | jardin parc = garden park | bibliothèque médiathèque = library | piscine = pool swimming | stade = stadium | région régional = region regional
département départemental = department county | pays = country nation | nord = north northern | sud = south southern | est = east eastern | ouest = west western
proche près voisin = near close neighbour neighbor | avant = before | après suite lendemain = after following | plainte plaider porter = complaint plead sue
aveu avouer reconnaître = confess admit acknowledge recognise | innocent innocence relaxe acquitter acquittement = innocent innocence acquit acquittal
coupable culpabilité = guilty guilt | témoin témoigner témoignage = witness testify testimony | nier démentir démenti = deny denial
retraite retraité = retirement retire pension pensioner | salaire rémunération paie prime = wage salary pay bonus | sondage enquête = survey poll
pourcentage part proportion = percentage share proportion | majorité = majority | moitié = half | nourriture alimentaire aliment = food | santé sanitaire = health
cellule = cell | tumeur cancer = tumour tumor cancer | laboratoire = laboratory lab | ordinateur informatique logiciel = computer software
données = data
continuer poursuivre poursuite = continue continuation pursue | éviter empêcher prévenir = prevent avoid stop | cas = case | effet conséquence = effect consequence impact | observer constater remarquer = observe notice see seen | grave sérieux = serious severe grave | développer développement point = develop development | contre = against | cheval chevaux = horse
fabricant constructeur = maker manufacturer | fabriquer = make manufacture | pompe = pump | commande = order | niveau = level | priver privé = deprive without
premier = first | sortir sortie = release leave exit come | tourner tournage = shoot shot film turn | récit histoire raconter = story tale history | acteur actrice comédien = actor actress | jury = jury | agent = agent officer
contre comparer = compare | gaz = gas | chancelier = chancellor | cube = cubic | couvrir porter = cover | participer participation part = participate part involve | négociation = negotiation | qualifier traiter = call describe | expulser expulsion = send sent expel deport | jouer jeu = play game
ligne = line | tard retard = late later delay | cause causer accuser reprocher = cause blame | espérer espoir attendre escompter = hope expect | débloquer verser payer = release pay
détourner détournement = embezzle divert hijack | jugement verdict = judgment judgement verdict ruling | rendre = deliver give return make | prévenu accusé = defendant accused | plafonner plafond = cap ceiling limit | amende = fine | risquer risque = risk | parler = speak talk | mal = evil harm bad ill
peur = fear afraid | tromper erreur faute = mistake error wrong | câble = cable | inspection contrôle contrôler = inspection check inspect | camion poids = truck lorry | suspendre suspendu suspension = suspend suspension | remplir plein = full fill
suffrage voix = vote ballot | participation = turnout participation | liste = list | recours appel = appeal | déposer dépôt = file lodge submit deposit | gagnant vainqueur = winner | passager voyageur = passenger | conducteur chauffeur = driver | circulation trafic = traffic
piège piéger = trap | plus = more | moins = less | séisme tremblement = earthquake quake | magnitude = magnitude | effondrer effondrement = collapse | aéroport = airport | port = port harbour harbor | vivres = food supplies | décréter = declare decree order | national = national nation
servir service = serve service | élever élevé = high raise | objectif but cible = goal target objective | ralentir ralentissement = slow slowdown | central = central | point = point
billet = ticket | carrière = career | disque album = record album | musicien = musician | chanteur chanteuse = singer | chanson chant = song chant | jouer = play perform | annulation annuler = cancel cancellation call | main = hand
brûler = burn | feuillet page = page leaf sheet | inconnu = unknown | vendre = sell | offre offrir proposer = offer | identifier = identify | contenir = contain
ambassade ambassadeur = embassy ambassador | étranger = foreign abroad foreigner | affaires = affairs | diplomate diplomatie = diplomat diplomacy | porte-parole = spokesman spokesperson spokeswoman | féliciter saluer = welcome praise congratulate hail | réfugié = refugee | installer emménager = move settle | opposition = opposition
capitaine = captain | dominer = dominate beat | qualifier qualification = qualify | regretter regret = regret | manquer manque = miss lack shortage | marquer inscrire = score mark | pied = foot boot kick | arbitre = referee | défaite = defeat | tenant = holder defending reigning
âge âgé = age aged old | choc = shock | légèrement léger = slightly slight light minor | gravement = seriously severely badly | arbre = tree | heurter percuter = hit strike collide | soirée soir = evening | place = spot place square | rapport = report | ville = city town | zone secteur = area zone
manière façon = way manner | question problème = question problem issue | besoin = need | raison = reason | droit = right law | liberté libre = freedom free | vie vivre = life live | monde mondial = world global | avenir futur = future | fois = time times | temps = time weather
recevoir obtenir = receive get obtain got | garder conserver = keep retain | aider = help | suivre = follow | changer changement modifier = change modify | réussir réussite = succeed success | échouer échec = fail failure | essayer tenter tentative = try attempt | penser croire = think believe | savoir connaître = know known
entrer entrée = enter entry | tomber = fall fell fallen drop | porter = carry wear bear | tenir = hold held | mettre = put | prendre = take took taken | passer = pass spend go | courir = run ran | marcher = walk
droite = right | gauche = left | centre = centre center | président = president | prince = prince | juge = judge | chef = chief head leader | membre = member | groupe = group | comité commission = committee commission | réseau = network | système = system
cuisine cuisinier chef = kitchen cook chef | vêtement mode = clothes fashion clothing | lumière = light | pierre = stone | fer acier = iron steel | usage = use | argent = money silver | or = gold
donnée = data | langue = language
`;

const frenchConcepts = new Map<string, number[]>();
const englishConcepts = new Map<string, number[]>();
for (const [concept, entry] of ENTRIES.trim().split(/[|\n]/u).entries()) {
  const [french = '', english = ''] = entry.split('=');
  for (const word of french.trim().split(/[ '-]/u)) {
    // The stemmer takes « loyer » for a verb, and « loyers » for a noun.
    for (const form of new Set([stem(word), stem(`${word}s`)])) enter(frenchConcepts, form, concept);
  }
  for (const word of english.trim().split(' ')) enter(englishConcepts, englishStem(word), concept);
}
const NO_CONCEPTS: readonly number[] = [];

/** Every French word of the list, with its concepts. */
export const frenchConceptWords: readonly { readonly word: string; readonly concepts: readonly number[] }[] =
  [...new Set(ENTRIES.split(/[|\n]/u).flatMap((entry) => (entry.split('=')[0] ?? '').trim().split(/[ '-]/u)))]
    .filter((word) => word !== '')
    .map((word) => ({ word, concepts: conceptsOfFrench(stem(word)) }));

/** The concepts of a French word's stem; none for a word that is not listed. */
export function conceptsOfFrench(stemmed: string): readonly number[] {
  return frenchConcepts.get(stemmed) ?? NO_CONCEPTS;
}

/** The concepts of an English word, its French counterparts' included. */
export function conceptsOfEnglish(word: string): readonly number[] {
  const own = englishConcepts.get(englishStem(word)) ?? NO_CONCEPTS;
  return [...own, ...frenchCounterparts(word).flatMap(conceptsOfFrench)];
}

/** Snowball's English stem of a word, folded. */
export function englishStem(word: string): string {
  return fold(stemEnglish(word.toLowerCase()));
}

function enter(table: Map<string, number[]>, key: string, concept: number): void {
  if (key === '') return;
  const known = table.get(key);
  if (known === undefined) table.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}
