import { below } from '../collection/random.ts';
import { headlineOf, type MadeArticle, paragraphsOf } from './made-article.ts';
import type { SentenceSource } from './sentence-source.ts';

/** A dispatch of an agency. */
interface Dispatch {
  readonly report: string;
  readonly sentences: readonly string[];
  readonly paragraphs: readonly string[];
}

/** What a paper makes of a dispatch: paragraphs. */
type Edit = (dispatch: Dispatch, source: SentenceSource, random: () => number) => readonly string[];

const CITIES = ['PARIS', 'LYON', 'BRUXELLES', 'OTTAWA', 'GENÈVE', 'DAKAR'];
const AGENCIES = ['AFP', 'Reuters', 'AP', 'Belga'];
/** Of the words of more than four letters, so many are another paper's. */
const REPLACED_SHARE = 0.08;

const EDITS: Readonly<Record<string, Edit>> = {
  'agency line dropped': ({ paragraphs }) => paragraphs,
  'new headline and lead': ({ paragraphs }, source) => [...source.take(1), ...paragraphs],
  'cut at the end': ({ sentences }, _, random) => {
    const kept = Math.max(3, Math.round(sentences.length * (0.35 + 0.35 * random())));
    return paragraphsOf(sentences.slice(0, kept), random);
  },
  'paragraphs reordered': ({ paragraphs }, _, random) => shuffled(paragraphs, random),
  'a few words replaced': ({ paragraphs }, _, random) => {
    const words = paragraphs
      .join(' ')
      .split(' ')
      .filter((word) => word.length > 4);
    return paragraphs.map((paragraph) =>
      paragraph
        .split(' ')
        .map((word) =>
          word.length > 4 && random() < REPLACED_SHARE ? (words[below(random, words.length)] ?? word) : word,
        )
        .join(' '),
    );
  },
  'one paragraph added': ({ paragraphs }, source, random) =>
    paragraphs.toSpliced(
      below(random, paragraphs.length + 1),
      0,
      source.take(2 + below(random, 3)).join(' '),
    ),
};

/** The kind of a dispatch as its agency sends it. */
export const AS_SENT = 'as sent';

/** Edits of each dispatch. */
const EDITS_A_DISPATCH = 3;

/** A family is two dispatches; every third one has an article that a paper has made of both, and every third one a brief. */
const BOTH_OF = 3;
const FAMILY = 'dispatch ';

/** Whether the family of this name has an article of both dispatches. */
export function isMerged(family: string): boolean {
  return Number(family.replace(FAMILY, '')) % BOTH_OF === 0;
}

/** Two dispatches as their agency sends them, edits of each, and an article of both or a brief that was printed twice. */
export function printedFamily(
  family: number,
  source: SentenceSource,
  random: () => number,
): readonly MadeArticle[] {
  const name = `${FAMILY}${family}`;
  const article = (kind: string, reports: readonly string[], body: readonly string[]): MadeArticle => ({
    kind,
    title: headlineOf(source.take(1)[0] ?? ''),
    body: body.join('\n\n'),
    reports,
    family: name,
  });
  const dispatches = [0, 1].map((place): Dispatch => {
    const sentences = source.take(5 + below(random, 10));
    return { report: `${name}.${place}`, sentences, paragraphs: paragraphsOf(sentences, random) };
  });
  const made = dispatches.flatMap((dispatch) => {
    const { report, paragraphs } = dispatch;
    const edits = shuffled(Object.entries(EDITS), random).slice(0, EDITS_A_DISPATCH);
    return [
      article(AS_SENT, [report], sent(paragraphs, random)),
      ...edits.map(([kind, edit]) => article(kind, [report], edit(dispatch, source, random))),
    ];
  });
  if (family % BOTH_OF === 0) {
    const both = dispatches.flatMap(({ paragraphs }) => paragraphs);
    const body = random() < 0.5 ? both : shuffled(both, random);
    made.push(
      article(
        'two dispatches merged',
        dispatches.map(({ report }) => report),
        body,
      ),
    );
  } else if (family % BOTH_OF === 1) {
    const words = (source.take(1)[0] ?? '').split(' ');
    const brief = [`${words.slice(0, 12 + below(random, 8)).join(' ')}.`];
    made.push(article(AS_SENT, [`${name}.brief`], sent(brief, random)));
    made.push(article('brief of under 20 words printed again', [`${name}.brief`], brief));
  }
  return made;
}

/** With where it comes from in front, and the agency's marks at its end. */
function sent(paragraphs: readonly string[], random: () => number): readonly string[] {
  const agency = AGENCIES[below(random, AGENCIES.length)] ?? 'AFP';
  const city = CITIES[below(random, CITIES.length)] ?? 'PARIS';
  const line = `${city}, ${1 + below(random, 28)} mars (${agency}) - `;
  return [`${line}${paragraphs[0] ?? ''}`, ...paragraphs.slice(1), `${agency.toLowerCase()}/lr/dch`];
}

export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
