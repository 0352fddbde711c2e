import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import { passageText, wordsOfTopic } from './collection.ts';
import { docxOf, pdfOf } from './containers.ts';
import { below } from './random.ts';
import { frenchLikeVocabulary } from './words.ts';

const PARAGRAPHS = 6;
const WORDS_A_PARAGRAPH = 38;
const WORDS_A_TITLE = 9;
const FILES_A_FOLDER = 1_000;
const ROWS_A_TABLE = 100;

interface Article {
  readonly title: string;
  readonly day: string;
  readonly paragraphs: readonly string[];
}

type MakeFile = (make: () => Article) => {
  readonly extension: string;
  readonly content: string | Uint8Array;
};

const one =
  (extension: string, contentOf: (article: Article) => string | Uint8Array): MakeFile =>
  (make) => ({ extension, content: contentOf(make()) });
const many =
  (extension: string, contentOf: (articles: readonly Article[]) => string): MakeFile =>
  (make) => ({ extension, content: contentOf(Array.from({ length: ROWS_A_TABLE }, make)) });

const bodyOf = ({ paragraphs }: Article): string => paragraphs.join('\n\n');

/** Of a thousand files, so many of each kind; a table has a hundred articles. */
const kinds: readonly (readonly [files: number, make: MakeFile])[] = [
  [
    500,
    one(
      'md',
      (article) => `---\ntitle: "${article.title}"\npublishedAt: ${article.day}\n---\n\n${bodyOf(article)}\n`,
    ),
  ],
  [200, one('txt', (article) => `${article.title}\n\nPublié le ${article.day}\n\n${bodyOf(article)}\n`)],
  [
    200,
    one('html', ({ title, day, paragraphs }) => {
      const menu = Array.from(
        { length: 12 },
        (_, at) => `<li><a href="/r${at}">Rubrique ${at}</a></li>`,
      ).join('');
      const meta = `<meta property="article:published_time" content="${day}T08:00:00+02:00">`;
      const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
      return `<!doctype html><html lang="fr"><head><title>${title}</title>${meta}</head><body><nav><ul>${menu}</ul></nav><article><h1>${title}</h1>\n${text}</article><footer>Tous droits réservés</footer></body></html>`;
    }),
  ],
  [
    48,
    one('eml', (article) =>
      [
        `Subject: =?utf-8?B?${Buffer.from(article.title).toString('base64')}?=`,
        `Date: ${new Date(`${article.day}T08:00:00Z`).toUTCString()}`,
        'From: Redaction <redaction@example.org>',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        (
          Buffer.from(bodyOf(article))
            .toString('base64')
            .match(/.{1,76}/gu) ?? []
        ).join('\r\n'),
      ].join('\r\n'),
    ),
  ],
  [40, one('docx', ({ title, paragraphs }) => docxOf(title, paragraphs))],
  [10, one('pdf', ({ title, paragraphs }) => pdfOf(title, paragraphs))],
  [
    1,
    many('csv', (articles) => {
      const rows = articles.map(
        ({ title, day, ...rest }, id) => `${id},"${title}",${day},"${bodyOf({ title, day, ...rest })}"`,
      );
      return `id,title,date,text\n${rows.join('\n')}\n`;
    }),
  ],
  [
    1,
    many('jsonl', (articles) =>
      articles
        .map(
          (article, id) =>
            `${JSON.stringify({ id, title: article.title, date: article.day, text: bodyOf(article) })}\n`,
        )
        .join(''),
    ),
  ],
];

/** One kind for each of a thousand files, spread evenly. */
const spread: readonly MakeFile[] = kinds
  .flatMap(([files, make]) => Array.from({ length: files }, (_, at) => ({ make, place: (at + 0.5) / files })))
  .toSorted((a, b) => a.place - b.place)
  .map(({ make }) => make);

/** A brief of one paragraph in each file: what files cost by themselves, whatever is in them. */
const briefs: readonly MakeFile[] = [
  one('txt', ({ title, day, paragraphs }) => `${title}\n\nPublié le ${day}\n\n${paragraphs[0] ?? ''}\n`),
];

/** Writes so many files of mixed formats, or of briefs; the same number always gives the same files. */
export async function writeMixedFiles(folder: string, count: number, isBrief: boolean): Promise<void> {
  const makers = isBrief ? briefs : spread;
  const vocabulary = frenchLikeVocabulary();
  const random = startRandom(count + 2);
  const topics = Array.from({ length: Math.ceil(count / 12) }, () => wordsOfTopic(vocabulary, random));
  const article = (): Article => {
    const topic = topics[below(random, topics.length)] ?? [];
    return {
      title: passageText(vocabulary, topic, random, WORDS_A_TITLE).replaceAll('.', ''),
      day: `${2019 + below(random, 6)}-0${1 + below(random, 9)}-1${below(random, 10)}`,
      paragraphs: Array.from({ length: isBrief ? 1 : PARAGRAPHS }, () =>
        passageText(vocabulary, topic, random, WORDS_A_PARAGRAPH),
      ),
    };
  };
  for (let at = 0; at < count; at += 1) {
    const inFolder = join(folder, String(Math.floor(at / FILES_A_FOLDER)));
    if (at % FILES_A_FOLDER === 0) await mkdir(inFolder, { recursive: true });
    const made = makers[at % makers.length]?.(article);
    if (made !== undefined) await writeFile(join(inFolder, `${at}.${made.extension}`), made.content);
  }
}
