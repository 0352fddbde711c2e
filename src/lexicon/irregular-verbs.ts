/**
 * Forms of French verbs that the stemmer does not bring together: infinitive, colon, forms; folded. Written for the
 * project.
 */
export const VERB_FORMS = `
ouvrir: ouvert ouverte ouverts ouvertes ouvre ouvrent ouvrira rouvert rouverte rouvre rouvrir rouvrira | recevoir: recu recue recus recues recoit recoivent recevra
mourir: mort morte morts mortes meurt meurent mourra | perdre: perdu perdue perdus perdues perd perdent perdra | vendre: vendu vendue vendus vendues vend vendent vendra
interdire: interdit interdite interdits interdites interdisent interdira | permettre: permis permise permises permet permettent permettra | promettre: promis promise promet promettent
detruire: detruit detruite detruits detruites detruisent | construire: construit construite construits construites construisent construira | reduire: reduit reduite reduits reduites reduisent reduira
elire: elu elue elus elues elit elisent elira | lire: lu lue lus lues lit lisent | voir: vu vue vus vues voit voient verra verront | prevoir: prevu prevue prevus prevues prevoit prevoient
prendre: pris prise prend prennent prendra | apprendre: appris apprise apprend apprennent apprendra apprendront | mettre: mis mise met mettent mettra | reprendre: repris reprise reprend reprennent reprendra reprendront
tenir: tenu tenue tient tiennent tiendra | obtenir: obtenu obtenue obtenus obtient obtiennent obtiendra | soutenir: soutenu soutenue soutient soutiennent | maintenir: maintenu maintenue maintient maintiennent
venir: venu venue vient viennent viendra | devenir: devenu devenue devient deviennent deviendra | revenir: revenu revient reviennent reviendra | intervenir: intervenu intervient
craindre: craint crainte craignent | atteindre: atteint atteinte atteints atteignent atteindra | peindre: peint peinte peints peintes | eteindre: eteint eteinte
battre: battu battue battus bat battent battra | abattre: abattu abattue abattus | defendre: defendu defendue defend defendent | attendre: attendu attendue attend attendent
rendre: rendu rendue rendus rend rendent rendra | repondre: repondu repond repondent | descendre: descendu descend | detenir: detenu detenue detient | entendre: entendu entendue
dire: dit dite dits disent dira | ecrire: ecrit ecrite ecrits ecrivent | inscrire: inscrit inscrite inscrits inscrivent | decrire: decrit decrite decrivent | produire: produit produite produisent produira
conduire: conduit conduite conduisent conduira | introduire: introduit introduite | traduire: traduit traduite | savoir: su sait savent saura | pouvoir: pu peut peuvent pourra pourront pourrait | devoir: du doit doivent devra devront devrait devraient
vouloir: voulu veut veulent voudra voudrait | falloir: faut faudra fallu faudrait | aller: va vont ira iront allait | faire: fait faite faits faites fait font fera feront | suivre: suivi suivie suit suivent suivra
vivre: vecu vit vivent vivra | croire: cru croit croient | boire: bu | courir: couru court courent courra | offrir: offert offerte offre offrent | decouvrir: decouvert decouverte decouverts decouvertes decouvre decouvrent
souffrir: souffert souffre souffrent | accroitre: accru accrue accrus accroit | naitre: ne nee nes nees nait | connaitre: connu connue connait connaissent | disparaitre: disparu disparue disparus disparait disparaissent | paraitre: paru parue parait paraissent
convaincre: convaincu convaincue | vaincre: vaincu vaincue | resoudre: resolu resolue | conclure: conclu conclue | exclure: exclu exclue exclut | dissoudre: dissous dissoute | servir: servi servie sert servent servira
partir: parti partie partis part partent partira | sortir: sorti sortie sort sortent sortira | sentir: senti sent | mentir: menti ment | dormir: dormi dort | fuir: fui fuit fuient | acquerir: acquis acquise acquiert | conquerir: conquis conquise
appeler: appelle appellent appellera | jeter: jette jettent | rejeter: rejete rejetee rejette rejettent | acheter: achete achetent achetera | lever: leve levent | relever: releve relevent | mener: mene menent | payer: paie paient paye payent
nommer: nomme | dementir: dementi dement dementent | nier: nie nient | craquer: craque | vetir: vetu | survivre: survecu survit survivent | poursuivre: poursuivi poursuit poursuivent | suspendre: suspendu suspendue suspend
`;
