import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import { passageText, wordsOfTopic } from './collection.ts';
import { below } from './random.ts';
import { frenchLikeVocabulary } from './words.ts';

/** An agency report: about 1,800 characters in six paragraphs. */
const PARAGRAPHS = 6;
const WORDS_A_PARAGRAPH = 38;
const WORDS_A_TITLE = 9;
const ARTICLES_A_FOLDER = 1_000;
const ARTICLES_A_TOPIC = 12;

/** Writes article files as a user would have them, with front matter, and returns their paths. */
export async function writeArticles(folder: string, count: number): Promise<readonly string[]> {
  const vocabulary = frenchLikeVocabulary();
  const random = startRandom(count + 1);
  const topics = Array.from({ length: Math.ceil(count / ARTICLES_A_TOPIC) }, () =>
    wordsOfTopic(vocabulary, random),
  );
  const paths: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const folderOfSome = join(folder, `${Math.floor(i / ARTICLES_A_FOLDER)}`);
    if (i % ARTICLES_A_FOLDER === 0) await mkdir(folderOfSome, { recursive: true });
    const topic = topics[i % topics.length] ?? [];
    const title = passageText(vocabulary, topic, random, WORDS_A_TITLE).replaceAll('.', '');
    const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
      passageText(vocabulary, topic, random, WORDS_A_PARAGRAPH),
    );
    const day = `${2019 + below(random, 6)}-0${1 + below(random, 9)}-1${below(random, 10)}`;
    const front = `---\ntitle: "${title}"\npublisher: Le Fil ${below(random, 7)}\npublishedAt: ${day}\nlang: fr\n---\n\n`;
    const path = join(folderOfSome, `article-${i}.md`);
    await writeFile(path, `${front}${paragraphs.join('\n\n')}\n`);
    paths.push(path);
  }
  return paths;
}

/** Adds a sentence to an article file. */
export async function changeArticle(path: string, text: string, round: number): Promise<void> {
  await writeFile(path, `${text}\nUne précision a été ajoutée, la ${round}e de la journée.\n`);
}
