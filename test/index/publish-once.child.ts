/** Publishes once into the given folder, and prints what came of it. */
import { publishChange } from '../../src/index/local/publish.ts';
import { contentB } from './two-contents.ts';

const [indexFolder] = process.argv.slice(2) as [string];
await publishChange(indexFolder, contentB, { exactScanBelowVectors: 0, mostVectorsAGraph: 40 }).then(
  () => console.log('published'),
  (error: Error) => console.log(`${error.name}: ${error.message}`),
);
