/** Publishes two contents in turn, some by way of the difference, until the process is killed. */
import { publishChange } from '../../src/index/local/publish.ts';
import { contentA, contentB, differenceBetween } from './two-contents.ts';

const [indexFolder] = process.argv.slice(2) as [string];
const options = { exactScanBelowVectors: 0, mostVectorsAGraph: 40 };
console.log('started');
await publishChange(indexFolder, contentA, options);
for (;;) {
  await publishChange(indexFolder, differenceBetween(contentA, contentB), options);
  await publishChange(indexFolder, contentA, options);
  await publishChange(indexFolder, contentB, options);
  await publishChange(indexFolder, differenceBetween(contentB, contentA), options);
}
