import { runFetch } from './run-fetch.ts';

await runFetch();
