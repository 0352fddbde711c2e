import { textDraft } from '../../src/articles/article-draft.ts';
import { defaultSplitting } from '../../src/articles/passage.ts';
import { cleanDraft, listCorpus, readSource } from '../../src/articles/read-corpus.ts';
import { splitPassages } from '../../src/articles/split-passages.ts';
import { KiosqueError } from '../../src/errors.ts';

/** Run as a process by the zoo: reads every article of a folder, one after the other. */
const { files, rejected } = await listCorpus(process.argv[2] ?? '.');
const refused = rejected.map(({ path }) => path);
let read = 0;
let slowestMs = 0;
for (const file of files) {
  const start = performance.now();
  try {
    const { article } = cleanDraft(textDraft(await readSource(file)), new Date('2024-06-01T12:00:00Z'));
    splitPassages(article, defaultSplitting);
    read += 1;
  } catch (error) {
    if (!(error instanceof KiosqueError)) throw error;
    refused.push(file.path);
  }
  const tookMs = performance.now() - start;
  if (process.argv[3] === '--verbose') process.stderr.write(`${file.path} ${Math.round(tookMs)} ms\n`);
  slowestMs = Math.max(slowestMs, tookMs);
}
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ read, refused, peakMiB, slowestMs }));
