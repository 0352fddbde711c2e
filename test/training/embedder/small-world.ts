import type { Teacher } from '../../../training/embedder/teacher.ts';
import type { PairSource } from '../../../training/embedder/training-data.ts';

const THINGS: readonly (readonly [string, string])[] = [
  ['bridge', 'pont'],
  ['market', 'marché'],
  ['river', 'fleuve'],
  ['school', 'école'],
  ['harvest', 'vendange'],
  ['comet', 'comète'],
  ['strike', 'grève'],
  ['museum', 'musée'],
];
const DEEDS: readonly (readonly [string, string])[] = [
  ['opens', 'ouvre'],
  ['closes', 'ferme'],
  ['begins', 'commence'],
  ['is visible', 'se voit'],
];
const TIMES: readonly (readonly [string, string])[] = [
  ['on Monday', 'lundi'],
  ['in spring', 'au printemps'],
  ['tonight', 'ce soir'],
  ['next year', 'l’an prochain'],
];

/** Every sentence that a village paper could print in both languages, and headlines with their first sentences. */
export function smallWorld(): readonly PairSource[] {
  const sentences = THINGS.flatMap(([thing, chose]) =>
    DEEDS.flatMap(([deed, acte]) =>
      TIMES.map(([time, temps]) => ({
        left: `The ${thing} ${deed} ${time}.`,
        right: `Le ${chose} ${acte} ${temps}.`,
      })),
    ),
  );
  const headlines = sentences.map(({ right }, at) => ({
    left: right.split(' ').slice(1, 3).join(' '),
    right: `${right} La mairie l’a dit (${at}).`,
  }));
  return [
    { name: 'headlines', kind: 'fr', pairs: headlines },
    { name: 'village', kind: 'en-fr', pairs: sentences },
  ];
}

/** A true teacher, if a simple one: each word has a direction of its own, a text the sum of them. */
export function wordTeacher(
  dimensions: number,
  onEncode: (texts: readonly string[]) => void = () => {},
): Teacher {
  return {
    identity: 'words',
    dimensions,
    lanes: 2,
    async encode(texts) {
      onEncode(texts);
      const vectors = new Float32Array(texts.length * dimensions);
      texts.forEach((text, at) => {
        const vector = vectors.subarray(at * dimensions, (at + 1) * dimensions);
        for (const word of text.toLowerCase().split(/\W+/u)) addDirection(word, vector);
        const norm = Math.hypot(...vector);
        vector.forEach((value, d) => {
          vector[d] = value / norm;
        });
      });
      return vectors;
    },
    close: async () => {},
  };
}

function addDirection(word: string, vector: Float32Array): void {
  let state = 7;
  for (const letter of word) state = (Math.imul(state, 31) + letter.charCodeAt(0)) | 0;
  for (let d = 0; d < vector.length; d += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    vector[d]! += state / 2 ** 31;
  }
}
