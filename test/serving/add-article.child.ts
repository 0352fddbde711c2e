import { addArticle } from '../../src/serving/article-files.ts';

/** Replaces an article by one of some 100 KB. */
const [corpusFolder = '', dataFolder = ''] = process.argv.slice(2);
const bytes = Buffer.from(`Un long article\n\n${'La marée monte encore sur la digue. '.repeat(3_000)}\n`);
await addArticle({ corpusFolder, dataFolder }, { name: 'phare.md', bytes }, { replace: true }).then(
  () => console.log('added'),
  (error: Error) => console.log(`${error.name}: ${error.message}`),
);
