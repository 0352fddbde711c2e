/** Keeps a data folder until the process is killed. */
import { lockDataFolder } from '../../src/state/data-lock.ts';

const [folder] = process.argv.slice(2) as [string];
await lockDataFolder(folder);
console.log('held');
setInterval(() => undefined, 1_000);
