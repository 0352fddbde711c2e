/**
 * Adjectives and inhabitants, folded, a region a line: its code of ISO 3166 (or, at the end, a key of `places.ts`), the
 * French masculine singular, a bar, the English singular. Words of one form are joined by a plus sign. A French
 * feminine stands here where it is neither the masculine nor that with « e » or « ne ». Source: French, the State’s
 * list of names of countries and inhabitants (arrêté du 4 novembre 1993, as amended); English, the “Nationality” of the
 * World Factbook, which is in the public domain.
 */
export const DEMONYMS = `
AD andorran | andorran
AE emirien emirati | emirati emirian
AF afghan | afghan
AG antiguayen antiguais | antiguan barbudan
AL albanais | albanian
AM armenien | armenian
AO angolais | angolan
AR argentin | argentinian argentine argentinean
AT autrichien | austrian
AU australien | australian
AZ azerbaidjanais azeri | azerbaijani azeri
BA bosnien bosniaque | bosnian bosniak herzegovinian
BB barbadien | barbadian
BD bangladais bangladeshi | bangladeshi
BE belge | belgian
BF burkinabe | burkinabe
BG bulgare | bulgarian
BH bahreinien bahreini | bahraini
BI burundais | burundian
BJ beninois | beninese
BN bruneien | bruneian
BO bolivien | bolivian
BR bresilien | brazilian
BS bahameen bahamien | bahamian
BT bhoutanais | bhutanese
BW botswanais botswanien | botswanan motswana batswana
BY bielorusse belarusse | belarusian belarussian
BZ belizien belizais | belizean
CA canadien | canadian
CD congolais | congolese
CF centrafricain | central+african
CH suisse suissesse helvetique | swiss
CI ivoirien | ivorian
CL chilien | chilean
CM camerounais | cameroonian
CN chinois | chinese
CO colombien | colombian
CR costaricain costaricien costa+ricain | costa+rican
CU cubain | cuban
CV cap+verdien capverdien | cape+verdean cabo+verdean
CY chypriote cypriote | cypriot
CZ tcheque | czech
DE allemand | german
DJ djiboutien | djiboutian
DK danois | danish dane
DM dominiquais |
DO dominicain | dominican
DZ algerien | algerian
EC equatorien | ecuadorian ecuadorean
EE estonien | estonian
EG egyptien | egyptian
EH sahraoui | sahrawi
ER erythreen | eritrean
ES espagnol | spanish spaniard
ET ethiopien | ethiopian
FI finlandais finnois | finnish finn
FJ fidjien | fijian
FM micronesien | micronesian
FO feroien feringien | faroese
FR francais | french frenchman frenchmen frenchwoman frenchwomen
GA gabonais | gabonese
GB britannique anglais | british briton english englishman englishmen
GD grenadien | grenadian
GE georgien | georgian
GH ghaneen | ghanaian
GL groenlandais | greenlandic greenlander
GM gambien | gambian
GN guineen | guinean
GQ equato+guineen | equatorial+guinean equatoguinean
GR grec grecque grecques hellenique | greek hellenic
GT guatemalteque | guatemalan
GW bissau+guineen bissaoguineen | bissau+guinean
GY guyanien | guyanese
HK hongkongais | hongkonger
HN hondurien | honduran
HR croate | croatian croat
HT haitien | haitian
HU hongrois magyar | hungarian
ID indonesien | indonesian
IE irlandais | irish irishman irishmen
IL israelien | israeli
IN indien | indian
IQ irakien iraquien | iraqi
IR iranien | iranian
IS islandais | icelandic icelander
IT italien | italian
JM jamaicain jamaiquain | jamaican
JO jordanien | jordanian
JP japonais nippon | japanese
KE kenyan | kenyan
KG kirghize | kyrgyz kyrgyzstani
KH cambodgien | cambodian
KI kiribatien | i+kiribati
KM comorien | comorian comoran
KN christophien kittitien nevicien | kittitian nevisian
KP nord+coreen | north+korean
KR sud+coreen | south+korean
KW koweitien | kuwaiti
KZ kazakh kazakhstanais | kazakh kazakhstani
LA laotien | laotian lao
LB libanais | lebanese
LC saint+lucien | saint+lucian st+lucian
LI liechtensteinois | liechtensteiner
LK sri+lankais srilankais | sri+lankan
LR liberien | liberian
LS lesothan lesothien | basotho mosotho
LT lituanien | lithuanian
LU luxembourgeois | luxembourgish luxembourger
LV letton | latvian
LY libyen | libyan
MA marocain | moroccan
MC monegasque | monegasque monacan
MD moldave | moldovan
ME montenegrin | montenegrin
MG malgache | malagasy
MH marshallais | marshallese
MK macedonien nord+macedonien | macedonian north+macedonian
ML malien | malian
MM birman | burmese
MN mongol | mongolian mongol
MR mauritanien | mauritanian
MT maltais | maltese
MU mauricien | mauritian
MV maldivien | maldivian
MW malawien malawite | malawian
MX mexicain | mexican
MY malaisien | malaysian
MZ mozambicain | mozambican
NA namibien | namibian
NC neo+caledonien caledonien | new+caledonian
NE nigerien | nigerien
NG nigerian | nigerian
NI nicaraguayen | nicaraguan
NL neerlandais hollandais | dutch dutchman dutchmen
NO norvegien | norwegian
NP nepalais | nepalese nepali
NR nauruan | nauruan
NZ neo+zelandais | new+zealander
OM omanais | omani
PA panameen | panamanian
PE peruvien | peruvian
PG papouasien papouan papouan+neo+guineen | papua+new+guinean papuan
PH philippin | philippine filipino filipina
PK pakistanais | pakistani
PL polonais | polish pole
PR portoricain | puerto+rican
PS palestinien | palestinian
PT portugais | portuguese
PW palaosien palauan | palauan
PY paraguayen | paraguayan
QA qatari qatarien | qatari
RO roumain | romanian
RS serbe | serbian serb
RU russe | russian
RW rwandais | rwandan
SA saoudien | saudi saudi+arabian
SB salomonais salomonien | solomon+islander
SC seychellois | seychellois seychelloise
SD soudanais | sudanese
SE suedois | swedish swede
SG singapourien | singaporean
SI slovene | slovenian slovene
SK slovaque | slovak slovakian
SL sierra+leonais sierraleonais | sierra+leonean
SM saint+marinais | sammarinese
SN senegalais | senegalese
SO somalien somali | somali somalian
SR surinamais surinamien | surinamese
SS sud+soudanais | south+sudanese
ST santomeen | sao+tomean
SV salvadorien | salvadoran salvadorean
SY syrien | syrian
SZ swazi eswatinien | swazi
TD tchadien | chadian
TG togolais | togolese
TH thailandais thai | thai
TJ tadjik tadjike | tajik tajikistani
TL timorais est+timorais | timorese east+timorese
TM turkmene | turkmen
TN tunisien | tunisian
TO tonguien tongien | tongan
TR turc turque turques | turkish turk
TT trinidadien trinideen tobagonien | trinidadian tobagonian
TV tuvaluan | tuvaluan
TW taiwanais | taiwanese
TZ tanzanien | tanzanian
UA ukrainien | ukrainian
UG ougandais | ugandan
US americain etats+unien etatsunien | american
UY uruguayen | uruguayan
UZ ouzbek ouzbeke | uzbek uzbekistani
VA vaticanais | vatican
VC saint+vincentais vincentais | vincentian
VE venezuelien | venezuelan
VN vietnamien | vietnamese
VU vanuatuan vanuatais | vanuatuan ni+vanuatu
WS samoan samoen | samoan
XK kosovar | kosovar kosovan
YE yemenite | yemeni
ZA sud+africain | south+african
ZM zambien | zambian
ZW zimbabween | zimbabwean
europe europeen | european
africa africain | african
asia asiatique | asian
latin-america latino+americain | latin+american
scotland ecossais | scottish scot
wales gallois | welsh
northern-ireland nord+irlandais | northern+irish
catalonia catalan | catalan
quebec quebecois | quebecker quebecer
brittany breton | breton
normandy normand | norman
corsica corse | corsican
alps alpin | alpine
mediterranean mediterraneen | mediterranean
`;
