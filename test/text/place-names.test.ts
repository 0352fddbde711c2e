import { describe, expect, it } from 'vitest';
import { DEMONYMS } from '../../src/lexicon/demonyms.ts';
import { placeName } from '../../src/text/countries.ts';
import { wordParts, words } from '../../src/text/words.ts';

/** The key of a whole name; null where the words name nothing, or less than all of them do. */
function keyOf(name: string): string | null {
  const written = words(name)
    .flatMap(wordParts)
    .map(({ text }) => text);
  const found = placeName(written, 0);
  return found === null || found.words < written.length ? null : found.key;
}

const UNITED_NATIONS =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW'.split(
    ' ',
  );
/** « Congolais » are of one of two countries, “Dominicans” too. */
const SHARED: ReadonlySet<string> = new Set(['CG', 'DM']);

describe('places and peoples', () => {
  it.each([
    ['Lettonie', 'letton', 'lettonnes', 'Latvia', 'Latvians'],
    ['Haïti', 'haïtien', 'haïtiennes', 'Haitian'],
    ['Taïwan', 'taïwanais', 'taïwanaises', 'Taiwanese'],
    ['Soudan', 'soudanaise', 'Sudan', 'Sudanese'],
    ['Soudan du Sud', 'sud-soudanais', 'South Sudanese'],
    ['Côte d’Ivoire', 'ivoiriennes', 'Ivory Coast', 'Ivorian'],
    ['Sri Lanka', 'sri-lankaises', 'Sri Lankans'],
    ['Bosnie-Herzégovine', 'bosniens', 'Bosnia and Herzegovina'],
    ['Sainte-Lucie', 'saint-luciens', 'St. Lucia', 'Saint Lucia'],
    ['Birmanie', 'birmans', 'Myanmar', 'Burmese'],
    ['Grèce', 'grec', 'grecques', 'Greeks'],
    ['Turquie', 'turques', 'Turkey', 'Türkiye', 'Turks'],
    ['États-Unis', 'américaines', 'USA', 'US', 'Americans'],
    ['Royaume-Uni', 'britannique', 'Anglaises', 'UK', 'Britons'],
    ['Union européenne', 'UE', 'EU', 'European Union'],
    ['ONU', 'Nations unies', 'UN', 'United Nations'],
  ])('%s has one key in both languages: %s, %s…', (...names) => {
    const keys = new Set(names.map(keyOf));
    expect([...keys]).toEqual([expect.any(String)]);
  });

  it.each([
    'un',
    'who',
    'us',
    'bénin',
    'grenade',
    'chili',
    'polish',
    'pôles',
    'turkey',
    'jersey',
    'la réunion',
    'eu',
    'malaise',
    'Maurice',
    'Dominique',
  ])('« %s » is a word or a person', (word) => {
    expect(keyOf(word)).toBeNull();
  });

  it('are no people of the same name', () => {
    expect(placeName(['Michael', 'Jordan'], 1)).toBeNull();
    expect(placeName(['Salvador', 'Allende'], 0)).toBeNull();
    expect(placeName(['La', 'Jordanie', 'et'], 1)).toEqual({ key: keyOf('jordanien'), words: 1 });
  });

  it('have inhabitants in both languages for every member of the United Nations', () => {
    const peoples = DEMONYMS.trim()
      .split('\n')
      .filter((row) => /^[A-Z]{2} \S.* \| \S/u.test(row))
      .map((row) => row.slice(0, 2));
    const names = new Intl.DisplayNames(['fr'], { type: 'region' });
    expect(UNITED_NATIONS).toHaveLength(193);
    expect(UNITED_NATIONS.filter((code) => !peoples.includes(code) && !SHARED.has(code))).toEqual([]);
    expect(
      UNITED_NATIONS.filter((code) => keyOf((names.of(code) ?? '').replace(/ \(.*/u, '')) !== code),
    ).toEqual(['DM', 'MU']);
  });

  it('keep one people to a country', () => {
    const forms = DEMONYMS.trim()
      .split('\n')
      .flatMap((row) => [...new Set(row.split(' ').slice(1))].filter((form) => form !== '|'));
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });
});
