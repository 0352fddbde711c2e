import { ingestAs } from './ingest-as.ts';

/** Ingests, and is killed by the system once `step` has come to `done`. */
const [corpusFolder = '', indexFolder = '', deadlyStep = '', deadlyDone = ''] = process.argv.slice(2);

await ingestAs(
  { corpusFolder, indexFolder },
  {
    onProgress({ step, done }) {
      if (step === deadlyStep && done >= Number(deadlyDone)) process.kill(process.pid, 'SIGKILL');
    },
  },
);
