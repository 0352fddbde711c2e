/** Takes the ingestion lock of a folder and keeps it until the process is killed. */
import { withIngestionLock } from '../../src/index/local/lock.ts';

const [indexFolder] = process.argv.slice(2) as [string];
await withIngestionLock(indexFolder, async () => {
  console.log('held');
  await new Promise(() => setInterval(() => undefined, 1_000));
});
